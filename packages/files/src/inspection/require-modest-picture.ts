import { open } from "node:fs/promises";
import { HubError } from "@sen/errors";
import { imageSize } from "image-size";
import type { AcceptedType } from "./file-types.ts";

/** Most points of a picture: a few kilobytes can say that they are more, and fill the memory of whoever opens them. */
const mostPoints = 120_000_000;
/** Bytes from the start among which a picture says how large it is. */
const headBytes = 512 * 1024;

const noSize = { vi: "không rõ kích thước ảnh", en: "the picture does not say how large it is" };

/** Throws `FILE_UNREADABLE` for a picture that does not say how large it is, or says it is larger than any camera's. */
export async function requireModestPicture(file: string, { ending }: AcceptedType): Promise<void> {
  if (ending !== "png" && ending !== "jpg") return;
  const { width, height } = measure(await readHead(file));
  if (width === 0 || height === 0) throw unreadable(noSize);
  if (width * height <= mostPoints) return;
  const points = Math.round((width * height) / 1_000_000);
  throw unreadable({ vi: `ảnh có ${points} triệu điểm`, en: `the picture has ${points} million points` });
}

function measure(head: Uint8Array): { readonly width: number; readonly height: number } {
  try {
    return imageSize(head);
  } catch (cause) {
    throw unreadable(noSize, cause);
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function unreadable(reason: { readonly vi: string; readonly en: string }, cause?: unknown): HubError {
  return new HubError("FILE_UNREADABLE", { reason }, { cause });
}
