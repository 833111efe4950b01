import { HubError } from "@sen/errors";
import type { Contract } from "../delivery/delivery.ts";
import type { StandingSlice } from "../store/graph-state.ts";
import type { GraphChange } from "../store/registry-store.ts";
import { writeVersion } from "../store/write-version.ts";
import type { VersionCause } from "../store/write-version.ts";
import type { Derivation, Deriver } from "./deriver.ts";

export interface Advance {
  readonly cause: VersionCause;
  readonly unit: string;
  readonly actor: string;
  readonly message: string;
  /** The slices from here on, when they are not those that stand. */
  readonly slices?: readonly StandingSlice[];
  /** Ownership to start from, when it is not that of the present version. */
  readonly previous?: GraphChange["state"]["ownership"];
  readonly contracts?: readonly Contract[];
}

/**
 * The next version after something that nobody can refuse: a right ended, a slice fell ill, an older version comes back.
 * What cannot be served is set apart or left out, and written down. Gives the present number when nothing is different. Throws
 * `VALIDATION` when nothing at all would be left.
 */
export async function advance(deriver: Deriver, change: GraphChange, what: Advance): Promise<number> {
  const { state } = change;
  const slices = what.slices ?? state.slices;
  const derivation = await deriver.derive({
    slices: slices.map(({ name, owner, url, sdl }) => ({ name, owner, url, sdl })),
    previous: what.previous ?? state.ownership,
    grants: state.grants,
    unwell: state.unwell,
    servable: true,
  });
  const { supergraph } = derivation;
  if (supergraph === null) throw nothingComposes(state.name);
  if (what.contracts === undefined && isServedAlready(change, slices, derivation)) return state.version;
  const number = await writeVersion(change, {
    ...what,
    derived: { ...derivation, supergraph },
    slices,
    leftOut: derivation.leftOut,
  });
  recordQuarantine(change, what, derivation, number);
  return number;
}

const nothingComposes = (graph: string) =>
  new HubError("VALIDATION", {
    what: {
      vi: `sau thay đổi này không phần nào của đồ thị ${graph} ghép được`,
      en: `after this change no part of the graph ${graph} composes`,
    },
  });

function isServedAlready({ state }: GraphChange, slices: readonly StandingSlice[], derivation: Derivation): boolean {
  const idsOf = (list: readonly StandingSlice[]) => list.map(({ schemaId, owner }) => `${schemaId} ${owner}`).join();
  return (
    derivation.supergraph === state.supergraph &&
    JSON.stringify(derivation.quarantined) === JSON.stringify(state.quarantined) &&
    JSON.stringify(Object.fromEntries(derivation.ownership)) === JSON.stringify(Object.fromEntries(state.ownership)) &&
    idsOf(slices) === idsOf(state.slices)
  );
}

/** Writes down which slices have lost something by this version, and which have it back. */
function recordQuarantine(change: GraphChange, what: Advance, derivation: Derivation, version: number): void {
  const { state } = change;
  const before = new Map(state.quarantined.map((each) => [each.slice, each]));
  const after = new Map(derivation.quarantined.map((each) => [each.slice, each]));
  const wasLeftOut = new Set(state.slices.filter(({ leftOut }) => leftOut).map(({ name }) => name));
  const owners = new Map((what.slices ?? state.slices).map(({ name, owner }) => [name, owner]));
  const write = (kind: "QUARANTINED" | "RELEASED", slice: string, code: string) => {
    const owner = owners.get(slice) ?? what.unit;
    const units = [...new Set([what.unit, owner])];
    change.record({ kind, unit: owner, actor: what.actor, subject: { version, slice, code, units } });
  };
  for (const [slice, { code }] of after) if (before.get(slice)?.code !== code) write("QUARANTINED", slice, code);
  for (const slice of derivation.leftOut) if (!wasLeftOut.has(slice)) write("QUARANTINED", slice, "NOT_COMPOSING");
  for (const [slice, { code }] of before) if (!after.has(slice) && owners.has(slice)) write("RELEASED", slice, code);
  for (const slice of wasLeftOut) {
    if (!derivation.leftOut.includes(slice) && owners.has(slice)) write("RELEASED", slice, "NOT_COMPOSING");
  }
}
