import type { Part } from "./read-parts.ts";
import type { GraphResponse } from "./start-graph.ts";

type Fields = Record<string, unknown>;
type Path = readonly (string | number)[];

/**
 * The answer that parts of the current format add up to. As strict as the strictest client: a part may name only
 * fragments that were announced and not completed, and adds fields that are not there yet to objects that are.
 */
export function applyParts([initial, ...rest]: readonly Part[]): Pick<GraphResponse, "data" | "errors"> {
  const data = structuredClone(initial?.data);
  const errors = [...(initial?.errors ?? [])];
  const expected = new Map<string, Path>();
  let hasNext = initial?.hasNext ?? false;
  const announce = (part: Part): void => {
    for (const { id, path } of part.pending ?? []) {
      if (expected.has(id)) throw new Error(`Fragment ${id} is announced twice.`);
      expected.set(id, path);
      objectAt(data, path);
    }
  };
  if (initial) announce(initial);
  for (const part of rest) {
    if (!hasNext) throw new Error("A part came after the last one.");
    // Data may bring the object that a new fragment stands on, and belong to one that is announced with them.
    for (const { id, path } of part.pending ?? []) expected.set(id, path);
    for (const { id = "", subPath = [], data: added, errors: more = [] } of part.incremental ?? []) {
      const path = expected.get(id);
      if (!path) throw new Error(`Data came for fragment ${id}, which nobody expects.`);
      addFields(objectAt(data, [...path, ...subPath]), added ?? {});
      errors.push(...more);
    }
    for (const { path } of part.pending ?? []) objectAt(data, path);
    for (const { id, errors: more = [] } of part.completed ?? []) {
      if (!expected.delete(id)) throw new Error(`Fragment ${id} was completed, which nobody expects.`);
      errors.push(...more);
    }
    hasNext = part.hasNext ?? false;
  }
  if (hasNext || expected.size > 0) throw new Error("The answer ended before its last part.");
  return { data, ...(errors.length > 0 && { errors }) };
}

/** The answer that parts of the format of 2022 add up to, for a client that merges deeply. */
export function applyParts2022([initial, ...rest]: readonly Part[]): Pick<GraphResponse, "data" | "errors"> {
  const data = structuredClone(initial?.data);
  const errors = [...(initial?.errors ?? [])];
  for (const entry of rest.flatMap(({ incremental = [] }) => incremental)) {
    errors.push(...(entry.errors ?? []));
    if (entry.data) addFields(objectAt(data, entry.path ?? []), entry.data);
  }
  return { data, ...(errors.length > 0 && { errors }) };
}

function objectAt(data: unknown, path: Path): Fields {
  let value = data;
  for (const key of path) value = (value as Fields | null | undefined)?.[key];
  if (typeof value !== "object" || value === null) throw new Error(`There is no object at ${path.join(".")}.`);
  return value as Fields;
}

function addFields(target: Fields, fields: Fields): void {
  for (const [key, value] of Object.entries(fields)) {
    if (Object.hasOwn(target, key)) throw new Error(`The field ${key} was sent twice.`);
    target[key] = value;
  }
}
