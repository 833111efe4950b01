import { afterEach, expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createEngine } from "../index.ts";
import type { Engine, IncrementalResults, SubgraphTransport } from "../index.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n`;

const composed = composeServices(
  Object.entries({
    people: `type Query { me: Person } type Person @key(fields: "id") { id: ID! }`,
    skills: `type Person @key(fields: "id") { id: ID! skill: String }`,
    ratings: `type Person @key(fields: "id") { id: ID! score: Int }`,
  }).map(([name, sdl]) => ({ name, url: `http://${name}.test/`, typeDefs: parse(LINK + sdl) })),
);

/** Answers calls when told to, and notes which ones were ended before. */
class HeldTransport implements SubgraphTransport {
  readonly ended: string[] = [];
  readonly #held = new Map<string, (data: object, extensions?: object) => void>();

  send({ url, signal }: Parameters<SubgraphTransport["send"]>[0]) {
    const subgraph = new URL(url).hostname.replace(".test", "");
    return new Promise<{ status: number; body: string }>((resolve, reject) => {
      this.#held.set(subgraph, (data, extensions) =>
        resolve({ status: 200, body: JSON.stringify({ data, extensions }) }),
      );
      signal.addEventListener("abort", () => {
        this.ended.push(subgraph);
        reject(new Error("Aborted."));
      });
    });
  }

  /** Answers the call to a subgraph once it is there, and lets the engine take in the answer. */
  async answer(subgraph: string, data: object, extensions?: object): Promise<void> {
    await this.arrival(subgraph);
    this.#held.get(subgraph)?.(data, extensions);
    this.#held.delete(subgraph);
    await new Promise(setImmediate);
  }

  async arrival(subgraph: string): Promise<void> {
    while (!this.#held.has(subgraph)) await new Promise(setImmediate);
  }

  async close(): Promise<void> {}
}

let engine: Engine<undefined> | undefined;

afterEach(() => engine?.close());

const ME = { me: { __typename: "Person", id: "1" } };
const SKILL = { _entities: [{ skill: "law" }] };
const SCORE = { _entities: [{ score: 5 }] };

async function begin(query: string, signal?: AbortSignal) {
  const transport = new HeldTransport();
  engine = createEngine<undefined>({
    supergraphSdl: composed.supergraphSdl ?? "",
    transport,
    plannerProcesses: 0,
    extensionPaths: ["masked"],
  });
  const executed = engine.executeIncrementally({ document: parse(query), context: undefined, signal });
  await transport.answer("people", ME);
  const results = await executed;
  if (!("initialResult" in results)) throw new Error("The operation was answered as a whole.");
  return { transport, results };
}

const nextOf = async ({ subsequentResults }: IncrementalResults) => (await subsequentResults.next()).value;

test("an inner fragment whose values are there comes in the same part as the outer one", async () => {
  const { transport, results } = await begin(
    `{ me { ... @defer(label: "outer") { skill ... @defer(label: "inner") { score } } } }`,
  );
  const next = nextOf(results);
  await transport.answer("ratings", SCORE);
  await transport.answer("skills", SKILL);
  expect(await next).toEqual({
    pending: [{ id: "1", path: ["me"], label: "inner" }],
    incremental: [
      { id: "0", data: { skill: "law" } },
      { id: "1", data: { score: 5 } },
    ],
    completed: [{ id: "0" }, { id: "1" }],
    hasNext: false,
  });
});

test("fragments that become ready before anybody asks come in one part", async () => {
  const { transport, results } = await begin(`{ me { ... @defer { skill } ... @defer { score } } }`);
  await transport.answer("skills", SKILL);
  await transport.answer("ratings", SCORE);
  expect(await nextOf(results)).toMatchObject({ completed: [{ id: "0" }, { id: "1" }], hasNext: false });
  expect(await results.subsequentResults.next()).toEqual({ done: true, value: undefined });
});

test("extensions come with the part they are about", async () => {
  const { transport, results } = await begin(`{ me { id ... @defer { skill } ... @defer { score } } }`);
  expect(results.initialResult).not.toHaveProperty("extensions");
  await transport.answer("skills", SKILL, { masked: [{ path: ["_entities", 0, "skill"], reason: "CONSENT" }] });
  expect(await nextOf(results)).toMatchObject({
    incremental: [{ id: "0", extensions: { masked: [{ path: ["me", "skill"], reason: "CONSENT" }] } }],
  });
  await transport.answer("ratings", SCORE);
  expect((await nextOf(results))?.incremental).toEqual([{ id: "1", data: { score: 5 } }]);
});

test.each([
  ["before the first part", false],
  ["while it waits for one", true],
])("whoever leaves %s ends the calls that are out", async (_when, isWaiting) => {
  const { transport, results } = await begin(`{ me { id ... @defer { skill } } }`);
  await transport.arrival("skills");
  const next = isWaiting ? results.subsequentResults.next() : undefined;
  await results.subsequentResults.return();
  await next;
  expect(transport.ended).toEqual(["skills"]);
});

test("a signal ends the calls of the parts to come as well", async () => {
  const client = new AbortController();
  const { transport, results } = await begin(`{ me { id ... @defer { skill } } }`, client.signal);
  await transport.arrival("skills");
  client.abort();
  expect(await nextOf(results)).toMatchObject({ incremental: [{ data: { skill: null } }], hasNext: false });
  expect(transport.ended).toEqual(["skills"]);
});

test("an operation that defers nothing gives one result, and so does one whose fragments wait for nothing", async () => {
  for (const query of [`{ me { id } }`, `{ me { ... @defer { id } } }`]) {
    const transport = new HeldTransport();
    engine = createEngine<undefined>({ supergraphSdl: composed.supergraphSdl ?? "", transport, plannerProcesses: 0 });
    const executed = engine.executeIncrementally({ document: parse(query), context: undefined });
    await transport.answer("people", ME);
    expect(await executed).toEqual({ data: { me: { id: "1" } } });
  }
});
