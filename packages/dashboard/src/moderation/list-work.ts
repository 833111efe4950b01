import type { DeskFragment, ProposalState } from "./generated/operations.ts";

export type Work =
  | "open"
  | "return"
  | "refuse"
  | "review"
  | "merge"
  | "refer"
  | "withdraw"
  | "complete"
  | "agree"
  | "appeal"
  | "prepare"
  | "conclude"
  | "publish";

type Desk = Pick<
  DeskFragment,
  "kind" | "state" | "presidiumAgreedAt" | "withdrawalAskedAt" | "visibility" | "appeal" | "preparedConclusion"
>;

const secretariat: Readonly<Partial<Record<ProposalState, readonly Work[]>>> = {
  SUBMITTED: ["open", "return", "refuse", "merge"],
  OPEN: ["review", "merge"],
  UNDER_REVIEW: ["refer", "merge"],
  REFERRED: ["refer"],
  RESPONDED: ["refer"],
  IN_IMPLEMENTATION: ["complete"],
};

const published: ReadonlySet<ProposalState> = new Set(["CONCLUDED", "IN_IMPLEMENTATION", "COMPLETED"]);

/** What somebody can do with a proposal where it stands; spares her what the hub would refuse. */
export function listWork(
  proposal: Desk,
  roles: { readonly secretariat: boolean; readonly presidium: boolean },
): Work[] {
  const { kind, state } = proposal;
  const concludable = state === "RESPONDED" || (state === "UNDER_REVIEW" && kind === "NETWORK_ACTIVITY");
  return [
    ...(roles.secretariat ? (secretariat[state] ?? []) : []),
    ...(roles.secretariat && (state === "REFERRED" || state === "RESPONDED") && proposal.withdrawalAskedAt !== null
      ? (["withdraw"] as const)
      : []),
    ...(concludable ? (["prepare"] as const) : []),
    ...(roles.presidium ? forPresidium(proposal, concludable) : []),
  ];
}

function forPresidium(proposal: Desk, concludable: boolean): Work[] {
  const { kind, state, appeal } = proposal;
  const work: (Work | false)[] = [
    state === "UNDER_REVIEW" && kind === "POLICY" && proposal.presidiumAgreedAt === null && "agree",
    state === "NOT_ADMITTED" && appeal !== null && appeal.decidedAt === null && "appeal",
    concludable && proposal.preparedConclusion !== null && "conclude",
    published.has(state) && proposal.visibility !== "PUBLIC" && "publish",
  ];
  return work.filter((each) => each !== false);
}
