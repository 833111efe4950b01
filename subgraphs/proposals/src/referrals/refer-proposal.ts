import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { NewReferralInput, ReferProposalInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import type { Proposal } from "../proposals/entities.ts";
import { forbidden, invalid, wrongState } from "../proposals/invalid.ts";
import { moveProposal, touchProposal } from "../proposals/move-proposal.ts";
import { findSetting } from "../proposals/settings.ts";
import { refuseUnits } from "../proposals/working-units.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { ReferralEntity } from "./entities.ts";

/** Asks units about a proposal, all of them or none: the first round, a further one, or one unit more. */
export async function referProposal(
  { db, viewer, today }: Pick<Context, "db" | "viewer" | "today">,
  input: ReferProposalInput,
): Promise<ProposalResult> {
  const { referrals, note } = input;
  try {
    return await changeProposal(db, input, async (proposal) => {
      if (!hasRole(viewer, "SECRETARIAT")) return forbidden("referProposal");
      const refusal = refuseProposal(proposal) ?? (await refuseReferrals(db, proposal, referrals, today));
      if (refusal !== null) return refusal;
      if (proposal.state === "REFERRED") await touchProposal(db, proposal.id);
      else await moveProposal(db, viewer, proposal, { to: "REFERRED", note });
      const days = await findSetting(db, "referral_working_days");
      for (const referral of referrals) {
        const referralId = await send(db, proposal.id, referral, { days, subject: viewer.subject });
        const entry = { proposalId: proposal.id, referralId, kind: "REFERRAL_SENT", actorUnitId: null } as const;
        await addTimelineEntry(db, viewer, entry);
      }
      return null;
    });
  } catch (error) {
    if (!isUniqueViolation(error, "referral_one_open")) throw error;
    const asked = invalid(["referrals"], "một đơn vị đang được hỏi", "one of the units is being asked already");
    return { proposal: null, userErrors: [asked] };
  }
}

function refuseProposal({ state, kind, presidiumAgreedAt }: Proposal): UserError | null {
  if (state !== "UNDER_REVIEW" && state !== "RESPONDED" && state !== "REFERRED") return wrongState(state, "REFERRED");
  if (kind === "NETWORK_ACTIVITY") {
    return invalid(
      ["proposalId"],
      "hoạt động của Mạng lưới không cần gửi đơn vị",
      "the network's own activity needs no unit",
    );
  }
  if (kind !== "POLICY" || presidiumAgreedAt !== null) return null;
  return invalid(
    ["proposalId"],
    "đề xuất chính sách cần Đoàn Chủ tịch đồng ý trước khi gửi",
    "a policy needs the presidium's consent before it is referred",
  );
}

async function refuseReferrals(
  db: ViewerDatabase,
  { id: proposalId }: Proposal,
  referrals: readonly NewReferralInput[],
  today: string,
): Promise<UserError | null> {
  if (referrals.length === 0) return invalid(["referrals"], "cần ít nhất một đơn vị", "at least one unit is needed");
  for (const [index, { dueOn, documentId, documentNote, replacesId }] of referrals.entries()) {
    const at = (field: string) => ["referrals", String(index), field];
    if (!documentId && !documentNote?.vi.trim()) {
      return invalid(
        at("documentNote"),
        "cần văn bản hoặc ghi chú vì sao không có",
        "a letter, or a note why there is none, is needed",
      );
    }
    if (dueOn && dueOn < today) return invalid(at("dueOn"), "thời hạn đã qua", "the day has passed");
    if (!replacesId) continue;
    const replaced = await db.repository(ReferralEntity).findOneBy({ id: replacesId, proposalId });
    if (replaced?.state !== "RETURNED") {
      return invalid(
        at("replacesId"),
        "chỉ thay phiếu đã được trả lại",
        "only a referral that was given back is replaced",
      );
    }
  }
  const unitIds = referrals.map(({ ministryId }) => ministryId);
  return refuseUnits(db, unitIds, ["referrals", "ministryId"]);
}

async function send(
  db: ViewerDatabase,
  proposalId: string,
  { ministryId, dueOn, documentId, documentNote, replacesId }: NewReferralInput,
  { days, subject }: { readonly days: number; readonly subject: string | null },
): Promise<string> {
  const [made] = await db.query<{ id: string }>(sql`
    insert into proposals.referral
      (proposal_id, unit_id, due_on, document_id, document_note_vi, document_note_en, replaces_id, created_by)
    values (${proposalId}, ${ministryId}, coalesce(${dueOn ?? null}::date, sen.add_working_days(proposals.today(), ${days}::int)),
      ${documentId ?? null}, ${documentNote?.vi ?? null}, ${documentNote?.en ?? null}, ${replacesId ?? null}, ${subject})
    returning id`);
  return made?.id ?? "";
}
