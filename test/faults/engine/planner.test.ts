import { afterEach, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { createEngine } from "../../../packages/engine/src/create-engine.ts";
import { createProcessPlanner } from "../../../packages/engine/src/planning/create-process-planner.ts";
import { PlannerPool } from "../../../packages/engine/src/planning/planner-pool.ts";
import type { Planner } from "../../../packages/engine/src/planning/planner.ts";
import { startGraph } from "../../conformance/kit/start-graph.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";

let graph: TestGraph | undefined;
let planner: Planner | undefined;

afterEach(async () => {
  await graph?.stop();
  planner?.close?.();
  graph = undefined;
  planner = undefined;
});

const start = () =>
  startGraph(
    { people: { sdl: `type Query { me: String you: String }`, resolvers: { Query: { me: () => "An" } } } },
    { plannerProcesses: 1 },
  );

const troubled = (options: { processes?: number; planTimeoutMs?: number; idleMs?: number } = {}): Planner => {
  const module = new URL("troubled-planner.ts", import.meta.url);
  planner = createProcessPlanner("", { processes: 1, planTimeoutMs: 20_000, ...options, module });
  return planner;
};

/** The troubled planner tells figures where a plan would be. */
const figures = async (plan: Promise<unknown>) => (await plan) as { pid: number; asked: number };

const ends = async (pid: number): Promise<void> => {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise(setImmediate);
  }
};

test("the gateway plans in a process of its own", async () => {
  graph = await start();
  expect(await graph.query(`{ me }`)).toEqual({ status: 200, data: { me: "An" } });
});

test("an operation that overflows the stack of the planner is refused; the next one is planned", async () => {
  graph = await start();
  planner = createProcessPlanner(graph.supergraphSdl, { processes: 1, planTimeoutMs: 20_000 });
  // Validation would have refused it: it is the one crash of the planner that is known and lasting.
  const cyclic = `{ ...F } fragment F on Query { me ...F }`;
  await expect(planner.plan(cyclic)).rejects.toThrow(/^The planner ended with/);
  expect((await planner.plan(`{me}`)).node).toMatchObject({ kind: "Fetch", serviceName: "people" });
});

test("an operation that crashes the planner is planned without it", async () => {
  graph = await start();
  const plan = graph.supergraphSdl;
  const real = createProcessPlanner(plan, { processes: 1, planTimeoutMs: 20_000 });
  const engine = createEngine<undefined>({
    supergraphSdl: plan,
    createPlanner: () => ({
      plan: (text) => (text.includes("crashes") ? troubled().plan(text) : real.plan(text)),
      close: () => real.close?.(),
    }),
  });
  const ask = (text: string) => engine.execute({ document: parse(text), context: undefined });
  const answers = await Promise.all([ask(`{ crashes: me }`), ask(`{ me }`)]);
  expect(answers).toEqual([{ data: { crashes: "An" } }, { data: { me: "An" } }]);
  await engine.close();
});

test("an operation that ended a process is remembered, and ends no other", async () => {
  const planner = troubled();
  await expect(planner.plan("crashes")).rejects.toThrow("The planner ended with SIGSEGV.");
  const first = await figures(planner.plan("fine"));
  await expect(planner.plan("crashes")).rejects.toThrow("The planner ended with SIGSEGV.");
  expect(await figures(planner.plan("fine"))).toEqual({ ...first, asked: 2 });
});

