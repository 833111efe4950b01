import { buildApiSchema } from "../composition/api-schema.ts";
import { composeSlices } from "../composition/compose-slices.ts";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { findAffectedOperations } from "../usage/find-affected-operations.ts";
import type { AffectedByChange, UsageSettings } from "../usage/find-affected-operations.ts";
import type { RecordedUsage, TrustedDocument } from "../usage/usage.ts";
import { weighChanges } from "../usage/weigh-changes.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { SchemaChange } from "./compare-schemas.ts";
import { findOwnersIn } from "./find-owners.ts";
import type { FindOwners } from "./find-owners.ts";
import { mentionsAny } from "./slice-index.ts";
import { lintSlice } from "./lint.ts";
import type { LintConfig } from "./lint.ts";
import { checkSliceUse, findSliceUse } from "./slice-use.ts";

/** What is known of who asks what. */
export interface KnownUsage {
  readonly recorded: RecordedUsage;
  readonly trustedDocuments: readonly TrustedDocument[];
  readonly settings: UsageSettings;
}

export interface SlicesToCheck {
  /** Slices that the graph is made of today; none for a new graph. */
  readonly before: readonly SliceSchema[];
  /** Slices it would be made of. */
  readonly after: readonly SliceSchema[];
  /** Null when nothing is known, as offline: then every breaking change counts. */
  readonly usage: KnownUsage | null;
  readonly lint?: LintConfig;
  /** Whose a coordinate is; read from the slices' texts unless told. */
  readonly findOwners?: FindOwners;
}

/** What checking found. */
export interface CheckedSlices {
  /** Names of the slices that differ. */
  readonly changed: readonly string[];
  /** Everything worth telling, errors first. */
  readonly findings: readonly Finding[];
  /** Whom each breaking change would reach; empty when nothing is known of use. */
  readonly affected: readonly AffectedByChange[];
  /** The supergraph that would be; null when the slices do not fit together. */
  readonly supergraph: string | null;
}

/** Checks a change of slices: does it fit, what does it break for clients and for other slices, is it written as the house writes. */
export async function checkSlices({
  before,
  after,
  usage,
  lint = {},
  findOwners,
}: SlicesToCheck): Promise<CheckedSlices> {
  const changed = findChangedNames(before, after);
  const composition = composeSlices(after);
  const readable = composition.findings.every(({ code }) => code !== "SYNTAX_ERROR");
  const linted = readable
    ? after
        .filter(({ name }) => changed.includes(name))
        .flatMap((slice) => lintSlice(slice, { ...lint, others: after }))
    : [];
  const usedBySlices = readable ? checkSliceUse(before, after) : [];
  const findings = [...composition.findings, ...usedBySlices, ...linted];
  if (composition.supergraph === null) return { changed, findings, affected: [], supergraph: null };
  const was = before.length === 0 ? null : composeSlices(before).supergraph;
  if (was === null && before.length > 0) findings.push(nothingToCompare);
  const owners = findOwners ?? findOwnersIn(before, after);
  const changes =
    was === null ? [] : await compareSchemas(buildApiSchema(was), buildApiSchema(composition.supergraph), owners);
  const { weighed, affected } = weigh(changes, usage, after, changed);
  return {
    changed,
    findings: [...findings, ...weighed].toSorted((one, other) => weight[one.severity] - weight[other.severity]),
    affected,
    supergraph: composition.supergraph,
  };
}

const nothingToCompare: Finding = {
  severity: "WARNING",
  code: "NOTHING_TO_COMPARE",
  coordinate: null,
  slices: [],
  owners: [],
  message: {
    vi: "Các lát dữ liệu hiện có không ghép được với nhau, nên không so sánh được để tìm thay đổi phá vỡ.",
    en: "The slices as they are do not fit together, so there is nothing to compare with and breaking changes are not known.",
  },
  remedy: { vi: "Kiểm tra lại tệp liệt kê các lát.", en: "Look at the file that lists the slices." },
};

const weight = { ERROR: 0, WARNING: 1, NOTE: 2 } as const;

function findChangedNames(before: readonly SliceSchema[], after: readonly SliceSchema[]): string[] {
  const texts = new Map(before.map(({ name, sdl }) => [name, sdl]));
  const now = new Set(after.map(({ name }) => name));
  const differing = after.filter(({ name, sdl }) => texts.get(name) !== sdl).map(({ name }) => name);
  return [...differing, ...before.filter(({ name }) => !now.has(name)).map(({ name }) => name)];
}

function weigh(
  changes: readonly SchemaChange[],
  usage: KnownUsage | null,
  after: readonly SliceSchema[],
  changed: readonly string[],
) {
  if (usage === null) return { weighed: changes, affected: [] };
  const affected = findAffectedOperations(changes, usage.recorded, usage.trustedDocuments, usage.settings);
  const types = affected
    .filter(({ reached }) => !reached)
    .map(({ change }) => change.coordinate.split(/[.(]/)[0] ?? "");
  const others = after.filter(({ name, sdl }) => !changed.includes(name) && mentionsAny(sdl, types));
  const used = new Set(findSliceUse(others).map(({ coordinate }) => coordinate));
  return { weighed: weighChanges(changes, affected, used, usage.settings), affected };
}
