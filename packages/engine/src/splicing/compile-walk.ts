import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import type { IntList } from "./int-list.ts";
import type { FieldSource, Place } from "./place.ts";
import type { Tape } from "./tape.ts";

/** Adds each object at a path to `found`, in response order. An object that is shared comes more than once. */
export type WalkRecords = (tape: Tape, root: number, found: IntList) => void;

/** Compiles the path of an entity fetch; undefined when it tells objects apart by their type. */
export function compileWalk(
  root: Place,
  path: readonly FlattenNodePathSegment[],
): { readonly place: Place; readonly walk: WalkRecords } | undefined {
  const sources: FieldSource[] = [];
  let place: Place | undefined = root;
  for (const segment of path) {
    // Lists are gone through wherever they are.
    if (segment === "@") continue;
    if (!("Field" in segment)) return undefined;
    const source = place.source(segment.Field);
    place = place.child(segment.Field);
    if (!source || !place) return undefined;
    sources.push(source);
  }
  return { place, walk: (tape, record, found) => walkFrom(sources, 0, tape.ints, record, found) };
}

function walkFrom(
  sources: readonly FieldSource[],
  done: number,
  ints: Int32Array,
  reference: number,
  found: IntList,
): void {
  if (reference === 0) return;
  if (reference < 0) {
    const end = -reference + (ints[-reference] ?? 0);
    for (let item = -reference + 1; item <= end; item += 1) walkFrom(sources, done, ints, ints[item] ?? 0, found);
    return;
  }
  const source = sources[done];
  if (source === undefined) {
    found.push(reference);
    return;
  }
  const record = recordOf(ints, reference, source);
  if (record > 0) walkFrom(sources, done + 1, ints, ints[record + source.field.slot] ?? 0, found);
}

/** The record that holds a field of an object; 0 or less when what should have given it gave nothing. */
export function recordOf(ints: Int32Array, record: number, { link }: FieldSource): number {
  return link === 0 ? record : (ints[record + link] ?? 0);
}
