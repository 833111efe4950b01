import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";
import type { IntList } from "./int-list.ts";
import { recordOf } from "./place.ts";
import type { FieldSource, Includes, Place, Scope } from "./place.ts";
import type { Tape } from "./tape.ts";
import { TypeNames } from "./type-names.ts";

/** Adds each object at a path to `found`, in response order. An object that is shared comes more than once. */
export type WalkRecords = (tape: Tape, root: number, found: IntList) => void;

/** A step from an object to what is in one of its fields, or none if it is of another type. */
type Step = { readonly source: FieldSource } | { readonly applies: TypeNames<boolean> };

/** Where a path leads: the objects of a scope at a place. */
export interface Walk {
  readonly place: Place;
  readonly scope: Scope;
  readonly walk: WalkRecords;
}

/** Compiles the path of an entity fetch; undefined when it leads where it cannot be followed. */
export function compileWalk(
  root: Place,
  path: readonly FlattenNodePathSegment[],
  typeConditions: TypeConditions,
): Walk | undefined {
  const steps: Step[] = [];
  let place: Place | undefined = root;
  let scope: Scope;
  for (const segment of path) {
    // Lists are gone through wherever they are.
    if (segment === "@") continue;
    if ("Field" in segment) {
      const source: FieldSource | undefined = place.source(segment.Field, includesAll(scope));
      place = source && place.child(source);
      if (!source || !place) return undefined;
      scope = undefined;
      steps.push({ source });
    } else {
      const { typename } = place;
      if (!typename) return undefined;
      const conditions = segment.TypeCondition;
      scope = conditions;
      const matches = (name: string) => conditions.some((condition) => typeConditions.matches(name, condition));
      steps.push({ applies: new TypeNames(typename, matches) });
    }
  }
  return { place, scope, walk: (tape, record, found) => walkFrom(steps, 0, tape, record, found) };
}

/** Whether something was added for each type that may be met. */
export function includesAll(scope: Scope): Includes {
  return (added) => scope?.every((name) => added.includes(name)) === true;
}

function walkFrom(steps: readonly Step[], done: number, tape: Tape, reference: number, found: IntList): void {
  const { ints } = tape;
  if (reference === 0) return;
  if (reference < 0) {
    const end = -reference + (ints[-reference] ?? 0);
    for (let item = -reference + 1; item <= end; item += 1) walkFrom(steps, done, tape, ints[item] ?? 0, found);
    return;
  }
  const step = done < steps.length ? steps[done] : undefined;
  if (step === undefined) found.push(reference);
  else if ("applies" in step) {
    if (step.applies.of(tape, reference)) walkFrom(steps, done + 1, tape, reference, found);
  } else {
    const record = recordOf(ints, reference, step.source);
    if (record > 0) walkFrom(steps, done + 1, tape, ints[record + step.source.field.slot] ?? 0, found);
  }
}
