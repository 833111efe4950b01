import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { forbidden } from "../proposals/invalid.ts";
import { lockProposal } from "../proposals/lock-proposal.ts";
import { CommitmentEntity } from "./entities.ts";
import type { Commitment } from "./entities.ts";
import type { CommitmentResult } from "./make-commitment.ts";

export interface CommitmentToChange {
  readonly commitmentId: string;
  readonly expectedVersion?: number;
}

/**
 * Changes one commitment while nobody else does, for its unit's coordinators and the secretariat; `work` gives null when all
 * is done, or why nothing was. The proposal is locked, since it ends when its last commitment does.
 */
export async function changeCommitment(
  db: ViewerDatabase,
  viewer: Viewer,
  { commitmentId: id, expectedVersion }: CommitmentToChange,
  work: (commitment: Commitment) => Promise<UserError | null>,
): Promise<CommitmentResult> {
  const refuse = (error: UserError): CommitmentResult => ({ commitment: null, userErrors: [error] });
  const commitments = db.repository(CommitmentEntity);
  const found = await commitments.findOneBy({ id });
  if (found === null) return refuse(userError("NOT_FOUND", ["commitmentId"], { what: id }));
  if (!canMove(viewer, { by: ["UNIT", "SECRETARIAT"] }, { unitIds: [found.unitId] }))
    return refuse(forbidden("commitment"));
  return db.atomically(async () => {
    await lockProposal(db, found.proposalId);
    const commitment = await commitments.findOneByOrFail({ id });
    const { version: current } = commitment;
    if (expectedVersion !== undefined && expectedVersion !== current) {
      return refuse(userError("STALE_VERSION", ["expectedVersion"], { expected: expectedVersion, current }));
    }
    const refusal = await work(commitment);
    return refusal === null
      ? { commitment: await commitments.findOneByOrFail({ id }), userErrors: [] }
      : refuse(refusal);
  });
}
