import { expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createEngine, InvalidSupergraphError } from "./index.ts";
import type { EngineOptions, FetchReport, SubgraphTransport, TransportRequest } from "./index.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n`;

const composed = composeServices(
  Object.entries({
    "the-people": `type Query { me: Person } type Person @key(fields: "id") { id: ID! name(short: Boolean): String }`,
    skills: `type Person @key(fields: "id") { id: ID! skill: String }`,
  }).map(([name, sdl]) => ({ name, url: `http://${name}.test/graphql`, typeDefs: parse(LINK + sdl) })),
);
const supergraphSdl = composed.supergraphSdl ?? "";

/** A transport that answers from a list and remembers what was sent. */
function answering(...bodies: string[]) {
  const sent: TransportRequest[] = [];
  const transport: SubgraphTransport = {
    send: async (request) => {
      sent.push(request);
      return { status: 200, body: bodies.shift() ?? "{}" };
    },
    close: async () => {},
  };
  return { sent, transport };
}

const ME = `{"data":{"me":{"__typename":"Person","id":"1"}}}`;
const SKILL = `{"data":{"_entities":[{"skill":"law"}]}}`;

const engineWith = (options: Partial<EngineOptions<string>>) => createEngine<string>({ supergraphSdl, ...options });

test("bodies are minimal: no operation name, only the variables in use", async () => {
  const { sent, transport } = answering(ME, SKILL);
  const engine = engineWith({ transport });
  const document = parse(
    `query Named($short: Boolean, $s: Boolean = false) { me { skill name(short: $short) @include(if: $s) } }`,
  );
  const result = await engine.execute({ document, variables: { short: true }, context: "" });
  expect(result).toEqual({ data: { me: { skill: "law" } } });
  expect(sent.map((request) => [request.url, JSON.parse(request.body)])).toEqual([
    ["http://the-people.test/graphql", { query: "{me{__typename id}}" }],
    [
      "http://skills.test/graphql",
      {
        query: "query($representations:[_Any!]!){_entities(representations: $representations){...on Person{skill}}}",
        variables: { representations: [{ __typename: "Person", id: "1" }] },
      },
    ],
  ]);
});

test("prepareRequest decides the headers from the exact body, and may refuse", async () => {
  const { sent, transport } = answering(ME);
  const engine = engineWith({
    transport,
    prepareRequest: async ({ subgraph, body, headers, context }) => {
      if (subgraph === "skills") throw new Error("No key.");
      return { ...headers, signature: `${context}:${body.length}` };
    },
  });
  const result = await engine.execute({ document: parse(`{ me { skill } }`), context: "an" });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers).toEqual({
    "content-type": "application/json",
    accept: "application/json",
    signature: `an:${sent[0]?.body.length}`,
  });
  expect(result.data).toEqual({ me: { skill: null } });
  expect(result.errors?.[0]).toMatchObject({
    path: ["me", "skill"],
    extensions: { code: "SUBGRAPH_REQUEST_REFUSED", service: "skills" },
  });
});

test("onFetch is told of every call and how it went", async () => {
  const reports: FetchReport<string>[] = [];
  const { transport } = answering(ME, "nonsense");
  const engine = engineWith({ transport, onFetch: (report) => reports.push(report) });
  await engine.execute({ document: parse(`{ me { skill } }`), context: "an" });
  expect(reports.map(({ subgraph, ok, failure, context }) => [subgraph, ok, failure?.code, context])).toEqual([
    ["the-people", true, undefined, "an"],
    ["skills", false, "SUBGRAPH_BAD_RESPONSE", "an"],
  ]);
  expect(reports.every(({ durationMs }) => durationMs >= 0)).toBe(true);
});

test("a query is sent once more when its kept-alive connection turns out closed", async () => {
  let calls = 0;
  const transport: SubgraphTransport = {
    send: async () => {
      calls += 1;
      if (calls === 1) throw Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
      return { status: 200, body: `{"data":{"me":{"name":"An"}}}` };
    },
    close: async () => {},
  };
  const result = await engineWith({ transport }).execute({ document: parse(`{ me { name } }`), context: "" });
  expect(result).toEqual({ data: { me: { name: "An" } } });
  expect(calls).toBe(2);
});

