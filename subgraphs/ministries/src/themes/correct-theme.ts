import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import { isBlank, staleVersion } from "../changes/find-move-problem.ts";
import { updateRow } from "../changes/rows.ts";
import { findTextProblem, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { CorrectAnnualThemeInput } from "../generated/resolvers.ts";
import { themeMoves } from "./transitions.ts";
import { answer, themeNotFound } from "./write-theme.ts";
import type { ThemeOutcome } from "./write-theme.ts";

/** Corrects an issued theme: what it said before is kept beside a note that says why (domain §7.5). */
export async function correctAnnualTheme(context: Context, input: CorrectAnnualThemeInput): Promise<ThemeOutcome> {
  const { db, loaders, viewer } = context;
  const { id, expectedVersion, title, guidance, note } = input;
  const theme = await loaders.themeById.load(id);
  if (theme === null) return { theme, userErrors: [themeNotFound(id)] };
  const issue = findMove(themeMoves, "DRAFT", "ISSUED");
  if (issue === null || !canMove(viewer, issue))
    return { theme, userErrors: [userError("FORBIDDEN", ["id"], { what: "correctAnnualTheme" })] };
  if (theme.version !== expectedVersion) return { theme, userErrors: [staleVersion(expectedVersion, theme.version)] };
  if (theme.state !== "ISSUED") {
    const what = { vi: "Chủ đề năm", en: "The theme" };
    return { theme, userErrors: [userError("NOT_EDITABLE", ["id"], { what, state: theme.state })] };
  }
  const problem = findTextProblem({ title }, 300) ?? findTextProblem({ guidance }, 4000);
  if (problem !== null) return { theme, userErrors: [problem] };
  if (isBlank(note))
    return {
      theme,
      userErrors: [
        userError("VALIDATION", ["note"], {
          what: { vi: "cần ghi rõ lý do đính chính", en: "say why it is corrected" },
        }),
      ],
    };
  const written = await db.atomically(async () => {
    await db.because(note);
    const columns = { ...textColumns("title", title ?? undefined), ...textColumns("guidance", guidance) };
    if (!(await updateRow(db, "annual_theme", input, columns))) return false;
    await db.query(sql`
      insert into ministries.theme_correction (theme_id, version_no, title_vi, title_en, guidance_vi, guidance_en, note, corrected_by)
      select ${id}, (select count(*) + 1 from ministries.theme_correction where theme_id = ${id}), ${theme.titleVi}, ${theme.titleEn},
        ${theme.guidanceVi}, ${theme.guidanceEn}, ${note}, ${viewer.memberId}`);
    return true;
  });
  loaders.correctionsByTheme.clear(id);
  return answer(context, theme, expectedVersion, written);
}
