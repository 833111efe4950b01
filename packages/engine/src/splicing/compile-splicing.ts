import type { PlanNode } from "@graphql-hive/router-query-planner";
import { OperationTypeNode } from "graphql";
import type { GraphQLSchema } from "graphql";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import type { OperationParts } from "../operation/operation-parts.ts";
import { rootKeys } from "../supergraph/read-data-keys.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import { compileSteps } from "./compile-steps.ts";
import { compileWriter } from "./compile-writer.ts";
import { Place } from "./place.ts";
import { ResponseWriter } from "./response-writer.ts";
import { Shape } from "./shape.ts";
import type { SpliceRun } from "./splice-run.ts";
import { writeFields } from "./write-object.ts";

/** An operation that can be answered by splicing. */
export interface Splicing {
  /** False when so many runs have given up that trying costs more than it saves. */
  readonly isWorthwhile: () => boolean;
  /** The bytes of the response; undefined when the run has given up. */
  readonly run: (run: SpliceRun) => Promise<Buffer | undefined>;
}

/** Runs that gave up weigh against runs that did not, once there are some. */
const TRIALS = 20;

export interface SplicingOptions {
  readonly schema: GraphQLSchema;
  readonly dataKeys: DataKeys;
  readonly planCompiler: PlanCompiler;
}

const HEAD = Buffer.from('{"data":');
const TAIL = Buffer.from("}\n");

/** Writing is not interrupted, so one writer does for all. */
const writer = new ResponseWriter();

/**
 * Compiles an operation to be answered from the bytes of the subgraphs, without making objects of them. Undefined when
 * it holds something that only the ordinary way knows: mutations, rewritten answers, fields that two fetches give.
 */
export function compileSplicing(
  plan: PlanNode,
  parts: OperationParts,
  { schema, dataKeys, planCompiler }: SplicingOptions,
): Splicing | undefined {
  const { operation, fragments } = parts;
  const type = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !type || planCompiler.extensionPaths.length > 0) {
    return undefined;
  }
  const rootShape = new Shape([]);
  const root = new Place(rootShape);
  const step = compileSteps(plan, root, planCompiler);
  const { typeConditions } = planCompiler;
  const writerOptions = { schema, fragments, dataKeys, typeConditions };
  const fields = step && compileWriter(type, [operation.selectionSet], root, writerOptions, rootKeys);
  if (!step || !fields) return undefined;
  let done = 0;
  let givenUp = 0;
  const answer = async (run: SpliceRun): Promise<Buffer | undefined> => {
    const record = run.tape.allocate(rootShape.size);
    await step(run, record);
    let bytes: Buffer | undefined;
    if (!run.hasGivenUp) {
      run.attempt(() => {
        writer.clear();
        writer.text(HEAD);
        writeFields(fields, { tape: run.tape, writer }, record);
        writer.text(TAIL);
        bytes = writer.finish();
      });
    }
    done += 1;
    if (bytes === undefined) givenUp += 1;
    return bytes;
  };
  return { isWorthwhile: () => givenUp < TRIALS || givenUp * 2 < done, run: answer };
}
