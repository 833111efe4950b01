import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { FileStore } from "./file-store.ts";

export interface S3StoreSettings {
  readonly bucket: string;
  /** Address of an S3-compatible store; Amazon's own when absent. */
  readonly endpoint?: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Keeps files in a bucket of any store that speaks S3. Loaded on first use: most hubs keep files on disk. */
export async function createS3Store(settings: S3StoreSettings): Promise<FileStore> {
  const {
    S3Client: Client,
    GetObjectCommand,
    DeleteObjectCommand,
    paginateListObjectsV2,
  } = await import("@aws-sdk/client-s3");
  const { Upload } = await import("@aws-sdk/lib-storage");
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey } = settings;
  const client: S3Client = new Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  return {
    keep: async (Key, localPath, ContentType) => {
      const upload = new Upload({ client, params: { Bucket, Key, ContentType, Body: createReadStream(localPath) } });
      await upload.done();
    },
    open: async (Key) => {
      try {
        const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key }));
        if (!(Body instanceof Readable)) throw new Error("the store gave no stream");
        return { sizeBytes: ContentLength ?? 0, bytes: Body };
      } catch (error) {
        if (typeof error === "object" && error !== null && "name" in error && error.name === "NoSuchKey") return null;
        throw error;
      }
    },
    remove: async (Key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    list: async function* () {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
        for (const { Key, LastModified } of Contents) {
          if (Key !== undefined && LastModified !== undefined) yield { key: Key, keptAt: LastModified };
        }
      }
    },
  };
}
