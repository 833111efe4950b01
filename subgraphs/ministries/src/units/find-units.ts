import { allOf, containsWords, loadConnection, sql } from "@sen/database";
import type { PageArguments, Sql } from "@sen/database";
import type { Context } from "../context.ts";
import { UnitEntity } from "./entities.ts";
import type { UnitConnection, UnitKind } from "./entities.ts";

export interface UnitFilter {
  readonly text?: string | null | undefined;
  readonly kinds?: readonly UnitKind[] | null | undefined;
  readonly status?: "PLANNED" | "ACTIVE" | "ENDED" | null | undefined;
}

/** Units in official order. `asOf` keeps those at work that day and is the day of the status; today by default. */
export function findUnits(
  { db, codec, today }: Context,
  filter: UnitFilter,
  args: PageArguments & { readonly asOf?: string | null | undefined },
): Promise<UnitConnection> {
  const { text, kinds, status } = filter;
  return loadConnection(db, args, {
    entity: UnitEntity,
    where: allOf([
      args.asOf != null && statusConditions.ACTIVE(args.asOf),
      status != null && statusConditions[status](args.asOf ?? today),
      kinds != null && sql`t.kind = any(${kinds})`,
      text != null && matches(text),
    ]),
    orderBy: [
      { expression: "t.protocol_order", type: "integer" },
      { expression: "t.id", type: "text" },
    ],
    codec,
  });
}

/** The same question as `statusOn` answers, asked of the table. */
const statusConditions = {
  PLANNED: (day: string) => sql`t.valid_from > ${day}::date`,
  ACTIVE: (day: string) =>
    sql`coalesce(t.valid_from <= ${day}::date, true) and coalesce(t.valid_to >= ${day}::date, true)`,
  ENDED: (day: string) => sql`t.valid_to < ${day}::date`,
};

/** All words in one version's names, or the code itself. */
function matches(text: string): Sql {
  const inNames = sql`exists (select from ministries.unit_version as v where v.unit_id = t.id and ${containsWords("v.name_fold", text)})`;
  return sql`(t.code = upper(${text.trim()}) or ${inNames})`;
}
