import { allOf, loadByArguments, loadConnections, loadMany, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { holdsPostOn, isActiveOn } from "../people/active-on.ts";
import { memberColumns, MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";
import { byGivenName } from "../people/order.ts";

export interface RosterArguments extends PageArguments {
  readonly day: string;
  readonly kinds: readonly string[] | null;
}

export type CountArguments = Pick<RosterArguments, "day" | "kinds">;

export function createUnitLoaders({ db, codec, today }: LoaderContext) {
  return {
    membersOfUnit: loadByArguments<RosterArguments, string, Connection<Member>>(
      db,
      (unitIds, { day, kinds, ...page }) =>
        loadConnections(db, unitIds, page, {
          entity: MemberEntity,
          columns: memberColumns,
          belongsTo: holdsPostOn(day, sql`post.unit_id = p.key`),
          where: allOf([isActiveOn(day, kinds)]),
          orderBy: byGivenName,
          codec,
        }),
      absentRoster,
    ),
    memberCountOfUnit: loadByArguments<CountArguments, string, number>(
      db,
      async (unitIds, { day, kinds }) => {
        const rows = await db.query<{ unitId: string; total: number }>(sql`
          select unit_id as "unitId", total
          from members.unit_member_counts(${unitIds}::text[], ${day}::date, ${kinds}::text[])`);
        return new Map(rows.map(({ unitId, total }) => [unitId, total]));
      },
      () => 0,
    ),
    coordinatorsOfUnit: loadMany(
      db,
      (unitIds: readonly string[]) =>
        db.query<{ unitId: string; memberId: string }>(sql`
          select distinct unit_id as "unitId", member_id as "memberId"
          from members.unit_coordinator
          where unit_id = any(${unitIds}::text[]) and valid_from <= ${today}::date
            and (valid_to is null or valid_to >= ${today}::date)
          order by 1, 2`),
      (row) => row.unitId,
    ),
  };
}

function absentRoster(unitId: string): never {
  throw new Error(`loadConnections left out the unit ${unitId}`);
}
