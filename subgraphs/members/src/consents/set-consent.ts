import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { ConsentInput, ConsentPurpose } from "../generated/resolvers.ts";
import { ConsentEntity } from "./entities.ts";
import type { Consent } from "./entities.ts";

interface SetConsentResult {
  readonly consent: Consent | null;
  readonly userErrors: UserError[];
}

/**
 * Gives or withdraws the viewer's own consent. Giving it again under the same notice, and withdrawing what is not given,
 * change nothing; a new notice ends the old consent and begins a new one.
 */
export async function setConsent(db: ViewerDatabase, viewer: Viewer, input: ConsentInput): Promise<SetConsentResult> {
  const { memberId } = viewer;
  if (memberId === null) return { consent: null, userErrors: [userError("FORBIDDEN", null, { what: "setConsent" })] };
  if (input.granted && !/^\S.{0,39}$/.test(input.noticeVersion)) {
    return { consent: null, userErrors: [userError("VALIDATION", ["noticeVersion"], { what: words.noticeVersion })] };
  }
  const proof = JSON.stringify({ subject: viewer.subject, operation: viewer.operation ?? null });
  const id = await db.atomically(async () => {
    const withdrawn = await withdraw(db, memberId, input);
    if (input.granted) return grant(db, memberId, input, proof);
    if (withdrawn !== null) await tell(db, "consent.withdrawn", memberId, input.purpose);
    return withdrawn;
  });
  const consents = db.repository(ConsentEntity);
  return { consent: id === null ? null : await consents.findOneBy({ id }), userErrors: [] };
}

const words = {
  noticeVersion: {
    vi: "phiên bản thông báo có từ 1 đến 40 ký tự",
    en: "the version of the notice has 1 to 40 characters",
  },
};

/** Other slices hide what rested on the consent, or may show it again. */
export function tell(
  db: ViewerDatabase,
  type: "consent.granted" | "consent.withdrawn",
  memberId: string,
  purpose: ConsentPurpose,
): Promise<void> {
  return db.emit({ type, aggregate: `member:${memberId}`, payload: { memberId, purpose } });
}

/** Ends the consent in force, unless it is the very one being given; gives its id. */
async function withdraw(db: ViewerDatabase, memberId: string, input: ConsentInput): Promise<string | null> {
  const kept = input.granted ? input.noticeVersion : null;
  const rows = await db.query<{ id: string }>(sql`
    with ended as (
      update members.consent set withdrawn_at = now(), updated_at = now()
      where member_id = ${memberId} and purpose = ${input.purpose} and withdrawn_at is null
        and notice_version is distinct from ${kept}::text
      returning id
    )
    select id from ended`);
  return rows[0]?.id ?? null;
}

/** Two calls at once leave one consent: the unique index decides, and the later call finds the earlier one's row. */
async function grant(db: ViewerDatabase, memberId: string, input: ConsentInput, proof: string): Promise<string | null> {
  const [given] = await db.query<{ id: string }>(sql`
    insert into members.consent (member_id, purpose, notice_version, proof, created_by)
    values (${memberId}, ${input.purpose}, ${input.noticeVersion}, ${proof}::jsonb, ${memberId})
    on conflict (member_id, purpose) where withdrawn_at is null do nothing returning id`);
  if (given !== undefined) {
    await tell(db, "consent.granted", memberId, input.purpose);
    return given.id;
  }
  const [live] = await db.query<{ id: string }>(sql`
    select id from members.consent
    where member_id = ${memberId} and purpose = ${input.purpose} and withdrawn_at is null`);
  return live?.id ?? null;
}
