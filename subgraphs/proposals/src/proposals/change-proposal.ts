import type { ViewerDatabase } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { ProposalEntity } from "./entities.ts";
import type { Proposal } from "./entities.ts";
import { lockProposal } from "./lock-proposal.ts";

export interface ProposalResult {
  readonly proposal: Proposal | null;
  readonly userErrors: UserError[];
}

/** Which proposal, and the version the caller has seen where two may change the same. */
export interface ProposalToChange {
  readonly proposalId: string;
  readonly expectedVersion?: number;
}

/**
 * Changes one proposal while nobody else does: locks it, sees that the viewer may read it and has seen its latest version,
 * and runs `work`, which gives null when all is done, or why nothing was.
 */
export async function changeProposal(
  db: ViewerDatabase,
  { proposalId: id, expectedVersion }: ProposalToChange,
  work: (proposal: Proposal) => Promise<UserError | null>,
): Promise<ProposalResult> {
  return db.atomically(async () => {
    await lockProposal(db, id);
    const proposals = db.repository(ProposalEntity);
    const proposal = await proposals.findOneBy({ id });
    if (proposal === null) return { proposal, userErrors: [userError("NOT_FOUND", ["proposalId"], { what: id })] };
    const { version: current } = proposal;
    const refusal =
      expectedVersion !== undefined && expectedVersion !== current
        ? userError("STALE_VERSION", ["expectedVersion"], { expected: expectedVersion, current })
        : await work(proposal);
    if (refusal !== null) return { proposal, userErrors: [refusal] };
    return { proposal: await proposals.findOneBy({ id }), userErrors: [] };
  });
}
