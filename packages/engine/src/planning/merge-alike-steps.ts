import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import type { EntityRequest, FetchStep, PlanPath } from "./fetch-step.ts";

/**
 * Makes one fetch of those that ask the same of objects of different types. Behind an interface each type is planned by
 * itself; a subgraph that has the interface as an object, or the entities below it, can be asked for all in one call.
 */
export function mergeAlikeSteps(steps: readonly FetchStep[]): readonly FetchStep[] {
  const merged = mergeOnce(steps);
  // Paths differ by one type condition at a time, so what lies behind two of them takes another round.
  return merged.length < steps.length ? mergeAlikeSteps(merged) : steps;
}

/** A fetch of entities that may still take in others. */
interface Draft extends FetchStep {
  at: PlanPath;
  entity: EntityRequest;
}

function mergeOnce(steps: readonly FetchStep[]): FetchStep[] {
  const merged = new Set<FetchStep>();
  const replacements = new Map<FetchStep, FetchStep>();
  const drafts = new Map<string, Draft[]>();
  // A step comes after those it needs, so that these have been replaced by then.
  for (const step of steps) {
    const { entity } = step;
    const needs = new Set([...step.needs].map((needed) => replacements.get(needed) ?? needed));
    const replacement = entity ? takeIn(drafts, { ...step, entity, needs }) : { ...step, needs };
    merged.add(replacement);
    replacements.set(step, replacement);
  }
  return [...merged];
}

/** Adds a fetch to one that asks the same, or keeps it for others to be added. */
function takeIn(drafts: Map<string, Draft[]>, draft: Draft): Draft {
  const { subgraph, entity, selection, at, needs } = draft;
  const likeness = JSON.stringify([subgraph, entity.askedAs, entity.requires, entity.isRenamed, selection.print()]);
  const alike = drafts.get(likeness) ?? [];
  for (const other of alike) {
    const joined = isSame(other.needs, needs) ? joinPaths(other.at, at) : undefined;
    if (!joined) continue;
    other.at = joined;
    other.entity = { ...entity, typeNames: [...new Set([...other.entity.typeNames, ...entity.typeNames])] };
    return other;
  }
  drafts.set(likeness, [...alike, draft]);
  return draft;
}

function isSame<Item>(some: ReadonlySet<Item>, others: ReadonlySet<Item>): boolean {
  return some.size === others.size && [...some].every((item) => others.has(item));
}

/** The path that leads to the objects of both; undefined when they differ by more than one type condition. */
function joinPaths(path: PlanPath, other: PlanPath): PlanPath | undefined {
  if (path.length !== other.length) return undefined;
  let differing = 0;
  const joined = path.map((segment, index): FlattenNodePathSegment => {
    const counterpart = other[index];
    if (JSON.stringify(segment) === JSON.stringify(counterpart)) return segment;
    differing += 1;
    const conditions = [...conditionsOf(segment), ...conditionsOf(counterpart)];
    // What is no condition on both sides cannot be joined.
    if (conditionsOf(segment).length === 0 || conditionsOf(counterpart).length === 0) differing = Infinity;
    return { TypeCondition: [...new Set(conditions)] };
  });
  return differing <= 1 ? joined : undefined;
}

function conditionsOf(segment: FlattenNodePathSegment | undefined): readonly string[] {
  return typeof segment === "object" && "TypeCondition" in segment ? segment.TypeCondition : [];
}
