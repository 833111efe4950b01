import { addDays, at } from "../demo/foundation/calendar.ts";
import type { Day } from "../demo/foundation/calendar.ts";
import type { ScaleRow } from "./copy-rows.ts";
import { dayOf } from "./create-proposals.ts";
import type { ScaleProposal } from "./create-proposals.ts";
import { scaleId } from "./scale-id.ts";
import type { ScaleWorld } from "./scale-world.ts";

const referralId = ({ number }: ScaleProposal, sent: Day, place: number): string =>
  scaleId("ref", sent, number * 10 + place);

/** One referral for each unit it is meant for, answered when the proposal went on. */
export function referralRows({ today }: ScaleWorld, proposal: ScaleProposal): ScaleRow[] {
  const sent = dayOf(proposal, "REFERRED");
  if (sent === undefined) return [];
  const answered = dayOf(proposal, "RESPONDED");
  return proposal.targets.map((unit, place) => ({
    id: referralId(proposal, sent, place),
    proposal_id: proposal.id,
    unit_id: unit.id,
    state: answered !== undefined ? "RESPONDED" : addDays(sent, 5) <= today ? "IN_PROGRESS" : "SENT",
    sent_at: at(sent, 11),
    due_on: addDays(sent, 28),
    responded_at: answered === undefined ? null : at(answered, 9),
    acknowledged_at: addDays(sent, 5) <= today ? at(addDays(sent, 3), 9) : null,
  }));
}

export function responseRows(proposal: ScaleProposal): ScaleRow[] {
  const [sent, answered] = [dayOf(proposal, "REFERRED"), dayOf(proposal, "RESPONDED")];
  if (sent === undefined || answered === undefined) return [];
  return proposal.targets.map((_unit, place) => ({
    referral_id: referralId(proposal, sent, place),
    position: place === 0 ? "AGREE" : "PARTLY_AGREE",
    text_vi: "Đơn vị đồng ý về chủ trương; đề nghị thí điểm ở phạm vi hẹp trước khi nhân rộng (trả lời minh họa).",
    text_en: "The unit agrees in principle and asks for a small pilot before it is spread (demo answer).",
    prepared_at: at(addDays(answered, -1), 15),
    published_at: at(answered, 9),
  }));
}

/** What the units promised once it was concluded. */
export function commitmentRows(world: ScaleWorld, proposal: ScaleProposal): ScaleRow[] {
  const made = dayOf(proposal, "IN_IMPLEMENTATION");
  if (made === undefined) return [];
  const isDone = dayOf(proposal, "COMPLETED") !== undefined;
  const random = world.random.fork(`commitments ${proposal.number}`);
  return proposal.targets.map((unit, place) => ({
    id: scaleId("com", made, proposal.number * 10 + place),
    proposal_id: proposal.id,
    title_vi: "Đưa nội dung vào kế hoạch năm của đơn vị (minh họa)",
    title_en: "To take it into the unit's plan of the year (demo)",
    unit_id: unit.id,
    state: isDone ? "DONE" : "ONGOING",
    progress: isDone ? 100 : random.int(10, 90),
    weight: random.int(1, 5),
    due_on: addDays(made, 300),
  }));
}

/** Every move, and what was sent and answered between. */
export function* timelineRows(proposal: ScaleProposal): Generator<ScaleRow> {
  const entry = (place: number, day: Day, hour: number) => ({
    id: scaleId("tml", day, proposal.number * 100 + place),
    proposal_id: proposal.id,
    at: at(day, hour),
    actor_unit_id: proposal.authorUnitId,
  });
  let place = 0;
  for (const { from, to, day } of proposal.moves) {
    place += 1;
    yield { ...entry(place, day, 10), kind: "TRANSITION", from_state: from, to_state: to, referral_id: null };
  }
  const [sent, answered] = [dayOf(proposal, "REFERRED"), dayOf(proposal, "RESPONDED")];
  if (sent === undefined) return;
  for (const [target, unit] of proposal.targets.entries()) {
    const of = { referral_id: referralId(proposal, sent, target), from_state: null, to_state: null };
    place += 1;
    yield { ...entry(place, sent, 11), kind: "REFERRAL_SENT", ...of };
    if (answered === undefined) continue;
    place += 1;
    yield { ...entry(place, answered, 9), actor_unit_id: unit.id, kind: "RESPONSE_PUBLISHED", ...of };
  }
}
