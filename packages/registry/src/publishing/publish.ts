import { HubError } from "@sen/errors";
import type { AddressPolicy } from "@sen/outbound";
import type { Actor, TokenVerb } from "../access/actor.ts";
import { lintSlice } from "../checks/lint.ts";
import { describeViolation } from "../rights/describe-violation.ts";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { writeVersion } from "../store/write-version.ts";
import type { Derivation, Deriver } from "../versions/deriver.ts";
import { askApprovals, closeOutdated, findApproved } from "./approvals.ts";
import { hashContent } from "./content-hash.ts";
import { findEffects } from "./find-effects.ts";
import { findSliceFaults } from "./slice-findings.ts";
import { storeSlices } from "./store-slices.ts";

export interface PublishInput {
  readonly graph: string;
  /** All of them, or none: they become one version. */
  readonly slices: readonly SliceSchema[];
  /** Why, for those who read the history. */
  readonly message: string;
}

/** What became of a publish. */
export interface PublishResult {
  readonly outcome:
    /** It is a version now. */
    | "PUBLISHED"
    /** These very schemas are served already; nothing was changed. */
    | "UNCHANGED"
    /** Other units have to agree first; it is published by itself when they have. */
    | "WAITING"
    /** Something is wrong; nothing was changed. */
    | "REFUSED";
  /** The graph's version after it. */
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Id of the request that waits. */
  readonly requestId: string | null;
}

export interface PublishingParts {
  readonly store: RegistryStore;
  readonly deriver: Deriver;
  /** Where slices may lie; anywhere when left out. */
  readonly addresses?: AddressPolicy | undefined;
  /** Looks for what breaks others' operations; findings of severity `WARNING` with owners ask these for approval. */
  readonly findBreaks: (change: GraphChange, derivation: Derivation, unit: string) => Promise<readonly Finding[]>;
}

/** Publishes slices: check, compose, rights, approvals, version. */
export async function publish(parts: PublishingParts, actor: Actor, input: PublishInput): Promise<PublishResult> {
  return parts.store.change(input.graph, (change) => publishWithin(parts, change, actor, input));
}

/** Looks at what a publish would give, and changes nothing. */
export async function check(parts: PublishingParts, actor: Actor, input: PublishInput): Promise<PublishResult> {
  try {
    return await parts.store.change(input.graph, async (change) => {
      const assessment = await assess(parts, change, actor, input, "CHECK");
      throw new CheckedResult(summarize(change, assessment));
    });
  } catch (error) {
    // The transaction is undone by what is thrown; the result comes along.
    if (error instanceof CheckedResult) return error.result;
    throw error;
  }
}

class CheckedResult extends Error {
  readonly result: PublishResult;

  constructor(result: PublishResult) {
    super("checked");
    this.result = result;
  }
}

/** As `publish`, in a change that has begun; `askedAt` is when it was asked for, which may be before others. */
export async function publishWithin(
  parts: PublishingParts,
  change: GraphChange,
  actor: Actor,
  input: PublishInput,
  askedAt: Date = change.now,
): Promise<PublishResult> {
  const assessment = await assess(parts, change, actor, input, "PUBLISH");
  const result = summarize(change, assessment);
  const { unit } = assessment;
  if (result.outcome === "WAITING") {
    const requestId = await askApprovals(change, { actor, input, ...assessment });
    return { ...result, requestId };
  }
  const { derivation } = assessment;
  const supergraph = derivation?.supergraph ?? null;
  if (result.outcome !== "PUBLISHED" || derivation === null || supergraph === null) return result;
  const stored = await storeSlices(change, input.slices, { actor: actor.name, unit, message: input.message });
  const version = await writeVersion(change, {
    cause: "PUBLISH",
    unit,
    actor: actor.name,
    message: input.message,
    derived: { ...derivation, supergraph },
    slices: stored,
  });
  const units = [...new Set([unit, ...assessment.agreed])];
  const names = input.slices.map(({ name }) => name);
  await closeOutdated(change, { hash: assessment.hash, slices: names, askedAt, version });
  change.record({
    kind: "PUBLISHED",
    unit,
    actor: actor.name,
    subject: { version, slices: names, hash: assessment.hash, message: input.message, units },
  });
  return { ...result, version };
}

interface Assessment {
  readonly unit: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  /** Units that have to agree and have not. */
  readonly missing: readonly string[];
  /** Units that were asked and have agreed. */
  readonly agreed: readonly string[];
  readonly isUnchanged: boolean;
  readonly derivation: Derivation | null;
}

