import { allOf, loadConnections, sql, searchPatterns } from "@sen/database";
import type { Connection, PageArguments, Sql, ViewerDatabase } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { ExpertiseLevel, MemberFilter, MemberOrder } from "../generated/resolvers.ts";
import { holdsPostOn, isActiveOn } from "./active-on.ts";
import { memberColumns, MemberEntity } from "./entities.ts";
import type { Member } from "./entities.ts";
import { byGivenName, byJoining, byRelevance } from "./order.ts";

/** Levels of expertise, lowest first. */
const levels: readonly ExpertiseLevel[] = ["WORKING", "SENIOR", "NATIONAL_EXPERT"];

const orders = { GIVEN_NAME: byGivenName, RECENTLY_JOINED: byJoining, RELEVANCE: byRelevance } as const;

export interface DirectoryArguments extends PageArguments {
  readonly filter?: MemberFilter | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly orderBy?: MemberOrder | null | undefined;
}

/** One page of the directory. */
export async function findMembers(
  { db, codec, today }: Pick<LoaderContext, "db" | "codec" | "today">,
  args: DirectoryArguments,
): Promise<Connection<Member>> {
  const filter = args.filter ?? {};
  const day = args.asOf ?? today;
  const expertise = filter.expertise ? await fieldsBelow(db, filter.expertise) : null;
  const where = allOf([isActiveOn(day, filter.kinds), ...conditions(filter, day, expertise)]);
  const orderBy = orders[args.orderBy ?? "GIVEN_NAME"];
  const key = expertise?.join(",") ?? "";
  const pages = await loadConnections(db, [key], args, {
    entity: MemberEntity,
    columns: memberColumns,
    where,
    orderBy,
    codec,
  });
  const page = pages.get(key);
  if (page === undefined) throw new Error("loadConnections left out a parent it was given");
  return page;
}

/** A field takes in the fields under it. */
async function fieldsBelow(db: ViewerDatabase, codes: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ code: string }>(
    sql`select found as code from members.expertise_below(${codes}::text[]) as found order by found`,
  );
  return rows.map((row) => row.code);
}

function conditions(filter: MemberFilter, day: string, expertise: readonly string[] | null): (Sql | null)[] {
  const patterns = searchPatterns(filter.text);
  return [
    patterns &&
      sql`t.id in (select members.members_named(array(select sen.vi_fold(word) from unnest(${patterns}::text[]) with ordinality as asked(word, place) order by place)))`,
    filter.ministryIds ? holdsPostOn(day, inUnits(filter.ministryIds, filter.includePredecessors ?? false)) : null,
    filter.ranks ? holdsPostOn(day, sql`post.rank = any(${filter.ranks}::text[])`) : null,
    filter.appointmentEndsBefore ? holdsPostOn(day, sql`post.ends_on < ${filter.appointmentEndsBefore}::date`) : null,
    typeof filter.availableForReview === "boolean" ? sql`t.available_for_review = ${filter.availableForReview}` : null,
    filter.termId
      ? sql`exists (select from members.membership as s where s.member_id = t.id and s.term_id = ${filter.termId})`
      : null,
    filter.workingGroupId
      ? sql`exists (
          select from members.group_membership as g
          where g.member_id = t.id and g.group_id = ${filter.workingGroupId} and g.left_on is null
        )`
      : null,
    expertise || filter.minLevel ? knows(expertise, filter.minLevel ?? "WORKING") : null,
  ];
}

function inUnits(unitIds: readonly string[], includePredecessors: boolean): Sql {
  const named = sql`post.unit_id = any(${unitIds}::text[])`;
  if (!includePredecessors) return named;
  return sql`(${named} or post.unit_id in (
    select fold.unit_id from members.unit_fold as fold where fold.current_id = any(${unitIds}::text[])
  ))`;
}

function knows(expertise: readonly string[] | null, minLevel: ExpertiseLevel): Sql {
  const enough = levels.slice(levels.indexOf(minLevel));
  return sql`exists (
    select from members.member_expertise as known
    where known.member_id = t.id and known.level = any(${enough}::text[])
      and (${expertise}::text[] is null or known.expertise_code = any(${expertise}::text[]))
  )`;
}
