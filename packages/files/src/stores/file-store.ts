import type { Readable } from "node:stream";

/** A file on its way out. */
export interface StoredFile {
  readonly sizeBytes: number;
  readonly bytes: Readable;
}

/** Where files lie. Keys are made by the hub (`2026/11/…`), never by people. A file is never changed, only kept or removed. */
export interface FileStore {
  /** Keeps a local file under a key: whole or not at all. */
  keep(key: string, localPath: string, contentType: string): Promise<void>;
  /** Opens a file; null when there is none. */
  open(key: string): Promise<StoredFile | null>;
  remove(key: string): Promise<void>;
  /** Keys with the moment they were kept, for sweeping what no document names. */
  list(): AsyncIterable<{ readonly key: string; readonly keptAt: Date }>;
}
