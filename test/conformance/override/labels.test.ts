import { afterEach, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";
import type { StandaloneOptions } from "../../../gateway/src/standalone/read-standalone-settings.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override", "@external", "@requires"]
)\n`;

const shop = (who: string, sdl: string): TestSubgraph => ({
  link,
  sdl,
  resolvers: {
    Query: { shops: () => [{ id: "1" }, { id: "2" }], opening: () => `opening of ${who}` },
    Shop: {
      hours: () => `hours of ${who}`,
      phone: () => `phone of ${who}`,
      fax: () => `fax of ${who}`,
      mail: () => `mail of ${who}`,
      card: ({ mail }: { mail: string }) => `card with ${mail}`,
    },
  },
});

const start = async (options?: StandaloneOptions): Promise<TestGraph> => {
  graph = await startGraph(
    {
      old: shop(
        "old",
        `type Query { shops: [Shop] opening: String }
         type Shop @key(fields: "id") { id: ID! hours: String phone: String fax: String mail: String }`,
      ),
      fresh: shop(
        "fresh",
        `type Query { opening: String @override(from: "old", label: "new-opening") }
         type Shop @key(fields: "id") {
           id: ID!
           hours: String @override(from: "old", label: "percent(100)")
           phone: String @override(from: "old", label: "percent(0)")
           fax: String @override(from: "old", label: "percent(50.5)")
           mail: String @override(from: "old", label: "mail.v2")
         }`,
      ),
      press: shop(
        "press",
        `type Shop @key(fields: "id") { id: ID! mail: String @external card: String @requires(fields: "mail") }`,
      ),
    },
    options,
    // The composer does not see that a labelled field is always in one of both.
    { unchecked: true },
  );
  return graph;
};

test("an override by percentage applies to its share of requests: to all at 100, to none at 0", async () => {
  const shops = await start();
  for (const _ of [1, 2, 3]) {
    const { data, errors } = await shops.query(`{ shops { hours phone } }`);
    const each = { hours: "hours of fresh", phone: "phone of old" };
    expect({ data, errors }).toEqual({ data: { shops: [each, each] }, errors: undefined });
  }
});

interface Faxes {
  readonly shops: readonly { readonly fax: string; readonly again: string }[];
}

test("in between chance decides, for each request as a whole", async () => {
  const shops = await start();
  const seen = new Set<unknown>();
  for (let request = 0; request < 100; request += 1) {
    const { data } = await shops.query(`{ shops { fax again: fax } }`);
    // What the query asks for.
    const answers = new Set((data as Faxes).shops.flatMap(({ fax, again }) => [fax, again]));
    expect(answers.size).toBe(1);
    for (const answer of answers) seen.add(answer);
    // With chances of one in two, the other way comes soon; the loop ends at a hundred only if it never does.
    if (seen.size === 2) break;
  }
  expect(seen).toEqual(new Set(["fax of old", "fax of fresh"]));
});

test("an override by another label applies when the label is named, and not before", async () => {
  const shops = await start();
  const operation = `{ opening shops { mail card } }`;
  const before = { mail: "mail of old", card: "card with mail of old" };
  expect((await shops.query(operation)).data).toEqual({ opening: "opening of old", shops: [before, before] });
  await graph?.stop();
  const named = await start({ overrideLabels: ["new-opening", "mail.v2", "long gone"] });
  const after = { mail: "mail of fresh", card: "card with mail of fresh" };
  expect((await named.query(operation)).data).toEqual({ opening: "opening of fresh", shops: [after, after] });
});

test("a planner process is told of labels and percentages too", async () => {
  const shops = await start({ overrideLabels: "mail.v2", plannerProcesses: 1 });
  const each = { hours: "hours of fresh", phone: "phone of old", mail: "mail of fresh" };
  expect((await shops.query(`{ shops { hours phone mail } }`)).data).toEqual({ shops: [each, each] });
});
