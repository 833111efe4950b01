import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { HubError } from "@sen/errors";
import type { FileStore } from "./file-store.ts";

export interface S3StoreSettings {
  readonly bucket: string;
  /** Address of an S3-compatible store; Amazon's own when absent. */
  readonly endpoint?: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Keeps files in a bucket of any store that speaks S3. Loaded on first use: most hubs keep files on disk. What it refuses is `UNAVAILABLE`. */
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
  /** What the store answers, or does not; its own word for why (`SignatureDoesNotMatch`, `NoSuchBucket` …) goes to the log as the cause. */
  const ask = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
    try {
      return await asked;
    } catch (cause) {
      if (!isOfStore(cause)) throw cause;
      throw new HubError("UNAVAILABLE", { service: `S3 (${Bucket})` }, { cause });
    }
  };
  return {
    keep: async (Key, localPath, ContentType) => {
      const upload = new Upload({ client, params: { Bucket, Key, ContentType, Body: createReadStream(localPath) } });
      await ask(upload.done());
    },
    open: async (Key) => {
      const missing = (error: unknown) => {
        if (isOfStore(error) && error.name === "NoSuchKey") return null;
        throw error;
      };
      const found = await ask(client.send(new GetObjectCommand({ Bucket, Key })).catch(missing));
      if (found === null) return null;
      const { Body, ContentLength } = found;
      if (!(Body instanceof Readable)) throw new Error("the store gave no stream");
      return { sizeBytes: ContentLength ?? 0, bytes: Body };
    },
    remove: async (Key) => {
      await ask(client.send(new DeleteObjectCommand({ Bucket, Key })));
    },
    list: async function* () {
      const pages = paginateListObjectsV2({ client }, { Bucket });
      for (let page = await ask(pages.next()); page.done !== true; page = await ask(pages.next())) {
        for (const { Key, LastModified } of page.value.Contents ?? []) {
          if (Key !== undefined && LastModified !== undefined) yield { key: Key, keptAt: LastModified };
        }
      }
    },
  };
}

/** The SDK's own errors and those of the way there carry how often it tried. */
const isOfStore = (error: unknown): error is Error => error instanceof Error && "$metadata" in error;
