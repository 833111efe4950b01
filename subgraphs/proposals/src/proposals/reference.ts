/** An entity of another slice, named by its key. */
export interface Reference {
  readonly id: string;
}

/** The reference for a stored id; null when there is none. */
export function reference(id: string | null): Reference | null {
  return id === null ? null : { id };
}
