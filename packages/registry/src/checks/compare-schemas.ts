import { CriticalityLevel, diff } from "@graphql-inspector/core";
import type { Change } from "@graphql-inspector/core";
import type { GraphQLSchema } from "graphql";
import type { Finding, Severity } from "../slices/finding.ts";
import { changeWords } from "./change-words.ts";
import type { ChangeCode, ChangeWords } from "./change-words.ts";
import { unknownOwners } from "./find-owners.ts";
import type { FindOwners } from "./find-owners.ts";
import { changeReaders } from "./read-change.ts";
import type { ChangeMeta } from "./read-change.ts";

/** A difference between two versions of the schema that clients see. */
export interface SchemaChange extends Finding {
  readonly code: ChangeCode;
  readonly coordinate: string;
  /** Could an operation that works today fail, or mean something else, tomorrow? */
  readonly breaking: boolean;
  /** Coordinates all of which an operation has to use for the change to reach it. */
  readonly touches: readonly string[];
}

/**
 * What differs for clients between two versions, breaking changes first. Texts of descriptions are left out.
 *
 * By `@graphql-inspector/core` and not by graphql-js's `findBreakingChanges`: that one gives sentences, this one gives data, from which come
 * coordinates, and also says what is safe.
 */
export async function compareSchemas(
  before: GraphQLSchema,
  after: GraphQLSchema,
  findOwners: FindOwners = unknownOwners,
): Promise<readonly SchemaChange[]> {
  const changes = await diff(before, after);
  const isNew = (type = "") => !type.startsWith("@") && before.getType(type) === undefined;
  return changes
    .flatMap((change) => toSchemaChange(change, findOwners))
    .filter(({ code, coordinate }) => code === "TYPE_ADDED" || !isNew(coordinate.split(/[.(]/)[0]))
    .toSorted((one, other) => weight[one.severity] - weight[other.severity]);
}

const weight: Readonly<Record<Severity, number>> = { ERROR: 0, WARNING: 1, NOTE: 2 };

function toSchemaChange(change: Change, findOwners: FindOwners): SchemaChange[] {
  const read = changeReaders[change.type];
  if (read === undefined) return [];
  const breaking = change.criticality.level === CriticalityLevel.Breaking;
  // Every change's `meta` is an object of its own shape; each reader names only what its type of change has.
  const {
    code,
    coordinate,
    touches = [coordinate],
    ...values
  } = read(change.meta as ChangeMeta, (change.path ?? "").split("."), breaking);
  if (code === null) return [];
  const { says, remedy }: ChangeWords = changeWords[code];
  const severity = weigh(code, change.criticality.level);
  return [
    {
      severity,
      code,
      coordinate,
      ...findOwners(coordinate),
      message: { vi: fill(says, { coordinate, ...values }), en: `${change.message}.` },
      remedy: severity === "NOTE" ? null : (remedy ?? null),
      breaking,
      touches,
    },
  ];
}

/** An optional argument is called dangerous by the library, which is how schemas grow every day. */
function weigh(code: ChangeCode, level: CriticalityLevel): Severity {
  if (level === CriticalityLevel.Breaking) return "ERROR";
  return level === CriticalityLevel.Dangerous && code !== "ARGUMENT_ADDED" ? "WARNING" : "NOTE";
}

function fill(sentence: string, values: Readonly<Record<string, string | undefined>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
