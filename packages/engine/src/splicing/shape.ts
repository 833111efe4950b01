import { Kind } from "graphql";
import type { SelectionSetNode } from "graphql";

/** A field of a fetch. */
export interface ShapeField {
  readonly key: string;
  /** `"key":` as it stands in an answer without white space. */
  readonly keyBytes: Buffer;
  /** Where a record keeps its value: start and end of a leaf; a reference, and where what it refers to starts. */
  readonly slot: number;
  /** Undefined for a leaf, which is not looked into. */
  readonly below: Shape | undefined;
}

/**
 * How the objects that one selection set of a fetch gives are kept on the tape. Where they can be of several types, the
 * fields of all of them: an object gives those it has.
 */
export class Shape {
  readonly fields: readonly ShapeField[];
  readonly #links = new Map<object, number>();
  #size: number;

  constructor(fields: readonly { readonly key: string; readonly below: Shape | undefined }[]) {
    this.#size = 1;
    this.fields = fields.map(({ key, below }) => {
      const slot = this.#size;
      this.#size += 2;
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

/** The fields of a selection set by response key; undefined for a leaf. */
type Fields = Map<string, Fields | undefined>;

/** The fragments of a fetch, by name. */
export type Fragments = ReadonlyMap<string, SelectionSetNode>;

/** Undefined for a selection set with directives, or one where a key is a leaf of one type and an object of another. */
export function readShape(selectionSet: SelectionSetNode, fragments: Fragments): Shape | undefined {
  const fields: Fields = new Map();
  return collectFields(selectionSet, fragments, fields) ? toShape(fields) : undefined;
}

function collectFields({ selections }: SelectionSetNode, fragments: Fragments, fields: Fields): boolean {
  return selections.every((selection) => {
    if ((selection.directives?.length ?? 0) > 0) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return collectFields(selection.selectionSet, fragments, fields);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return fragment !== undefined && collectFields(fragment, fragments, fields);
    }
    const key = selection.alias?.value ?? selection.name.value;
    const known = fields.get(key);
    if (fields.has(key) && (known === undefined) !== (selection.selectionSet === undefined)) return false;
    const below = selection.selectionSet && (known ?? new Map());
    fields.set(key, below);
    return !selection.selectionSet || !below || collectFields(selection.selectionSet, fragments, below);
  });
}

function toShape(fields: Fields): Shape {
  return new Shape([...fields].map(([key, below]) => ({ key, below: below && toShape(below) })));
}
