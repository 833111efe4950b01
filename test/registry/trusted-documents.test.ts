import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient as createWsClient } from "graphql-ws";
import WebSocket from "ws";
import type { GatewayProcess } from "../faults/engine/gateway-process.ts";
import { startRegistryHub } from "./registry-hub.ts";
import type { RegistryHub } from "./registry-hub.ts";

let hub: RegistryHub;
let gateway: GatewayProcess;

beforeAll(async () => {
  hub = await startRegistryHub();
  await hub.publish("VWU", "members", {
    sdl: `type Query { members: [Member!] count: Int } type Member @key(fields: "id") { id: ID! fullName: String }`,
    resolvers: { Query: { members: () => [{ id: "m1", fullName: "An" }], count: () => 1 } },
  });
  gateway = await hub.startGateway();
});
afterAll(() => hub.stop());

const names = "query Names { members { fullName } }";
const ids = "query Ids { members { id } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function register(client: string, documents: readonly { id: string; body: string }[], mode: string, as = "VWU") {
  const { publishOperations } = await hub.ask<{ publishOperations: { userErrors: { code: string }[] } }>(
    as,
    `mutation Register($client: String!, $unit: String!, $documents: [TrustedDocumentInput!]!, $mode: String) {
      publishOperations(client: $client, unit: $unit, documents: $documents, mode: $mode) { userErrors { code } }
    }`,
    { client, unit: as === "steward" ? "VWU" : as, documents, mode },
  );
  return publishOperations.userErrors.map(({ code }) => code);
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(client: string, body: object): Promise<Answer> {
  const headers = { "content-type": "application/json", "graphql-client-name": client };
  return (await (await fetch(gateway.url, { method: "POST", headers, body: JSON.stringify(body) })).json()) as Answer;
}

async function get(client: string, parameters: Record<string, string>): Promise<Answer> {
  const url = `${gateway.url}?${new URLSearchParams(parameters).toString()}`;
  return (await (await fetch(url, { headers: { "graphql-client-name": client } })).json()) as Answer;
}

const codeOf = ({ errors = [] }: Answer) => errors[0]?.extensions.code;

/** Asks until the registry's word has come. */
async function eventually(ask: () => Promise<Answer>, isDone: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (isDone(answer)) return answer;
  }
}

test("a client that must register is answered what it registered, by text, id and hash, and refused the rest", async () => {
  expect(await ask("report", { query: ids })).toEqual({ data: { members: [{ id: "m1" }] } });
  await register("report", [{ id: "names", body: names }], "enforce");
  const refused = await eventually(
    () => ask("report", { query: ids }),
    (answer) => answer.errors !== undefined,
  );
  expect(codeOf(refused)).toBe("DOCUMENT_NOT_TRUSTED");
  expect(refused).not.toHaveProperty("data");

  const whole = { data: { members: [{ fullName: "An" }] } };
  const persisted = { persistedQuery: { version: 1, sha256Hash: hashOf(names) } };
  // Twice: what is known is answered on a way of its own.
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await ask("report", { query: names })).toEqual(whole);
    expect(await ask("report", { documentId: "names" })).toEqual(whole);
    expect(await ask("report", { extensions: persisted })).toEqual(whole);
    expect(await get("report", { documentId: "names" })).toEqual(whole);
    expect(await get("report", { extensions: JSON.stringify(persisted) })).toEqual(whole);
    expect(codeOf(await ask("report", { query: ids }))).toBe("DOCUMENT_NOT_TRUSTED");
    expect(codeOf(await get("report", { query: ids }))).toBe("DOCUMENT_NOT_TRUSTED");
  }
  expect(codeOf(await ask("report", { documentId: "nobody's" }))).toBe("DOCUMENT_NOT_FOUND");
  // Refused before it is parsed: nothing is said about what it holds.
  expect(codeOf(await ask("report", { query: "{ memberz }" }))).toBe("DOCUMENT_NOT_TRUSTED");
});

test("a hash that another client taught the gateway opens nothing", async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(ids) } };
  await ask("explorer", { query: ids, extensions });
  expect(await ask("explorer", { extensions })).toEqual({ data: { members: [{ id: "m1" }] } });
  expect(codeOf(await ask("report", { extensions }))).toBe("DOCUMENT_NOT_TRUSTED");
});

test("streams stand behind the same gate", async () => {
  const client = createWsClient({
    url: gateway.url.replace("http:", "ws:"),
    webSocketImpl: WebSocket,
    connectionParams: { "graphql-client-name": "report" },
    retryAttempts: 0,
  });
  const over = async (query: string) => {
    try {
      return await client.iterate({ query }).next();
    } catch (error) {
      return error;
    }
  };
  expect(await over(names)).toMatchObject({ value: { data: { members: [{ fullName: "An" }] } } });
  expect(await over(ids)).toMatchObject([{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }]);
  await client.dispose();
});

test("warned of, operations are answered; the mode of all others is the stewards' to set", async () => {
  await register("report", [], "warn");
  await eventually(
    () => ask("report", { query: ids }),
    (answer) => answer.errors === undefined,
  );
  expect(await register("*", [], "enforce", "MOET")).toEqual(["FORBIDDEN"]);
  expect(await register("*", [], "enforce", "steward")).toEqual([]);
  await eventually(
    () => ask("somebody", { query: ids }),
    (answer) => codeOf(answer) === "DOCUMENT_NOT_TRUSTED",
  );
  expect(await ask("report", { query: ids })).toEqual({ data: { members: [{ id: "m1" }] } });
  // A text says nothing about its sender: who may see what is decided by rights.
  expect(await ask("somebody", { query: names })).toEqual({ data: { members: [{ fullName: "An" }] } });
});

test("a gateway that starts without the registry knows what it was told", async () => {
  await hub.stopRegistry();
  await gateway.stop();
  gateway = await hub.startGatewayAgain();
  expect(codeOf(await ask("somebody", { query: ids }))).toBe("DOCUMENT_NOT_TRUSTED");
  expect(await ask("somebody", { query: names })).toEqual({ data: { members: [{ fullName: "An" }] } });
});
