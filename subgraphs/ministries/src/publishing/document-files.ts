import { HubError } from "@sen/errors";
import { hasAnyRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { PrepareUploadInput } from "../generated/resolvers.ts";
import type { Document } from "./entities.ts";

/** Seconds in which an upload has to begin, and a download. */
const uploadSeconds = 600;
const downloadSeconds = 300;
const longestName = 200;

/** Gives whoever files papers a ticket that the gateway takes for one upload. */
export async function prepareUpload(
  { viewer, tickets, now }: Context,
  { fileName, containsStateSecret }: PrepareUploadInput,
): Promise<{ readonly uploadUrl: string | null; readonly userErrors: UserError[] }> {
  const refuse = (error: UserError) => ({ uploadUrl: null, userErrors: [error] });
  if (!hasAnyRole(viewer, ["SECRETARIAT", "UNIT_COORDINATOR"])) {
    return refuse(userError("FORBIDDEN", null, { what: "prepareUpload" }));
  }
  if (containsStateSecret) return refuse(userError("STATE_SECRET", ["containsStateSecret"], { stamp: "MẬT" }));
  if (fileName.length > longestName || !/^[^/\\\p{Cc}]+\.\w+$/u.test(fileName)) {
    const what = {
      vi: `tên tệp có đuôi, không có dấu gạch chéo, tối đa ${longestName} ký tự`,
      en: `a file name has an ending, no slashes and at most ${longestName} characters`,
    };
    return refuse(userError("VALIDATION", ["fileName"], { what }));
  }
  const ticket = await tickets.issue(
    "file-upload",
    { fileName, subject: viewer.subject },
    { now, seconds: uploadSeconds },
  );
  return { uploadUrl: `/files/${ticket}`, userErrors: [] };
}

/** The address of a document's file, for those who may read the document. */
export async function signDownload(
  { tickets, now }: Context,
  { storageKey, fileName, mimeType }: Document,
): Promise<string | null> {
  if (storageKey === null) return null;
  const ticket = await tickets.issue(
    "file-download",
    { storageKey, fileName, mimeType },
    { now, seconds: downloadSeconds },
  );
  return `/files/${ticket}`;
}

type FileColumns = Readonly<Record<string, unknown>>;

/** The columns of the file that a receipt of the gateway vouches for; no receipt gives none. */
export async function readReceipt(
  { viewer, tickets, now }: Context,
  receipt: string | null | undefined,
): Promise<{ readonly columns: FileColumns } | { readonly refused: UserError }> {
  if (receipt == null) return { columns: {} };
  try {
    const { storageKey, fileName, mimeType, sizeBytes, sha256, subject } = await tickets.open(
      "file-receipt",
      receipt,
      now,
    );
    if (subject !== viewer.subject)
      return { refused: userError("FORBIDDEN", ["fileReceipt"], { what: "fileReceipt" }) };
    return {
      columns: { storage_key: storageKey, file_name: fileName, mime_type: mimeType, size_bytes: sizeBytes, sha256 },
    };
  } catch (error) {
    if (error instanceof HubError) return { refused: userError(error.code, ["fileReceipt"]) };
    throw error;
  }
}

export const usedReceipt = (): UserError =>
  userError("VALIDATION", ["fileReceipt"], {
    what: { vi: "biên nhận tệp đã được dùng", en: "the receipt was used before" },
  });

export const hasItsFile = (): UserError =>
  userError("VALIDATION", ["fileReceipt"], {
    what: {
      vi: "tài liệu đã có tệp; hãy lập tài liệu mới thay thế",
      en: "the paper has its file; file a new one that supersedes it",
    },
  });
