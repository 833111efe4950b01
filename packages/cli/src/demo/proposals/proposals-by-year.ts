import type { ProposalState } from "./proposal-stages.ts";

type Entry = ProposalState | "STORY";

function times(count: number, state: Entry): Entry[] {
  return Array.from({ length: count }, () => state);
}

/** Where each year's proposals ended up or stand, by number; 120 in all. A STORY writes its own. */
export const finalStates: readonly (readonly [year: number, states: readonly Entry[]])[] = [
  [2017, ["ARCHIVED", "ARCHIVED", "NOT_ADMITTED"]],
  [2018, ["ARCHIVED", "COMPLETED", ...times(4, "ARCHIVED"), "NOT_ADMITTED", "WITHDRAWN", "COMPLETED"]],
  [2019, [...times(6, "ARCHIVED"), "CONCLUDED", "MERGED", "NOT_ADMITTED", "COMPLETED"]],
  [2020, [...times(6, "ARCHIVED"), ...times(2, "CONCLUDED"), "WITHDRAWN", ...times(2, "COMPLETED")]],
  [2021, [...times(6, "ARCHIVED"), ...times(3, "COMPLETED"), "NOT_ADMITTED", "MERGED"]],
  [2022, [...times(5, "ARCHIVED"), ...times(5, "COMPLETED"), "CONCLUDED", "WITHDRAWN"]],
  [2023, ["STORY", ...times(9, "COMPLETED"), ...times(2, "CONCLUDED"), "NOT_ADMITTED", "MERGED"]],
  [2024, statesOf2024()],
  [2025, statesOf2025()],
  [2026, statesOf2026()],
];

function statesOf2024(): Entry[] {
  const running: Entry[] = [...times(6, "COMPLETED"), ...times(3, "IN_IMPLEMENTATION"), ...times(2, "CONCLUDED")];
  return ["STORY", ...running, ...times(2, "NOT_ADMITTED"), "MERGED"];
}

function statesOf2025(): Entry[] {
  const running: Entry[] = [...times(3, "CONCLUDED"), ...times(6, "IN_IMPLEMENTATION"), ...times(2, "COMPLETED")];
  return [...running, "RESPONDED", "REFERRED", "NOT_ADMITTED", "MERGED", "WITHDRAWN"];
}

/** Every state before the end is there, so that each screen has something to show. */
function statesOf2026(): Entry[] {
  const early: Entry[] = [...times(4, "OPEN"), ...times(3, "UNDER_REVIEW"), ...times(3, "REFERRED")];
  const late: Entry[] = [...times(2, "RESPONDED"), "CONCLUDED", ...times(2, "SUBMITTED"), "RETURNED"];
  return [...early, ...late, ...times(3, "DRAFT")];
}

/** What walks and tests rely on, by code. */
export const settings: Readonly<
  Record<string, { readonly author?: number | "erased"; readonly targets?: readonly string[] }>
> = {
  /** The author's data were erased since; her unit stays. */
  "DX-2018-002": { author: "erased" },
  /** The first plain member's own proposal, open for endorsement. */
  "DX-2026-001": { author: 1 },
  /** Waits for answers since last year: overdue. */
  "DX-2025-013": { targets: ["MOF", "MAE"] },
  /** Referrals in the inboxes of the coordinators one signs in as. */
  "DX-2026-008": { targets: ["MOET", "MAE"] },
  "DX-2026-009": { targets: ["MOH", "MOF"] },
  "DX-2026-010": { targets: ["MOET", "MOHA"] },
  /** The first plain member's draft. */
  "DX-2026-017": { author: 1 },
};
