import { afterAll, expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createEngine } from "../create-engine.ts";
import type { SubgraphTransport } from "../transport/subgraph-transport.ts";
import { disturbances } from "./disturbances.ts";
import { selectFields } from "./select-fields.ts";

/*
 * Splicing must be indistinguishable from the ordinary way, whatever a subgraph answers. Each operation is run both
 * ways on answers that are disturbed in the same way, many times.
 */

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@requires", "@external", "@inaccessible"])\n`;

const schemas = {
  people: `
    type Query { me: Person people: [Person!]! grid: [[Person]] mood: Mood count: Int! }
    enum Mood { CALM HIDDEN @inaccessible }
    scalar Any
    type Person @key(fields: "id") { id: ID! name: String! moods: [Mood!] age: Int any: Any friend: Person tags: [[String]] }`,
  skills: `
    type Person @key(fields: "id") { id: ID! age: Int @external skills: [Skill!] rank: Int @requires(fields: "age") }
    type Skill @key(fields: "code level") { code: String! level: Int! title: String }`,
  marks: `
    type Skill @key(fields: "code level") { code: String! level: Int! mark: Float! }`,
};

const composed = composeServices(
  Object.entries(schemas).map(([name, sdl]) => ({ name, url: `http://${name}.test/`, typeDefs: parse(link + sdl) })),
);
if (composed.supergraphSdl === undefined) throw new Error(composed.errors.map(({ message }) => message).join("\n"));

const person = (id: number) => ({
  __typename: "Person",
  id: id % 3 === 0 ? id : `p "${id}" ễ`,
  name: `Nguyễn ${id}\n`,
  moods: ["CALM"],
  age: id === 2 ? null : id,
  any: { deep: [id, null, "ữ"] },
  tags: [["a", null], null, []],
  friend: id > 0 ? { __typename: "Person", id: 0, name: "An" } : null,
});
const skill = (code: string) => ({ __typename: "Skill", code, level: 2, title: null });

/** What a call is answered when nobody disturbs it. */
function answer(subgraph: string, body: string): Record<string, unknown> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown[]> };
  return selectFields(query, dataOf(subgraph, Object.values(variables ?? {})[0] ?? []));
}

function dataOf(subgraph: string, list: unknown[]): Record<string, unknown> {
  if (subgraph === "marks") return { _entities: list.map((_, index) => ({ mark: index + 0.5 })) };
  if (subgraph === "skills") {
    const skills = ["law", "đất"].map(skill);
    return { _entities: list.map((_, index) => (index === 3 ? null : { skills, rank: index })) };
  }
  return {
    me: person(1),
    people: [0, 1, 2, 1].map(person),
    grid: [[person(3), null], null],
    mood: "CALM",
    count: 4,
  };
}

let disturb = (text: string): string | Buffer => text;

const transport: SubgraphTransport = {
  send: async ({ subgraph, body }) => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: disturb(JSON.stringify({ data: answer(subgraph, body) })),
  }),
  stream: async () => {
    throw new Error("There are no streams here.");
  },
  close: async () => {},
};

// Both ways must meet the same answers, so neither may be spared one that failed before.
const engine = createEngine<object>({
  supergraphSdl: composed.supergraphSdl,
  transport,
  plannerProcesses: 0,
  subgraphPolicy: { circuitFailures: 0, retries: 0 },
});
afterAll(() => engine.close());

const operations = [
  `{ me { id name } count mood }`,
  `{ __typename me { __typename id moods any age tags } }`,
  `{ people { name skills { title code mark } rank } }`,
  `{ grid { id friend { name } skills { mark } } people { id } }`,
];

const runBoth = async (text: string) => {
  const operation = engine.prepare(parse(text));
  if (!operation) throw new Error(`The operation is refused: ${text}`);
  const ordinary = await operation.run({ context: {} });
  const spliced = await operation.respond({ context: {} });
  return { ordinary, spliced };
};

test.each(operations)("%s is spliced, to the byte", async (text) => {
  disturb = (undisturbed) => undisturbed;
  const { ordinary, spliced } = await runBoth(text);
  expect(ordinary.errors).toBeUndefined();
  if (!(spliced instanceof Buffer)) throw new Error("It was not spliced.");
  expect(spliced.toString()).toBe(`${JSON.stringify({ data: ordinary.data })}\n`);
});

test.each(disturbances)("answers that %s are read alike", async (_name, make) => {
  for (const text of operations) {
    for (let seed = 1; seed <= 40; seed += 1) {
      disturb = (undisturbed) => make(undisturbed, seed);
      const { ordinary, spliced } = await runBoth(text);
      const result: unknown = spliced instanceof Buffer ? JSON.parse(spliced.toString()) : spliced;
      expect({ text, seed, result }).toEqual({ text, seed, result: { ...ordinary } });
    }
  }
});
