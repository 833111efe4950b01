import { access, constants, mkdir } from "node:fs/promises";
import path from "node:path";
import { projectFolder } from "./project-folder.ts";

/**
 * Folder for what is built from this checkout, such as pages: the checkout's own, so that homes share it, or one in
 * `otherwise` where a user may not write there. Made when absent.
 */
export async function openBuildCache(otherwise: string): Promise<string> {
  const folder = path.join(projectFolder, "node_modules/.cache/sen/pages");
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return path.join(otherwise, "cache");
  }
}
