import { allOf, loadMany, loadOne, loadPages, rowsBy, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { AnnualPlanEntity, inOfficialOrder } from "../plans/entities.ts";
import type { AnnualPlan } from "../plans/entities.ts";
import { AnnualThemeEntity, ThemeCorrectionEntity } from "./entities.ts";
import type { ThemeProgress } from "./entities.ts";

interface PlansInState extends PageArguments {
  readonly state?: AnnualPlan["state"] | null | undefined;
}

export function createThemeLoaders({ db, codec, today }: LoaderContext) {
  return {
    themeById: loadOne(db, rowsBy(db, AnnualThemeEntity, "id"), (theme) => theme.id),
    themeByYear: loadOne(
      db,
      async (years: readonly number[]) => {
        const found = await rowsBy(db, AnnualThemeEntity, "year")(years);
        // A year may have a draft beside its theme; of one key's rows the last one counts.
        return found.toSorted((left, right) => Number(right.state === "DRAFT") - Number(left.state === "DRAFT"));
      },
      (theme) => theme.year,
    ),
    objectiveIdsByTheme: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<{ theme_id: string; objective_id: string }>(sql`
          select link.theme_id, link.objective_id from ministries.theme_objective as link
          join ministries.strategic_objective as o on o.id = link.objective_id
          where link.theme_id = any(${ids}) order by o.code, o.id`),
      (row) => row.theme_id,
    ),
    correctionsByTheme: loadMany(
      db,
      rowsBy(db, ThemeCorrectionEntity, "themeId", { order: { versionNo: "desc" } }),
      (correction) => correction.themeId,
    ),
    missingUnitsByTheme: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<{ theme_id: string; unit_id: string }>(
          sql`select theme_id, unit_id from ministries.theme_missing_units(${ids}::text[], ${today}::date)`,
        ),
      (row) => row.theme_id,
    ),
    plansByTheme: loadPages<PlansInState, AnnualPlan>(db, ({ state }) => ({
      entity: AnnualPlanEntity,
      belongsTo: sql`t.theme_id = p.key`,
      where: allOf([state != null && sql`t.state = ${state}`]),
      orderBy: inOfficialOrder,
      codec,
    })),
    progressByTheme: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<ThemeProgress>(sql`
          select theme_id as "themeId", planned_units as "plannedUnits", submitted_units as "submittedUnits",
            approved_units as "approvedUnits", activities, done, late, weighted_progress as "weightedProgress"
          from ministries.theme_progress(${ids}::text[], ${today}::date)`),
      (progress) => progress.themeId,
    ),
  };
}
