import { expect, test } from "@jest/globals";
import { JobLoop } from "./job-loop.ts";

const job = { name: "tick", everySeconds: 0, run: async () => undefined };

test("a job runs again after its run, also after one that failed", async () => {
  const outcomes: string[] = [];
  await new Promise<void>((resolve) => {
    const loop = new JobLoop({
      job,
      run: async () => {
        if (outcomes.length === 1) throw new Error("once");
        return outcomes.length !== 2;
      },
      onRun: (outcome) => {
        outcomes.push(outcome);
        if (outcomes.length === 4) void loop.stop().then(resolve);
      },
    });
  });
  expect(outcomes).toEqual(["done", "failed", "elsewhere", "done"]);
});

test("stopping waits for the run that is going on", async () => {
  let finish: (done: boolean) => void = () => undefined;
  const seen: string[] = [];
  const loop = new JobLoop({
    job,
    run: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    onRun: (outcome) => seen.push(outcome),
  });
  const stopped = loop.stop().then(() => seen.push("stopped"));
  finish(true);
  await stopped;
  expect(seen).toEqual(["done", "stopped"]);
});
