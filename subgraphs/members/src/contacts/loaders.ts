import { loadOne, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { ContactCard } from "./contact-card.ts";

export function createContactLoaders({ db }: LoaderContext) {
  return {
    /** Both tables and the facts in one statement; what row-level security hides comes as null. */
    contactOfMember: loadOne(
      (memberIds: readonly string[]) =>
        db.query<ContactCard>(sql`
          select asked.id as "memberId", members.primary_unit(asked.id) as "unitId",
            members.shares_contact(asked.id) as "isShared",
            case when work.member_id is not null then jsonb_build_object(
              'email', work.work_email, 'phone', work.work_phone,
              'addressVi', work.office_address_vi, 'addressEn', work.office_address_en) end as work,
            case when personal.member_id is not null then jsonb_build_object(
              'mobile', personal.mobile, 'preferredChannel', personal.preferred_channel) end as personal
          from unnest(${memberIds}::text[]) as asked(id)
          left join members.member_contact as work on work.member_id = asked.id
          left join members.member_private_contact as personal on personal.member_id = asked.id`),
      (card) => card.memberId,
    ),
  };
}
