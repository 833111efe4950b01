/**
 * Where the demo's people come from. Invented: which units had members among the 34 of 2017 is not public.
 * `firstTerm`: Executive Committee members from 2017. `leaving`: how many of them went with or before the first term's end;
 * as many new ones of the same unit follow in 2022. `associates`: women leaders who joined when the network was widened
 * (2023 to 2025), under the code of the unit they joined from.
 */
export interface Placement {
  readonly unit: string;
  readonly firstTerm: number;
  readonly leaving: number;
  readonly associates: number;
}

const table: readonly (readonly [unit: string, firstTerm: number, leaving: number, associates: number])[] = [
  ["MOET", 2, 0, 4],
  ["MARD", 2, 0, 2],
  ["MOH", 2, 0, 3],
  ["VWU", 5, 2, 0],
  ["VWA", 1, 0, 2],
  ["MND", 1, 0, 1],
  ["MPS", 1, 1, 2],
  ["MOFA", 1, 1, 2],
  ["MOHA", 1, 0, 2],
  ["MOJ", 1, 0, 2],
  ["MPI", 1, 1, 2],
  ["MOF", 1, 0, 2],
  ["MOIT", 1, 1, 2],
  ["MOT", 1, 1, 2],
  ["MOC", 1, 0, 1],
  ["MONRE", 1, 0, 3],
  ["MIC", 1, 1, 2],
  ["MOLISA", 1, 0, 3],
  ["MOCST", 1, 1, 2],
  ["MOST", 1, 0, 2],
  ["CEMA", 1, 0, 2],
  ["SBV", 1, 0, 2],
  ["GI", 1, 1, 1],
  ["OOG", 1, 0, 1],
  ["VTV", 1, 1, 1],
  ["TLDLD", 1, 0, 0],
  ["VPQH", 1, 1, 0],
  ["VAST", 0, 0, 2],
  ["VASS", 0, 0, 2],
  ["VSS", 0, 0, 1],
  ["HCMMB", 0, 0, 1],
  ["VOV", 0, 0, 1],
  ["VNA", 0, 0, 1],
  ["TANDTC", 0, 0, 1],
  ["VKSNDTC", 0, 0, 1],
  ["KTNN", 0, 0, 1],
  ["HVCTQG", 0, 0, 1],
];

export const placements: readonly Placement[] = table.map(([unit, firstTerm, leaving, associates]) => ({
  unit,
  firstTerm,
  leaving,
  associates,
}));
