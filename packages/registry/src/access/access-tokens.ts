import { createHash, randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import type { Actor, TokenVerb } from "./actor.ts";

/** A token of a unit's machine, as it may be shown. */
export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly slices: readonly string[] | null;
  readonly verbs: readonly TokenVerb[];
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

export interface NewAccessToken {
  readonly name: string;
  readonly unit: string;
  readonly slices: readonly string[] | null;
  readonly verbs: readonly TokenVerb[];
  readonly expiresAt: Date;
}

const prefix = "sen_";

/** What is kept of a token: enough to know it again, nothing to use it with. 256 random bits need no slow hash. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

const columns = `id, name, unit, slices, verbs, expires_at as "expiresAt", created_at as "createdAt", revoked_at as "revokedAt"`;

/** Makes a token; its text is given this once. */
export async function createAccessToken(
  client: ClientBase,
  actor: Actor,
  { name, unit, slices, verbs, expiresAt }: NewAccessToken,
): Promise<{ readonly token: string; readonly record: AccessToken }> {
  const token = `${prefix}${randomBytes(32).toString("base64url")}`;
  const { rows } = await client.query<AccessToken>(
    `insert into registry.access_token (hash, name, unit, slices, verbs, expires_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
    [hashToken(token), name, unit, slices, verbs, expiresAt, actor.name],
  );
  const [record] = rows;
  if (record === undefined) throw new Error("an insert gives its row");
  return { token, record };
}

/** The actor of a token that holds now; null for one that is unknown, run out or revoked. */
export async function findTokenActor(
  client: Pick<ClientBase, "query">,
  token: string,
  now: Date,
): Promise<Actor | null> {
  const { rows } = await client.query<AccessToken>(
    `select ${columns} from registry.access_token where hash = $1 and expires_at > $2 and revoked_at is null`,
    [hashToken(token), now],
  );
  const [found] = rows;
  if (found === undefined) return null;
  return {
    name: `token:${found.name}:${found.id}`,
    units: [found.unit],
    isSteward: false,
    verbs: new Set(found.verbs),
    slices: found.slices === null ? null : new Set(found.slices),
  };
}

/** The unit's tokens, newest first. */
export async function listAccessTokens(
  client: Pick<ClientBase, "query">,
  units: readonly string[] | null,
): Promise<AccessToken[]> {
  const { rows } = await client.query<AccessToken>(
    `select ${columns} from registry.access_token where $1::text[] is null or unit = any ($1) order by created_at desc, id`,
    [units],
  );
  return rows;
}

/** Ends a token at once; null when there is none of that id among these units'. */
export async function revokeAccessToken(
  client: ClientBase,
  { id, units, now }: { readonly id: string; readonly units: readonly string[] | null; readonly now: Date },
): Promise<AccessToken | null> {
  const { rows } = await client.query<AccessToken>(
    `update registry.access_token set revoked_at = coalesce(revoked_at, $2)
     where id = $1 and ($3::text[] is null or unit = any ($3)) returning ${columns}`,
    [id, now, units],
  );
  return rows[0] ?? null;
}
