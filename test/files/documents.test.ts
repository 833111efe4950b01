import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { writePdf } from "../../packages/files/test/write-pdf.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const coordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MOET" };
const otherCoordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MOH" };
const member: Asker = { subject: "demo-member-005" };

async function run(query: string, variables: Record<string, unknown>, as?: Asker) {
  const { data, errors } = await hub.execute({ query, variables, ...(as && { as }) });
  expect(errors ?? []).toEqual([]);
  return data;
}

async function prepare(fileName: string, as: Asker, containsStateSecret = false) {
  const query =
    "mutation ($input: PrepareUploadInput!) { prepareUpload(input: $input) { uploadUrl userErrors { code } } }";
  return (await run(query, { input: { fileName, containsStateSecret } }, as)).prepareUpload;
}

async function put(uploadUrl: string, bytes: Uint8Array, as: Asker) {
  const headers = { authorization: `Bearer ${await hub.token(as)}` };
  // undici takes any bytes; the type of this Node's fetch is narrower.
  const response = await fetch(hub.url + uploadUrl, {
    method: "PUT",
    body: bytes as unknown as ReadableStream,
    headers,
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

async function createDocument(receipt: string, as: Asker, visibility = "UNIT") {
  const ministry = await run('{ ministry(code: "MOET") { id } }', {}, as);
  const query =
    "mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id sha256 sizeBytes fileName } userErrors { code field } } }";
  const input = {
    docType: "CONG_VAN",
    docNumber: "45/CV-BGDĐT",
    title: { vi: "Về việc cử cán bộ nữ tham dự" },
    issuerId: ministry.ministry.id,
    visibility,
    containsStateSecret: false,
    fileReceipt: receipt,
  };
  return (await run(query, { input }, as)).createDocument;
}

const paper = () => writePdf(["BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Số 45/CV-BGDĐT"]);

test("a file goes up, stands in its document, and comes down whole for those who may read the document", async () => {
  const bytes = await paper();
  const { uploadUrl } = await prepare("Công văn số 45.pdf", coordinator);
  const { status, body } = await put(uploadUrl, bytes, coordinator);
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { fileName: "Công văn số 45.pdf", sizeBytes: bytes.length },
  });
  const { document, userErrors } = await createDocument(body["receipt"] ?? "", coordinator);
  expect(userErrors).toEqual([]);
  expect(document).toMatchObject({ fileName: "Công văn số 45.pdf", sizeBytes: bytes.length, sha256: body["sha256"] });

  const ask = "query ($text: String!) { documents(text: $text, first: 5) { edges { node { id downloadUrl } } } }";
  const found = async (as?: Asker) => {
    const { documents } = await run(ask, { text: "45/CV-BGDĐT" }, as);
    return documents.edges
      .map(({ node }: { node: { id: string } }) => node)
      .find(({ id }: { id: string }) => id === document.id);
  };
  const { downloadUrl } = await found(coordinator);
  const response = await fetch(hub.url + downloadUrl);
  expect(response.status).toBe(200);
  expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), Buffer.from(bytes))).toBe(0);
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("Công văn số 45.pdf")}`,
  );
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  for (const stranger of [otherCoordinator, member, undefined]) expect(await found(stranger)).toBeUndefined();
});

test("a receipt is good for one paper, of the person who uploaded, and a forged or exchanged ticket for nothing", async () => {
  const { uploadUrl } = await prepare("a.pdf", coordinator);
  expect((await put(uploadUrl, await paper(), otherCoordinator)).status).toBe(403);
  const { body } = await put(uploadUrl, await paper(), coordinator);
  const receipt = body["receipt"] ?? "";
  expect((await createDocument(receipt, coordinator)).userErrors).toEqual([]);
  expect((await createDocument(receipt, coordinator)).userErrors).toMatchObject([
    { code: "VALIDATION", field: ["fileReceipt"] },
  ]);
  expect((await createDocument(`${receipt}x`, coordinator)).userErrors).toMatchObject([{ code: "LINK_EXPIRED" }]);
  expect((await put(`/files/${receipt}`, await paper(), coordinator)).body["errors"]).toMatchObject([
    { extensions: { code: "LINK_EXPIRED" } },
  ]);
  expect((await fetch(`${hub.url}${uploadUrl}`)).status).toBe(400);
});

test("members prepare no upload, and what is secret or no document is refused with its code", async () => {
  expect((await prepare("a.pdf", member)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await prepare("a.pdf", coordinator, true)).userErrors).toMatchObject([{ code: "STATE_SECRET" }]);
  expect((await prepare("../a", coordinator)).userErrors).toMatchObject([{ code: "VALIDATION" }]);
  const cases = [
    ["mat.pdf", await writePdf(["BỘ Y TẾ", "TỐI MẬT"]), "STATE_SECRET"],
    ["a.pdf", new TextEncoder().encode("<html></html>"), "FILE_TYPE"],
  ] as const;
  for (const [name, bytes, code] of cases) {
    const { uploadUrl } = await prepare(name, coordinator);
    const { status, body } = await put(uploadUrl, bytes, coordinator);
    expect({ status, code: body["errors"]?.[0]?.["extensions"]?.["code"] }).toEqual({ status: 400, code });
  }
});
