import { loadByArguments, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { ContactCard } from "./contact-card.ts";
import { contactKeys } from "./contact-keys.ts";
import { open } from "./seal.ts";
import type { SealedPlace } from "./seal.ts";

interface ContactRow extends Omit<ContactCard, "memberId"> {
  readonly memberId: string;
  readonly noted: boolean;
}

export function createContactLoaders({ db }: LoaderContext) {
  return {
    /** The contacts of all parents by one statement, which notes in the access log whose were given and which fields. */
    contactOfMember: loadByArguments(
      db,
      async (memberIds: readonly string[], { fields }: { readonly fields: readonly string[] }) => {
        const rows = await db.query<ContactRow>(sql`
          select member_id as "memberId", sees_work as "seesWork", sees_personal as "seesPersonal",
            work_email as "workEmail", work_phone as "workPhone", office_address_vi as "addressVi",
            office_address_en as "addressEn", mobile, preferred_channel as "preferredChannel",
            open_to_network as "openToNetwork", version, noted
          from members.read_contacts(${memberIds}::text[], ${fields}::text[])`);
        if (rows.some(({ noted }) => noted)) db.oweRecord();
        return new Map(rows.map((row) => [row.memberId, openCard(row)]));
      },
      (memberId) => ({ ...nothing, memberId }),
    ),
  };
}

const nothing: Omit<ContactCard, "memberId"> = {
  seesWork: false,
  seesPersonal: false,
  workEmail: null,
  workPhone: null,
  addressVi: null,
  addressEn: null,
  mobile: null,
  preferredChannel: null,
  openToNetwork: null,
  version: null,
};

function openCard({ noted: _noted, ...row }: ContactRow): ContactCard {
  const { memberId } = row;
  const read = (column: SealedPlace["column"], value: string | null) =>
    value === null ? null : open(contactKeys(), { column, memberId }, value);
  return {
    ...row,
    workEmail: read("work_email", row.workEmail),
    workPhone: read("work_phone", row.workPhone),
    addressVi: read("office_address_vi", row.addressVi),
    addressEn: read("office_address_en", row.addressEn),
    mobile: read("mobile", row.mobile),
  };
}
