import { expect, test } from "@jest/globals";
import { activityMoves } from "./transitions.ts";

test("an activity that is done or cancelled goes nowhere", () => {
  expect(activityMoves.DONE).toEqual([]);
  expect(activityMoves.CANCELLED).toEqual([]);
});

test("every state can be reached from the first one", () => {
  const reached = new Set(["PLANNED", ...activityMoves.PLANNED]);
  expect(reached).toEqual(new Set(Object.keys(activityMoves)));
});
