import { composeSlices } from "../composition/compose-slices.ts";
import type { QuarantinedSubgraph } from "../delivery/delivery.ts";
import { applyQuarantine } from "../quarantine/apply-quarantine.ts";
import { findDarkFields, placeOf } from "../quarantine/find-dark-fields.ts";
import type { DarkField } from "../quarantine/find-dark-fields.ts";
import { findWays } from "../quarantine/find-ways.ts";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import { deriveOwnership } from "../rights/derive-ownership.ts";
import type { Ownership } from "../rights/derive-ownership.ts";
import { findRepeats } from "../rights/find-repeats.ts";
import { findViolations } from "../rights/find-violations.ts";
import type { Grant } from "../rights/grant.ts";
import type { Violation } from "../rights/violation.ts";
import type { Finding } from "../slices/finding.ts";

/** Everything a version of a graph follows from. */
export interface VersionSource {
  /** In the order in which they joined the graph. */
  readonly slices: readonly DeclaredSlice[];
  /** Ownership of the version before. */
  readonly previous: Ownership;
  /** Grants that hold now. */
  readonly grants: readonly Grant[];
  /** Slices that do not answer, by name. */
  readonly unwell: ReadonlySet<string>;
}

/** A version of a graph, or why there can be none. */
export interface DerivedVersion {
  /** Null when the slices do not compose. */
  readonly supergraph: string | null;
  readonly ownership: Ownership;
  readonly violations: readonly Violation[];
  readonly dark: readonly DarkField[];
  readonly quarantined: readonly QuarantinedSubgraph[];
  /** What composing has to say. */
  readonly findings: readonly Finding[];
}

/** Derives a version: who owns what, what that forbids, and the supergraph without it and without what `repeats` says, with `ways` that are dark. */
export function deriveVersion(
  { slices, previous, grants, unwell }: VersionSource,
  { repeats = [], ways = [] }: { readonly repeats?: readonly Violation[]; readonly ways?: readonly DarkField[] } = {},
): DerivedVersion {
  const ownership = deriveOwnership(previous, slices);
  const violations = findViolations(slices, ownership, grants);
  const left = [...violations, ...repeats];
  const dark = [...findDarkFields(slices, left), ...ways];
  const graph = applyQuarantine(slices, left, dark);
  const { supergraph, findings } = composeSlices(graph.slices);
  const silent = slices.filter(({ name }) => unwell.has(name)).map(describeUnwell);
  return { supergraph, ownership, violations, dark, quarantined: [...graph.quarantined, ...silent], findings };
}

/**
 * As `deriveVersion`, for changes that nobody can refuse (a grant ended, an older version came back): slices that cannot be
 * composed any more are left out, the youngest first, until the rest composes.
 */
export function deriveServableVersion(source: VersionSource): DerivedVersion & { readonly leftOut: readonly string[] } {
  const whole = deriveWithoutRepeats(source);
  if (whole.supergraph !== null) return { ...whole, leftOut: [] };
  const ways = findWays(source.slices, whole.violations, whole.findings);
  const bridged = ways.length > 0 ? deriveWithoutRepeats(source, ways) : whole;
  if (bridged.supergraph !== null) return { ...bridged, leftOut: [] };
  const named = new Set(whole.findings.flatMap(({ slices }) => slices));
  const byYouth = source.slices.toReversed();
  const candidates = [
    ...byYouth.filter(({ name }) => named.has(name)),
    ...byYouth.filter(({ name }) => !named.has(name)),
  ];
  const without = (names: readonly string[]) =>
    deriveWithoutRepeats({ ...source, slices: source.slices.filter(({ name }) => !names.includes(name)) });
  for (const { name } of candidates) {
    const rest = without([name]);
    if (rest.supergraph !== null) return { ...rest, leftOut: [name] };
  }
  const leftOut: string[] = [];
  for (const { name } of candidates) {
    leftOut.push(name);
    const rest = without(leftOut);
    if (rest.supergraph !== null) return { ...rest, leftOut };
  }
  return { ...whole, leftOut };
}

/** As `deriveVersion`; of slices of one unit that answer the same field unshared only one goes on answering it. */
function deriveWithoutRepeats(source: VersionSource, ways: readonly DarkField[] = []): DerivedVersion {
  let repeats: readonly Violation[] = [];
  for (;;) {
    const version = deriveVersion(source, { repeats, ways });
    const found = version.findings.flatMap((finding) => findRepeats(source.slices, finding));
    const known = new Set(repeats.map(placeOf));
    const more = found.filter((repeat) => !known.has(placeOf(repeat)));
    if (version.supergraph !== null || more.length === 0) return version;
    repeats = [...repeats, ...more];
  }
}

function describeUnwell({ name, owner }: DeclaredSlice): QuarantinedSubgraph {
  return {
    subgraph: name,
    slice: name,
    owner,
    code: "UNHEALTHY",
    message: {
      vi: `Lát dữ liệu ${name} (${owner}) đã ngừng trả lời và tạm được cách ly; sẽ tự trở lại khi hoạt động bình thường.`,
      en: `The slice ${name} (${owner}) has stopped answering and is set apart; it comes back by itself when it is well.`,
    },
  };
}
