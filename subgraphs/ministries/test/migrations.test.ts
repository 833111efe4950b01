import { expect, test } from "@jest/globals";
import { undoAndRedo } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";

test("every migration can be undone, leaves nothing behind, and done again makes the same", async () => {
  const { ran, ranAgain, left, before, after } = await undoAndRedo(subgraph);
  expect(ran).toHaveLength(subgraph.migrations.length);
  expect(left).toEqual([]);
  expect(ranAgain).toEqual(ran);
  expect(after).toEqual(before);
});
