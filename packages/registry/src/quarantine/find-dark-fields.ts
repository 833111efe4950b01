import { byKey } from "../rights/examine-slice.ts";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import { definedBy } from "../rights/derive-ownership.ts";
import type { Violation } from "../rights/violation.ts";
import { listLostKeys, removesMember } from "./removes-member.ts";

/** Why a field is not answered by a slice. */
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
  /** See `findWays`. */
  readonly isWay?: true;
}

/**
 * Fields whose `@requires` (or whose type's every key) reaches for what they may not read, for what nobody answers, or for a
 * field that is dark wherever it is answered: no right survives what it rested on.
 */
export function findDarkFields(
  slices: readonly DeclaredSlice[],
  violations: readonly Violation[],
): readonly DarkField[] {
  const dark = new Map<string, DarkField>();
  const add = (field: DarkField) => {
    const place = placeOf(field);
    if (!dark.has(place)) dark.set(place, field);
  };
  for (const { verb, slice, coordinate, target, owner, detail } of violations) {
    if (verb !== "REQUIRES" || detail === byKey) continue;
    add({ slice, coordinate, code: "GRANT_ENDED", source: target, sourceOwner: owner });
  }
  for (const slice of slices) for (const field of listUnreachable(slice, violations)) add(field);
  const removed = new Set(violations.filter(removesMember).map(placeOf));
  const answering = listAnswering(slices, removed);
  const reading = listReadingFields(slices);
  for (const { slice, coordinate, source } of reading) {
    const isNamedRightly = !removed.has(placeOf({ slice, coordinate: source }));
    if (answering.has(source) && isNamedRightly) continue;
    add({ slice, coordinate, code: "SOURCE_MISSING", source, sourceOwner: null });
  }
  for (let grew = true; grew;) {
    const before = dark.size;
    for (const { slice, coordinate, source } of reading) {
      const causes = (answering.get(source) ?? []).map((each) =>
        dark.get(placeOf({ slice: each, coordinate: source })),
      );
      const [cause] = causes;
      if (cause === undefined || causes.includes(undefined)) continue;
      add({ slice, coordinate, code: "SOURCE_DARK", source, sourceOwner: cause.sourceOwner });
    }
    grew = dark.size > before;
  }
  return [...dark.values()];
}

/** A field in one slice: others may answer it too. */
export const placeOf = ({ slice, coordinate }: Pick<DarkField, "slice" | "coordinate">): string =>
  `${slice} ${coordinate}`;

/** Slices that answer each coordinate, by name. */
export function listAnswering(
  slices: readonly DeclaredSlice[],
  removed: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const answering = new Map<string, string[]>();
  for (const slice of slices) {
    for (const coordinate of definedBy(slice)) {
      if (removed.has(placeOf({ slice: slice.name, coordinate }))) continue;
      answering.set(coordinate, [...(answering.get(coordinate) ?? []), slice.name]);
    }
  }
  return answering;
}

/** What a slice names as `@external` and nobody answers. */
export const listBaseless = (
  { declarations }: DeclaredSlice,
  answering: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> =>
  new Set(
    [...declarations.types.values()].flatMap((type) =>
      [...type.members.values()]
        .filter(({ external }) => external)
        .map(({ name }) => `${type.name}.${name}`)
        .filter((coordinate) => !answering.has(coordinate)),
    ),
  );

/** Fields of types of which every key of the slice reads what it may not. */
function listUnreachable(slice: DeclaredSlice, violations: readonly Violation[]): readonly DarkField[] {
  const lost = listLostKeys(slice, violations);
  if (lost.size === 0) return [];
  return [...slice.declarations.types.values()].flatMap(({ name: type, keys, members }) => {
    const causes = keys.map((key) => key.map((each) => lost.get(each)).find((each) => each !== undefined));
    const [cause] = causes;
    if (cause === undefined || causes.includes(undefined)) return [];
    const ofKeys = new Set(keys.flat());
    return [...members.values()]
      .filter(({ external, name }) => !external && !ofKeys.has(`${type}.${name}`))
      .map(({ name }): DarkField => ({
        slice: slice.name,
        coordinate: `${type}.${name}`,
        code: "GRANT_ENDED",
        source: cause.target,
        sourceOwner: cause.owner,
      }));
  });
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
