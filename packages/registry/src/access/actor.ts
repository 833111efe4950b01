/** What a token may be allowed to do; a person of a unit may do all of it for her unit. */
export const tokenVerbs = ["READ", "CHECK", "PUBLISH", "DELETE", "GRANT", "APPROVE", "OPERATIONS", "DELIVERY"] as const;

export type TokenVerb = (typeof tokenVerbs)[number];

/** Who asks the registry for something, and for which units she may decide. */
export interface Actor {
  /** For the ledger: a person's subject or a token's name and id. */
  readonly name: string;
  /** Codes of the units she acts for. */
  readonly units: readonly string[];
  /** Looks after the graph as a whole: rolls back, promotes, makes tokens for any unit. Owns nothing by that. */
  readonly isSteward: boolean;
  /** Verbs of a token; null for a person. */
  readonly verbs: ReadonlySet<TokenVerb> | null;
  /** Slices a token may touch; null for all of its units'. */
  readonly slices: ReadonlySet<string> | null;
}

/** True when the actor decides for the unit. */
export const actsFor = (actor: Actor, unit: string): boolean => actor.units.includes(unit);

/** True when the actor's token has the verb, or she is a person. */
export const hasVerb = (actor: Actor, verb: TokenVerb): boolean => actor.verbs === null || actor.verbs.has(verb);

/** True when the actor may do this with a slice of that owner. */
export const mayTouch = (
  actor: Actor,
  verb: TokenVerb,
  slice: { readonly name: string; readonly owner: string },
): boolean =>
  actsFor(actor, slice.owner) && hasVerb(actor, verb) && (actor.slices === null || actor.slices.has(slice.name));
