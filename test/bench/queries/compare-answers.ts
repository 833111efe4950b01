import type { GraphqlAnswer } from "@sen/testing";
import type { TestHub } from "@sen/testing/hub";
import { ask, failures } from "../../queries/ask.ts";
import type { HandWritten } from "./hand-written-server.ts";
import type { Question } from "./questions.ts";

/*
 * Whether the graph and the hand-written SQL tell the same. Both answers are brought into one form: rows of leaves under
 * joined names (`ministry.name.vi` of the graph and the column `ministry_name_vi` are both `ministryNameVi`), and lists of
 * such rows in their order. Nulls and empty lists carry no data and are left out.
 *
 * Differences that are meant, and let pass:
 * - what the viewer may not know: the graph hides it and says so (`extensions.masked`), by hand it is given;
 * - contact data lie sealed in the database: by hand they are given as they lie, so only whether there are any is compared;
 * - cursors and signed links, which the gateway's side makes, and `hasNextPage` where the total count tells it;
 * - days up to the moment of asking.
 */

/** What a row of an answer holds; `hidden` stands for all that the viewer may not know under that name. */
type Row = Map<string, unknown>;

const hidden = Symbol("hidden");
const unmade = /(?:^e|E)ndCursor$|(?:^d|D)ownloadUrl$/;
const sealed = /(?:^w|W)ork(?:Email|Phone)$|(?:^m|M)obile$/;
const untilNow = /(?:^m|M)edianDaysInState$/;
const nextPage = /HasNextPage$/;
const moment = /^\d{4}-\d\d-\d\dT/;

/** Asks the graph and by hand, and tells where they differ: a question that fails, or answers nothing, differs, too. */
export async function compareAnswers(hub: TestHub, handWritten: HandWritten, question: Question): Promise<string[]> {
  const { name, variables, as } = question;
  const answer = await ask(hub, name, variables, { as });
  const differences = [...failures(answer), ...findDifferences(answer, await handWritten.ask(question))];
  if (rowOf(answer.data, new Set()).size === 0) differences.push("the graph answers nothing");
  return differences.map((each) => `${name} ${JSON.stringify(variables)}: ${each}`);
}

/** What the two tell differently, one line for each, with its place; empty when they tell the same. */
export function findDifferences({ data, extensions }: GraphqlAnswer, byHand: unknown): string[] {
  const masked = (extensions?.["masked"] ?? []) as { path: (string | number)[] }[]; // as the kit writes it
  const paths = new Set(masked.map(({ path }) => path.join(".")));
  return compareRows(rowOf(data, paths), rowOf(byHand, new Set()), "");
}

function rowOf(value: unknown, masked: ReadonlySet<string>): Row {
  const row: Row = new Map();
  addTo(row, { name: "", path: "", value }, masked);
  return row;
}

interface Place {
  /** Joined names since the row. */
  readonly name: string;
  /** The path in the whole answer, as `extensions.masked` writes it. */
  readonly path: string;
  readonly value: unknown;
}

function addTo(row: Row, { name, path, value }: Place, masked: ReadonlySet<string>): void {
  if (masked.has(path)) {
    row.set(name, hidden);
  } else if (Array.isArray(value)) {
    const items: unknown[] = value;
    if (items.length > 0) row.set(name, items.some(isObject) ? rowsOf(items, path, masked) : JSON.stringify(items));
  } else if (isObject(value)) {
    for (const [key, each] of Object.entries(value)) {
      const ofPage = key === "edges" || key === "pageInfo";
      addTo(row, { name: ofPage ? name : join(name, key), path: `${path}${path && "."}${key}`, value: each }, masked);
    }
  } else if (value !== null && value !== undefined && !unmade.test(name)) {
    row.set(name, leafOf(name, value));
  }
}

/** The rows of a list, or of a page of a connection. */
function rowsOf(items: readonly unknown[], path: string, masked: ReadonlySet<string>): Row[] {
  return items.map((item, index) => {
    const row: Row = new Map();
    const isEdge = isObject(item) && "node" in item;
    const place = `${path}.${index}`;
    addTo(row, { name: "", path: isEdge ? `${place}.node` : place, value: isEdge ? item["node"] : item }, masked);
    return row;
  });
}

function leafOf(name: string, value: unknown): unknown {
  if (sealed.test(name)) return "sealed";
  return typeof value === "string" && moment.test(value) ? new Date(value).toISOString() : value;
}

function compareRows(graph: Row, byHand: Row, place: string): string[] {
  const names = new Set([...graph.keys(), ...byHand.keys()]);
  const mayHide = [...graph].filter(([, value]) => value === hidden).map(([name]) => name);
  return [...names].flatMap((name) => {
    if (mayHide.some((whole) => isPart(name, whole))) return [];
    const [ours, theirs] = [graph.get(name), byHand.get(name)];
    if (theirs === undefined && nextPage.test(name) && graph.has(name.replace(nextPage, "TotalCount"))) return [];
    const at = `${place}${name}`;
    if (isRows(ours) && isRows(theirs)) return compareLists(ours, theirs, at);
    return isSame(name, ours, theirs) ? [] : [`${at}: ${tell(ours)} by the graph, ${tell(theirs)} by hand`];
  });
}

/** Whether a name is another one, or begins with it as one of its parts does. */
const isPart = (name: string, whole: string): boolean =>
  name.startsWith(whole) && /^(?:[A-Z]|$)/.test(name.slice(whole.length));

function compareLists(graph: readonly Row[], byHand: readonly Row[], place: string): string[] {
  if (graph.length !== byHand.length) return [`${place}: ${graph.length} rows by the graph, ${byHand.length} by hand`];
  return graph.flatMap((row, index) => compareRows(row, byHand[index] ?? new Map(), `${place}[${index}].`));
}

function isSame(name: string, ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  const leeway = untilNow.test(name) ? 0.1 : Math.abs(ours) * 1e-9; // sums of fractions depend on their order
  return Math.abs(ours - theirs) <= leeway;
}

const tell = (value: unknown): string =>
  value === undefined ? "nothing" : isRows(value) ? `${value.length} rows` : JSON.stringify(value);

/** `ministry` and `name_vi` make `ministryNameVi`; the first name of a row stands for itself. */
function join(name: string, key: string): string {
  const camel = key.replace(/^_+/, "").replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return name === "" ? camel : `${name}${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}

const isRows = (value: unknown): value is Row[] => Array.isArray(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
