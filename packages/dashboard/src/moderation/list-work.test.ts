import { expect, test } from "@jest/globals";
import { proposalStates } from "../../../../subgraphs/proposals/src/proposals/transitions.ts";
import { listWork } from "./list-work.ts";
import type { Work } from "./list-work.ts";

const plain = {
  kind: "POLICY",
  presidiumAgreedAt: null,
  withdrawalAskedAt: null,
  visibility: "NETWORK",
  appeal: null,
  preparedConclusion: null,
} as const;
const both = { secretariat: true, presidium: true };

/** States that each piece of work leads to; what leads nowhere is prepared or agreed for another move. */
const leadsTo: Readonly<Partial<Record<Work, string>>> = {
  open: "OPEN",
  return: "RETURNED",
  refuse: "NOT_ADMITTED",
  review: "UNDER_REVIEW",
  merge: "MERGED",
  withdraw: "WITHDRAWN",
  complete: "COMPLETED",
  conclude: "CONCLUDED",
};

test("every move that the secretariat or the presidium can make is offered where it can be made, and no other", () => {
  const full = {
    ...plain,
    kind: "NETWORK_ACTIVITY",
    withdrawalAskedAt: "2026-11-01T00:00:00Z",
    appeal: { filedAt: "2026-11-01T00:00:00Z", decidedAt: null, text: { vi: "", en: null } },
    preparedConclusion: {
      outcome: "NOTED",
      preparedAt: "2026-11-01T00:00:00Z",
      preparedBy: null,
      text: { vi: "", en: null },
    },
  } as const;
  for (const state of proposalStates.states) {
    const offered = listWork({ ...full, state }, both).flatMap((work) => leadsTo[work] ?? []);
    const possible = proposalStates.moves
      .filter(({ from, by }) => from === state && (by.includes("SECRETARIAT") || by.includes("PRESIDIUM")))
      .map(({ to }) => to)
      .filter((to) => Object.values(leadsTo).includes(to));
    expect({ state, offered: [...new Set(offered)].toSorted() }).toEqual({ state, offered: possible.toSorted() });
  }
});

test("a policy goes to units once the presidium agreed; a conclusion is made once it is prepared", () => {
  const policy = { ...plain, state: "UNDER_REVIEW" } as const;
  expect(listWork(policy, { secretariat: false, presidium: true })).toEqual(["agree"]);
  expect(
    listWork({ ...policy, presidiumAgreedAt: "2026-11-01T00:00:00Z" }, { secretariat: false, presidium: true }),
  ).toEqual([]);
  expect(listWork({ ...plain, state: "RESPONDED" }, { secretariat: false, presidium: true })).toEqual(["prepare"]);
});
