import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { unitsOfRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { EndorseInput } from "../generated/resolvers.ts";
import { actsAsAuthor, findAuthorship } from "../proposals/authorship.ts";
import { ProposalEntity } from "../proposals/entities.ts";
import type { Proposal } from "../proposals/entities.ts";
import { lockProposal } from "../proposals/lock-proposal.ts";
import { EndorsementEntity } from "./entities.ts";
import { canEndorse, refuseEndorsement } from "./policies.ts";

interface EndorseResult {
  readonly proposal: Proposal | null;
  readonly alreadyEndorsed: boolean;
  readonly userErrors: UserError[];
}

/** Records the viewer's endorsement; a second call changes nothing and is no error, whatever became of the proposal. */
export async function endorseProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  { proposalId, reason }: EndorseInput,
): Promise<EndorseResult> {
  const refuse = (error: UserError, proposal: Proposal | null = null): EndorseResult => ({
    proposal,
    alreadyEndorsed: false,
    userErrors: [error],
  });
  if (!canEndorse(viewer)) return refuse(userError("FORBIDDEN", null, { what: "endorseProposal" }));
  const { memberId } = viewer;
  const [unitId = null] = unitsOfRole(viewer, "NETWORK_MEMBER");
  return db.atomically(async () => {
    await lockProposal(db, proposalId);
    const proposals = db.repository(ProposalEntity);
    const proposal = await proposals.findOneBy({ id: proposalId });
    if (proposal === null) return refuse(userError("NOT_FOUND", ["proposalId"], { what: proposalId }));
    if (await db.repository(EndorsementEntity).existsBy({ proposalId, memberId })) {
      return { proposal, alreadyEndorsed: true, userErrors: [] };
    }
    const isOwn = actsAsAuthor(viewer, await findAuthorship(db, proposal));
    const refusal = refuseEndorsement({ state: proposal.state, isOwn });
    if (refusal !== null) return refuse(userError(refusal, ["proposalId"], { state: proposal.state }), proposal);
    await db.query(sql`
      insert into proposals.endorsement (proposal_id, member_id, unit_id, reason_vi, reason_en, revision)
      values (${proposalId}, ${memberId}, ${unitId}, ${reason?.vi ?? null}, ${reason?.en ?? null}, ${proposal.revision})
      on conflict on constraint endorsement_one_each do nothing`);
    return { proposal: await proposals.findOneBy({ id: proposalId }), alreadyEndorsed: false, userErrors: [] };
  });
}
