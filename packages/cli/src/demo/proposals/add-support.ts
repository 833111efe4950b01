import { addDays, at, daysBetween } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { unitOn } from "../people/demo-member.ts";
import type { DemoMember } from "../people/demo-member.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import { endorsementPeriod } from "./create-proposals.ts";
import type { DemoProposal } from "./create-proposals.ts";
import { dayOf } from "./proposal-stages.ts";

const reasons: readonly DemoText[] = [
  { vi: "Đơn vị tôi cũng gặp vấn đề này.", en: "My unit has the same problem." },
  { vi: "Giải pháp cụ thể, dễ làm.", en: "A concrete solution, easy to do." },
  { vi: "Cần làm sớm.", en: "It should be done soon." },
];

/** Endorsements of members under the unit they had that day, while the proposal was open. */
export function addEndorsements({ rows, random, people, units, today }: DemoWorld, proposal: DemoProposal): void {
  const period = endorsementPeriod(proposal, today);
  if (period === null) return;
  const own = random.fork(`endorsements ${proposal.code}`);
  const others = people.activeOn(period.from).filter(({ number }) => number !== proposal.author?.number);
  for (const member of own.sample(others, own.int(2, 15))) {
    const on = addDays(period.from, own.int(0, daysBetween(period.from, period.to)));
    const unit = unitOn(member, on);
    const reason = own.chance(0.3) ? own.pick(reasons) : null;
    rows.add("proposals.endorsement", {
      id: demoId("end", `${proposal.code} ${member.number}`),
      proposal_id: proposal.id,
      member_id: member.id,
      unit_id: unit && units.idOf(unit),
      reason_vi: reason?.vi ?? null,
      reason_en: reason?.en ?? null,
      endorsed_at: at(on, on === period.from ? own.int(11, 20) : own.int(8, 20), own.int(0, 59)),
      revision: 1,
    });
  }
}

const remarks: readonly string[] = [
  "Đơn vị chị đã làm thử chưa? Kết quả thế nào? (minh họa)",
  "Tôi đề nghị bổ sung phần kinh phí. (minh họa)",
  "Có thể kết hợp với chương trình năm nay. (minh họa)",
];

/** What members say about proposals of the last two years while they are open; one of them was removed. */
export function addComments({ rows, random, people, units, today }: DemoWorld, proposal: DemoProposal): void {
  const period = endorsementPeriod(proposal, today);
  if (period === null || period.from < addDays(today, -730)) return;
  const own = random.fork(`comments ${proposal.code}`);
  for (const [index, member] of own.sample(people.activeOn(period.from), own.int(0, 3)).entries()) {
    const unit = unitOn(member, period.from);
    const isRemoved = proposal.code === "DX-2026-001" && index === 0;
    const written = at(period.from, 12 + index * 2);
    rows.add("proposals.comment", {
      id: demoId("cmt", `${proposal.code} ${member.number}`),
      proposal_id: proposal.id,
      member_id: member.id,
      unit_id: unit && units.idOf(unit),
      body: isRemoved ? "" : own.pick(remarks),
      created_at: written,
      removed_at: isRemoved ? at(period.from, 13) : null,
      version: isRemoved ? 2 : 1,
    });
  }
}

/** An opinion a reviewer gave. */
export interface DeliveredOpinion {
  readonly proposal: DemoProposal;
  readonly member: DemoMember;
  readonly on: Day;
}

const opinions = [
  {
    recommendation: "SUPPORT",
    vi: "Ủng hộ: cơ sở rõ, khả thi (ý kiến minh họa).",
    en: "In favour: well founded, feasible (demo opinion).",
  },
  {
    recommendation: "SUPPORT_WITH_CHANGES",
    vi: "Ủng hộ nếu bổ sung lộ trình (ý kiến minh họa).",
    en: "In favour if steps are added (demo opinion).",
  },
  {
    recommendation: "OPPOSE",
    vi: "Chưa đủ căn cứ thực tiễn (ý kiến minh họa).",
    en: "Not yet founded in practice (demo opinion).",
  },
  {
    recommendation: "ABSTAIN",
    vi: "Không có ý kiến thêm (ý kiến minh họa).",
    en: "No further opinion (demo opinion).",
  },
] as const;

/** Reviewers from other units than the author's; those of proposals under review have not answered yet. */
export function addOpinions(
  { rows, random, people, units, today }: DemoWorld,
  proposal: DemoProposal,
): DeliveredOpinion[] {
  const askedOn = dayOf(proposal.stages, "UNDER_REVIEW");
  if (askedOn === null) return [];
  const own = random.fork(`opinions ${proposal.code}`);
  const isOpen = proposal.state === "UNDER_REVIEW";
  const unitIdOf = (member: DemoMember, on: Day) => {
    const unit = unitOn(member, on);
    return unit && units.idOf(unit);
  };
  const others = people
    .activeOn(askedOn)
    .filter((member) => member !== proposal.author && unitOn(member, askedOn) !== proposal.authorUnit);
  // The first plain member owes an opinion on every proposal under review that she may be asked about.
  const first = isOpen ? others.filter(({ number }) => number === 1) : [];
  const reviewers = [...first, ...own.sample(others, own.int(isOpen ? 1 : 0, 3)).filter(({ number }) => number !== 1)];
  return reviewers.flatMap((member) => {
    const on = addDays(askedOn, own.int(2, 6));
    const opinion = isOpen && (member.number === 1 || own.chance(0.6) || on > today) ? null : own.pick(opinions);
    rows.add("proposals.expert_opinion", {
      id: demoId("opi", `${proposal.code} ${member.number}`),
      proposal_id: proposal.id,
      member_id: member.id,
      unit_id: unitIdOf(member, askedOn),
      requested_at: at(askedOn, 11),
      due_on: addDays(askedOn, 14),
      delivered_at: opinion && at(on, own.int(8, 18)),
      recommendation: opinion?.recommendation ?? null,
      text_vi: opinion?.vi ?? null,
      text_en: opinion?.en ?? null,
      shared_after_conclusion: own.chance(0.6),
    });
    return opinion === null ? [] : [{ proposal, member, on }];
  });
}
