import { fileURLToPath } from "node:url";
import { HubError } from "@sen/errors";
import { createDiskStore } from "./disk-store.ts";
import type { FileStore } from "./file-store.ts";
import { createS3Store } from "./s3-store.ts";

/**
 * The store that a setting names: `file:///folder`, or `s3://bucket?endpoint=https://…&region=…` with `S3_ACCESS_KEY_ID` and
 * `S3_SECRET_ACCESS_KEY` beside it. Throws `CONFIGURATION` for anything else.
 */
export async function createFileStore(setting: string, environment: NodeJS.ProcessEnv = {}): Promise<FileStore> {
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (url?.protocol === "file:") return createDiskStore(fileURLToPath(url));
  const accessKeyId = environment["S3_ACCESS_KEY_ID"];
  const secretAccessKey = environment["S3_SECRET_ACCESS_KEY"];
  if (url?.protocol === "s3:" && url.hostname !== "" && accessKeyId && secretAccessKey) {
    const endpoint = url.searchParams.get("endpoint");
    const region = url.searchParams.get("region") ?? "us-east-1";
    return createS3Store({
      bucket: url.hostname,
      region,
      accessKeyId,
      secretAccessKey,
      ...(endpoint !== null && { endpoint }),
    });
  }
  throw new HubError("CONFIGURATION", {
    what: {
      vi: "FILES_URL có dạng file:///thư-mục hoặc s3://bucket?endpoint=…, kèm S3_ACCESS_KEY_ID và S3_SECRET_ACCESS_KEY",
      en: "FILES_URL reads file:///folder or s3://bucket?endpoint=…, with S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY",
    },
  });
}
