import type { LocalizedMessage } from "@sen/errors";
import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { unitsOfRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { In } from "typeorm";
import { CommitmentEntity } from "../commitments/entities.ts";
import type { TransitionInput } from "../generated/resolvers.ts";
import { ReferralEntity } from "../referrals/entities.ts";
import { openStates } from "../referrals/states.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { ProposalEntity, ProposalPersonEntity } from "./entities.ts";
import type { Proposal } from "./entities.ts";
import { lockProposal } from "./lock-proposal.ts";
import { canTransition, findTransition } from "./transitions.ts";
import type { Transition } from "./transitions.ts";

interface TransitionResult {
  readonly proposal: Proposal | null;
  readonly userErrors: UserError[];
}

/** Moves a proposal along the table of transitions, for moves that need nothing but a note. */
export async function transitionProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: TransitionInput,
): Promise<TransitionResult> {
  const { proposalId: id } = input;
  return db.atomically(async () => {
    await lockProposal(db, id);
    const proposals = db.repository(ProposalEntity);
    const proposal = await proposals.findOneBy({ id });
    if (proposal === null) return { proposal, userErrors: [userError("NOT_FOUND", ["proposalId"], { what: id })] };
    const refusal = await findRefusal(db, viewer, proposal, input);
    if (refusal !== null) return { proposal, userErrors: [refusal] };
    await applyMove(db, viewer, proposal, input);
    return { proposal: await proposals.findOneByOrFail({ id }), userErrors: [] };
  });
}

async function findRefusal(
  db: ViewerDatabase,
  viewer: Viewer,
  proposal: Proposal,
  { expectedVersion, to, note }: TransitionInput,
): Promise<UserError | null> {
  const { id, state, version } = proposal;
  if (expectedVersion !== version) {
    return userError("STALE_VERSION", ["expectedVersion"], { expected: expectedVersion, current: version });
  }
  const transition = findTransition(state, to);
  if (transition === null) return userError("ILLEGAL_TRANSITION", ["to"], { from: state, to });
  const author = await db.repository(ProposalPersonEntity).findOneBy({ proposalId: id, part: "AUTHOR" });
  if (!canTransition(viewer, { state, authorId: author?.memberId ?? null }, to)) {
    return userError("FORBIDDEN", null, { what: `${state} → ${to}` });
  }
  const missing = await findMissing(db, proposal, transition, (note ?? null) !== null);
  return missing === null ? null : userError("VALIDATION", missing.field, { what: missing.what });
}

/** What the move still needs; null when nothing is missing. */
async function findMissing(
  db: ViewerDatabase,
  { id, summaryVi, bodyVi }: Proposal,
  { needs }: Transition,
  hasNote: boolean,
): Promise<{ readonly field: string[]; readonly what: LocalizedMessage } | null> {
  switch (needs) {
    case "NOTHING":
      return null;
    case "NOTE":
      return hasNote
        ? null
        : { field: ["note"], what: { vi: "cần ghi chú lý do", en: "a note with the reason is needed" } };
    case "WHOLE_TEXT":
      return summaryVi && bodyVi
        ? null
        : { field: ["proposalId"], what: { vi: "cần tóm tắt và nội dung", en: "summary and body are needed" } };
    case "OPEN_REFERRAL":
      return (await hasOpenReferral(db, id))
        ? null
        : { field: ["to"], what: { vi: "cần gửi ít nhất một đơn vị", en: "at least one open referral is needed" } };
    case "CLOSED_COMMITMENTS":
      return (await hasOpenCommitment(db, id))
        ? { field: ["to"], what: { vi: "còn cam kết chưa xong", en: "commitments are still open" } }
        : null;
    case "OWN_PROCEDURE":
      break;
  }
  return { field: ["to"], what: { vi: "bước này có thủ tục riêng", en: "this move has a procedure of its own" } };
}

const hasOpenReferral = (db: ViewerDatabase, proposalId: string) =>
  db.repository(ReferralEntity).existsBy({ proposalId, state: In([...openStates]) });

const hasOpenCommitment = (db: ViewerDatabase, proposalId: string) =>
  db.repository(CommitmentEntity).existsBy({ proposalId, state: In(["PLANNED", "ONGOING"]) });

/** Days a proposal stays open for endorsements unless the secretariat ends it earlier (domain 7.1). */
const openDays = 14;

async function applyMove(
  db: ViewerDatabase,
  viewer: Viewer,
  proposal: Proposal,
  input: TransitionInput,
): Promise<void> {
  const { id, state: from, authorUnitId } = proposal;
  const { to, note } = input;
  const [unitId = null] = unitsOfRole(viewer, "NETWORK_MEMBER");
  const isAuthors = findTransition(from, to)?.by === "AUTHOR";
  await db.query(sql`
    update proposals.proposal set
      state = ${to}, state_since = now(), version = version + 1, answer_versions = 0, updated_at = now(),
      submitted_at = case when ${to}::text = 'SUBMITTED' then coalesce(submitted_at, now()) else submitted_at end,
      author_unit_id = ${to === "SUBMITTED" ? (authorUnitId ?? unitId) : authorUnitId}::text,
      opened_at = case when ${to}::text = 'OPEN' then now() else opened_at end,
      open_until = case when ${to}::text = 'OPEN' then proposals.today() + ${openDays}::int else open_until end
    where id = ${id}`);
  await addTimelineEntry(db, viewer, {
    proposalId: id,
    kind: "TRANSITION",
    fromState: from,
    toState: to,
    actorUnitId: isAuthors ? unitId : null,
    note: note ?? null,
  });
}
