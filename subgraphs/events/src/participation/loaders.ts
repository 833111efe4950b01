import { loadByArguments, sql } from "@sen/database";
import type { Sql, ViewerDatabase } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";

/** Yearly counts, as the participation functions of the database give them. */
export interface ParticipationFigures {
  /** Id of the unit or member; null for registrations without a unit. */
  readonly key: string | null;
  readonly year: number;
  readonly events: number;
  readonly invitations: number;
  readonly registrations: number;
  readonly attendances: number;
  /** Registrations whose attendance is known. */
  readonly expected: number;
  readonly distinctMembers: number;
}

interface OfYear {
  readonly year: number;
}

export function createParticipationLoaders({ db }: LoaderContext) {
  const loadBy = (source: (ids: readonly string[], year: number) => Sql) =>
    loadByArguments<OfYear, string, ParticipationFigures | null>(
      db,
      async (ids, { year }) => {
        const found = Map.groupBy(await countParticipation(db, source(ids, year), year), (row) => row.key);
        return new Map(ids.map((id) => [id, found.get(id)?.[0] ?? noParticipation(id, year)]));
      },
      () => null,
    );
  return {
    participationByUnit: loadBy((ids, year) => sql`events.unit_participation(${ids}::text[], ${year}::int)`),
    participationByMember: loadBy((ids, year) => sql`events.member_participation(${ids}::text[], ${year}::int)`),
  };
}

/** Rows of one of the database's participation functions. */
export function countParticipation(db: ViewerDatabase, source: Sql, year: number): Promise<ParticipationFigures[]> {
  return db.query<ParticipationFigures>(sql`
    select f.key, ${year}::int as year, f.events, f.invitations, f.registrations, f.attendances, f.expected,
      f.distinct_members as "distinctMembers"
    from ${source} as f`);
}

function noParticipation(key: string, year: number): ParticipationFigures {
  return { key, year, events: 0, invitations: 0, registrations: 0, attendances: 0, expected: 0, distinctMembers: 0 };
}
