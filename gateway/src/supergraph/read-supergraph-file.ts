import { readFile } from "node:fs/promises";
import { InvalidSettingError } from "./invalid-setting-error.ts";

/** Reads the supergraph file. Throws InvalidSettingError with what is wrong with the path. */
export async function readSupergraphFile(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const reason =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a directory" : "it cannot be read";
    throw new InvalidSettingError(`The supergraph file "${file}" was not loaded: ${reason}.`);
  }
}
