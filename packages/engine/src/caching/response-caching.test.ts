import { beforeEach, expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createEngine, ResponseCache } from "../index.ts";
import type { CacheReader, SubgraphTransport, TransportResponse } from "../index.ts";

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;
const cacheControl = `
  extend schema @link(url: "https://sen.example/cache/v1.0", import: ["@cacheControl"]) @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
  enum CacheControlScope { PUBLIC PRIVATE }\n`;

const units = `${link(`"@key", "@shareable", "@composeDirective"`)}${cacheControl}
  type Query {
    unit(id: ID!): Unit @cacheControl(maxAge: 300)
    units: UnitConnection @cacheControl(maxAge: 300)
    oddUnit: Unit
  }
  type Mutation { rename(id: ID!, name: String!): Unit }
  type UnitConnection @cacheControl(inheritMaxAge: true) { total: Int! nodes: [Unit!]! }
  type Unit @key(fields: "id") @cacheControl(maxAge: 1000) {
    id: ID!
    name: Text @cacheControl(maxAge: 300)
    news: [News!]! @cacheControl(maxAge: 60, scope: PRIVATE)
    drafts: [News!]!
    head: String
  }
  type News @cacheControl(maxAge: 100) { title: String! views: Int! @cacheControl(maxAge: 0) }
  type Text @shareable { vi: String! }`;
const people = `${link(`"@key", "@shareable"`)}
  type Query { people: [Person!]! }
  type Subscription { moved: Person }
  type Person @key(fields: "id") { id: ID! unit: Unit }
  type Unit @key(fields: "id") { id: ID! staff: Int }
  type Text @shareable { vi: String! }`;
const { supergraphSdl = "", errors } = composeServices(
  Object.entries({ units, people }).map(([name, sdl]) => ({ name, url: `http://${name}.test/`, typeDefs: parse(sdl) })),
);

/** What the subgraphs were asked, as `subgraph ids`. */
let asked: string[] = [];
let names: Record<string, string> = {};
let extra: object = {};
/** Answers of the subgraph *units* that are held back until they are let go. */
let held: (() => void)[] | undefined;
let headers: NonNullable<TransportResponse["headers"]> = {};

const transport: SubgraphTransport = {
  send: async ({ subgraph, body }) => {
    const { query, variables = {} } = JSON.parse(body);
    const ids = variables.representations?.map(({ id }: { id: string }) => id) ?? [];
    asked.push([subgraph, ...ids].join(" "));
    const unit = (id: string) => ({ name: { vi: names[id] ?? null } });
    const data = query.includes("_entities")
      ? { _entities: ids.map((id: string) => (id === "none" ? null : unit(id))) }
      : query.includes("people")
        ? { people: ["A", "B", "A"].map((id) => ({ unit: { __typename: "Unit", id } })) }
        : query.includes("rename")
          ? { rename: unit("A") }
          : query.includes("units")
            ? { units: { total: 2, nodes: [unit("A"), unit("B")] } }
            : { [query.includes("oddUnit") ? "oddUnit" : "unit"]: unit(variables.id ?? "A") };
    const response = { status: 200, headers, body: JSON.stringify({ data, ...extra }) };
    if (held && subgraph === "units") await new Promise<void>((resolve) => held?.push(resolve));
    return response;
  },
  stream: async () => {
    const event = { data: { moved: { unit: { __typename: "Unit", id: "A" } } } };
    const text = `event: next\ndata: ${JSON.stringify(event)}\n\nevent: complete\ndata:\n\n`;
    const body = (async function* () {
      yield Buffer.from(text);
    })();
    return { status: 200, headers: { "content-type": "text/event-stream" }, body };
  },
  close: async () => {},
};

