import { loadByArguments, loadConnections, loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { MembershipKind } from "../generated/resolvers.ts";
import { memberColumns, MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";
import { byGivenName } from "../people/order.ts";
import { MembershipEntity, NetworkTermEntity } from "./entities.ts";
import type { Membership } from "./entities.ts";

interface TermRosterArguments extends PageArguments {
  readonly kind: MembershipKind | null;
}

export function createMembershipLoaders({ db, codec }: LoaderContext) {
  return {
    membershipOn: loadByArguments<{ readonly day: string }, string, Membership | null>(
      db,
      async (memberIds, { day }) => {
        const begun = await rowsBy(db, MembershipEntity, "memberId", {
          where: sql`t.started_on <= ${day}`,
          order: { startedOn: "asc" },
        })(memberIds);
        const lasting = begun.filter(({ endedOn }) => endedOn === null || endedOn >= day);
        // Where terms meet, the newest comes last and stays.
        return new Map(lasting.map((membership) => [membership.memberId, membership]));
      },
      () => null,
    ),
    membershipsOfMember: loadMany(
      db,
      rowsBy(db, MembershipEntity, "memberId", { order: { startedOn: "desc", id: "desc" } }),
      (membership) => membership.memberId,
    ),
    remarksOfMembership: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ id: string; note: string | null; rankException: string | null }>(sql`
          select membership_id as id, note, rank_exception as "rankException" from members.membership_note
          where membership_id = any(${ids}::text[])`),
      ({ id }) => id,
    ),
    termById: loadOne(db, rowsBy(db, NetworkTermEntity, "id"), (term) => term.id),
    membersOfTerm: loadByArguments<TermRosterArguments, string, Connection<Member>>(
      db,
      (termIds, { kind, ...page }) =>
        loadConnections(db, termIds, page, {
          entity: MemberEntity,
          columns: memberColumns,
          belongsTo: sql`exists (
            select from members.membership as s
            where s.member_id = t.id and s.term_id = p.key and s.state in ('ACTIVE', 'SUSPENDED', 'ENDED')
              and (${kind}::text is null or s.kind = ${kind}::text)
          )`,
          orderBy: byGivenName,
          codec,
        }),
      (termId) => {
        throw new Error(`loadConnections left out the term ${termId}`);
      },
    ),
  };
}
