import { Agent, request } from "node:http";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGraph } from "../../conformance/kit/start-graph.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { startGatewayProcess } from "./gateway-process.ts";
import type { GatewayProcess } from "./gateway-process.ts";
import { sendJson } from "./troubled-graph.ts";

/** As many as are wanted: SEN_SOAK=1000000 takes a quarter of an hour on a machine that has nothing else to do. */
const REQUESTS = Number(process.env["SEN_SOAK"] ?? 3_000);

const CLIENTS = 32;

let graph: TestGraph;
let gateway: GatewayProcess;

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `type Query { people(first: Int!): [Person!] ping: String } type Person @key(fields: "id") { id: ID! }`,
      respond: ({ query }, response) =>
        sendJson(response, {
          data: query.includes("people")
            ? {
                people: [
                  { __typename: "Person", id: "0" },
                  { __typename: "Person", id: "1" },
                ],
              }
            : Object.fromEntries([...query.matchAll(/(\w+)(?=:ping)|\bping\b/g)].map(([name]) => [name, "pong"])),
        }),
    },
    skills: {
      sdl: `type Query { slow: String } type Person @key(fields: "id") { id: ID! skill: String }`,
      respond: ({ query }, response) => (query.includes("slow") ? true : misbehave(response)),
    },
  });
  gateway = await startGatewayProcess(graph.supergraphFile, "--no-watch", "--circuit-failures", "0");
});

afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

let calls = 0;

/** Most calls are answered; some not as they should be. */
function misbehave(response: ServerResponse): boolean {
  calls += 1;
  if (calls % 200 === 1) return Boolean(response.writeHead(503).end());
  if (calls % 200 === 2) return Boolean(response.socket?.resetAndDestroy());
  if (calls % 200 === 3) return Boolean(response.writeHead(200, { "content-length": 100 }).end("{"));
  const skills = [{ skill: "law" }, calls % 20 === 0 ? null : { skill: "trade" }];
  const errors = calls % 20 === 0 ? [{ message: "Hidden.", path: ["_entities", 1] }] : undefined;
  return sendJson(response, { data: { _entities: skills }, errors });
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** What the client sends by turns, and whether it stays for the answer. */
function requestOf(turn: number): { readonly body: object; readonly leaves?: boolean } {
  const variables = { first: turn % 7 };
  switch (turn % 8) {
    case 0:
      return { body: { query: `query New${turn} { ping }` } };
    case 1:
      return { body: { query: `{ nothing${turn} }` } };
    case 2:
      return { body: { query: `{ slow }` }, leaves: true };
    case 3:
      return { body: { query: `query ($first: Int!) { people(first: $first) { skill } }`, variables: { first: "x" } } };
    default:
      return { body: { query: `query ($first: Int!) { people(first: $first) { id skill } }`, variables } };
  }
}

/** Gives the status, or undefined when the client left. */
function send(turn: number): Promise<number | undefined> {
  const { body, leaves = false } = requestOf(turn);
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request(gateway.url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode));
    });
    sent.once("error", (error) => (leaves ? resolve(undefined) : reject(error)));
    // Once the bytes are on their way; the gateway may have begun, or not.
    sent.end(JSON.stringify(body), () => leaves && setImmediate(() => sent.destroy()));
  });
}

test("the gateway survives whatever its clients and subgraphs do, in the same memory", async () => {
  const statuses = new Map<number | undefined, number>();
  const figures: number[] = [];
  let turn = 0;
  const client = async (): Promise<void> => {
    while (turn < REQUESTS) {
      turn += 1;
      // The list of requests would be all that grows here.
      if (turn % 1_000 === 0) graph.forget();
      if (turn % Math.ceil(REQUESTS / 10) === 0) {
        figures.push(gateway.memory());
        if (REQUESTS > 10_000) console.log(`${turn} requests, ${figures.at(-1)} MiB`);
      }
      const status = await send(turn);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  expect(new Set(statuses.keys())).toEqual(new Set([200, undefined]));
  expect(statuses.get(undefined)).toBe(Math.ceil((REQUESTS - 1) / 8));
  expect({ exitCode: gateway.exitCode, lines: gateway.lines.slice(1) }).toEqual({ exitCode: undefined, lines: [] });
  // A tenth of a long run fills every cache; of a short one it does not.
  const [first = 0, last = 0] = [figures[1], figures.at(-1)];
  expect(last).toBeLessThan(REQUESTS > 100_000 ? first * 1.25 : 1_000);
}, 7_200_000);
