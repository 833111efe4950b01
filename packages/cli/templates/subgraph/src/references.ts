/** A thing another slice owns, known here by its id alone. */
export interface Reference {
  readonly id: string;
}

/** The reference for a stored id; null stays null. */
export function refer(id: string): Reference;
export function refer(id: string | null): Reference | null;
export function refer(id: string | null): Reference | null {
  return id === null ? null : { id };
}
