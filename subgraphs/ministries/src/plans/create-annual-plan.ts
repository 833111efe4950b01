import { HubError } from "@sen/errors";
import { requireYear, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { attempt, insertRow } from "../changes/rows.ts";
import { findTextProblem, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { CreateAnnualPlanInput } from "../generated/resolvers.ts";
import type { Unit } from "../units/entities.ts";
import { dayThatCounts, findUnitProblem } from "../units/find-unit-problem.ts";
import { versionOn } from "../units/unit-on-day.ts";
import { addTemplateActivities, carryOver, findReviewedYear } from "./prefill-plan.ts";
import type { ReviewedYear } from "./prefill-plan.ts";
import { canEditPlan } from "./policies.ts";
import { recordMove } from "./record-move.ts";
import type { PlanOutcome } from "./transition-annual-plan.ts";

/**
 * Begins a unit's plan of a year: empty, with what last year's accepted review left open (requirement R3), and with one
 * activity for each objective that nothing serves yet (R25).
 */
export async function createAnnualPlan(context: Context, input: CreateAnnualPlanInput): Promise<PlanOutcome> {
  const { loaders, viewer, today } = context;
  if (!canEditPlan(viewer, input.ministryId))
    return refuse(userError("FORBIDDEN", ["ministryId"], { what: "createAnnualPlan" }));
  const unit = await loaders.unitById.load(input.ministryId);
  const year = requireYear(input.year);
  const problem =
    findUnitProblem(unit, dayThatCounts(year, today), "ministryId") ?? findTextProblem({ title: input.title }, 300);
  if (problem !== null || unit === null) return refuse(problem);
  const reviewed = input.carryOver ? await findReviewedYear(context, unit.id, year - 1) : null;
  if (input.carryOver && reviewed === null)
    return refuse(
      userError("NOT_FOUND", ["carryOver"], {
        what: { vi: `báo cáo năm ${year - 1} đã được chấp nhận`, en: `accepted review of ${year - 1}` },
      }),
    );
  const exists = () =>
    userError("ALREADY_EXISTS", ["year"], {
      what: { vi: `kế hoạch năm ${year} của ${unit.code}`, en: `a plan of ${unit.code} for ${year}` },
    });
  const result = await attempt(context.db, { annual_plan_one_a_year: exists, annual_plan_code_key: exists }, () =>
    write(context, unit, input, reviewed),
  );
  if ("refused" in result) return refuse(result.refused);
  return { plan: await loaders.planById.clear(result.done).load(result.done), userErrors: [] };
}

function refuse(error: UserError | null): PlanOutcome {
  return { plan: null, userErrors: error === null ? [] : [error] };
}

async function write(
  context: Context,
  unit: Unit,
  input: CreateAnnualPlanInput,
  reviewed: ReviewedYear | null,
): Promise<string> {
  const { db, loaders, viewer, now } = context;
  const { year } = input;
  const code = `KH-${year}-${unit.code}`;
  const theme = await loaders.themeByYear.load(year);
  const id = await insertRow(db, "annual_plan", {
    code,
    unit_id: unit.id,
    year,
    theme_id: theme?.state === "DRAFT" ? null : (theme?.id ?? null),
    ...textColumns("title", input.title ?? (await defaultTitle(context, unit, year))),
    prepared_from_id: reviewed?.reviewId ?? null,
    created_by: viewer.subject,
  });
  await recordMove(
    db,
    { id, code, unitId: unit.id, year },
    {
      from: null,
      to: "DRAFT",
      note: null,
      movedBy: viewer.memberId,
      at: now,
    },
  );
  const plan = await loaders.planById.clear(id).load(id);
  if (plan === null) throw new HubError("NOT_FOUND", { what: { vi: `kế hoạch ${id}`, en: `plan ${id}` } });
  if (reviewed !== null) await carryOver(context, plan, unit.code, reviewed.unitIds);
  if (input.fromObjectives) await addTemplateActivities(context, plan, unit.code);
  return id;
}

async function defaultTitle({ loaders, today }: Context, unit: Unit, year: number) {
  const version = versionOn(await loaders.versionsByUnit.load(unit.id), dayThatCounts(year, today));
  const english = version?.nameEn ?? null;
  return {
    vi: `Kế hoạch hoạt động năm ${year} – ${version?.nameVi ?? unit.code}`,
    en: english === null ? null : `Plan of work ${year} – ${english}`,
  };
}
