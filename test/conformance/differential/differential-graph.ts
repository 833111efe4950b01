import { composeServices, transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, parse, validate } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { createEngine } from "../../../packages/engine/src/index.ts";
import type { Engine, KnownPlans, Planner, SubgraphTransport, Supergraph } from "../../../packages/engine/src/index.ts";
import { asAnswer, compareAnswers } from "./compare-answers.ts";
import type { Answer } from "./compare-answers.ts";
import { GraphData } from "./graph-data.ts";
import type { Faults } from "./graph-data.ts";
import { readGraphFacts } from "./read-graph-facts.ts";
import { runOneSchema } from "./run-one-schema.ts";
import { createSubgraph } from "./run-subgraph.ts";

/** A graph with its data, as it is kept in a regression. */
export interface GraphCase {
  /** Schemas of the subgraphs by name, without the federation link. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly dataSeed: number;
  readonly faults: Faults;
}

export interface OperationCase {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A call the hub made to a subgraph. */
export interface SeenCall {
  readonly subgraph: string;
  readonly request: unknown;
  readonly response: unknown;
}

/** What came of one operation. */
export type Outcome =
  | { readonly kind: "same" }
  /** The operation is not valid, or its variables are not. Both sides must say so. */
  | { readonly kind: "refused" }
  | { readonly kind: "unplannable"; readonly cause: string }
  | {
      readonly kind: "different";
      readonly reason: string;
      readonly expected: Answer;
      readonly actual: Answer;
      readonly calls: readonly SeenCall[];
    };

/** A graph whose hub and whose one schema can be asked the same. */
export interface DifferentialGraph {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  readonly plans: KnownPlans;
  compare(operation: OperationCase): Promise<Outcome>;
  close(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject"
])\n`;

/** Thrown when subgraphs do not compose, or could not agree on their data. */
export class CompositionError extends Error {}

/** Finds plans on a supergraph. The engine looks after them as it does after its own planner's. */
export type ChoosePlanner = (supergraph: Supergraph) => Planner;

/** Composes the subgraphs and makes both sides. Throws {@link CompositionError}. */
export function openGraph(
  { subgraphs, dataSeed, faults }: GraphCase,
  choosePlanner: ChoosePlanner,
  plansBefore?: KnownPlans,
): DifferentialGraph {
  const documents: Record<string, DocumentNode> = {};
  for (const [name, sdl] of Object.entries(subgraphs)) documents[name] = parse(LINK + sdl, { noLocation: true });
  const supergraphSdl = compose(documents);
  const data = new GraphData(readGraphFacts(documents), dataSeed, faults);
  const contradiction = data.findContradiction();
  if (contradiction !== undefined) throw new CompositionError(`${contradiction} can have no value.`);
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)));
  const calls: SeenCall[] = [];
  const engine = createEngine<undefined>({
    supergraphSdl,
    createPlanner: choosePlanner,
    transport: inProcess(documents, data, calls),
    plansBefore,
  });
  return {
    schema,
    supergraphSdl,
    plans: engine.plans,
    compare: (operation) => compare({ engine, schema, data, calls }, operation),
    close: () => engine.close(),
  };
}

function compose(documents: Readonly<Record<string, DocumentNode>>): string {
  const services = Object.entries(documents).map(([name, typeDefs]) => ({ name, typeDefs, url: `http://${name}/` }));
  const composed = composeOrThrow(services);
  if (composed.supergraphSdl !== undefined) return composed.supergraphSdl;
  throw new CompositionError(composed.errors.map((error) => error.message).join("\n"));
}

/** For some that do not compose the library throws what it should report. */
function composeOrThrow(services: Parameters<typeof composeServices>[0]) {
  try {
    return composeServices(services);
  } catch (cause) {
    throw new CompositionError(String(cause), { cause });
  }
}

function inProcess(documents: Readonly<Record<string, DocumentNode>>, data: GraphData, calls: SeenCall[]) {
  const subgraphs = new Map(
    Object.entries(documents).map(([name, document]) => [name, createSubgraph(name, document, data)]),
  );
  const transport: SubgraphTransport = {
    send: async ({ subgraph, body }) => {
      // The engine wrote it a moment ago.
      const request = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const response = subgraphs.get(subgraph)?.(request.query, request.variables ?? {});
      calls.push({ subgraph, request, response });
      return { status: 200, body: JSON.stringify(response) };
    },
    close: async () => {},
  };
  return transport;
}

interface BothSides {
  readonly engine: Engine<undefined>;
  readonly schema: GraphQLSchema;
  readonly data: GraphData;
  readonly calls: SeenCall[];
}

async function compare({ engine, schema, data, calls }: BothSides, operation: OperationCase): Promise<Outcome> {
  const document = parse(operation.operation, { noLocation: true });
  const { variables } = operation;
  data.tick = 0;
  calls.length = 0;
  const result = await engine.execute({ document, variables, context: undefined });
  const actual = asAnswer(result);
  const seen = [...calls];
  const [error] = result.errors ?? [];
  if (result.data === undefined && error?.extensions["code"] === "OPERATION_NOT_PLANNABLE") {
    return { kind: "unplannable", cause: error.originalError?.message ?? "unknown" };
  }
  const isValid = result.data !== undefined || validate(schema, document).length === 0;
  data.tick = 0;
  const expected = isValid ? asAnswer(runOneSchema(schema, data, document, variables)) : {};
  if (expected.data === undefined && actual.data === undefined) return { kind: "refused" };
  data.tick = 0;
  const hurried = await respond(engine, document, variables);
  if (hurried !== undefined && hurried !== `${JSON.stringify(result)}\n`) {
    return {
      kind: "different",
      reason: "The spliced answer differs.",
      expected,
      actual: { data: hurried },
      calls: seen,
    };
  }
  const reason = compareAnswers(expected, actual, data.facts.requiredFields.size > 0);
  return reason === undefined ? { kind: "same" } : { kind: "different", reason, expected, actual, calls: seen };
}

/** The answer as a known query gets it, when that is another way; undefined when it is the same one. */
async function respond(
  engine: Engine<undefined>,
  document: DocumentNode,
  variables: OperationCase["variables"],
): Promise<string | undefined> {
  const known = engine.prepare(document);
  if (known?.kind !== "query") return undefined;
  const response = await known.respond({ variables, context: undefined });
  return response instanceof Buffer ? response.toString() : undefined;
}
