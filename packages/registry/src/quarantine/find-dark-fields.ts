import type { DeclaredSlice } from "../rights/declared-slice.ts";
import type { Violation } from "../rights/violation.ts";
import { definedBy } from "../rights/derive-ownership.ts";

/** Why a field is not answered. */
export interface DarkField {
  readonly slice: string;
  /** `Type.field` of that slice. */
  readonly coordinate: string;
  /** `GRANT_ENDED`: it read what it may not; `SOURCE_MISSING`: what it read is there no longer; `SOURCE_DARK`: that is dark itself. */
  readonly code: "GRANT_ENDED" | "SOURCE_MISSING" | "SOURCE_DARK";
  /** What it reads. */
  readonly source: string;
  /** Unit that owns the source, where somebody does. */
  readonly sourceOwner: string | null;
}

/**
 * Fields whose `@requires` reaches for what they may not read, for what nobody answers, or for a field that is dark:
 * no right survives what it rested on.
 */
export function findDarkFields(
  slices: readonly DeclaredSlice[],
  violations: readonly Violation[],
): readonly DarkField[] {
  const dark = new Map<string, DarkField>();
  const add = (field: DarkField) => {
    if (!dark.has(field.coordinate)) dark.set(field.coordinate, field);
  };
  for (const { verb, slice, coordinate, target, owner } of violations) {
    if (verb === "REQUIRES" && coordinate !== target) {
      add({ slice, coordinate, code: "GRANT_ENDED", source: target, sourceOwner: owner });
    }
  }
  const answered = new Set(slices.flatMap((slice) => [...definedBy(slice)]));
  const reading = listReadingFields(slices);
  for (const { slice, coordinate, source } of reading) {
    if (!answered.has(source)) add({ slice, coordinate, code: "SOURCE_MISSING", source, sourceOwner: null });
  }
  for (let grew = true; grew;) {
    const before = dark.size;
    for (const { slice, coordinate, source } of reading) {
      const cause = dark.get(source);
      if (cause !== undefined) add({ slice, coordinate, code: "SOURCE_DARK", source, sourceOwner: cause.sourceOwner });
    }
    grew = dark.size > before;
  }
  return [...dark.values()];
}

function listReadingFields(slices: readonly DeclaredSlice[]) {
  return slices.flatMap((slice) =>
    [...slice.declarations.types.values()].flatMap((type) =>
      [...type.members.values()].flatMap((member) =>
        member.requires.map((source) => ({ slice: slice.name, coordinate: `${type.name}.${member.name}`, source })),
      ),
    ),
  );
}
