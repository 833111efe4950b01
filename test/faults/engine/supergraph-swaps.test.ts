import { rename, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGraph } from "../../conformance/kit/start-graph.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { startGatewayProcess } from "./gateway-process.ts";
import type { GatewayProcess } from "./gateway-process.ts";

/** As many as are wanted: 1,000 take some minutes. */
const SWAPS = Number(process.env["SEN_SWAPS"] ?? 15);

let graph: TestGraph;
let gateway: GatewayProcess;

beforeAll(async () => {
  const people = ["An", "Bình"].map((name, index) => ({ id: String(index), name }));
  graph = await startGraph({
    people: {
      sdl: `type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: { people: () => people } },
    },
    skills: {
      sdl: `type Person @key(fields: "id") { id: ID! skill: String! }`,
      resolvers: { Person: { skill: ({ id }: { id: string }) => `skill ${id}` } },
    },
  });
  gateway = await startGatewayProcess(graph.supergraphFile);
});

afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

test("a supergraph may be replaced again and again under load, and no request fails", async () => {
  const expected = [0, 1].map((id) => ({ name: id === 0 ? "An" : "Bình", skill: `skill ${id}` }));
  const state = { isOver: false };
  const over = Promise.withResolvers<string>();
  let answered = 0;
  const figures: number[] = [];
  const askOnAndOn = async (client: number): Promise<void> => {
    for (let turn = 0; !state.isOver; turn += 1) {
      // Some known, some new to every supergraph.
      const name = turn % 3 === 0 ? `A${client}_${turn}` : `A${client}`;
      const answer = await ask(name);
      expect(answer).toEqual({ status: 200, data: { people: expected } });
      answered += 1;
    }
  };
  const load = Promise.all([1, 2, 3, 4].map((client) => askOnAndOn(client)));
  const swap = async (): Promise<void> => {
    for (let swaps = 1; swaps <= SWAPS; swaps += 1) {
      const addition = `\nenum Version${swaps} @join__type(graph: PEOPLE) { A @join__enumValue(graph: PEOPLE) }`;
      await writeFile(`${graph.supergraphFile}.new`, graph.supergraphSdl + addition);
      const loaded = gateway.nextLine();
      await rename(`${graph.supergraphFile}.new`, graph.supergraphFile);
      expect(await Promise.race([loaded, over.promise])).toContain("was loaded again");
      // The list of requests would be all that grows.
      graph.forget();
      if (swaps % Math.ceil(SWAPS / 10) === 0) figures.push(gateway.memory());
      if (swaps % 100 === 0) console.log(`${swaps} swaps, ${answered} requests, ${figures.at(-1)} MiB`);
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
  expect(gateway.lines.filter((line) => line.includes("was loaded again"))).toHaveLength(SWAPS);
  expect(answered).toBeGreaterThan(SWAPS);
  // A tenth of a long run fills every cache; of a short one it does not.
  const [first = 0, last = 0] = [figures[1], figures.at(-1)];
  expect(last).toBeLessThan(SWAPS >= 1_000 ? first * 1.25 : 1_000);
}, 3_600_000);

async function ask(name: string) {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query: `query ${name} { people { name skill } }` });
  const response = await fetch(gateway.url, { method: "POST", headers, body });
  return { status: response.status, ...((await response.json()) as object) };
}
