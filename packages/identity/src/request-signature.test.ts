import { expect, test } from "@jest/globals";
import { createRequestSigner, createRequestVerifier } from "./request-signature.ts";
import type { Viewer } from "./viewer.ts";

const key = { id: "members-1", secret: Buffer.alloc(32, 7) };
const viewer: Viewer = {
  subject: "demo-1",
  memberId: "mem_1",
  roles: [{ role: "UNIT_COORDINATOR", unitId: "min_1" }],
  purpose: null,
};

async function signedRequest({ body = '{"query":"{ me { language } }"}', path = "/graphql" } = {}) {
  const sign = createRequestSigner(key);
  const headers = await sign({ method: "POST", url: `http://127.0.0.1:4101${path}`, body, viewer });
  return { method: "POST", path, headers, body: Buffer.from(body) };
}

test("a signed request yields the viewer it was signed for", async () => {
  await expect(createRequestVerifier([key])(await signedRequest())).resolves.toEqual(viewer);
});

test("a request without a signature is refused", async () => {
  const request = await signedRequest();
  const { signature: _signature, ...headers } = request.headers;
  await expect(createRequestVerifier([key])({ ...request, headers })).rejects.toMatchObject({ code: "BAD_SIGNATURE" });
});

test.each([
  ["another body", { body: Buffer.from("{}") }],
  ["another path", { path: "/other" }],
  ["another method", { method: "GET" }],
  ["a query that was not there", { path: "/graphql?unit=MOET" }],
  ["an empty query", { path: "/graphql?" }],
])("a signature does not fit %s", async (_name, change) => {
  const request = await signedRequest();
  await expect(createRequestVerifier([key])({ ...request, ...change })).rejects.toMatchObject({
    code: "BAD_SIGNATURE",
  });
});

test("a query is covered where there is one, and what has none is signed as ever", async () => {
  const verify = createRequestVerifier([key]);
  const asked = await signedRequest({ path: "/graphql?unit=MOET" });
  for (const path of ["/graphql?unit=MOH", "/graphql", "/graphql?", "/graphql?unit=MOET&all"]) {
    await expect(verify({ ...asked, path })).rejects.toMatchObject({ code: "BAD_SIGNATURE" });
  }
  await expect(verify(asked)).resolves.toEqual(viewer);
  expect((await signedRequest()).headers["signature-input"]).not.toContain("@query");
});

test("claims that were swapped after signing are refused", async () => {
  const request = await signedRequest();
  const forged = Buffer.from(JSON.stringify({ ...viewer, roles: [{ role: "SECRETARIAT", unitId: null }] }));
  const headers = { ...request.headers, "sen-viewer": forged.toString("base64url") };
  await expect(createRequestVerifier([key])({ ...request, headers })).rejects.toMatchObject({ code: "BAD_SIGNATURE" });
});

test("another subgraph's key does not open this one", async () => {
  const verify = createRequestVerifier([{ id: key.id, secret: Buffer.alloc(32, 8) }]);
  await expect(verify(await signedRequest())).rejects.toMatchObject({ code: "BAD_SIGNATURE" });
});

test("the same signed request is taken once", async () => {
  const verify = createRequestVerifier([key]);
  const request = await signedRequest();
  await verify(request);
  await expect(verify(request)).rejects.toMatchObject({
    code: "BAD_SIGNATURE",
    detail: { reason: { en: "replayed" } },
  });
});

test("one more signature, under a key nobody knows, makes no fresh request of an old one", async () => {
  const verify = createRequestVerifier([key]);
  const request = await signedRequest();
  await verify(request);
  const headers = {
    ...request.headers,
    "signature-input": `${request.headers["signature-input"]}, more=("@method");created=1;keyid="nobody";nonce="fresh"`,
    signature: `${request.headers["signature"]}, more=:AAAA:`,
  };
  await expect(verify({ ...request, headers })).rejects.toMatchObject({ detail: { reason: { en: "replayed" } } });
});

test("either of two keys is taken while keys are rotated", async () => {
  const verify = createRequestVerifier([{ id: "members-2", secret: Buffer.alloc(32, 9) }, key]);
  await expect(verify(await signedRequest())).resolves.toEqual(viewer);
});
