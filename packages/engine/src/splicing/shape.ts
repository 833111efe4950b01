import { Kind } from "graphql";
import type { SelectionSetNode } from "graphql";

/** A field of a fetch. */
export interface ShapeField {
  readonly key: string;
  /** `"key":` as it stands in an answer without white space. */
  readonly keyBytes: Buffer;
  /** Where a record keeps its value: start and end of a leaf, or one reference. */
  readonly slot: number;
  /** Undefined for a leaf, which is not looked into. */
  readonly below: Shape | undefined;
}

/** How the objects that one selection set of a fetch gives are kept on the tape. */
export class Shape {
  readonly fields: readonly ShapeField[];
  readonly #links = new Map<object, number>();
  #size: number;

  constructor(fields: readonly { readonly key: string; readonly below: Shape | undefined }[]) {
    this.#size = 1;
    this.fields = fields.map(({ key, below }) => {
      const slot = this.#size;
      this.#size += below ? 1 : 2;
      return { key, keyBytes: Buffer.from(`${JSON.stringify(key)}:`), slot, below };
    });
  }

  /** Numbers in a record. */
  get size(): number {
    return this.#size;
  }

  /** The slot that refers to what another fetch adds to the object. */
  linkTo(fetch: object): number {
    const known = this.#links.get(fetch);
    if (known !== undefined) return known;
    const slot = this.#size;
    this.#size += 1;
    this.#links.set(fetch, slot);
    return slot;
  }
}

/** Undefined for a selection set that holds more than plain fields. */
export function readShape({ selections }: SelectionSetNode): Shape | undefined {
  const fields: { key: string; below: Shape | undefined }[] = [];
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD || (selection.directives?.length ?? 0) > 0) return undefined;
    const key = selection.alias?.value ?? selection.name.value;
    const below = selection.selectionSet && readShape(selection.selectionSet);
    if ((selection.selectionSet && !below) || fields.some((field) => field.key === key)) return undefined;
    fields.push({ key, below });
  }
  return new Shape(fields);
}
