import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Transform } from "node:stream";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HubError } from "@sen/errors";
import { findSecretStamp } from "./inspection/find-secret-stamp.ts";
import { requireType } from "./inspection/file-types.ts";
import { requireModestPicture } from "./inspection/require-modest-picture.ts";
import { readFirstPage } from "./inspection/read-first-page.ts";
import type { VirusScanner } from "./inspection/scan-viruses.ts";
import { uploadPrefix } from "./sweep-uploads.ts";
import type { FileStore } from "./stores/file-store.ts";

export interface ReceiveFileOptions {
  readonly store: FileStore;
  /** Null where no scanner is set. */
  readonly scanner: VirusScanner | null;
  readonly maxBytes: number;
  /** As the person named it; its ending has to fit the content. */
  readonly fileName: string;
  readonly now: Date;
}

/** What is known of a file that was kept. */
export interface ReceivedFile {
  readonly storageKey: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Takes a file in: its bytes go to a temporary file while they are counted and hashed, what they are is told by content, the
 * first page is looked at for the stamps of state secrets, a virus scanner is asked, and only then is it kept.
 * Throws `FILE_TOO_LARGE`, `FILE_TYPE`, `FILE_UNREADABLE`, `STATE_SECRET` or `FILE_INFECTED`; then nothing of it is left.
 */
export async function receiveFile(bytes: Readable, options: ReceiveFileOptions): Promise<ReceivedFile> {
  const { store, scanner, maxBytes, fileName, now } = options;
  const folder = await mkdtemp(path.join(tmpdir(), uploadPrefix));
  try {
    const file = path.join(folder, "file");
    const { sizeBytes, sha256 } = await writeCounted(bytes, file, maxBytes);
    const type = await requireType(file, fileName);
    await requireModestPicture(file, type);
    const stamp = findSecretStamp(await readFirstPage(file, type));
    if (stamp !== null) throw new HubError("STATE_SECRET", { stamp });
    const virus = (await scanner?.findVirus(file)) ?? null;
    if (virus !== null) throw new HubError("FILE_INFECTED", { virus });
    const storageKey = `${now.toISOString().slice(0, 7).replace("-", "/")}/${randomUUID()}.${type.ending}`;
    await store.keep(storageKey, file, type.mimeType);
    return { storageKey, mimeType: type.mimeType, sizeBytes, sha256 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeCounted(bytes: Readable, file: string, maxBytes: number) {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      hash.update(chunk);
      if (sizeBytes > maxBytes) done(new HubError("FILE_TOO_LARGE", { maximum: Math.floor(maxBytes / 1_000_000) }));
      else done(null, chunk);
    },
  });
  await pipeline(bytes, count, createWriteStream(file, { mode: 0o600 }));
  return { sizeBytes, sha256: hash.digest("hex") };
}