test("operations that wait behind a crash are planned by the next process", async () => {
  const planner = troubled();
  const { pid } = await figures(planner.plan("before"));
  const results = await Promise.allSettled([planner.plan("crashes"), planner.plan("a"), planner.plan("b")]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  const after = await figures(planner.plan("c"));
  expect(after.asked).toBe(3);
  expect(after.pid).not.toBe(pid);
});

test("a process that somebody kills is replaced, and no operation is blamed", async () => {
  const planner = troubled();
  const { pid } = await figures(planner.plan("a"));
  process.kill(pid, "SIGKILL");
  const after = await figures(planner.plan("b"));
  expect(after.pid).not.toBe(pid);
});

test("an operation under which the process is killed is tried once more, not for ever", async () => {
  const planner = troubled();
  await expect(planner.plan("killed")).rejects.toThrow("The planner ended with SIGKILL.");
  expect((await figures(planner.plan("a"))).asked).toBe(1);
});

test("a plan that takes too long is given up with its process", async () => {
  const planner = troubled({ planTimeoutMs: 300 });
  await expect(planner.plan("hangs")).rejects.toThrow("The planner took too long.");
  expect((await figures(planner.plan("a"))).asked).toBe(1);
});

test("what the planner refuses does not end it", async () => {
  const planner = troubled();
  await expect(planner.plan("refused")).rejects.toThrow("No way.");
  expect((await figures(planner.plan("a"))).asked).toBe(1);
});

test("several processes plan side by side", async () => {
  const planner = troubled({ processes: 2, planTimeoutMs: 1_500 });
  const settled: string[] = [];
  const hung = planner.plan("hangs").catch(() => settled.push("hangs"));
  await Promise.all([hung, planner.plan("a").then(() => settled.push("a"))]);
  expect(settled).toEqual(["a", "hangs"]);
});

test("a closed planner leaves no process, and still plans for a request that is late", async () => {
  const planner = troubled();
  const { pid } = await figures(planner.plan("a"));
  planner.close?.();
  await ends(pid);
  const late = await figures(planner.plan("b"));
  expect(late.asked).toBe(1);
  await ends(late.pid);
});

test("a supergraph the planner does not accept is refused when the engine becomes ready", async () => {
  graph = await start();
  const refusing = createProcessPlanner("type Query {", { processes: 1, planTimeoutMs: 20_000 });
  const engine = createEngine({ supergraphSdl: graph.supergraphSdl, createPlanner: () => refusing });
  await expect(engine.start()).rejects.toThrow(/^The supergraph cannot be planned: /);
  await engine.close();
});

test("a process with nothing to plan is ended, and another one comes when there is something", async () => {
  const idle = troubled({ idleMs: 1 });
  const first = await figures(idle.plan("{a}"));
  await ends(first.pid);
  const second = await figures(idle.plan("{b}"));
  expect(second).toEqual({ kind: "QueryPlan", pid: expect.any(Number), asked: 1 });
  expect(second.pid).not.toBe(first.pid);
});

test("supergraphs that follow each other are planned on by the same process, which ends with the pool", async () => {
  const module = new URL("troubled-planner.ts", import.meta.url);
  const pool = new PlannerPool({ processes: 1, planTimeoutMs: 20_000, module });
  const before = createProcessPlanner("before", pool);
  const { pid } = await figures(before.plan("a"));
  const after = createProcessPlanner("after", pool);
  expect(await figures(after.plan("b"))).toMatchObject({ pid, asked: 2 });
  before.close?.();
  expect(await figures(before.plan("late"))).toMatchObject({ pid, asked: 3 });
  await expect(after.plan("crashes")).rejects.toThrow("The planner ended with SIGSEGV.");
  const next = await figures(before.plan("late"));
  expect(next.pid).not.toBe(pid);
  expect(await figures(after.plan("b"))).toMatchObject({ pid: next.pid, asked: 2 });
  pool.close();
  await ends(next.pid);
});

test("a process that read several supergraphs plans on the one it is asked about", async () => {
  graph = await start();
  const pool = new PlannerPool({ processes: 1, planTimeoutMs: 20_000 });
  const one = createProcessPlanner(graph.supergraphSdl, pool);
  const other = createProcessPlanner(graph.supergraphSdl.replaceAll("you", "they"), pool);
  const refused = createProcessPlanner("type Query {", pool);
  await expect(refused.start?.()).rejects.toThrow();
  expect((await one.plan("{you}")).node).toMatchObject({ kind: "Fetch" });
  expect((await other.plan("{they}")).node).toMatchObject({ kind: "Fetch" });
  await expect(other.plan("{you}")).rejects.toThrow();
  other.close?.();
  expect((await one.plan("{me}")).node).toMatchObject({ kind: "Fetch" });
  pool.close();
});
