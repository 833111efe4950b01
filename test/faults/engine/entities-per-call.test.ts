import { afterEach, expect, test } from "@jest/globals";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { startTroubledGraph } from "./troubled-graph.ts";
import type { Trouble } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const idsOf = (variables: Record<string, unknown>): string[] => {
  const representations = variables["representations"];
  return Array.isArray(representations) ? representations.map(({ id }: { id: string }) => id) : [];
};

const start = async (trouble: Trouble = () => false, maxEntitiesPerCall = "4") => {
  graph = await startTroubledGraph(trouble, { maxEntitiesPerCall, retries: 0 });
  return graph;
};

const calls = (running: TestGraph) =>
  running.requests.filter(({ subgraph }) => subgraph === "skills").map(({ variables }) => idsOf(variables));

test("more entities than a subgraph takes are asked for by several calls, and all arrive", async () => {
  const running = await start();
  const { data, errors } = await running.query(`{ people(first: 10) { id skill } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ people: Array.from({ length: 10 }, (_, id) => ({ id: `${id}`, skill: `s${id}` })) });
  const sent = calls(running).sort((left, right) => Number(left[0]) - Number(right[0]));
  expect(sent).toEqual([
    ["0", "1", "2", "3"],
    ["4", "5", "6", "7"],
    ["8", "9"],
  ]);
});

test("an error of a later call stands at its own entity", async () => {
  const running = await start();
  const { data, errors } = await running.query(`{ people(first: 15) { skill } }`);
  expect(data).toEqual({ people: Array.from({ length: 15 }, (_, id) => ({ skill: id === 13 ? null : `s${id}` })) });
  expect(errors?.map(({ path }) => path)).toEqual([["people", 13, "skill"]]);
});

test("a call that fails costs its own entities only", async () => {
  const running = await start((request, response) => {
    const fails = idsOf(request.variables).includes("5");
    if (fails) response.writeHead(500).end();
    return fails;
  });
  const { data, errors } = await running.query(`{ people(first: 9) { skill } }`);
  const lost = [4, 5, 6, 7];
  expect(data).toEqual({
    people: Array.from({ length: 9 }, (_, id) => ({ skill: lost.includes(id) ? null : `s${id}` })),
  });
  expect(errors?.map(({ path }) => path)).toEqual(lost.map((id) => ["people", id, "skill"]));
});

test("the limit is a subgraph's own setting; as many as allowed are one call", async () => {
  const running = await start(() => false, "2,skills=10");
  await running.query(`{ people(first: 10) { skill } }`);
  expect(calls(running)).toHaveLength(1);
});
