import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDeliveryKeyPair } from "../../src/client/delivery-keys.ts";
import { fetchDocuments } from "../../src/client/fetch-documents.ts";
import { signText } from "../../src/delivery/sign-text.ts";

const key = createDeliveryKeyPair();
const stranger = createDeliveryKeyPair();
let answer = "";
const server = createServer((_request, response) => void response.end(answer));
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const documents = { cursor: "7", complete: false, documents: [], withdrawn: [], modes: { web: "enforce" } } as const;

function ask(since: string | undefined) {
  const address = { urls: [url], graph: "network", gatewayId: "one", token: () => "token" };
  const keys = new Map([[key.id, key.publicKey]]);
  return fetchDocuments({ ...address, keys }, since, new AbortController().signal);
}

test("an answer that the registry signed for this question is taken", async () => {
  answer = JSON.stringify(signText({ graph: "network", since: "5", ...documents }, key));
  expect(await ask("5")).toMatchObject(documents);
});

test.each([
  ["signed by a stranger", () => signText({ graph: "network", since: "5", ...documents }, stranger), "UNKNOWN_KEY"],
  [
    "signed by a stranger in the registry's name",
    () => signText({ graph: "network", since: "5", ...documents }, { ...stranger, id: key.id }),
    "BAD_SIGNATURE",
  ],
  ["of another graph", () => signText({ graph: "other", since: "5", ...documents }, key), "WRONG_GRAPH"],
  ["to another question", () => signText({ graph: "network", since: null, ...documents }, key), "MALFORMED"],
  ["that is not signed", () => documents, "MALFORMED"],
])("an answer %s is not taken", async (_what, write, code) => {
  answer = JSON.stringify(write());
  await expect(ask("5")).rejects.toMatchObject({ code });
});
