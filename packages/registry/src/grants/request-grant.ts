import { isUniqueViolation } from "@sen/database";
import { HubError } from "@sen/errors";
import { actsFor, hasVerb } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import type { GrantVerb } from "../rights/grant.ts";
import type { RegistryStore } from "../store/registry-store.ts";
import { grantColumns } from "./grant-record.ts";
import type { GrantRecord } from "./grant-record.ts";

/** Longest a grant may hold: what is needed for longer is asked for again, so that owners look at it once in a while. */
const longestDays = 2 * 366;

/** Asks the owner of a coordinate for a grant. Throws `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `ALREADY_EXISTS`. */
export async function requestGrant(
  store: RegistryStore,
  actor: Actor,
  input: {
    readonly graph: string;
    readonly verb: GrantVerb;
    readonly coordinate: string;
    readonly unit: string;
    readonly purpose: string;
    readonly validUntil: Date;
  },
): Promise<GrantRecord> {
  const { verb, coordinate, unit, validUntil } = input;
  requireRight(actsFor(actor, unit) && hasVerb(actor, "GRANT"), {
    vi: `xin phép thay đơn vị ${unit}`,
    en: `asking for grants in the name of the unit ${unit}`,
  });
  const purpose = input.purpose.normalize("NFC").trim();
  if (purpose === "") throw invalid("hãy nêu mục đích", "say what it is needed for");
  return store.change(input.graph, async ({ client, state, now, record }) => {
    requireLifetime(now, validUntil);
    const owner = state.ownership.get(coordinate);
    if (owner === undefined) {
      throw new HubError("NOT_FOUND", { what: { vi: `tọa độ ${coordinate}`, en: `coordinate ${coordinate}` } });
    }
    if (owner === unit) throw invalid(`${coordinate} là của chính ${unit}`, `${coordinate} is ${unit}'s own`);
    try {
      const { rows } = await client.query<GrantRecord>(
        `insert into registry.access_grant (graph, verb, coordinate, owner, grantee, purpose, state, valid_until, requested_by, requested_at)
         values ($1, $2, $3, $4, $5, $6, 'REQUESTED', $7, $8, $9) returning ${grantColumns}`,
        [state.name, verb, coordinate, owner, unit, purpose, validUntil, actor.name, now],
      );
      const [grant] = rows;
      if (grant === undefined) throw new Error("an insert gives its row");
      record({ kind: "GRANT_REQUESTED", unit, actor: actor.name, subject: describeGrant(grant) });
      return grant;
    } catch (error) {
      if (!isUniqueViolation(error, "access_grant_open")) throw error;
      throw new HubError("ALREADY_EXISTS", {
        what: { vi: `phép ${verb} ${coordinate} cho ${unit}`, en: `a grant ${verb} ${coordinate} for ${unit}` },
      });
    }
  });
}

function requireLifetime(now: Date, validUntil: Date): void {
  const days = (validUntil.getTime() - now.getTime()) / 86_400_000;
  if (days > 0 && days <= longestDays) return;
  throw invalid(
    "thời hạn phải ở tương lai và không quá hai năm",
    "the last day lies in the future and at most two years away",
  );
}

const invalid = (vi: string, en: string) => new HubError("VALIDATION", { what: { vi, en } });

/** What the ledger keeps of a grant. */
export const describeGrant = (grant: GrantRecord): Readonly<Record<string, unknown>> => ({
  grant: grant.id,
  verb: grant.verb,
  coordinate: grant.coordinate,
  owner: grant.owner,
  grantee: grant.grantee,
  purpose: grant.purpose,
  validUntil: grant.validUntil.toISOString(),
  units: [grant.owner, grant.grantee],
});
