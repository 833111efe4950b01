import { expect, test } from "@jest/globals";
import { describePlan } from "./describe-plan.ts";

test("a plan is told by its calls, each with the places it adds to", () => {
  const entities = { kind: "Fetch", serviceName: "events", operation: "{_entities}" } as const;
  expect(
    describePlan({
      kind: "Sequence",
      nodes: [
        { kind: "Fetch", serviceName: "members", operation: "{me}" },
        {
          kind: "Parallel",
          nodes: [
            { kind: "Flatten", path: [{ Field: "me" }, "@", { TypeCondition: ["A", "B"] }], node: entities },
            {
              kind: "BatchFetch",
              serviceName: "proposals",
              operation: "{_e0: _entities}",
              entityBatch: {
                aliases: [
                  {
                    alias: "_e0",
                    representationsVariableName: "r",
                    paths: [[{ Field: "me" }], [{ Field: "you" }, "@"]],
                    requires: [],
                  },
                ],
              },
            },
          ],
        },
      ],
    }),
  ).toEqual({
    kind: "Sequence",
    steps: [
      { kind: "Fetch", subgraph: "members", at: [], operation: "{me}" },
      {
        kind: "Parallel",
        steps: [
          { kind: "Fetch", subgraph: "events", at: ["me.@.|[A|B]"], operation: "{_entities}" },
          { kind: "Fetch", subgraph: "proposals", at: ["me", "you.@"], operation: "{_e0: _entities}" },
        ],
      },
    ],
  });
});

test("what the engine decides itself stands in no plan", () => {
  expect(() => describePlan({ kind: "Condition", condition: "a" })).toThrow("Condition");
});
