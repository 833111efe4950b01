import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { UpdateProposalInput } from "../generated/resolvers.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { actsAsAuthor, findAuthorship, unitOfAuthor } from "./authorship.ts";
import { changeProposal } from "./change-proposal.ts";
import type { ProposalResult } from "./change-proposal.ts";
import { setTargets } from "./create-proposal.ts";
import type { Proposal } from "./entities.ts";
import { freezeText } from "./freeze-text.ts";
import { forbidden, invalid, wrongState } from "./invalid.ts";
import { touchProposal } from "./move-proposal.ts";
import { refuseTexts } from "./texts.ts";
import { refuseUnits } from "./working-units.ts";

/** Edits a draft or a returned proposal; of an open one the texts alone, as a new revision its endorsers are told of. */
export function updateProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: UpdateProposalInput,
): Promise<ProposalResult> {
  return changeProposal(db, input, async (proposal) => {
    const authorship = await findAuthorship(db, proposal);
    if (!actsAsAuthor(viewer, authorship)) return forbidden("updateProposal");
    const refusal = await findRefusal(db, proposal, input);
    if (refusal !== null) return refusal;
    await touchProposal(db, proposal.id, changes(input));
    if (input.targetMinistryIds) await setTargets(db, proposal.id, input.targetMinistryIds);
    if (isOpened(proposal)) {
      await freezeText(db, proposal.id, input.note);
      const actorUnitId = unitOfAuthor(viewer, authorship);
      const { note = null } = input;
      await addTimelineEntry(db, viewer, { proposalId: proposal.id, kind: "REVISED", actorUnitId, note });
      await tellEndorsers(db, proposal);
    }
    return null;
  });
}

const isOpened = ({ state }: Proposal) => state === "OPEN" || state === "UNDER_REVIEW";

async function findRefusal(
  db: ViewerDatabase,
  proposal: Proposal,
  input: UpdateProposalInput,
): Promise<UserError | null> {
  const { state } = proposal;
  if (isOpened(proposal)) {
    if (input.kind || input.fields || input.targetMinistryIds) {
      return invalid(["kind"], "sau khi mở chỉ sửa được văn bản", "once it is open only its texts may change");
    }
    if (!input.note) {
      return invalid(["note"], "cần nêu nội dung đã sửa", "a note on what was changed is needed");
    }
  } else if (state !== "DRAFT" && state !== "RETURNED") return wrongState(state, "DRAFT");
  return refuseTexts(input) ?? refuseUnits(db, input.targetMinistryIds ?? [], ["targetMinistryIds"]);
}

const changes = ({ title, summary, body, kind, fields }: UpdateProposalInput) => sql`, edited_at = clock_timestamp(),
  title_vi = coalesce(${title?.vi ?? null}, title_vi),
  title_en = case when ${Boolean(title)}::boolean then ${title?.en ?? null} else title_en end,
  summary_vi = coalesce(${summary?.vi ?? null}, summary_vi),
  summary_en = case when ${Boolean(summary)}::boolean then ${summary?.en ?? null} else summary_en end,
  body_vi = coalesce(${body?.vi ?? null}, body_vi),
  body_en = case when ${Boolean(body)}::boolean then ${body?.en ?? null} else body_en end,
  kind = coalesce(${kind ?? null}, kind), fields = coalesce(${fields ?? null}::text[], fields)`;

/** Who endorsed an earlier text may take her endorsement back. */
async function tellEndorsers(db: ViewerDatabase, { id, code, revision }: Proposal): Promise<void> {
  const endorsers = await db.query<{ memberId: string }>(sql`
    select member_id as "memberId" from proposals.endorsement where proposal_id = ${id} and member_id is not null order by id`);
  await db.emit({
    type: "proposal.revised",
    aggregate: `proposal:${id}`,
    payload: { proposalId: id, code, revision: revision + 1, endorserIds: endorsers.map(({ memberId }) => memberId) },
  });
}
