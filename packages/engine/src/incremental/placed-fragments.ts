import type { JsonObject } from "../json.ts";
import { pathToKeys } from "../response-path.ts";
import type { PathKeys, ResponsePath } from "../response-path.ts";
import type { DeferredFields, DeferredFragment } from "./deferred-fragment.ts";
import type { PendingFragment } from "./incremental-result.ts";

/** Deferred fields at one place of the response. */
export interface PlacedFields {
  readonly fields: DeferredFields;
  /** The merged object they are projected from. */
  readonly data: JsonObject;
  readonly path: ResponsePath | undefined;
}

/** A deferred fragment at one place of the response, which the client is told of as one. */
export interface PlacedFragment {
  readonly fragment: DeferredFragment;
  readonly path: PathKeys;
  /** All fields that belong to it, at its own place and below. */
  readonly fields: Set<PlacedFields>;
  /** Set once the client was told to expect it. */
  id: string | undefined;
  state: "waiting" | "delivered" | "failed";
}

/** The deferred fragments of one response. */
export class PlacedFragments {
  readonly #byPlace = new Map<string, PlacedFragment>();
  #lastId = -1;

  /** Takes up fields for every fragment they belong to. */
  place(placed: PlacedFields): void {
    const path = pathToKeys(placed.path);
    for (const fragment of placed.fields.fragments) {
      const at = cutPath(path, fragment.depth);
      const key = placeKey(fragment, at);
      const known = this.#byPlace.get(key);
      if (known) known.fields.add(placed);
      else this.#byPlace.set(key, { fragment, path: at, fields: new Set([placed]), id: undefined, state: "waiting" });
    }
  }

  /** Fields are sent once, with the first of their fragments that is delivered. */
  remove(placed: PlacedFields): void {
    const path = pathToKeys(placed.path);
    for (const fragment of placed.fields.fragments) {
      this.#byPlace.get(placeKey(fragment, cutPath(path, fragment.depth)))?.fields.delete(placed);
    }
  }

  /** Fragments the client waits for. */
  expected(): PlacedFragment[] {
    return [...this.#byPlace.values()].filter(({ id, state }) => id !== undefined && state === "waiting");
  }

  /**
   * The fragments the client is to expect from now on: those with something to bring whose outer fragment was delivered.
   * What is inside a fragment that failed never comes.
   */
  announce(): PendingFragment[] {
    const pending: PendingFragment[] = [];
    for (const placed of this.#byPlace.values()) {
      if (placed.id !== undefined || placed.state !== "waiting" || placed.fields.size === 0) continue;
      const outer = this.#outerState(placed.fragment.parent, placed.path);
      if (outer === "failed") placed.state = "failed";
      if (outer !== "delivered") continue;
      placed.id = String((this.#lastId += 1));
      const { id, path, fragment } = placed;
      pending.push({ id, path, ...(fragment.label !== undefined && { label: fragment.label }) });
    }
    return pending;
  }

  #outerState(parent: DeferredFragment | undefined, path: PathKeys): PlacedFragment["state"] {
    if (!parent) return "delivered";
    const outer = this.#byPlace.get(placeKey(parent, cutPath(path, parent.depth)));
    // One that was never announced because it had nothing to bring does not hold up what is inside it.
    if (!outer || (outer.id === undefined && outer.fields.size === 0)) return this.#outerState(parent.parent, path);
    return outer.state;
  }
}

const placeKey = ({ index }: DeferredFragment, path: PathKeys): string => JSON.stringify([index, path]);

/** The object that so many fields lead to: the indices of a list belong to the field that gives it. */
function cutPath(path: PathKeys, depth: number): PathKeys {
  let fields = 0;
  for (const [index, key] of path.entries()) {
    if (typeof key === "number") continue;
    if (fields === depth) return path.slice(0, index);
    fields += 1;
  }
  return path;
}
