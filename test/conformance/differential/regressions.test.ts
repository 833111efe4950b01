import { afterAll, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { CaseReplay } from "./replay-case.ts";
import type { PlannerName } from "./run-cases.ts";
import type { DifferentialCase } from "./shrink-case.ts";

const folder = new URL("regressions/", import.meta.url);
const planners: readonly PlannerName[] = ["engine", "stepwise"];

const regressions = readdirSync(folder).map((file) => ({
  name: file.replace(".json", "").replaceAll("-", " "),
  // Written by this test's own main.ts.
  kept: JSON.parse(readFileSync(new URL(file, folder), "utf8")) as DifferentialCase,
}));

const replay = new CaseReplay();
afterAll(() => replay.close());

test.each(regressions)("what once differed is the same: $name", async ({ kept }) => {
  for (const planner of planners) {
    expect({ planner, outcome: await replay.run(kept, planner) }).toEqual({ planner, outcome: { kind: "same" } });
  }
});
