import { rename, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGraph } from "../../conformance/kit/start-graph.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";

/** As many as are wanted: 1,000 take some minutes. */
const SWAPS = Number(process.env["SEN_SWAPS"] ?? 15);

let graph: TestGraph;

beforeAll(async () => {
  const people = ["An", "Bình"].map((name, index) => ({ id: String(index), name }));
  graph = await startGraph(
    {
      people: {
        sdl: `type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! name: String! }`,
        resolvers: { Query: { people: () => people } },
      },
      skills: {
        sdl: `type Person @key(fields: "id") { id: ID! skill: String! }`,
        resolvers: { Person: { skill: ({ id }: { id: string }) => `skill ${id}` } },
      },
    },
    { watch: true },
  );
});

afterAll(() => graph.stop());

test("a supergraph may be replaced again and again under load, and no request fails", async () => {
  const expected = [0, 1].map((id) => ({ name: id === 0 ? "An" : "Bình", skill: `skill ${id}` }));
  const state = { isOver: false };
  const over = Promise.withResolvers<string>();
  let answered = 0;
  const ask = async (client: number): Promise<void> => {
    for (let turn = 0; !state.isOver; turn += 1) {
      // Some known, some new to every supergraph.
      const name = turn % 3 === 0 ? `A${client}_${turn}` : `A${client}`;
      const { status, data, errors } = await graph.query(`query ${name} { people { name skill } }`);
      expect({ status, data, errors }).toEqual({ status: 200, data: { people: expected }, errors: undefined });
      answered += 1;
    }
  };
  const load = Promise.all([1, 2, 3, 4].map((client) => ask(client)));
  const swap = async (): Promise<void> => {
    for (let swaps = 1; swaps <= SWAPS; swaps += 1) {
      const addition = `\nenum Version${swaps} @join__type(graph: PEOPLE) { A @join__enumValue(graph: PEOPLE) }`;
      await writeFile(`${graph.supergraphFile}.new`, graph.supergraphSdl + addition);
      // Waiting in a loop would take the time from the gateway, which is in this process.
      const loaded = graph.nextNotice();
      await rename(`${graph.supergraphFile}.new`, graph.supergraphFile);
      expect(await Promise.race([loaded, over.promise])).toContain("was loaded again");
      // The list of requests would be all that grows.
      graph.forget();
      if (swaps % 100 === 0) console.log(`${swaps} swaps, ${answered} requests, ${memory()} MiB`);
    }
  };
  const swapping = swap();
  try {
    await Promise.race([load, swapping]);
  } finally {
    // Who has failed ends all others: a loop that goes on would hold the whole run.
    state.isOver = true;
    over.resolve("a client has failed");
    await Promise.allSettled([load, swapping]);
  }
  await load;
  expect(graph.notices.filter((notice) => notice.includes("was loaded again"))).toHaveLength(SWAPS);
  expect(answered).toBeGreaterThan(SWAPS);
}, 3_600_000);

const memory = (): number => Math.round(process.memoryUsage.rss() / 1_048_576);
