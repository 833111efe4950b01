import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { UpdateContactInput } from "../generated/resolvers.ts";
import { MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";
import { findContactFault } from "./check-contact.ts";
import { contactKeys } from "./contact-keys.ts";
import { emailIndex, seal } from "./seal.ts";
import type { SealedPlace } from "./seal.ts";

interface UpdateContactResult {
  readonly member: Member | null;
  readonly userErrors: UserError[];
}

const refused = (error: UserError): UpdateContactResult => ({ member: null, userErrors: [error] });

/**
 * Changes the viewer's own contact: what is left out stays, null clears. Both tables stand behind one version. That no two
 * members have the same work e-mail (V-M5) is decided by the unique index on its digest.
 */
export async function updateContact(
  db: ViewerDatabase,
  viewer: Viewer,
  input: UpdateContactInput,
): Promise<UpdateContactResult> {
  const { memberId } = viewer;
  if (memberId === null) return refused(userError("FORBIDDEN", null, { what: "updateContact" }));
  const fault = findContactFault(input);
  if (fault !== null) return refused(fault);
  try {
    const stale = await db.atomically(async () => {
      const current = await lockVersion(db, memberId);
      if (current !== input.expectedVersion) return current;
      if (await isTaken(db, input.workEmail)) throw new EmailTakenError();
      await saveWork(db, memberId, input);
      await savePersonal(db, memberId, input);
      return null;
    });
    if (stale !== null) {
      const detail = { expected: input.expectedVersion, current: stale };
      return refused(userError("STALE_VERSION", ["expectedVersion"], detail));
    }
  } catch (error) {
    if (error instanceof EmailTakenError || isUniqueViolation(error, "member_contact_work_email_index_key"))
      return refused(userError("EMAIL_TAKEN", ["workEmail"]));
    throw error;
  }
  return { member: await db.repository(MemberEntity).findOneBy({ id: memberId }), userErrors: [] };
}

class EmailTakenError extends Error {}

/** The contact's version, with its row held until the end; zero before there is one. */
async function lockVersion(db: ViewerDatabase, memberId: string): Promise<number> {
  await db.query(sql`
    insert into members.member_contact (member_id, version, created_by) values (${memberId}, 0, ${memberId})
    on conflict (member_id) do nothing`);
  const [row] = await db.query<{ version: number }>(
    sql`select version from members.member_contact where member_id = ${memberId} for update`,
  );
  return row?.version ?? 0;
}

async function isTaken(db: ViewerDatabase, email: string | null | undefined): Promise<boolean> {
  if (typeof email !== "string") return false;
  const [row] = await db.query<{ taken: boolean }>(
    sql`select members.email_taken(${email}, ${emailIndex(contactKeys(), email)}) as taken`,
  );
  return row?.taken === true;
}

async function saveWork(db: ViewerDatabase, memberId: string, input: UpdateContactInput): Promise<void> {
  const { workEmail, workPhone, officeAddress } = input;
  const sealed = sealFor(memberId);
  const index = typeof workEmail === "string" ? emailIndex(contactKeys(), workEmail) : null;
  await db.query(sql`
    update members.member_contact set
      work_email = case when ${workEmail === undefined}::boolean then work_email else ${sealed("work_email", workEmail)}::text end,
      work_email_index = case when ${workEmail === undefined}::boolean then work_email_index else ${index}::text end,
      work_phone = case when ${workPhone === undefined}::boolean then work_phone else ${sealed("work_phone", workPhone)}::text end,
      office_address_vi = case when ${officeAddress === undefined}::boolean then office_address_vi
        else ${sealed("office_address_vi", officeAddress?.vi)}::text end,
      office_address_en = case when ${officeAddress === undefined}::boolean then office_address_en
        else ${sealed("office_address_en", officeAddress?.en)}::text end,
      version = version + 1, updated_at = now()
    where member_id = ${memberId}`);
}

async function savePersonal(db: ViewerDatabase, memberId: string, input: UpdateContactInput): Promise<void> {
  const { mobile, preferredChannel, openToNetwork } = input;
  if (mobile === undefined && preferredChannel === undefined && openToNetwork === undefined) return;
  await db.query(sql`
    insert into members.member_private_contact as t (member_id, mobile, preferred_channel, open_to_network, created_by)
    values (${memberId}, ${sealFor(memberId)("mobile", mobile)}, ${preferredChannel ?? null}, ${openToNetwork ?? false}, ${memberId})
    on conflict (member_id) do update set
      mobile = case when ${mobile === undefined}::boolean then t.mobile else excluded.mobile end,
      preferred_channel = case when ${preferredChannel === undefined}::boolean then t.preferred_channel else excluded.preferred_channel end,
      open_to_network = case when ${openToNetwork === undefined || openToNetwork === null}::boolean
        then t.open_to_network else excluded.open_to_network end,
      version = t.version + 1, updated_at = now()`);
}

const sealFor = (memberId: string) => (column: SealedPlace["column"], value: string | null | undefined) =>
  typeof value === "string" ? seal(contactKeys(), { column, memberId }, value) : null;
