import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { CreateProposalInput } from "../generated/resolvers.ts";
import type { ProposalResult } from "./change-proposal.ts";
import { ProposalEntity } from "./entities.ts";
import { forbidden } from "./invalid.ts";
import { refuseTexts } from "./texts.ts";
import { refuseUnits } from "./working-units.ts";

/** Drafts a proposal: a member's own, or, when a unit is named, that of the unit by its coordinator. */
export async function createProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: CreateProposalInput,
): Promise<ProposalResult> {
  const refusal = await findRefusal(db, viewer, input);
  if (refusal !== null) return { proposal: null, userErrors: [refusal] };
  return db.atomically(async () => {
    const id = await insertDraft(db, viewer, input);
    if (!input.ministryId) {
      await db.query(sql`
        insert into proposals.proposal_person (proposal_id, part, member_id) values (${id}, 'AUTHOR', ${viewer.memberId})`);
    }
    await setTargets(db, id, input.targetMinistryIds ?? []);
    return { proposal: await db.repository(ProposalEntity).findOneByOrFail({ id }), userErrors: [] };
  });
}

async function findRefusal(db: ViewerDatabase, viewer: Viewer, input: CreateProposalInput): Promise<UserError | null> {
  const { ministryId, targetMinistryIds } = input;
  const may = ministryId
    ? hasRole(viewer, "UNIT_COORDINATOR", ministryId)
    : viewer.memberId !== null && hasRole(viewer, "NETWORK_MEMBER");
  if (!may) return forbidden("createProposal");
  return refuseTexts(input) ?? refuseUnits(db, targetMinistryIds ?? [], ["targetMinistryIds"]);
}

async function insertDraft(db: ViewerDatabase, viewer: Viewer, input: CreateProposalInput): Promise<string> {
  const { title, summary, body, kind, fields, ministryId, raisedAtEventId, raisedFromReviewId } = input;
  const [made] = await db.query<{ id: string }>(sql`select 'prp_' || uuidv7() as id`);
  if (made === undefined) throw new Error("the database made no id");
  // Not `returning`: a draft without its author is read by nobody.
  await db.query(sql`
    insert into proposals.proposal (id, code, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, kind, fields,
      author_unit_id, raised_at_event_id, raised_from_review_id, created_by)
    values (${made.id}, 'NHAP-' || upper(substr(md5(${made.id}), 1, 10)), ${title.vi}, ${title.en ?? null},
      ${summary?.vi ?? null}, ${summary?.en ?? null}, ${body?.vi ?? null}, ${body?.en ?? null}, ${kind}, ${fields ?? []}::text[],
      ${ministryId ?? null}, ${raisedAtEventId ?? null}, ${raisedFromReviewId ?? null}, ${viewer.subject})`);
  return made.id;
}

/** Replaces the units the author wants to be asked. */
export async function setTargets(db: ViewerDatabase, proposalId: string, unitIds: readonly string[]): Promise<void> {
  await db.query(sql`
    delete from proposals.proposal_target where proposal_id = ${proposalId} and not unit_id = any(${unitIds}::text[])`);
  await db.query(sql`
    insert into proposals.proposal_target (proposal_id, unit_id)
    select ${proposalId}, unit_id from unnest(${unitIds}::text[]) as asked(unit_id) on conflict do nothing`);
}
