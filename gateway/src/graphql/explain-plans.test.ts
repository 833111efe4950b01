import { expect, test } from "@jest/globals";
import { withCalls } from "./explain-plans.ts";

const fetchOf = (subgraph: string, operation: string) => ({ kind: "Fetch", subgraph, at: [], operation }) as const;
const call = (subgraph: string, query: string, from: number) => ({
  subgraph,
  body: JSON.stringify({ query, variables: { a: "{me}" } }),
  from,
  milliseconds: 2,
  failure: null,
});

test("each fetch has the calls that sent its text to its slice, and one that was not made has none", () => {
  const tree = {
    kind: "Sequence",
    steps: [
      fetchOf("members", "{me}"),
      { kind: "Parallel", steps: [fetchOf("events", "{me}"), fetchOf("members", "{b}")] },
    ],
  } as const;
  const calls = [call("members", "{me}", 0), call("events", "{me}", 3), call("events", "{me}", 6)];
  expect(withCalls(tree, calls)).toEqual({
    kind: "Sequence",
    steps: [
      { ...tree.steps[0], calls: [{ from: 0, milliseconds: 2, failure: null }] },
      {
        kind: "Parallel",
        steps: [
          {
            ...fetchOf("events", "{me}"),
            calls: [
              { from: 3, milliseconds: 2, failure: null },
              { from: 6, milliseconds: 2, failure: null },
            ],
          },
          { ...fetchOf("members", "{b}"), calls: [] },
        ],
      },
    ],
  });
});
