import type { Shape, ShapeField } from "./shape.ts";

/** Where the value of a field is found: in the object's own record, or in one that a link refers to. */
export interface FieldSource {
  /** The slot of the link; 0 for the object's own record. */
  readonly link: number;
  readonly field: ShapeField;
}

/** Names of types, one of which an object has to be of; undefined for any object. */
export type Scope = readonly string[] | undefined;

/** Whether what was added for objects of a scope is there for the objects in question. */
export type Includes = (scope: readonly string[]) => boolean;

/**
 * A selection set of the response while it is being compiled: the shape of the objects there, and which entity fetches
 * add to them. Each field of an object has exactly one source.
 */
export class Place {
  readonly shape: Shape;
  readonly #sources = new Map<string, { readonly scope: Scope; readonly source: FieldSource }[]>();
  readonly #children = new Map<Shape, Place>();
  #typenamesAdded = 0;

  constructor(shape: Shape) {
    this.shape = shape;
    for (const field of shape.fields) this.#sources.set(field.key, [{ scope: undefined, source: { link: 0, field } }]);
  }

  /** Undefined when there is none, or when which one it is depends on more than is known. */
  source(key: string, includes: Includes = () => false): FieldSource | undefined {
    const [first, ...others] = (this.#sources.get(key) ?? []).filter(({ scope }) => !scope || includes(scope));
    return others.length === 0 ? first?.source : undefined;
  }

  /** Where the type of an object is told; undefined when nobody tells it, or several do, who may not agree. */
  get typename(): FieldSource | undefined {
    return this.#typenamesAdded === 0 ? this.source("__typename") : undefined;
  }

  /** The place of the objects in a field; undefined when it has none. */
  child({ field: { below } }: FieldSource): Place | undefined {
    if (!below) return undefined;
    const known = this.#children.get(below);
    if (known) return known;
    const child = new Place(below);
    this.#children.set(below, child);
    return child;
  }

  /** Adds what a fetch gives to the objects of a scope; undefined when it gives something that has a source already. */
  add(fetch: object, given: Shape, scope: Scope): number | undefined {
    const link = this.shape.linkTo(fetch);
    for (const field of given.fields) {
      if (field.key === "__typename") {
        this.#typenamesAdded += 1;
        continue;
      }
      const known = this.#sources.get(field.key) ?? [];
      const isApart = known.every(
        (other) => scope && other.scope && !scope.some((name) => other.scope?.includes(name)),
      );
      if (!isApart) return undefined;
      this.#sources.set(field.key, [...known, { scope, source: { link, field } }]);
    }
    return link;
  }
}

/** The record that holds a field of an object; 0 or less when what should have given it gave nothing. */
export function recordOf(ints: Int32Array, record: number, { link }: FieldSource): number {
  return link === 0 ? record : (ints[record + link] ?? 0);
}