let cache: ResponseCache;
let engine: ReturnType<typeof createEngine<CacheReader | null>>;
beforeEach(() => {
  asked = [];
  names = { A: "An", B: "Bình" };
  [extra, headers, held] = [{}, {}, undefined];
  cache = new ResponseCache({ maxBytes: 100_000 });
  const responseCaching = { cache, readerOf: (context: CacheReader | null) => context ?? undefined };
  engine = createEngine({ supergraphSdl, transport, plannerProcesses: 0, responseCaching });
  cache.opened("units");
});

const member: CacheReader = { viewerClass: "member" };
const run = (query: string, context: CacheReader | null = member, variables = {}) =>
  engine.execute({ document: parse(query), context, variables });
const policy = (query: string) => engine.prepare(parse(query))?.cachePolicy({});
const PEOPLE = "{ people { unit { name { vi } } } }";

test("the shortest time and the narrowest scope of all fields count; one that is not marked ends it", async () => {
  expect(errors).toBeUndefined();
  expect([...engine.keptSubgraphs]).toEqual(["units"]);
  expect(await policy('{ unit(id: "A") { id name { vi } } }')).toEqual({ maxAge: 300, scope: "PUBLIC" });
  expect(await policy('{ unit(id: "A") { news { title } } }')).toEqual({ maxAge: 60, scope: "PRIVATE" });
  expect(await policy("{ units { total nodes { id name { vi } } } }")).toEqual({ maxAge: 300, scope: "PUBLIC" });
  // A type of several subgraphs speaks for none of its fields; nor does the field an object stands in.
  expect(await policy('{ unit(id: "A") { head } }')).toBeUndefined();
  expect(await policy('{ unit(id: "A") { drafts { title } } }')).toBeUndefined();
  expect(await policy('{ unit(id: "A") { news { views } } }')).toBeUndefined();
  expect(await policy("{ oddUnit { id } }")).toBeUndefined();
  expect(await policy('{ unit(id: "A") { staff } }')).toBeUndefined();
  expect(await policy('mutation { rename(id: "A", name: "x") { name { vi } } }')).toBeUndefined();
});

test("entities are kept one by one: only those that are missing are asked for, and none needs no call", async () => {
  const first = await run(PEOPLE);
  expect(asked).toEqual(["people", "units A B"]);
  expect(await run(PEOPLE)).toEqual(first);
  expect(asked).toEqual(["people", "units A B", "people"]);
  names["B"] = "Bích";
  cache.changed("units", "1", ["Unit:B"]);
  expect((await run(PEOPLE)).data).toEqual({
    people: ["An", "Bích", "An"].map((vi) => ({ unit: { name: { vi } } })),
  });
  expect(asked.slice(3)).toEqual(["people", "units B"]);
});

test("spliced answers are made of kept ones, byte for byte", async () => {
  const prepared = engine.prepare(parse(PEOPLE));
  const respond = async () => {
    const bytes = await prepared?.respond({ context: member });
    return bytes instanceof Uint8Array ? bytes.toString() : "not spliced";
  };
  const first = await respond();
  expect(first).toContain('{"name":{"vi":"Bình"}}');
  expect(await respond()).toBe(first);
  cache.changed("units", "1", ["Unit:A"]);
  expect(await respond()).toBe(first);
  expect(asked).toEqual(["people", "units A B", "people", "people", "units A"]);
});

test("lists are put out by a change of any object they may hold, and by nothing else", async () => {
  const list = "{ units { total nodes { name { vi } } } }";
  await run(list);
  cache.changed("units", "1", ["News"]);
  await run(list);
  expect(asked).toEqual(["units"]);
  cache.changed("units", "2", ["Unit:C"]);
  await run(list);
  expect(asked).toEqual(["units", "units"]);
});

test("what one class was told no other gets, nor who has none", async () => {
  for (const reader of [member, { viewerClass: "staff" }, member, null, null]) await run(PEOPLE, reader);
  expect(asked.filter((call) => call.startsWith("units"))).toHaveLength(4);
});

