import { sql } from "@sen/database";
import { canMove, findMove, requireYear, userError } from "@sen/subgraph";
import type { Job, UserError } from "@sen/subgraph";
import { findMoveProblem, staleVersion } from "../changes/find-move-problem.ts";
import { attempt, insertRow, updateRow } from "../changes/rows.ts";
import { findTextProblem, givenColumns, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { CreateStrategyInput, TransitionStrategyInput, UpdateStrategyInput } from "../generated/resolvers.ts";
import type { Strategy } from "./entities.ts";
import { strategyMoves } from "./transitions.ts";

export interface StrategyOutcome {
  readonly strategy: Strategy | null;
  readonly userErrors: UserError[];
}

/** Drafts a strategy; objectives and indicators are set one by one. */
export async function createStrategy(context: Context, input: CreateStrategyInput): Promise<StrategyOutcome> {
  const { db, loaders, viewer } = context;
  if (!mayDraft(context)) return { strategy: null, userErrors: [forbidden("createStrategy")] };
  const problem = await findProblem(context, input);
  if (problem !== null) return { strategy: null, userErrors: [problem] };
  const id = await insertRow(db, "strategy", {
    ...textColumns("title", input.title),
    from_year: input.fromYear,
    to_year: input.toYear,
    document_id: input.documentId ?? null,
    created_by: viewer.subject,
  });
  return { strategy: await loaders.strategyById.load(id), userErrors: [] };
}

/** Changes a drafted strategy's own fields. */
export async function updateStrategy(context: Context, input: UpdateStrategyInput): Promise<StrategyOutcome> {
  const { db, loaders } = context;
  const strategy = await loaders.strategyById.load(input.id);
  if (strategy === null) return { strategy, userErrors: [strategyNotFound(input.id)] };
  const { fromYear, toYear } = strategy;
  const problem =
    findEditProblem(context, strategy) ??
    (await findProblem(context, {
      ...input,
      fromYear: input.fromYear ?? fromYear,
      toYear: input.toYear ?? toYear,
    }));
  if (problem !== null) return { strategy, userErrors: [problem] };
  const written = await updateRow(db, "strategy", input, {
    ...textColumns("title", input.title ?? undefined),
    ...givenColumns({
      from_year: input.fromYear ?? undefined,
      to_year: input.toYear ?? undefined,
      document_id: input.documentId,
    }),
  });
  return answer(context, strategy.id, input.expectedVersion, written);
}

/** Approves a strategy, brings it into force, closes it. */
export async function transitionStrategy(context: Context, input: TransitionStrategyInput): Promise<StrategyOutcome> {
  const { db, loaders, viewer, today } = context;
  const strategy = await loaders.strategyById.load(input.id);
  if (strategy === null) return { strategy, userErrors: [strategyNotFound(input.id)] };
  const problem = findMoveProblem(viewer, strategyMoves, { ...strategy, concerned: {} }, input);
  if (problem !== null) return { strategy, userErrors: [problem] };
  const objectives = await loaders.objectivesByStrategy.load(strategy.id);
  if (input.to === "APPROVED" && objectives.length === 0)
    return { strategy, userErrors: [invalid("id", "chiến lược chưa có mục tiêu", "the strategy has no objective")] };
  if (input.to === "IN_FORCE" && Number(today.slice(0, 4)) < strategy.fromYear)
    return {
      strategy,
      userErrors: [invalid("to", `bắt đầu từ năm ${strategy.fromYear}`, `it begins in ${strategy.fromYear}`)],
    };
  const overlaps = () =>
    userError("ALREADY_EXISTS", ["to"], {
      what: { vi: "chiến lược có hiệu lực trong những năm này", en: "a strategy in force in these years" },
    });
  const result = await attempt(db, { strategy_in_force: overlaps }, async () => {
    if (input.note != null) await db.because(input.note);
    return updateRow(db, "strategy", input, { state: input.to });
  });
  if ("refused" in result) return { strategy, userErrors: [result.refused] };
  return answer(context, strategy.id, input.expectedVersion, result.done);
}

/** An approved strategy is in force from its first year on, unless another one still is, and closed after its last. */
export const moveStrategies: Job = {
  name: "move-strategies",
  everySeconds: 3600,
  run: async ({ db, today }) => {
    const year = Number(today.slice(0, 4));
    await db.query(sql`
      update ministries.strategy set state = 'CLOSED', version = version + 1, updated_at = now()
      where state = 'IN_FORCE' and to_year < ${year}`);
    await db.query(sql`
      update ministries.strategy as s set state = 'IN_FORCE', version = version + 1, updated_at = now()
      where s.id = (
        select a.id from ministries.strategy as a where a.state = 'APPROVED' and ${year}::int between a.from_year and a.to_year
          and not exists (
            select from ministries.strategy as other where other.state in ('IN_FORCE', 'CLOSED')
              and other.from_year <= a.to_year and a.from_year <= other.to_year)
        order by a.id limit 1)`);
  },
};

async function answer(
  { loaders }: Context,
  id: string,
  expectedVersion: number,
  written: boolean,
): Promise<StrategyOutcome> {
  const strategy = await loaders.strategyById.clear(id).load(id);
  return { strategy, userErrors: written ? [] : [staleVersion(expectedVersion, strategy?.version ?? null)] };
}

function mayDraft({ viewer }: Context): boolean {
  const draft = findMove(strategyMoves, null, "DRAFT");
  return draft !== null && canMove(viewer, draft);
}

/** Why the viewer may not change a strategy or its objectives and indicators; null when she may. */
export function findEditProblem(context: Context, strategy: Strategy): UserError | null {
  if (!mayDraft(context)) return forbidden("Strategy");
  if (strategy.state === "DRAFT") return null;
  const what = { vi: "Chiến lược", en: "The strategy" };
  return userError("NOT_EDITABLE", null, { what, state: strategy.state });
}

async function findProblem({ loaders }: Context, input: Partial<CreateStrategyInput> | UpdateStrategyInput) {
  const { title, fromYear, toYear, documentId } = input;
  if (fromYear != null && toYear != null && requireYear(fromYear) > requireYear(toYear))
    return invalid("toYear", "năm kết thúc trước năm bắt đầu", "it ends before it begins");
  if (documentId != null && (await loaders.documentById.load(documentId)) === null)
    return userError("NOT_FOUND", ["documentId"], { what: { vi: "văn bản", en: "document" } });
  return findTextProblem({ title }, 300);
}

const forbidden = (what: string): UserError => userError("FORBIDDEN", null, { what });
const invalid = (field: string, vi: string, en: string): UserError =>
  userError("VALIDATION", [field], { what: { vi, en } });

export const strategyNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `chiến lược ${id}`, en: `strategy ${id}` } });
