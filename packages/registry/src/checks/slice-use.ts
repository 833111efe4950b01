import { Kind } from "graphql";
import type { SelectionSetNode } from "graphql";
import type { LocalizedMessage } from "@sen/errors";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { textArgument } from "./federation-directives.ts";
import { indexSlice, mentionsAny, parseFieldSet } from "./slice-index.ts";
import type { IndexedType, SliceIndex } from "./slice-index.ts";

/** By which directive a slice rests on a field. */
export type UsedBy = "KEY" | "REQUIRES" | "PROVIDES";

/** A slice rests on a field: without it, or with another type, its own part of the graph no longer works. */
export interface SliceUse {
  /** The field, e.g. `Member.id`. */
  readonly coordinate: string;
  readonly by: UsedBy;
  /** Where it says so: `Member` for a key, `Member.clinic` for the field that requires. */
  readonly at: string;
  readonly slice: SliceSchema;
}

/** Every coordinate that slices name in `@key`, `@requires` and `@provides`. */
export function findSliceUse(slices: readonly SliceSchema[]): readonly SliceUse[] {
  return slices.map(indexSlice).flatMap(findUseIn);
}

function findUseIn(index: SliceIndex): SliceUse[] {
  const { slice, directives, types } = index;
  return [...types].flatMap(([typeName, type]) => {
    const keys = [...type.keys, ...type.references].flatMap((key) =>
      coordinatesOf(index, typeName, parseFieldSet(key)).map((coordinate) => ({
        coordinate,
        by: "KEY" as const,
        at: typeName,
        slice,
      })),
    );
    const fields = [...type.fields].flatMap(([name, { node, type: fieldType }]) => {
      const at = `${typeName}.${name}`;
      const read = (directive: "requires" | "provides", by: UsedBy, root: string) =>
        directives
          .find(node, directive)
          .flatMap((each) => coordinatesOf(index, root, parseFieldSet(textArgument(each, "fields") ?? "")))
          .map((coordinate) => ({ coordinate, by, at, slice }));
      return [...read("requires", "REQUIRES", typeName), ...read("provides", "PROVIDES", nameOf(fieldType))];
    });
    return [...keys, ...fields];
  });
}

function coordinatesOf(index: SliceIndex, typeName: string, set: SelectionSetNode | null): string[] {
  if (set === null) return [];
  return set.selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return coordinatesOf(index, selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
    const name = selection.name.value;
    if (name === "__typename") return [];
    const field = index.types.get(typeName)?.fields.get(name);
    const inner = field === undefined ? [] : coordinatesOf(index, nameOf(field.type), selection.selectionSet ?? null);
    return [`${typeName}.${name}`, ...inner];
  });
}

function nameOf(type: string): string {
  return type.replaceAll(/[[\]!]/g, "");
}

/**
 * What a change of slices takes from other slices: fields they require or provide that nobody gives any more, keys that their owner no longer
 * answers, and fields of them whose type is another. Told with the slices and units that rest on it, before composing says it in its own way.
 */
export function checkSliceUse(before: readonly SliceSchema[], after: readonly SliceSchema[]): readonly Finding[] {
  const touched = findTouchedTypes(before, after);
  if (touched.size === 0) return [];
  const indexTouched = (slices: readonly SliceSchema[]) =>
    slices.filter(({ sdl }) => mentionsAny(sdl, touched)).map(indexSlice);
  const [old, now] = [indexTouched(before), indexTouched(after)];
  const broken = new Map<string, { use: SliceUse; what: Fault; slices: SliceSchema[] }>();
  for (const use of now.flatMap(findUseIn)) {
    if (!touched.has(typeOf(use.coordinate))) continue;
    const what = findFault(use, old, now);
    if (what === null) continue;
    const key = `${use.by} ${use.coordinate}`;
    const known = broken.get(key);
    if (known === undefined) broken.set(key, { use, what, slices: [use.slice] });
    else if (!known.slices.includes(use.slice)) known.slices.push(use.slice);
  }
  return [...broken.values()].map(({ use, what, slices }) => toFinding(use, what, slices));
}

/** Types of which a changed slice drops a field or a key, or gives a field another type: what is only added takes nothing from anybody. */
function findTouchedTypes(before: readonly SliceSchema[], after: readonly SliceSchema[]): ReadonlySet<string> {
  const texts = new Map(after.map(({ name, sdl }) => [name, sdl]));
  const changed = before.filter(({ name, sdl }) => texts.get(name) !== sdl);
  const touched = changed.flatMap((slice) => {
    const now = indexSlice({ ...slice, sdl: texts.get(slice.name) ?? "type Query" }).types;
    return [...indexSlice(slice).types].filter(([name, type]) => !isKept(type, now.get(name))).map(([name]) => name);
  });
  return new Set(touched);
}

