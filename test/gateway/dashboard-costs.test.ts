import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { Kind, buildSchema, parse } from "graphql";
import { defaultLimits } from "../../gateway/src/limits/operation-limits.ts";
import { measureOperation } from "../../gateway/src/limits/measure-operation.ts";
import { composeApiSchema, composeSupergraph } from "../../packages/cli/src/compose.ts";
import { readCosts } from "../../packages/engine/src/supergraph/read-costs.ts";

interface Manifest {
  readonly operations: readonly { readonly name: string; readonly body: string }[];
}

const schema = buildSchema(composeApiSchema());
const costs = readCosts(parse(composeSupergraph((slice) => `http://${slice}`)));
const url = new URL("../../packages/dashboard/operations.json", import.meta.url);
const { operations } = JSON.parse(readFileSync(url, "utf8")) as Manifest; // what the dashboard's build writes

const measures = operations.map(({ name, body }) => {
  const { definitions } = parse(body);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error(`${name} is no operation`);
  const fragments = Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const { costOf, ...rest } = measureOperation({ schema, costs, operation, fragments });
  // Whatever stands for a variable: pages as long as there are, and everything that may be left out.
  const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  return { name, ...rest, cost: costOf(Object.fromEntries(names.map((each) => [each, 100]))) };
});

test("the slices say how long their lists are", () => {
  expect(costs.listSizes.get("Query.ministries")).toEqual({
    assumedSize: 50,
    slicingArguments: ["first"],
    sizedFields: ["edges"],
    requireOneSlicingArgument: false,
  });
  const pages = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ name }) => name === "first"),
  );
  expect(pages.map(({ name }) => name).filter((name) => !costs.listSizes.has(`Query.${name}`))).toEqual([]);
});

test.each(["depth", "aliases", "cost"] as const)("no page of the dashboard comes near the limit of %s", (limit) => {
  const near = measures.filter((measure) => measure[limit] > defaultLimits[limit] * 0.75);
  expect(near).toEqual([]);
});
