import { addDays, at, earliest } from "../demo/foundation/calendar.ts";
import type { ScaleRow } from "./copy-rows.ts";
import { dayOf } from "./create-proposals.ts";
import type { ScaleProposal } from "./create-proposals.ts";
import { scaleId } from "./scale-id.ts";
import { pickMembers, unitOf } from "./scale-world.ts";
import type { ScaleWorld } from "./scale-world.ts";

/** Endorsements by members other than the author, from the day it was opened. */
export function* endorsementRows(world: ScaleWorld, proposal: ScaleProposal): Generator<ScaleRow> {
  const opened = dayOf(proposal, "OPEN");
  if (opened === undefined) return;
  const random = world.random.fork(`endorsements ${proposal.number}`);
  let count = 0;
  for (const member of pickMembers(world, random, proposal.day, proposal.support + 1)) {
    if (member.id === proposal.author.id) continue;
    if (count === proposal.support) return;
    count += 1;
    const day = earliest(addDays(opened, count % 14), world.today);
    yield {
      id: scaleId("end", opened, proposal.number * 65_536 + count),
      proposal_id: proposal.id,
      member_id: member.id,
      unit_id: unitOf(member, day),
      endorsed_at: at(day, 8 + (count % 10), count % 60),
    };
  }
}

/** An opinion or two of every proposal that came under review, all delivered. */
export function* opinionRows(world: ScaleWorld, proposal: ScaleProposal): Generator<ScaleRow> {
  const asked = dayOf(proposal, "UNDER_REVIEW");
  const random = world.random.fork(`opinions ${proposal.number}`);
  if (asked === undefined || !random.chance(0.5)) return;
  let count = 0;
  for (const member of pickMembers(world, random, proposal.day, random.int(1, 2))) {
    if (member.id === proposal.author.id) continue;
    count += 1;
    const isDelivered = addDays(asked, 8) <= world.today;
    yield {
      id: scaleId("opi", asked, proposal.number * 10 + count),
      proposal_id: proposal.id,
      member_id: member.id,
      unit_id: unitOf(member, asked),
      requested_at: at(asked, 11),
      due_on: addDays(asked, 14),
      delivered_at: isDelivered ? at(addDays(asked, 8), 14) : null,
      recommendation: isDelivered ? random.pick(["SUPPORT", "SUPPORT_WITH_CHANGES", "ABSTAIN"]) : null,
      text_vi: isDelivered ? "Ủng hộ nếu bổ sung lộ trình (ý kiến minh họa)." : null,
      text_en: isDelivered ? "In favour if steps are added (demo opinion)." : null,
    };
  }
}