function isKept(was: IndexedType, is: IndexedType | undefined): boolean {
  if (is === undefined) return false;
  const fields = [...was.fields].every(([name, { type, external }]) => {
    const now = is.fields.get(name);
    return external || (now !== undefined && now.type === type && !now.external);
  });
  return fields && [...was.keys].every((key) => is.keys.has(key));
}

function typeOf(coordinate: string): string {
  return coordinate.split(".")[0] ?? coordinate;
}

type Fault = { readonly kind: "REMOVED" } | { readonly kind: "CHANGED"; readonly from: string; readonly to: string };

function findFault(use: SliceUse, old: readonly SliceIndex[], now: readonly SliceIndex[]): Fault | null {
  const [typeName = "", fieldName = ""] = use.coordinate.split(".");
  const others = (indexes: readonly SliceIndex[]) => indexes.filter(({ slice }) => slice.name !== use.slice.name);
  const definitions = (indexes: readonly SliceIndex[]) =>
    others(indexes).flatMap(({ slice, types }) => {
      const field = types.get(typeName)?.fields.get(fieldName);
      return field === undefined || field.external ? [] : [{ slice: slice.name, type: field.type }];
    });
  const [was, is] = [definitions(old), definitions(now)];
  const changed = is.find(({ slice, type }) => was.some((each) => each.slice === slice && each.type !== type));
  if (changed !== undefined) {
    const from = was.find(({ slice }) => slice === changed.slice)?.type ?? "";
    return { kind: "CHANGED", from, to: changed.type };
  }
  if (use.by !== "KEY") return was.length > 0 && is.length === 0 ? { kind: "REMOVED" } : null;
  return hasLostKey(use, others(old), now) ? { kind: "REMOVED" } : null;
}

/**
 * Each slice that adds to an entity has its key too, so a key goes on being declared when the slice that the entity lives in drops it. That
 * slice is the one that gives most of its fields.
 */
function hasLostKey({ at, slice }: SliceUse, old: readonly SliceIndex[], now: readonly SliceIndex[]): boolean {
  const fieldsOf = (index: SliceIndex | undefined) => index?.types.get(at)?.ownFields ?? 0;
  const home = old.reduce<SliceIndex | undefined>(
    (most, each) => (fieldsOf(each) > fieldsOf(most) ? each : most),
    undefined,
  );
  const [before, after] = [home, now.find((each) => each.slice.name === home?.slice.name)].map((each) =>
    each?.types.get(at),
  );
  const mine = now.find((each) => each.slice.name === slice.name)?.types.get(at);
  if (mine === undefined || before === undefined || before.ownFields <= mine.ownFields) return false;
  const shared = [...mine.keys, ...mine.references].filter((key) => before.keys.has(key));
  return shared.length > 0 && !shared.some((key) => after?.keys.has(key));
}

function toFinding({ coordinate, by, at }: SliceUse, fault: Fault, slices: readonly SliceSchema[]): Finding {
  const names = slices.map(({ name }) => name);
  const owners = [...new Set(slices.map(({ owner }) => owner))];
  const directive = `@${by.toLowerCase()}`;
  const [goneVi, goneEn] =
    fault.kind === "REMOVED"
      ? [`${coordinate} không còn được cung cấp`, `${coordinate} is no longer given`]
      : [
          `${coordinate} đổi kiểu từ ${fault.from} sang ${fault.to}`,
          `${coordinate} changes from ${fault.from} to ${fault.to}`,
        ];
  return {
    severity: "ERROR",
    code: `USED_BY_${by}`,
    coordinate,
    slices: names,
    owners,
    message: {
      vi: `${goneVi}, nhưng ${directive} của ${at} ở lát ${names.join(", ")} (${owners.join(", ")}) dựa vào đó.`,
      en: `${goneEn}, but ${directive} of ${at} in ${names.join(", ")} (${owners.join(", ")}) rests on it.`,
    },
    remedy: remedyFor(owners),
  };
}

function remedyFor(owners: readonly string[]): LocalizedMessage {
  const who = owners.join(", ");
  return {
    vi: `Giữ nguyên như cũ, hoặc thống nhất với ${who} để bên đó thôi dùng trước.`,
    en: `Keep it as it was, or agree with ${who} that they stop using it first.`,
  };
}