test("answers with errors or extensions, and entities that are not there, are not kept", async () => {
  for (const more of [{ errors: [{ message: "no" }] }, { extensions: { masked: [] } }]) {
    extra = more;
    asked = [];
    await run(PEOPLE);
    await run(PEOPLE);
    expect(asked).toEqual(["people", "units A B", "people", "units A B"]);
  }
});

test("a part that comes with errors is asked for whole, so that errors stand where they belong", async () => {
  await run('{ unit(id: "A") { id } }');
  await run(PEOPLE);
  cache.changed("units", "1", ["Unit:B"]);
  asked = [];
  extra = { errors: [{ message: "no", path: ["_entities", 1, "name"] }] };
  const { errors: found } = await run(PEOPLE);
  expect(asked).toEqual(["people", "units B", "units A B"]);
  expect(found?.map(({ path }) => path)).toContainEqual(["people", 1, "unit", "name"]);
});

test("what was asked for before a change and answered after it is not kept", async () => {
  held = [];
  const running = run(PEOPLE);
  while (held.length === 0) await new Promise(setImmediate);
  cache.changed("units", "1", ["Unit:C"]);
  held[0]?.();
  held = undefined;
  await running;
  await run(PEOPLE);
  expect(asked).toEqual(["people", "units A B", "people", "units A B"]);
});

test("while changes are not told nothing is used, and nothing of before is used when they are again", async () => {
  await run(PEOPLE);
  cache.closed("units");
  await run(PEOPLE);
  cache.opened("units");
  await run(PEOPLE);
  await run(PEOPLE);
  expect(asked.filter((call) => call.startsWith("units"))).toHaveLength(3);
});

test("after a mutation nothing kept before it is used, until the subgraph tells of its change", async () => {
  await run(PEOPLE);
  asked = [];
  headers = { "sen-change": "7" };
  await run('mutation { rename(id: "A", name: "x") { id } }');
  await run(PEOPLE);
  cache.changed("units", "7", ["Unit:B"]);
  await run(PEOPLE);
  expect(asked).toEqual(["units", "people", "units A B", "people", "units B"]);
  // One that was told of before its answer came holds nothing up.
  headers = { "sen-change": "8" };
  cache.changed("units", "8", []);
  await run('mutation { rename(id: "A", name: "x") { id } }');
  asked = [];
  await run(PEOPLE);
  expect(asked).toEqual(["people"]);
});

test("who made a change elsewhere is answered from what is kept once that change is known", async () => {
  await run(PEOPLE);
  asked = [];
  const writer = { ...member, made: new Map([["units", "9"]]) };
  await run(PEOPLE, writer);
  await run(PEOPLE);
  cache.changed("units", "9", []);
  await run(PEOPLE, writer);
  expect(asked).toEqual(["people", "units A B", "people", "people"]);
});

test("events are newer than what is kept: nothing is taken from there for them", async () => {
  await run(PEOPLE);
  names["A"] = "Ánh";
  const document = parse("subscription { moved { unit { name { vi } } } }");
  const results = await engine.subscribe({ document, context: member });
  if ("errors" in results) throw results.errors[0];
  expect((await results.next()).value).toEqual({ data: { moved: { unit: { name: { vi: "Ánh" } } } } });
});

test("no more is kept than there is room for", async () => {
  const small = new ResponseCache({ maxBytes: 2_000 });
  small.opened("units");
  for (let index = 0; index < 50; index += 1) {
    const keep = { subgraph: "units", seconds: 60, tags: ["Unit"], since: small.feedOf("units").changes };
    small.keep(`key ${index}`, { ...keep, bytes: Buffer.alloc(200) });
  }
  expect(small.bytes.get("units")).toBeLessThanOrEqual(2_000);
  expect(small.get("key 49")).toBeDefined();
  expect(small.get("key 1")).toBeUndefined();
  small.keep("large", {
    subgraph: "units",
    seconds: 60,
    tags: [],
    since: small.feedOf("units").changes,
    bytes: Buffer.alloc(3_000),
  });
  expect(small.get("large")).toBeUndefined();
});
