import { addDays, at } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import { presidiumMember } from "../people/coordinators.ts";
import { letterNumber } from "../programme/add-document.ts";
import type { DemoWorld } from "../world.ts";
import type { DemoProposal } from "./create-proposals.ts";
import { dayOf } from "./proposal-stages.ts";
import { proposalBody, proposalSummary } from "./proposal-texts.ts";

/** What other parts decided about a proposal. */
export interface ProposalLinks {
  readonly raisedAtEventId: string | null;
  readonly mergedIntoId: string | null;
  readonly conclusionDocumentId: string | null;
}

const conclusions = {
  ACCEPTED: {
    vi: "Tiếp thu; giao đơn vị chủ trì triển khai (minh họa).",
    en: "Taken up; a unit is to lead it (demo).",
  },
  PARTLY_ACCEPTED: {
    vi: "Tiếp thu một phần; làm thí điểm trước (minh họa).",
    en: "Taken up in part; a pilot comes first (demo).",
  },
  NOT_ACCEPTED: {
    vi: "Chưa tiếp thu; lý do nêu trong trả lời của đơn vị (minh họa).",
    en: "Not taken up; the units' answers say why (demo).",
  },
  NOTED: { vi: "Ghi nhận để tham khảo khi xây dựng kế hoạch (minh họa).", en: "Noted for the next plans (demo)." },
} as const;

export function addProposal(world: DemoWorld, proposal: DemoProposal, links: ProposalLinks): void {
  const { rows, units } = world;
  const { stages, outcome, state } = proposal;
  const submitted = dayOf(stages, "SUBMITTED");
  const opened = dayOf(stages, "OPEN");
  const concluded = dayOf(stages, "CONCLUDED");
  const conclusion = outcome && conclusions[outcome];
  rows.add("proposals.proposal", {
    id: proposal.id,
    code: proposal.code,
    title_vi: proposal.title.vi,
    title_en: proposal.title.en,
    summary_vi: proposalSummary.vi,
    summary_en: proposalSummary.en,
    body_vi: proposalBody.vi,
    body_en: proposalBody.en,
    kind: proposal.kind,
    fields: [proposal.topic.field],
    state,
    visibility: proposal.visibility,
    state_since: at(stages.at(-1)?.on ?? proposal.createdOn, 10),
    // A draft is its author's alone; the unit is written down when she sends it.
    author_unit_id: submitted === undefined ? null : units.idOf(proposal.authorUnit),
    raised_at_event_id: links.raisedAtEventId,
    merged_into_id: links.mergedIntoId,
    submitted_at: submitted && at(submitted, 10),
    opened_at: opened && at(opened, 10),
    open_until: opened && addDays(opened, 14),
    outcome,
    concluded_at: concluded && at(concluded, 10),
    conclusion_vi: conclusion?.vi ?? null,
    conclusion_en: conclusion?.en ?? null,
    conclusion_document_id: links.conclusionDocumentId,
    ...reasonOf(state),
    revision: opened === null ? 0 : 1,
    edited_at: at(proposal.createdOn, 9),
    created_at: at(proposal.createdOn, 9),
    updated_at: at(stages.at(-1)?.on ?? proposal.createdOn, 10),
  });
  addPeople(world, proposal, concluded);
  addTexts(world, proposal, opened);
  addSponsors(world, world.random.fork(`sponsors ${proposal.code}`), proposal, opened);
}

function reasonOf(state: DemoProposal["state"]) {
  if (state === "NOT_ADMITTED") {
    return {
      reason_code: "ALREADY_DONE",
      reason_vi: "Nội dung đã có trong chương trình công tác (minh họa).",
      reason_en: "The matter is already in the programme of work (demo).",
    };
  }
  return { reason_code: null, reason_vi: null, reason_en: null };
}

function addPeople({ rows, people }: DemoWorld, proposal: DemoProposal, concluded: Day | null): void {
  const { id, author } = proposal;
  if (author !== null) rows.add("proposals.proposal_person", { proposal_id: id, part: "AUTHOR", member_id: author.id });
  if (concluded === null) return;
  const presidium = people.requireMember(presidiumMember).id;
  rows.add("proposals.proposal_person", { proposal_id: id, part: "CONCLUDER", member_id: presidium });
}