async function assess(
  parts: PublishingParts,
  change: GraphChange,
  actor: Actor,
  input: PublishInput,
  verb: TokenVerb,
): Promise<Assessment> {
  const { state, client } = change;
  const unit = requireOneUnit(input.slices);
  requireOneOfEach(input.slices);
  const hash = hashContent(input.slices);
  const nothing = { unit, hash, missing: [], agreed: [], derivation: null, isUnchanged: false };
  const owners = await readOwners(client, state.name);
  const faults = input.slices.flatMap((slice) =>
    findSliceFaults(slice, actor, verb, owners.get(slice.name), parts.addresses),
  );
  if (faults.length > 0) return { ...nothing, findings: faults };
  const changed = new Set(input.slices.map(({ name }) => name));
  const present = state.slices.filter(({ name, leftOut }) => changed.has(name) && !leftOut);
  if (hashContent(present) === hash) return { ...nothing, isUnchanged: true, findings: [] };
  const derivation = await parts.deriver.derive({
    slices: placeSlices(state.slices, input.slices),
    previous: state.ownership,
    grants: state.grants,
    unwell: state.unwell,
    servable: false,
    standing: state.slices.map(({ name, owner, url, sdl }) => ({ name, owner, url, sdl })),
  });
  const violations = derivation.violations.filter(({ slice }) => changed.has(slice)).map(describeViolation);
  const missingSources = derivation.dark.filter(({ slice, code }) => changed.has(slice) && code === "SOURCE_MISSING");
  const faultless = violations.length === 0 && derivation.supergraph !== null;
  const breaks = faultless ? await parts.findBreaks(change, derivation, unit) : [];
  const effects = faultless ? findEffects(state, derivation, changed) : [];
  const habits = input.slices.flatMap((slice) => describeHabits(slice, state.slices));
  const findings = [
    ...violations,
    ...missingSources.map(describeMissing),
    ...derivation.findings,
    ...effects,
    ...breaks,
    ...habits,
  ];
  const concerned = new Set(
    [...effects, ...breaks].filter(({ severity }) => severity === "WARNING").flatMap(({ owners }) => owners),
  );
  concerned.delete(unit);
  const approved = await findApproved(client, state.name, hash);
  return {
    ...nothing,
    findings,
    derivation,
    missing: [...concerned].filter((each) => !approved.has(each)),
    agreed: [...concerned].filter((each) => approved.has(each)),
  };
}

function summarize({ state }: GraphChange, { findings, missing, isUnchanged }: Assessment): PublishResult {
  const isRefused = findings.some(({ severity }) => severity === "ERROR");
  const outcome = isRefused ? "REFUSED" : isUnchanged ? "UNCHANGED" : missing.length > 0 ? "WAITING" : "PUBLISHED";
  return { outcome, version: state.version, findings, requestId: null };
}

/** The graph's slices with some replaced where they stood and new ones behind all others. */
function placeSlices(standing: readonly SliceSchema[], given: readonly SliceSchema[]): readonly SliceSchema[] {
  const byName = new Map(given.map((slice) => [slice.name, slice]));
  const known = new Set(standing.map(({ name }) => name));
  const replaced = standing.map((slice) => byName.get(slice.name) ?? slice);
  const added = given.filter(({ name }) => !known.has(name));
  return [...replaced, ...added].map(({ name, owner, url, sdl }) => ({ name, owner, url, sdl }));
}

async function readOwners(client: GraphChange["client"], graph: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; owner: string }>(
    "select name, owner from registry.slice where graph = $1",
    [graph],
  );
  return new Map(rows.map(({ name, owner }) => [name, owner]));
}

/** A publish is one unit's: approvals and the ledger name who it was. */
function requireOneUnit(slices: readonly SliceSchema[]): string {
  const [first, ...more] = new Set(slices.map(({ owner }) => owner));
  if (first !== undefined && more.length === 0) return first;
  throw new HubError("VALIDATION", {
    what: {
      vi: "một lần công bố gồm ít nhất một lát dữ liệu, và tất cả của cùng một đơn vị",
      en: "a publish has at least one slice, and all of one unit",
    },
  });
}

/** How the house writes schemas is advice: it stops nobody and asks nobody else. */
function describeHabits(slice: SliceSchema, others: readonly SliceSchema[]): readonly Finding[] {
  const found = lintSlice(slice, { others: others.filter(({ name }) => name !== slice.name) });
  return found.map((finding) => ({ ...finding, severity: "NOTE" as const, owners: [] }));
}

function requireOneOfEach(slices: readonly SliceSchema[]): void {
  if (new Set(slices.map(({ name }) => name)).size === slices.length) return;
  throw new HubError("VALIDATION", {
    what: {
      vi: "mỗi lát dữ liệu chỉ có một lược đồ trong một lần công bố",
      en: "a publish has one schema for each slice",
    },
  });
}

function describeMissing({ slice, coordinate, source }: Derivation["dark"][number]): Finding {
  return {
    severity: "ERROR",
    code: "SOURCE_MISSING",
    coordinate,
    slices: [slice],
    owners: [],
    message: {
      vi: `${coordinate} đọc ${source}, nhưng không lát dữ liệu nào trả lời trường đó.`,
      en: `${coordinate} reads ${source}, which no slice answers.`,
    },
    remedy: {
      vi: `Hãy kiểm tra tên trong @requires, hoặc bỏ ${coordinate}.`,
      en: `Check the name in @requires, or remove ${coordinate}.`,
    },
  };
}
