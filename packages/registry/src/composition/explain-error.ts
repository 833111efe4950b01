import type { LocalizedMessage } from "@sen/errors";
import type { GraphQLError } from "graphql";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { compositionWords } from "./composition-words.ts";
import { findCoordinateAt, findDeclaringSlices } from "./locate.ts";

/** An error of the composition library as a finding: whose it is, where, and what to do. */
export function explainError(error: GraphQLError, slices: readonly SliceSchema[]): Finding {
  const named = findNamedSlices(error, slices);
  const coordinate = findCoordinate(error, named);
  const concerned = named.length > 0 ? named : findDeclaringSlices(coordinate, slices);
  const code = chooseCode(error);
  const place = describePlace(error);
  const english = stripSliceName(error.message);
  return toFinding(code, coordinate, concerned, place, english);
}

/** Text that is no GraphQL at all, with line and column. */
export function explainSyntaxError(error: GraphQLError, slice: SliceSchema): Finding {
  return toFinding("SYNTAX_ERROR", null, [slice], describePlace(error), error.message);
}

/** The library itself failed on what a slice wrote. */
export function explainCrash(error: unknown, slices: readonly SliceSchema[]): Finding {
  const message = error instanceof Error ? error.message : String(error);
  return toFinding("COMPOSITION_CRASHED", null, slices.length === 1 ? slices : [], null, message);
}

/** Two slices of one name. */
export function duplicateName(slice: SliceSchema): Finding {
  return toFinding("DUPLICATE_SLICE", null, [slice], null, `There are two slices named "${slice.name}".`);
}

function toFinding(
  code: string,
  coordinate: string | null,
  concerned: readonly SliceSchema[],
  place: LocalizedMessage | null,
  english: string,
): Finding {
  const slices = [...new Set(concerned.map(({ name }) => name))];
  const words = compositionWords[code];
  const what = coordinate ?? (slices.length > 0 ? slices.join(", ") : "đồ thị");
  const sentence = words?.says ?? "{coordinate} không ghép được vào đồ thị chung (mã {code}).";
  const vi = sentence
    .replaceAll("{coordinate}", what)
    .replaceAll("{slices}", slices.join(", "))
    .replaceAll("{code}", code);
  return {
    severity: "ERROR",
    code,
    coordinate,
    slices,
    owners: [...new Set(concerned.map(({ owner }) => owner))],
    message: { vi: place === null ? vi : `${vi} ${place.vi}`, en: place === null ? english : `${english} ${place.en}` },
    remedy: words?.remedy ?? null,
  };
}

/** Some of the library's codes stand for several faults that need different remedies. */
function chooseCode(error: GraphQLError): string {
  const { code } = error.extensions;
  if (typeof code !== "string") return "COMPOSITION";
  if (code !== "INVALID_GRAPHQL") return code;
  if (/Unknown type/.test(error.message)) return "UNKNOWN_TYPE";
  if (/Unknown directive/.test(error.message)) return "UNKNOWN_DIRECTIVE";
  return code;
}

function describePlace(error: GraphQLError): LocalizedMessage | null {
  const [place] = error.locations ?? [];
  if (place === undefined) return null;
  const { line, column } = place;
  return { vi: `(dòng ${line}, cột ${column})`, en: `(line ${line}, column ${column})` };
}

/** `[slice-name] Field …`: the finding names its slices elsewhere. */
function stripSliceName(message: string): string {
  return message.replace(/^\[[^\]]+\] /, "");
}

/** Slices the error names: the one it was found in, and those it says are at odds. */
function findNamedSlices(error: GraphQLError, slices: readonly SliceSchema[]): SliceSchema[] {
  const names = new Set<string>();
  const own = error.extensions["subgraphName"];
  if (typeof own === "string") names.add(own);
  for (const [list] of error.message.matchAll(/subgraphs? (?:"[^"]+"(?:, and | and |, )?)+/g))
    for (const [, name] of list.matchAll(/"([^"]+)"/g)) if (name !== undefined) names.add(name);
  const [, bracketed] = /^\[([^\]]+)\] /.exec(error.message) ?? [];
  if (bracketed !== undefined) names.add(bracketed);
  return slices.filter(({ name }) => names.has(name));
}

const name = "[A-Za-z_][A-Za-z0-9_]*";

/** Ways in which the library names what it speaks of, the surest first. */
const coordinatePatterns = [
  new RegExp(`cannot find field "(${name}\\.${name})"`),
  new RegExp(`reference Input Object "(${name})" within itself`),
  new RegExp(`"(${name}\\.${name}\\(${name}:\\))"`),
  new RegExp(`"(@${name}\\(${name}:\\))"`),
  new RegExp(`[Ff]ield "(${name}\\.${name})"`),
  new RegExp(`"(${name}\\.${name})"`),
  new RegExp(`(?:Interface field|but) (${name}\\.${name}) `),
  new RegExp(`[Tt]ype "(${name})"`),
  new RegExp(`directive "(@${name})"`),
  new RegExp(`\\b[Ii]nput [Oo]bject "(${name})"`),
  new RegExp(`\\b(?:[Ff]ield|[Tt]ype) (${name}\\.${name})`),
  new RegExp(`^(?:\\[[^\\]]+\\] )?(?:Type|Union type) (${name})`),
];

function findCoordinate(error: GraphQLError, named: readonly SliceSchema[]): string | null {
  const [node] = error.nodes ?? [];
  const [slice] = named;
  if (node?.loc !== undefined && slice !== undefined) {
    const at = findCoordinateAt(slice.sdl, node.loc.start);
    if (at !== null) return at;
  }
  const enumValue = new RegExp(
    `[Ee]num type "(${name})".*?value "(${name})"|value "(${name})".*?enum type "(${name})"`,
    "s",
  ).exec(error.message);
  if (enumValue !== null) {
    const [, type = enumValue[4], value = enumValue[3]] = enumValue;
    return `${type}.${value}`;
  }
  for (const pattern of coordinatePatterns) {
    const [, found] = pattern.exec(error.message) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}
