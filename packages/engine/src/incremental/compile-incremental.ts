import type { PlanNode } from "@graphql-hive/router-query-planner";
import type { FieldNode, GraphQLSchema } from "graphql";
import { compilePlan } from "../execution/compile-plan.ts";
import type { PlanStep } from "../execution/execution-state.ts";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import type { OperationParts } from "../operation/operation-parts.ts";
import type { ProjectObject } from "../response/projection.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import { assignParts } from "./assign-parts.ts";
import { readCallParts } from "./call-parts.ts";
import type { CallPart, FetchLeaf } from "./call-parts.ts";
import { compilePart } from "./compile-part.ts";
import type { PlanPart } from "./compile-part.ts";
import type { DeferredFragment } from "./deferred-fragment.ts";
import { compileDeferredProjection } from "./deferred-projection.ts";
import { divideCalls } from "./divide-calls.ts";
import { readSelectedValues } from "./selected-values.ts";
import { writeOutFragments } from "./write-out-fragments.ts";
import type { WrittenOut } from "./write-out-fragments.ts";

/** An operation some of whose fragments come later than its first answer. */
export interface IncrementalOperation {
  readonly steps: ReadonlyMap<FetchLeaf, PlanStep>;
  readonly initialPart: PlanPart | undefined;
  readonly deferred: ReadonlyMap<DeferredFragment, DeferredPart>;
  readonly project: ProjectObject;
}

/** What a deferred fragment waits for. */
export interface DeferredPart {
  readonly run: PlanPart;
  readonly fetches: ReadonlySet<FetchLeaf>;
}

export interface IncrementalCompiler {
  readonly schema: GraphQLSchema;
  readonly dataKeys: DataKeys;
  readonly planCompiler: PlanCompiler;
}

/**
 * Divides a planned operation into what is answered at once and what each `@defer` brings later. Undefined when no
 * deferred fragment waits for a call of its own: the operation then has one answer.
 */
export function compileIncremental(
  parts: OperationParts,
  plan: PlanNode | undefined,
  { schema, dataKeys, planCompiler }: IncrementalCompiler,
): IncrementalOperation | undefined {
  const rootType = schema.getRootType(parts.operation.operation);
  if (!plan || !rootType) return undefined;
  const writtenOut = writeOutFragments(parts);
  const callParts = readCallParts(plan, planCompiler.typeConditions);
  const selected = readSelectedValues(writtenOut, rootType, schema, dataKeys);
  const { initial, deferred } = assignParts(callParts, selected, writtenOut.fragments);
  if (deferred.size === 0) return undefined;
  const divided = divideCalls(plan, callParts, (part) => nameGroup(part, initial, deferred));
  const callsOf = (some: ReadonlySet<CallPart>) => new Set([...some].flatMap((part) => divided.callOf.get(part) ?? []));
  const waiting = new Map<DeferredFragment, DeferredPart>();
  for (const [fragment, later] of deferred) {
    const fetches = callsOf(later);
    const run = compilePart(divided.plan, fetches);
    if (run) waiting.set(fragment, { run, fetches });
  }
  return {
    steps: new Map([...new Set(divided.callOf.values())].map((call) => [call, compilePlan(call, planCompiler)])),
    initialPart: compilePart(divided.plan, callsOf(initial)),
    deferred: waiting,
    project: compileDeferredProjection(schema, rootType, withoutIdle(writtenOut, deferred), dataKeys),
  };
}

/** Parts that the same fragments wait for have the same name. */
function nameGroup(
  part: CallPart,
  initial: ReadonlySet<CallPart>,
  deferred: ReadonlyMap<DeferredFragment, ReadonlySet<CallPart>>,
): string | undefined {
  if (initial.has(part)) return "";
  const waiting = [...deferred].flatMap(([{ index }, later]) => (later.has(part) ? index : []));
  return waiting.length > 0 ? waiting.join() : undefined;
}

/** The fields of a fragment that waits for nothing belong to what is around it. */
function withoutIdle(writtenOut: WrittenOut, deferred: ReadonlyMap<DeferredFragment, unknown>): WrittenOut {
  const waitingAround = (fragment: DeferredFragment | undefined): DeferredFragment | undefined =>
    !fragment || deferred.has(fragment) ? fragment : waitingAround(fragment.parent);
  return { ...writtenOut, fragmentOf: (field: FieldNode) => waitingAround(writtenOut.fragmentOf(field)) };
}
