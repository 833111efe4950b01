import { afterEach, expect, test } from "@jest/globals";
import { ConcurrencyLimit } from "../../../packages/engine/src/transport/concurrency-limit.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { codesOf, sendJson, startTroubledGraph } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

/** Holds each call until it is let go; says how many there are. */
function holding() {
  const held: (() => void)[] = [];
  let told: () => void = () => {};
  return {
    held,
    trouble: (_request: unknown, response: Parameters<typeof sendJson>[0]) => {
      held.push(() => sendJson(response, { data: { skills: ["law"] } }));
      told();
      return true;
    },
    /** Resolves once so many calls have arrived. */
    arrived: async (count: number) => {
      while (held.length < count) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
}

test("calls over the limit wait, calls over the queue fail at once, other subgraphs do not notice", async () => {
  const { held, trouble, arrived } = holding();
  graph = await startTroubledGraph(trouble, { maxConcurrentCalls: "skills=2", maxWaitingCalls: "skills=1" });
  const running = graph;
  const ask = () => running.query(`{ skills }`);
  const first = [ask(), ask()];
  await arrived(2);
  // One of these two waits; the other finds no room, and is answered first.
  const waiting = ask();
  const shed = ask();
  const refused = await Promise.race([waiting, shed]);
  expect(refused.data).toEqual({ skills: null });
  expect(refused.errors?.[0]).toMatchObject({
    path: ["skills"],
    extensions: { code: "SUBGRAPH_OVERLOADED", service: "skills" },
  });
  expect(held).toHaveLength(2);
  expect((await graph.query(`{ ping }`)).data).toEqual({ ping: "pong" });
  held[0]?.();
  await arrived(3);
  held[1]?.();
  held[2]?.();
  const answers = await Promise.all([...first, waiting, shed]);
  expect(answers.flatMap(({ errors }) => codesOf(errors))).toEqual(["SUBGRAPH_OVERLOADED"]);
  expect((await Promise.all([ask(), arrived(4).then(() => held[3]?.())]))[0].data).toEqual({ skills: ["law"] });
});

test("who waits is let in by turn; who gives up leaves the queue", async () => {
  const limit = new ConcurrencyLimit(1, 2);
  const { signal } = new AbortController();
  const impatient = new AbortController();
  expect(limit.enter(signal)).toBeUndefined();
  const order: string[] = [];
  const gone = limit.enter(impatient.signal);
  const second = limit.enter(signal)?.then(() => order.push("second"));
  expect(limit.isFull).toBe(true);
  impatient.abort(new Error("Too long."));
  await expect(gone).rejects.toThrow("Too long.");
  expect(limit.isFull).toBe(false);
  const third = limit.enter(signal)?.then(() => order.push("third"));
  limit.leave();
  await second;
  limit.leave();
  await third;
  expect(order).toEqual(["second", "third"]);
  limit.leave();
  expect(limit.enter(signal)).toBeUndefined();
});
