import type { LocalizedMessage } from "@sen/errors";
import { parse, print } from "graphql";
import type { DocumentNode } from "graphql";
import type { QuarantinedSubgraph } from "../delivery/delivery.ts";
import { byOverride } from "../rights/examine-slice.ts";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import type { Violation } from "../rights/violation.ts";
import { readFederationNames } from "../schema/federation-names.ts";
import type { FederationNames } from "../schema/federation-names.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { closeKeys, removeInterfaces, removeRemarks } from "./edit-directives.ts";
import { removeFieldDirective, removeProvidesOf, removeUnusedExternals, withdrawFields } from "./edit-schema.ts";
import { listAnswering, listBaseless, placeOf } from "./find-dark-fields.ts";
import type { DarkField } from "./find-dark-fields.ts";
import { listLostKeys, removesMember } from "./removes-member.ts";
import { restoreInputs } from "./restore-inputs.ts";
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
 * over goes back to its owner, an addition is removed, input types and enums are made whole again, `@provides`, keys and remarks are left out. Slices without fault stay
 * as they are.
 */
export function applyQuarantine(
  slices: readonly DeclaredSlice[],
  violations: readonly Violation[],
  dark: readonly DarkField[],
): QuarantinedGraph {
  const setApart = chooseApart(slices, violations, dark);
  const answering = listAnswering(slices, new Set(violations.filter(removesMember).map(placeOf)));
  const parts = slices.map((slice) =>
    quarantineSlice(
      slice,
      violations.filter((violation) => violation.slice === slice.name),
      dark.filter((field) => field.slice === slice.name),
      { setApart, answering, slices },
    ),
  );
  return {
    slices: parts.flatMap(({ slices }) => slices),
    quarantined: parts.flatMap(({ quarantined }) => quarantined),
  };
}

/** Dark fields that no other slice answers, each in one slice: the others are not missed where they are dark. */
function chooseApart(
  slices: readonly DeclaredSlice[],
  violations: readonly Violation[],
  dark: readonly DarkField[],
): ReadonlySet<DarkField> {
  const unanswered = new Set([...violations.filter(removesMember), ...dark].map(placeOf));
  const answering = listAnswering(slices, unanswered);
  const chosen = new Map<string, DarkField>();
  for (const field of dark) {
    if ((field.isWay || !answering.has(field.coordinate)) && !chosen.has(field.coordinate))
      chosen.set(field.coordinate, field);
  }
  return new Set(chosen.values());
}

/** What there is to know of the whole graph while one slice is looked at. */
interface GraphPicture {
  readonly setApart: ReadonlySet<DarkField>;
  /** Slices that answer each coordinate. */
  readonly answering: ReadonlyMap<string, readonly string[]>;
  readonly slices: readonly DeclaredSlice[];
}

function quarantineSlice(
  slice: DeclaredSlice,
  violations: readonly Violation[],
  dark: readonly DarkField[],
  graph: GraphPicture,
): QuarantinedGraph {
  const baseless = listBaseless(slice, graph.answering);
  if (violations.length === 0 && dark.length === 0 && baseless.size === 0) return { slices: [slice], quarantined: [] };
  const whole = parse(slice.sdl);
  const names = readFederationNames(whole);
  const [apart, elsewhere] = [
    dark.filter((field) => graph.setApart.has(field)),
    dark.filter((field) => !graph.setApart.has(field)),
  ];
  const lost = new Set(listLostKeys(slice, violations).keys());
  const closed = removeProvidesOf(closeKeys(whole, names, { lost, baseless }), names, baseless);
  const restored = restoreInputs(closed, violations, graph.slices);
  const ways = coordinatesOf(apart.filter(({ isWay }) => isWay));
  const clean = withoutViolations(
    restored.document,
    names,
    restored.left.filter((violation) => !(removesMember(violation) && ways.has(violation.coordinate))),
  );
  const rest = withdrawFields(clean, names, coordinatesOf(elsewhere));
  const document = removeUnusedExternals(rest, names);
  const [first] = apart;
  if (first === undefined) return { slices: [{ ...slice, sdl: print(document) }], quarantined: [] };
  const split = setFieldsApart(document, coordinatesOf(apart), ways);
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

const coordinatesOf = (list: readonly { readonly coordinate: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ coordinate }) => coordinate));

function withoutViolations(
  document: DocumentNode,
  names: FederationNames,
  violations: readonly Violation[],
): DocumentNode {
  const provided = violations.filter(({ verb }) => verb === "PROVIDES");
  const interfaces = violations.filter(({ verb, coordinate }) => verb === "EXTEND" && !coordinate.includes("."));
  const removed = coordinatesOf(violations.filter(removesMember));
  let rest = removeFieldDirective(document, names, "provides", coordinatesOf(provided));
  rest = removeFieldDirective(
    rest,
    names,
    "override",
    coordinatesOf(violations.filter(({ detail }) => detail === byOverride)),
  );
  rest = removeProvidesOf(rest, names, removed);
  rest = removeRemarks(
    rest,
    names,
    violations.filter(({ code }) => code === "RESTRICTS"),
  );
  rest = removeInterfaces(rest, names, interfaces);
  return withdrawFields(rest, names, removed);
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
