import { requireYear } from "@sen/subgraph";
import { allOf, loadByArguments, loadConnections, sql } from "@sen/database";
import type { Connection, OrderColumn, PageArguments, Sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { EntitySchema } from "typeorm";
import { createBalance } from "./balance.ts";
import type { Balance, KindSum } from "./balance.ts";
import { BenefitEntity, ContributionEntity } from "./entities.ts";
import type { Benefit, Contribution } from "./entities.ts";

interface EntryArguments extends PageArguments {
  readonly year: number | null;
  readonly kind: string | null;
}

/** A sum of one key; the outer join leaves one row of nulls for a key that may be read but has no entry. */
type SumRow = { readonly key: string } & (KindSum | { readonly side: null });

const newestFirst: readonly OrderColumn[] = [
  { expression: "t.occurred_on", type: "date", direction: "desc" },
  { expression: "t.id", type: "text", direction: "desc" },
];

export function createEngagementLoaders({ db, codec }: LoaderContext) {
  const entries = <Row extends Contribution | Benefit>(entity: EntitySchema<Row>) =>
    loadByArguments<EntryArguments, string, Connection<Row>>(
      db,
      (memberIds, { year, kind, ...page }) =>
        loadConnections(db, memberIds, page, {
          entity,
          belongsTo: sql`t.member_id = p.key`,
          where: allOf([year === null ? null : inYear(year), kind === null ? null : sql`t.kind = ${kind}`]),
          orderBy: newestFirst,
          codec,
        }),
      (memberId) => {
        throw new Error(`loadConnections left out the member ${memberId}`);
      },
    );
  /** A key whose balance the viewer may not know is absent from what the function gives, and null here. */
  const balances = (select: (keys: readonly string[], year: number) => Sql) =>
    loadByArguments<{ readonly year: number }, string, Balance | null>(
      db,
      async (keys, { year }) => toBalances(year, await db.query<SumRow>(select(keys, requireYear(year)))),
      () => null,
    );
  return {
    contributionsOfMember: entries(ContributionEntity),
    benefitsOfMember: entries(BenefitEntity),
    balanceOfMember: balances(
      (ids, year) => sql`
        select member_id as key, side, kind, entries, hours from members.member_balances(${ids}::text[], ${year}::int)`,
    ),
    balanceOfUnit: balances(
      (ids, year) => sql`
        select unit_id as key, side, kind, entries, hours from members.unit_balances(${ids}::text[], ${year}::int)`,
    ),
  };
}

function toBalances(year: number, rows: readonly SumRow[]): Map<string, Balance> {
  const groups = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    [...groups].map(([key, sums]) => [
      key,
      createBalance(
        year,
        sums.filter((sum) => sum.side !== null),
      ),
    ]),
  );
}

function inYear(year: number): Sql {
  const valid = requireYear(year);
  return sql`t.occurred_on >= make_date(${valid}::int, 1, 1) and t.occurred_on < make_date(${valid + 1}::int, 1, 1)`;
}
