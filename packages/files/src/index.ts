export { createFileStore } from "./stores/create-file-store.ts";
export type { FileStore, StoredFile } from "./stores/file-store.ts";
export { receiveFile } from "./receive-file.ts";
export type { ReceiveFileOptions, ReceivedFile } from "./receive-file.ts";
export { createVirusScanner } from "./inspection/scan-viruses.ts";
export type { VirusScanner } from "./inspection/scan-viruses.ts";
export { sweepUploads } from "./sweep-uploads.ts";