/** The units it is meant for, the text it opened with, and what the presidium finds prepared once all units have answered. */
function addTexts({ rows, units }: DemoWorld, proposal: DemoProposal, opened: Day | null): void {
  const { id, title, targets, stages, state } = proposal;
  for (const unit of targets) rows.add("proposals.proposal_target", { proposal_id: id, unit_id: units.idOf(unit) });
  if (opened === null) return;
  rows.add("proposals.proposal_revision", {
    proposal_id: id,
    number: 1,
    title_vi: title.vi,
    title_en: title.en,
    summary_vi: proposalSummary.vi,
    summary_en: proposalSummary.en,
    body_vi: proposalBody.vi,
    body_en: proposalBody.en,
    created_at: at(opened, 10),
  });
  const answered = dayOf(stages, "RESPONDED");
  if (state !== "RESPONDED" || answered === null) return;
  rows.add("proposals.conclusion_draft", {
    proposal_id: id,
    outcome: "PARTLY_ACCEPTED",
    text_vi: conclusions.PARTLY_ACCEPTED.vi,
    text_en: conclusions.PARTLY_ACCEPTED.en,
    prepared_at: at(answered, 16),
  });
}

function addSponsors(
  { rows, units, today }: DemoWorld,
  random: Random,
  proposal: DemoProposal,
  opened: Day | null,
): void {
  if (opened === null || !random.chance(0.3)) return;
  const asked = units
    .workingOn(opened)
    .filter(({ kind, code }) => kind.startsWith("MINISTRY") && code !== proposal.authorUnit);
  for (const unit of random.sample(asked, random.int(1, 2))) {
    const decidedOn = addDays(opened, random.int(5, 20));
    const state = decidedOn > today ? "INVITED" : random.pick(["ACCEPTED", "ACCEPTED", "DECLINED"]);
    rows.add("proposals.sponsorship", {
      proposal_id: proposal.id,
      unit_id: unit.id,
      state,
      decided_at: state === "INVITED" ? null : at(decidedOn, 14),
    });
  }
}

/** One line of a proposal's path; `hour` keeps what happened on one day in order. */
export interface PathEntry {
  readonly kind: "TRANSITION" | "REFERRAL_SENT" | "REFERRAL_REASSIGNED" | "RESPONSE_PUBLISHED" | "COMMITMENT_MADE";
  readonly on: Day;
  readonly hour: number;
  readonly from?: string;
  readonly to?: string;
  readonly referralId?: string;
  /** Unit code of who acted. */
  readonly unit: string;
  readonly memberId?: string | null;
}

export function addPathEntry(
  { rows, units }: DemoWorld,
  proposal: Pick<DemoProposal, "id" | "code">,
  entry: PathEntry,
): void {
  const { kind, on, hour, unit } = entry;
  rows.add("proposals.timeline_entry", {
    id: demoId("tml", `${proposal.code} ${kind} ${entry.to ?? ""} ${entry.referralId ?? ""} ${on} ${unit}`),
    proposal_id: proposal.id,
    referral_id: entry.referralId ?? null,
    at: at(on, hour),
    kind,
    from_state: entry.from ?? null,
    to_state: entry.to ?? null,
    actor_unit_id: units.idOf(unit),
    actor_member_id: entry.memberId ?? null,
  });
}

/** The transitions of its path: the author submits, the presidium concludes, the secretariat does the rest. */
export function addTransitions(world: DemoWorld, proposal: DemoProposal): void {
  let from = "DRAFT";
  for (const { state: to, on } of proposal.stages) {
    const isAuthors = to === "SUBMITTED" || to === "WITHDRAWN";
    const unit = isAuthors ? proposal.authorUnit : "VWU";
    const memberId = isAuthors ? proposal.author?.id : null;
    const concluder = to === "CONCLUDED" ? world.people.requireMember(presidiumMember).id : null;
    addPathEntry(world, proposal, {
      kind: "TRANSITION",
      on,
      hour: 10,
      from,
      to,
      unit,
      memberId: memberId ?? concluder,
    });
    from = to;
  }
}

/** A conclusion's notice, for those that were concluded. */
export function conclusionNotice(world: DemoWorld, proposal: DemoProposal) {
  return {
    key: `conclusion ${proposal.code}`,
    type: "THONG_BAO",
    issuer: "VWU",
    visibility: "NETWORK",
    number: letterNumber(world, "VWU", Number(proposal.code.slice(-3)) + 100).replace("CV", "TB"),
    title: {
      vi: `Thông báo kết luận ${proposal.code} (minh họa)`,
      en: `Conclusion of ${proposal.code} (demo)`,
    },
  } as const;
}
