import type { LocalizedMessage } from "@sen/errors";
import { parse, print } from "graphql";
import type { DocumentNode } from "graphql";
import type { QuarantinedSubgraph } from "../delivery/delivery.ts";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import type { Violation } from "../rights/violation.ts";
import { readFederationNames } from "../schema/federation-names.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { removeFieldDirective, removeMembers, removeUnusedExternals } from "./edit-schema.ts";
import type { DarkField } from "./find-dark-fields.ts";
import { setFieldsApart } from "./set-fields-apart.ts";

/** What is composed in the place of the slices as they were published. */
export interface QuarantinedGraph {
  readonly slices: readonly SliceSchema[];
  readonly quarantined: readonly QuarantinedSubgraph[];
}

/** Name of the subgraph that holds the fields of a slice that are set apart; no slice may have such a name. */
export const apartName = (slice: string) => `${slice}.quarantine`;

/**
 * Takes out of each slice what it has no right to: fields that read what they may not are set apart and dark, a field taken
 * over goes back to its owner, an addition is removed, `@provides` is left unused. Slices without fault stay as they are.
 */
export function applyQuarantine(
  slices: readonly DeclaredSlice[],
  violations: readonly Violation[],
  dark: readonly DarkField[],
): QuarantinedGraph {
  const parts = slices.map((slice) => quarantineSlice(slice, violations, dark));
  return {
    slices: parts.flatMap(({ slices }) => slices),
    quarantined: parts.flatMap(({ quarantined }) => quarantined),
  };
}

function quarantineSlice(
  slice: DeclaredSlice,
  violations: readonly Violation[],
  dark: readonly DarkField[],
): QuarantinedGraph {
  const own = violations.filter((violation) => violation.slice === slice.name);
  const apart = dark.filter((field) => field.slice === slice.name);
  if (own.length === 0 && apart.length === 0) return { slices: [slice], quarantined: [] };
  const document = withoutViolations(parse(slice.sdl), own);
  const [first] = apart;
  if (first === undefined) return { slices: [{ ...slice, sdl: print(document) }], quarantined: [] };
  const split = setFieldsApart(document, new Set(apart.map(({ coordinate }) => coordinate)));
  const name = apartName(slice.name);
  return {
    slices: [
      { ...slice, sdl: print(split.served) },
      { ...slice, name, sdl: print(split.apart) },
    ],
    quarantined: [
      { subgraph: name, slice: slice.name, owner: slice.owner, code: first.code, message: explain(slice, apart) },
    ],
  };
}

function withoutViolations(document: DocumentNode, violations: readonly Violation[]): DocumentNode {
  const names = readFederationNames(document);
  const provided = violations.filter(({ verb }) => verb === "PROVIDES").map(({ coordinate }) => coordinate);
  // What reads is set apart and what provides is only not used; all else is taken out where it stands.
  const removed = violations
    .filter(({ verb, coordinate }) => verb !== "PROVIDES" && verb !== "REQUIRES" && coordinate.includes("."))
    .map(({ coordinate }) => coordinate);
  const rest = removeFieldDirective(document, names, "provides", new Set(provided));
  return removeUnusedExternals(removeMembers(rest, names, new Set(removed)), names);
}

function explain({ name, owner }: DeclaredSlice, dark: readonly DarkField[]): LocalizedMessage {
  const fields = [...new Set(dark.map(({ coordinate }) => coordinate))].join(", ");
  const sources = [
    ...new Set(dark.map(({ source, sourceOwner }) => `${source}${sourceOwner === null ? "" : ` (${sourceOwner})`}`)),
  ];
  return {
    vi: `${fields} của lát dữ liệu ${name} (${owner}) tạm không được trả lời, vì không còn quyền hoặc không còn nguồn để đọc ${sources.join(", ")}.`,
    en: `${fields} of the slice ${name} (${owner}) cannot be answered at present: the right to read ${sources.join(", ")}, or that itself, has ended.`,
  };
}
