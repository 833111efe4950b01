import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, Kind, parse, print, validate, visit } from "graphql";
import type { GraphQLSchema, InlineFragmentNode, SelectionNode } from "graphql";
import { randomNumbers } from "@sen/testing/random";
import { applyParts, applyParts2022 } from "../kit/apply-parts.ts";
import { randomOperation } from "../kit/random-operation.ts";
import { readAllParts } from "../kit/read-parts.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { GraphResponse, TestGraph } from "../kit/start-graph.ts";
import { librarySubgraphs } from "./library-graph.ts";

let graph: TestGraph;
let schema: GraphQLSchema;

beforeAll(async () => {
  graph = await startGraph(librarySubgraphs);
  schema = buildASTSchema(transformSupergraphToPublicSchema(parse(graph.supergraphSdl)));
});

afterAll(() => graph.stop());

/** The operation with some of its selections, one after the other or far apart, deferred. */
function deferSome(operation: string, random: () => number): string {
  const defer = (selections: readonly SelectionNode[]): InlineFragmentNode => ({
    kind: Kind.INLINE_FRAGMENT,
    directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: "defer" } }],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  const deferred = visit(parse(operation), {
    SelectionSet: {
      leave: ({ kind, selections }) => {
        if (random() < 0.5) return undefined;
        const later = selections.filter(() => random() < 0.6);
        const some = random() < 0.2 ? selections : selections.filter((selection) => !later.includes(selection));
        if (later.length === 0) return undefined;
        return { kind, selections: random() < 0.5 ? [...some, defer(later)] : [defer(later), ...some] };
      },
    },
  });
  return print(deferred);
}

/** Errors come in the order of the calls, which is another one in parts. */
function sorted({ data, errors }: Pick<GraphResponse, "data" | "errors">) {
  return { data, errors: errors?.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) };
}

const SEEDS = Number(process.env["SEN_CONFORMANCE_SEEDS"] ?? 150);
const FIRST = Number(process.env["SEN_CONFORMANCE_FIRST_SEED"] ?? 1);

test("the parts of random operations add up to the whole answer, in both formats", async () => {
  let inParts = 0;
  const failures: string[] = [];
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const random = randomNumbers(seed);
    const whole = randomOperation(schema, random, 5);
    if (validate(schema, parse(whole)).length > 0) continue;
    const query = deferSome(whole, random);
    const compare = async (): Promise<void> => {
      const { data, errors } = sorted(await graph.query(whole));
      const parts = await readAllParts(graph.url, { query });
      if (parts.length > 1) inParts += 1;
      expect({ query, ...sorted(applyParts(parts)) }).toEqual({ query, data, errors });
      const parts2022 = await readAllParts(graph.url, { query, accept: "multipart/mixed; deferSpec=20220824" });
      expect({ query, ...sorted(applyParts2022(parts2022)) }).toEqual({ query, data, errors });
      const { data: undivided } = await graph.query(query);
      expect({ query, data: undivided }).toEqual({ query, data });
    };
    await compare().catch((error: unknown) => failures.push(`seed ${seed}: ${query}\n${String(error)}`));
  }
  expect(failures.slice(0, 3)).toEqual([]);
  expect(inParts).toBeGreaterThan(SEEDS / 10);
}, 600_000);
