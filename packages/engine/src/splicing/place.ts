import type { Shape, ShapeField } from "./shape.ts";

/** Where the value of a field is found: in the object's own record, or in one that a link refers to. */
export interface FieldSource {
  /** The slot of the link; 0 for the object's own record. */
  readonly link: number;
  readonly field: ShapeField;
}

/**
 * A selection set of the response while it is being compiled: the shape of the objects there, and which entity fetches
 * add to them. Each field has exactly one source.
 */
export class Place {
  readonly shape: Shape;
  readonly #sources = new Map<string, FieldSource>();
  readonly #children = new Map<string, Place>();

  constructor(shape: Shape) {
    this.shape = shape;
    for (const field of shape.fields) this.#sources.set(field.key, { link: 0, field });
  }

  source(key: string): FieldSource | undefined {
    return this.#sources.get(key);
  }

  /** The place of the objects in a field; undefined when it has none. */
  child(key: string): Place | undefined {
    const known = this.#children.get(key);
    if (known) return known;
    const below = this.#sources.get(key)?.field.below;
    if (!below) return undefined;
    const child = new Place(below);
    this.#children.set(key, child);
    return child;
  }

  /** Adds what a fetch gives to the objects here; undefined when it gives something that has a source already. */
  add(fetch: object, given: Shape): number | undefined {
    const link = this.shape.linkTo(fetch);
    for (const field of given.fields) {
      if (field.key === "__typename") continue;
      if (this.#sources.has(field.key)) return undefined;
      this.#sources.set(field.key, { link, field });
    }
    return link;
  }
}
