import type { GraphQLResolveInfo, ResponsePath } from "graphql";

/** Why a field is hidden from this viewer. */
export type MaskReason =
  /** Only for people who are signed in. */
  | "SIGN_IN"
  /** Only for the unit concerned and the network's staff. */
  | "UNIT"
  /** Only for the network's staff. */
  | "STAFF"
  /** Only for the person herself and those the law names. */
  | "SELF"
  /** Only with a stated purpose: the header `sen-purpose`. */
  | "PURPOSE"
  /** The person did not agree to this use. */
  | "CONSENT"
  /** A figure about so few people that it would tell about one of them. */
  | "SMALL_NUMBER"
  /** Not published yet. */
  | "NOT_PUBLISHED";

export interface MaskedField {
  readonly path: readonly (string | number)[];
  readonly reason: MaskReason;
}

/** The fields one request hid; they end in `extensions.masked`, so that null never has to be guessed about. */
export class MaskedFields {
  readonly entries: MaskedField[] = [];

  /** Records that the field being resolved is hidden and gives the null to return for it. */
  readonly mask = (info: Pick<GraphQLResolveInfo, "path">, reason: MaskReason): null => {
    this.entries.push({ path: listPath(info.path), reason });
    return null;
  };
}

function listPath(path: ResponsePath): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step: ResponsePath | undefined = path; step !== undefined; step = step.prev) keys.unshift(step.key);
  return keys;
}
