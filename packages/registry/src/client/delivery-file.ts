import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { SignedText } from "./signed-text.ts";

/** Keeps a delivery. */
export async function writeDeliveryFile(file: string, { payload, signature, keyId }: SignedText): Promise<void> {
  await writeWholeFile(file, JSON.stringify({ payload, signature, keyId }));
}

/** Writes a file that is there whole or not at all, whenever the power goes. Only its owner may read it. */
export async function writeWholeFile(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // The new name is on disk when its folder is.
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The text that was kept; null when there is none. */
export async function readDeliveryFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
