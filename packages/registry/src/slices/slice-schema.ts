/** One slice as it takes part in a graph: a subgraph, the unit that owns it, and its schema. */
export interface SliceSchema {
  /** Name of the subgraph: lower case, digits, `-` and `_`. */
  readonly name: string;
  /** Code of the unit that owns it, e.g. `MOET`. */
  readonly owner: string;
  /** Address of its GraphQL endpoint. */
  readonly url: string;
  /** Its schema as the Federation subgraph specification prints it. */
  readonly sdl: string;
}
