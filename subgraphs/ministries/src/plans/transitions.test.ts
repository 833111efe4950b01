import { expect, test } from "@jest/globals";
import { activityMoves, planMoves } from "./transitions.ts";

test("an activity that is done or cancelled goes nowhere", () => {
  expect(activityMoves.moves.filter(({ from }) => from === "DONE" || from === "CANCELLED")).toEqual([]);
});

test("a closed plan goes nowhere, and every step of the secretariat back needs a note", () => {
  expect(planMoves.moves.filter(({ from }) => from === "CLOSED")).toEqual([]);
  expect(planMoves.moves.find(({ to }) => to === "RETURNED")?.needs).toEqual(["NOTE"]);
});
