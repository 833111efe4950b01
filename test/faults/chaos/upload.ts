import { createHash } from "node:crypto";
import { codesOf } from "../../bench/load/open-door.ts";
import type { Door } from "../../bench/load/open-door.ts";
import { writePdf } from "../../../packages/files/test/write-pdf.ts";
import type { Probe } from "./watch.ts";

const as = { role: "UNIT_COORDINATOR", unit: "MOET" } as const;
const prepare =
  "mutation ($input: PrepareUploadInput!) { prepareUpload(input: $input) { uploadUrl userErrors { code } } }";
const create =
  "mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id } userErrors { code } } }";
const find = "query ($text: String!) { documents(text: $text, first: 5) { edges { node { id downloadUrl } } } }";

/** Papers that a coordinator uploads, one after the other; those that were acknowledged can be had again, whole. */
export function uploadsOf(door: Door, issuerId: string, mark: string) {
  const kept = new Map<string, { readonly number: string; readonly sha256: string }>();
  const ask = async (turn: number): Promise<readonly string[]> => {
    const headers = { authorization: `Bearer ${await door.token(as)}` };
    const number = `${turn}/${mark}`;
    const bytes = await writePdf(["BỘ GIÁO DỤC VÀ ĐÀO TẠO", `Số ${number}`]);
    const prepared = await door.ask(prepare, { input: { fileName: "a.pdf", containsStateSecret: false } }, as);
    if (codesOf(prepared).length > 0) return codesOf(prepared);
    const { uploadUrl, userErrors: refusals } = (prepared.data ?? {})["prepareUpload"] as {
      uploadUrl: string | null;
      userErrors: { code: string }[];
    }; // as it is asked
    if (uploadUrl === null) return refusals.map(({ code }) => code);
    const { status, text } = await door.send("PUT", uploadUrl, bytes, headers);
    if (status !== 201) return [`${status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ""}`];
    const { receipt } = JSON.parse(text) as { receipt: string };
    const title = { vi: "Về việc cử cán bộ nữ tham dự" };
    const input = {
      docType: "CONG_VAN",
      docNumber: number,
      title,
      issuerId,
      visibility: "UNIT",
      containsStateSecret: false,
    };
    const made = await door.ask(create, { input: { ...input, fileReceipt: receipt } }, as);
    if (codesOf(made).length > 0) return codesOf(made);
    const { document, userErrors } = (made.data ?? {})["createDocument"] as {
      document: { id: string } | null;
      userErrors: { code: string }[];
    }; // as it is asked
    if (document === null) return userErrors.map(({ code }) => code);
    kept.set(document.id, { number, sha256: sha256Of(bytes) });
    return [];
  };
  const findLosses = async (): Promise<string[]> => {
    const headers = { authorization: `Bearer ${await door.token(as)}` };
    const lost: string[] = [];
    for (const [id, { number, sha256 }] of kept) {
      const answer = await door.ask(find, { text: number }, as);
      const { edges } = (answer.data ?? {})["documents"] as { edges: { node: { id: string; downloadUrl: string } }[] };
      const url = edges.find(({ node }) => node.id === id)?.node.downloadUrl;
      const found = url === undefined ? null : await door.download(url, headers);
      if (found === null || sha256Of(found) !== sha256) lost.push(`document ${number} is not as it was uploaded`);
    }
    return lost;
  };
  return { probe: { name: "upload", slices: ["ministries", "files"], ask } satisfies Probe, kept, findLosses };
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
