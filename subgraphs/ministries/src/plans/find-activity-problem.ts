import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { findTextProblem } from "../changes/text-columns.ts";
import type { GivenText } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import { dayThatCounts, findUnitProblem } from "../units/find-unit-problem.ts";
import type { ActivityState, AnnualPlan } from "./entities.ts";

/** What an activity would look like; of a change, only what was given. */
export interface ActivityDraft {
  readonly title?: GivenText | null | undefined;
  readonly expectedMemberBenefit?: GivenText | null | undefined;
  readonly narrative?: GivenText | null | undefined;
  readonly reason?: GivenText | null | undefined;
  readonly objectiveId?: string | null | undefined;
  readonly leadMemberId?: string | null | undefined;
  readonly partnerIds?: readonly string[] | null | undefined;
  readonly evidenceIds?: readonly string[] | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly weight?: number | null | undefined;
  readonly progress?: number | null | undefined;
  readonly state?: ActivityState | null | undefined;
  readonly beneficiariesTarget?: number | null | undefined;
  readonly beneficiariesActual?: number | null | undefined;
  readonly budgetVnd?: number | null | undefined;
  readonly mobilisedVnd?: number | null | undefined;
}

/** What the database would refuse too, said in a way the caller understands. */
export async function findActivityProblem(
  context: Context,
  plan: AnnualPlan,
  draft: ActivityDraft,
): Promise<UserError | null> {
  const { title, expectedMemberBenefit, narrative, reason } = draft;
  return (
    findTextProblem({ title }, 300) ??
    findTextProblem({ expectedMemberBenefit, narrative, reason }, 4000) ??
    findFigureProblem(draft) ??
    findDateProblem(plan.year, draft) ??
    (await findReferenceProblem(context, plan, draft))
  );
}

/** Persons and money are counts: whole and not negative (rule V-P5). */
function findFigureProblem(draft: ActivityDraft): UserError | null {
  const { weight, progress } = draft;
  if (weight != null && (weight < 1 || weight > 10))
    return invalid("weight", { vi: "trọng số từ 1 đến 10", en: "a weight is 1 to 10" });
  if (progress != null && (progress < 0 || progress > 100))
    return invalid("progress", { vi: "tiến độ từ 0 đến 100", en: "progress is 0 to 100" });
  if (draft.state === "DONE" && progress != null && progress !== 100)
    return invalid("progress", {
      vi: "hoạt động đã xong phải có tiến độ 100",
      en: "an activity that is done has progress 100",
    });
  for (const field of ["beneficiariesTarget", "beneficiariesActual", "budgetVnd", "mobilisedVnd"] as const) {
    const value = draft[field];
    if (value != null && (value < 0 || !Number.isSafeInteger(value)))
      return invalid(field, { vi: `${field} là số nguyên không âm`, en: `${field} is a whole number, not negative` });
  }
  return null;
}

/** Dates lie inside the plan's year, give or take a month (rule V-P3). */
function findDateProblem(year: number, { startsOn, endsOn }: ActivityDraft): UserError | null {
  const [first, last] = [`${year - 1}-12-01`, `${year + 1}-01-31`];
  for (const [field, day] of [
    ["startsOn", startsOn],
    ["endsOn", endsOn],
  ] as const) {
    if (day != null && (day < first || day > last))
      return invalid(field, {
        vi: `${field} phải từ ${first} đến ${last}`,
        en: `${field} lies from ${first} to ${last}`,
      });
  }
  if (startsOn != null && endsOn != null && startsOn > endsOn)
    return invalid("endsOn", { vi: "ngày kết thúc trước ngày bắt đầu", en: "it ends before it begins" });
  return null;
}

async function findReferenceProblem(
  { db, loaders, today }: Context,
  plan: AnnualPlan,
  { objectiveId, leadMemberId, partnerIds, evidenceIds }: ActivityDraft,
): Promise<UserError | null> {
  if (leadMemberId != null && !/^mem_[\w-]{1,60}$/.test(leadMemberId))
    return invalid("leadMemberId", { vi: "mã thành viên có dạng mem_…", en: "a member's id is written mem_…" });
  if (objectiveId != null) {
    const known = await db.query(sql`
      select from ministries.strategic_objective as o join ministries.strategy as s on s.id = o.strategy_id
      where o.id = ${objectiveId} and ${plan.year}::int between s.from_year and s.to_year`);
    if (known.length === 0)
      return invalid("objectiveId", {
        vi: `không phải mục tiêu của chiến lược năm ${plan.year}`,
        en: `no objective of a strategy for ${plan.year}`,
      });
  }
  for (const id of partnerIds ?? []) {
    if (id === plan.unitId)
      return invalid("partnerIds", { vi: "đơn vị không phối hợp với chính mình", en: "a unit is not its own partner" });
    const problem = findUnitProblem(await loaders.unitById.load(id), dayThatCounts(plan.year, today), "partnerIds");
    if (problem !== null) return problem;
  }
  const papers = await Promise.all(
    (evidenceIds ?? []).map(async (id) => ({ id, found: await loaders.documentById.load(id) })),
  );
  const missing = papers.find(({ found }) => found === null);
  if (missing === undefined) return null;
  const { id } = missing;
  return userError("NOT_FOUND", ["evidenceIds"], { what: { vi: `tài liệu ${id}`, en: `document ${id}` } });
}

const invalid = (field: string, what: { readonly vi: string; readonly en: string }): UserError =>
  userError("VALIDATION", [field], { what });
