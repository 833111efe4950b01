import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** True when the file held another text; with `check` it is left as it is. */
export async function writeWhenChanged(
  file: string,
  text: string,
  options: { readonly check: boolean },
): Promise<boolean> {
  if ((await readFile(file, "utf8").catch(() => "")) === text) return false;
  if (options.check) return true;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return true;
}
