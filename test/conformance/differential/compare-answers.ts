import type { ExecutionResult, GraphQLFormattedError } from "graphql";

type Path = readonly (string | number)[];

/** A response as JSON. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

export const asAnswer = (result: ExecutionResult): Answer => ({
  data: result.data,
  ...(result.errors && { errors: result.errors.map((error) => error.toJSON()) }),
});

/**
 * Says how the hub's answer differs from the one schema's; undefined when it does not.
 *
 * Data must be the same to the last byte, order of fields included. Errors are compared by the nulls they stand for:
 *
 * 1. A null the one schema explains by an error at its very place has an error of the hub at that place.
 * 2. Where an error's null spread to a parent, the hub has an error at or below the null. Which one may differ: the
 *    GraphQL specification lets a server leave out errors below a null that has spread, and subgraphs fail one by one.
 * 3. Every error of the hub lies at or below a null that the one schema explains too, except where the operation's
 *    graph has requirements: a required field that fails is reported although the client did not ask for it.
 *
 * Messages and extensions are not compared: they name the subgraph, which one schema has none of.
 */
export function compareAnswers(expected: Answer, actual: Answer, mayReportRequired: boolean): string | undefined {
  if (JSON.stringify(actual.data) !== JSON.stringify(expected.data)) return "The data differ.";
  const expectedNulls = nullsOf(expected);
  const actualNulls = nullsOf(actual);
  for (const [place, path] of expectedNulls.places) {
    if (!actualNulls.places.has(place)) return `No error explains the null at ${JSON.stringify(path)}.`;
  }
  for (const [place, path] of actualNulls.places) {
    if (mayReportRequired && place.endsWith(HAS_DATA_END)) continue;
    if (!expectedNulls.places.has(place)) return `An error at ${JSON.stringify(path)} stands for nothing.`;
  }
  return undefined;
}

/** Ends the place of an error beside data that are there; no response key looks like it. */
const HAS_DATA = "(has data)";
const HAS_DATA_END = JSON.stringify([HAS_DATA]).slice(1);

/** The places of the nulls that errors stand for, with the path of one such error each. */
function nullsOf({ data, errors = [] }: Answer): { readonly places: ReadonlyMap<string, Path> } {
  const places = new Map<string, Path>();
  for (const { path = [] } of errors) {
    let value = data;
    const place: (string | number)[] = [];
    for (const key of path) {
      if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) break;
      // An index or a response key: both are properties.
      value = (value as Readonly<Record<string | number, unknown>>)[key];
      place.push(key);
    }
    places.set(JSON.stringify(value === null ? place : [...place, HAS_DATA]), path);
  }
  return { places };
}
