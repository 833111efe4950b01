import unitsFile from "../units.json" with { type: "json" };
import type { Day } from "../foundation/calendar.ts";

/** A name a unit had for a time. */
export interface UnitVersionEntry {
  readonly versionNo: number;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly legalBasis?: string;
}

export interface UnitEntry {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly abbreviation: { readonly vi: string; readonly en: string };
  readonly kind: string;
  readonly protocolOrder: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Only for units that kept their id under another basis; the others have one version. */
  readonly versions?: readonly UnitVersionEntry[];
}

export interface SuccessionEntry {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly isPrimary: boolean;
  readonly effectiveOn: Day;
  readonly functionsVi: string | null;
  readonly functionsEn: string | null;
  readonly legalBasis: string | null;
}

/**
 * The units of the central level and their successions: real, public facts, each with its source in the file.
 * People, plans, events and proposals of the demo are invented.
 */
export function readUnits(): {
  readonly units: readonly UnitEntry[];
  readonly successions: readonly SuccessionEntry[];
} {
  return { units: unitsFile.units, successions: unitsFile.successions };
}
