import { expect, test } from "@jest/globals";
import { kindsFor, rateOf } from "./measured-costs.ts";
import { demandOf, planCapacity } from "./plan-capacity.ts";
import { simulate } from "./simulate.ts";

const one = (milliseconds: number) => [{ name: "a", share: 1, stages: [[{ part: "p", milliseconds }]] }];
const run = (rate: number, processors: number, requests = 40_000) =>
  simulate({ kinds: one(10), processors: new Map([["p", processors]]), rate, requests, seed: 7 });

test("one processor answers as the formula of a single line says", () => {
  for (const busy of [0.3, 0.5, 0.8]) {
    const { mean, p95, busy: found } = run(busy * 100, 1);
    expect(found.get("p")).toBeCloseTo(busy, 1);
    // M/M/1: the time in all is exponential with mean service / (1 - busy).
    expect(Math.abs(mean / (10 / (1 - busy)) - 1)).toBeLessThan(0.1);
    expect(Math.abs(p95 / ((10 / (1 - busy)) * Math.log(20)) - 1)).toBeLessThan(0.1);
  }
});

test("two processors answer as Erlang's formula says", () => {
  const busy = 0.7;
  const offered = 2 * busy;
  const waits = offered ** 2 / 2 / (1 - busy) / (1 + offered + offered ** 2 / 2 / (1 - busy));
  const expected = 10 + (waits * 10) / (2 * (1 - busy));
  expect(Math.abs(run(140, 2).mean / expected - 1)).toBeLessThan(0.05);
});

test("parts of one stage work at the same time, stages one after the other", () => {
  const work = (part: string) => ({ part, milliseconds: 10 });
  const processors = new Map(["p", "q"].map((name) => [name, 50]));
  const meanOf = (stages: Parameters<typeof simulate>[0]["kinds"][number]["stages"]) =>
    simulate({ kinds: [{ name: "a", share: 1, stages }], processors, rate: 10, requests: 20_000, seed: 3 }).mean;
  expect(meanOf([[work("p")], [work("q")]])).toBeCloseTo(20, 0);
  // The later of two exponential times.
  expect(meanOf([[work("p"), work("q")]])).toBeCloseTo(15, 0);
});

test("a plan carries its load without a queue, and more members need no less", () => {
  let before = 0;
  for (const members of [1_000, 10_000, 100_000]) {
    const kinds = kindsFor(members);
    expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    const { processors, outcome } = planCapacity(kinds, rateOf(members));
    const all = [...processors.values()].reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThanOrEqual(before);
    before = all;
    for (const share of outcome.busy.values()) expect(share).toBeLessThan(0.75);
    expect(outcome.p95).toBeGreaterThan(demandOf(kinds).get("gateway") ?? Infinity);
  }
});
