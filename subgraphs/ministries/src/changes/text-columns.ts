import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { isBlank } from "./find-move-problem.ts";

export interface GivenText {
  readonly vi: string;
  readonly en?: string | null | undefined;
}

/** The two columns of a bilingual text; nothing for a text that was not given, nulls for one that was taken away. */
export function textColumns(column: string, text: GivenText | null | undefined): Record<string, string | null> {
  if (text === undefined) return {};
  return { [`${column}_vi`]: text?.vi.trim() ?? null, [`${column}_en`]: text?.en?.trim() ?? null };
}

/** Columns of those fields that were given; `undefined` means that a field stays as it is. */
export function givenColumns(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The first text of an input that is blank or longer than its limit; null when all will do. */
export function findTextProblem(
  texts: Readonly<Record<string, GivenText | null | undefined>>,
  longest: number,
): UserError | null {
  for (const [field, text] of Object.entries(texts)) {
    if (text == null) continue;
    if (isBlank(text.vi))
      return userError("VALIDATION", [field, "vi"], { what: { vi: `${field} trống`, en: `${field} is empty` } });
    if (Math.max(text.vi.length, text.en?.length ?? 0) > longest)
      return userError("VALIDATION", [field], {
        what: { vi: `${field} dài quá ${longest} ký tự`, en: `${field} is longer than ${longest} characters` },
      });
  }
  return null;
}
