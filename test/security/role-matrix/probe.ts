import type { Action } from "./matrix.ts";

/**
 * How each cell of the matrix is tried. Before every try `facts` puts the rows into the state in which the touch is
 * possible, past every rule, and returns one row: so no try disturbs the next. In it `:A` is unit A, `:herself` the
 * member, `:eventOfA` an event that A hosts.
 */
export interface Probe {
  readonly slice: "ministries" | "members" | "events" | "proposals";
  readonly facts: string;
  /** A query, tried with the facts as variables, and what in its answer shows that the object was read. */
  readonly query?: string;
  readonly shows?: (data: Answer, facts: Facts) => boolean;
  /** Or a mutation by name, its input from the facts. */
  readonly mutation?: string;
  readonly input?: (facts: Facts) => object;
  readonly arguments?: string;
  /** The rows behind it, for the try by SQL with the app role; `:id` is the fact of that name. */
  readonly rows?: { readonly table: string; readonly where: string };
}

// Answers and facts have a shape of their own for each probe.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = any;
// oxlint-disable-next-line typescript/no-explicit-any
export type Facts = Record<string, any>;

export type Probes = Readonly<Record<string, Partial<Record<Action, Probe>>>>;

/** A text long enough for every rule. */
export const text = { vi: "Nội dung được thử với từng vai trò để biết ai làm được, ai không." };