test("the caller's signal ends the calls that are out, even in a transport that does not listen", async () => {
  const cancel = new AbortController();
  const transport: SubgraphTransport = { send: () => new Promise(() => cancel.abort()), close: async () => {} };
  const engine = engineWith({ transport });
  const result = await engine.execute({ document: parse(`{ me { name } }`), context: "", signal: cancel.signal });
  expect(result.errors?.[0]).toMatchObject({ path: ["me"], extensions: { code: "REQUEST_CANCELLED" } });
});

test("an operation is planned once for each combination of conditions", async () => {
  const planned: string[] = [];
  const { transport } = answering(...Array<string>(10).fill(`{"data":{"me":{"name":"An"}}}`));
  const engine = engineWith({
    transport,
    createPlanner: () => ({
      plan: async (operationText) => {
        planned.push(operationText);
        const operation = "{me{name}}";
        return { kind: "QueryPlan", node: { kind: "Fetch", serviceName: "the-people", operation } };
      },
    }),
  });
  const text = `query ($a: Boolean!) { me { name id @skip(if: $a) } }`;
  for (const a of [true, false, true]) await engine.execute({ document: parse(text), variables: { a }, context: "" });
  expect(planned).toHaveLength(2);
});

test("subgraphUrls replace those of the supergraph, and must name a subgraph", () => {
  expect(engineWith({ subgraphUrls: { skills: "http://other/" } }).subgraphs.get("skills")).toBe("http://other/");
  expect(() => engineWith({ subgraphUrls: { nobody: "http://x" } })).toThrow(InvalidSupergraphError);
});

test.each([
  ["type Query {", "The supergraph is not valid GraphQL"],
  ["type Query { a: Int }", "The supergraph has no schema definition"],
  ["schema { query: Query } type Query { a: Int }", "The supergraph names no subgraph"],
])("%s is no supergraph, and the error says why", (sdl, message) => {
  expect(() => createEngine({ supergraphSdl: sdl })).toThrow(InvalidSupergraphError);
  expect(() => createEngine({ supergraphSdl: sdl })).toThrow(message);
});

test("a supergraph whose types do not hold for clients is refused when it is read, and not by each operation", () => {
  const contradictory = supergraphSdl.replace("name(short: Boolean)", "name(short: Boolean, hidden: Person)");
  expect(() => engineWith({ supergraphSdl: contradictory })).toThrow(InvalidSupergraphError);
  expect(() => engineWith({ supergraphSdl: contradictory })).toThrow(
    "The supergraph gives no API schema: The type of Person.name(hidden:) must be Input Type but got: Person.",
  );
});

test("an operation that cannot be planned is refused with a code", async () => {
  const unreachable = supergraphSdl.replace('graph: SKILLS, key: "id"', 'graph: SKILLS, key: "id", resolvable: false');
  const engine = engineWith({ supergraphSdl: unreachable, plannerProcesses: 0 });
  const { data, errors } = await engine.execute({ document: parse(`{ me { skill } }`), context: "" });
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions).toEqual({ code: "OPERATION_NOT_PLANNABLE" });
});

test("an operation is planned step by step when its planner finds no plan", async () => {
  const { sent, transport } = answering(ME, SKILL);
  const plan = async () => {
    throw new Error("no way");
  };
  const engine = engineWith({ transport, createPlanner: () => ({ plan }) });
  const result = await engine.execute({ document: parse(`{ me { skill } }`), context: "" });
  expect(result).toEqual({ data: { me: { skill: "law" } } });
  expect(sent).toHaveLength(2);
});

test("a plan that leaves something out is not used", async () => {
  const { transport } = answering(ME, SKILL);
  const operation = "{me{__typename id}}";
  const plan = async () =>
    ({ kind: "QueryPlan", node: { kind: "Fetch", serviceName: "the-people", operation } }) as const;
  const engine = engineWith({ transport, createPlanner: () => ({ plan }) });
  const result = await engine.execute({ document: parse(`{ me { skill } }`), context: "" });
  expect(result).toEqual({ data: { me: { skill: "law" } } });
});
