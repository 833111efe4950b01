import { HubError } from "@sen/errors";
import type { RegistryStore } from "../store/registry-store.ts";
import { createAccessToken, revokeAccessToken } from "./access-tokens.ts";
import type { AccessToken, NewAccessToken } from "./access-tokens.ts";
import { actsFor } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { requireRight } from "./require-right.ts";

/** Longest a token may hold, in days. */
const longestDays = 366;

/** A person of a unit, or a steward, makes a token for the unit's machine. Throws `FORBIDDEN`, `VALIDATION`. */
export async function makeToken(
  store: RegistryStore,
  actor: Actor,
  input: NewAccessToken,
): Promise<{ readonly token: string; readonly record: AccessToken }> {
  requireTokenRight(actor, input.unit);
  const days = (input.expiresAt.getTime() - store.now().getTime()) / 86_400_000;
  if (!(days > 0 && days <= longestDays)) {
    throw new HubError("VALIDATION", {
      what: {
        vi: "khóa truy cập có hạn trong tương lai, tối đa một năm",
        en: "a token ends in the future, within a year",
      },
    });
  }
  return store.transact(async (client, record) => {
    const made = await createAccessToken(client, actor, input);
    const { name, unit, slices, verbs, expiresAt } = input;
    const subject = { token: made.record.id, name, slices, verbs, expiresAt: expiresAt.toISOString(), units: [unit] };
    record({ graph: "", kind: "TOKEN_MADE", unit, actor: actor.name, subject: JSON.stringify(subject) });
    return made;
  });
}

/** Ends a token; publishes it had asked for that still wait end with it. Throws `NOT_FOUND`, `FORBIDDEN`. */
export async function takeTokenBack(store: RegistryStore, actor: Actor, id: string): Promise<AccessToken> {
  return store.transact(async (client, record) => {
    const units = actor.isSteward ? null : actor.units;
    const token = await revokeAccessToken(client, { id, units, now: store.now() });
    if (token === null) throw new HubError("NOT_FOUND", { what: { vi: `khóa truy cập ${id}`, en: `token ${id}` } });
    requireTokenRight(actor, token.unit);
    await client.query(
      `update registry.change_request set state = 'WITHDRAWN', decided_at = $2
       where state = 'WAITING' and actor = $1`,
      [`token:${token.name}:${token.id}`, store.now()],
    );
    const subject = JSON.stringify({ token: id, name: token.name, units: [token.unit] });
    record({ graph: "", kind: "TOKEN_REVOKED", unit: token.unit, actor: actor.name, subject });
    return token;
  });
}

/** Tokens make no tokens: what was given to a machine cannot spread. */
function requireTokenRight(actor: Actor, unit: string): void {
  requireRight(actor.verbs === null && (actsFor(actor, unit) || actor.isSteward), {
    vi: `quản lý khóa truy cập của ${unit}`,
    en: `managing tokens of ${unit}`,
  });
}
