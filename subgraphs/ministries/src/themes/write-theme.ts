import { sql } from "@sen/database";
import { canMove, findMove, requireYear, userError } from "@sen/subgraph";
import type { Job, UserError } from "@sen/subgraph";
import { findMoveProblem, staleVersion } from "../changes/find-move-problem.ts";
import { attempt, insertRow, updateRow } from "../changes/rows.ts";
import { findTextProblem, givenColumns, textColumns } from "../changes/text-columns.ts";
import type { GivenText } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type {
  CreateAnnualThemeInput,
  TransitionAnnualThemeInput,
  UpdateAnnualThemeInput,
} from "../generated/resolvers.ts";
import type { AnnualTheme } from "./entities.ts";
import { themeMoves } from "./transitions.ts";

export interface ThemeOutcome {
  readonly theme: AnnualTheme | null;
  readonly userErrors: UserError[];
}

/** Drafts the theme of a year, or of the year that has one already, to replace it later. */
export async function createAnnualTheme(context: Context, input: CreateAnnualThemeInput): Promise<ThemeOutcome> {
  const { db, loaders, viewer } = context;
  if (!mayDraft(context)) return refuse(userError("FORBIDDEN", null, { what: "createAnnualTheme" }));
  const year = requireYear(input.year);
  const problem = await findProblem(context, input);
  if (problem !== null) return refuse(problem);
  const exists = () =>
    userError("ALREADY_EXISTS", ["year"], {
      what: { vi: `dự thảo chủ đề năm ${year}`, en: `a draft of the theme of ${year}` },
    });
  const result = await attempt(db, { annual_theme_one_draft: exists }, async () => {
    const id = await insertRow(db, "annual_theme", {
      year,
      ...columnsOf(input),
      created_by: viewer.subject,
    });
    await writeObjectives(context, id, input.objectiveIds);
    return id;
  });
  if ("refused" in result) return refuse(result.refused);
  return { theme: await loaders.themeById.load(result.done), userErrors: [] };
}

/** Changes a draft. */
export async function updateAnnualTheme(context: Context, input: UpdateAnnualThemeInput): Promise<ThemeOutcome> {
  const { db, loaders } = context;
  const theme = await loaders.themeById.load(input.id);
  if (theme === null) return refuse(themeNotFound(input.id));
  if (!mayDraft(context)) return { theme, userErrors: [userError("FORBIDDEN", ["id"], { what: "updateAnnualTheme" })] };
  if (theme.version !== input.expectedVersion)
    return { theme, userErrors: [staleVersion(input.expectedVersion, theme.version)] };
  if (theme.state !== "DRAFT") {
    const what = { vi: "Chủ đề năm", en: "The theme" };
    return { theme, userErrors: [userError("NOT_EDITABLE", ["id"], { what, state: theme.state })] };
  }
  const problem = await findProblem(context, input);
  if (problem !== null) return { theme, userErrors: [problem] };
  const written = await db.atomically(async () => {
    if (!(await updateRow(db, "annual_theme", input, columnsOf(input)))) return false;
    await writeObjectives(context, theme.id, input.objectiveIds);
    return true;
  });
  loaders.objectiveIdsByTheme.clear(theme.id);
  return answer(context, theme, input.expectedVersion, written);
}

/** Issues a theme; there is one issued theme a year (rule V-T1). */
export async function transitionAnnualTheme(
  context: Context,
  input: TransitionAnnualThemeInput,
): Promise<ThemeOutcome> {
  const { db, loaders, viewer, today } = context;
  const theme = await loaders.themeById.load(input.id);
  if (theme === null) return refuse(themeNotFound(input.id));
  const problem = findMoveProblem(viewer, themeMoves, { ...theme, concerned: {} }, input);
  if (problem !== null) return { theme, userErrors: [problem] };
  const issued = () =>
    userError("ALREADY_EXISTS", ["to"], {
      what: { vi: `chủ đề năm ${theme.year} đã ban hành`, en: `an issued theme of ${theme.year}` },
    });
  const { id, year, titleVi, titleEn } = theme;
  const result = await attempt(db, { annual_theme_one_issued: issued }, async () => {
    if (input.note != null) await db.because(input.note);
    if (!(await updateRow(db, "annual_theme", input, { state: input.to, issued_on: today }))) return false;
    const payload = { themeId: id, year, title: { vi: titleVi, en: titleEn } };
    await db.emit({ type: "theme.issued", aggregate: `theme:${id}`, payload });
    return true;
  });
  if ("refused" in result) return { theme, userErrors: [result.refused] };
  return answer(context, theme, input.expectedVersion, result.done);
}

/** On 31 December a theme's year is over. */
export const closeThemes: Job = {
  name: "close-themes",
  everySeconds: 3600,
  run: async ({ db, today }) => {
    await db.query(sql`
      update ministries.annual_theme set state = 'CLOSED', version = version + 1, updated_at = now()
      where state = 'ISSUED' and make_date(year, 12, 31) <= ${today}::date`);
  },
};

export async function answer(
  { loaders }: Context,
  { id, year }: AnnualTheme,
  expectedVersion: number,
  written: boolean,
): Promise<ThemeOutcome> {
  loaders.themeByYear.clear(year);
  const theme = await loaders.themeById.clear(id).load(id);
  return { theme, userErrors: written ? [] : [staleVersion(expectedVersion, theme?.version ?? null)] };
}

function mayDraft({ viewer }: Context): boolean {
  const draft = findMove(themeMoves, null, "DRAFT");
  return draft !== null && canMove(viewer, draft);
}

interface ThemeDraft {
  readonly title?: GivenText | null | undefined;
  readonly guidance?: GivenText | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly objectiveIds?: readonly string[] | null | undefined;
}

const columnsOf = ({ title, guidance, documentId }: ThemeDraft) => ({
  ...textColumns("title", title ?? undefined),
  ...textColumns("guidance", guidance),
  ...givenColumns({ document_id: documentId }),
});

async function findProblem({ loaders }: Context, draft: ThemeDraft): Promise<UserError | null> {
  const { title, guidance, documentId, objectiveIds } = draft;
  const problem = findTextProblem({ title }, 300) ?? findTextProblem({ guidance }, 4000);
  if (problem !== null) return problem;
  if (documentId != null && (await loaders.documentById.load(documentId)) === null)
    return userError("NOT_FOUND", ["documentId"], { what: { vi: "văn bản", en: "document" } });
  const objectives = await Promise.all((objectiveIds ?? []).map((id) => loaders.objectiveById.load(id)));
  if (!objectives.includes(null)) return null;
  return userError("NOT_FOUND", ["objectiveIds"], { what: { vi: "mục tiêu chiến lược", en: "strategic objective" } });
}

async function writeObjectives(
  { db }: Context,
  themeId: string,
  objectiveIds: readonly string[] | null | undefined,
): Promise<void> {
  if (objectiveIds == null) return;
  await db.query(sql`
    delete from ministries.theme_objective where theme_id = ${themeId} and not objective_id = any(${objectiveIds})`);
  await db.query(sql`
    insert into ministries.theme_objective (theme_id, objective_id)
    select ${themeId}, objective_id from unnest(${objectiveIds}::text[]) as objective_id on conflict do nothing`);
}

const refuse = (error: UserError): ThemeOutcome => ({ theme: null, userErrors: [error] });

export const themeNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `chủ đề ${id}`, en: `theme ${id}` } });
