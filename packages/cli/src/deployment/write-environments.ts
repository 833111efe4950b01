import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import { makeFolder } from "../make-folder.ts";
import { planProcesses } from "./plain-processes.ts";

/** Writes one environment file a service, each readable by its owner alone; gives their paths. Throws `CONFIGURATION` for what is missing. */
export async function writeEnvironments(options: {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}): Promise<string[]> {
  const text = await readFile(options.from, "utf8");
  const given = Object.fromEntries(
    [...text.matchAll(/^([A-Z]\w*)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
  const planned = plan(given, options.data);
  await makeFolder(path.resolve(options.to), 0o750);
  const written: string[] = [];
  for (const [name, environment] of planned) {
    const file = path.join(options.to, `${name}.env`);
    const lines = Object.entries(environment).filter(([, value]) => value !== "");
    // Values hold no quotes of their own: keys and passwords are base64, addresses have none.
    await writeFile(file, lines.map(([key, value]) => `${key}="${value.trim()}"\n`).join(""), { mode: 0o600 });
    written.push(file);
  }
  return written;
}

function plan(given: Readonly<Record<string, string>>, data: string) {
  try {
    return planProcesses(given, { data });
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new HubError("CONFIGURATION", { what: { vi: `chưa đặt ${what}`, en: `not set: ${what}` } }, { cause });
  }
}
