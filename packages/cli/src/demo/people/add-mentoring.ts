import { addDays } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoWorld } from "../world.ts";
import { expertiseCodes } from "./expertise-tree.ts";

/**
 * Profiles of those who consent to being matched, half of them mentors, and pairs in every state. Two have a profile and
 * do not consent (any more): nobody but themselves sees it.
 */
export function addMentoring({ rows, people, random, today }: DemoWorld): void {
  const own = random.fork("mentoring");
  const consenting = new Set(
    rows
      .of("members.consent")
      .filter(({ purpose, withdrawn_at: withdrawnAt }) => purpose === "MENTORING_MATCH" && withdrawnAt === null)
      .map(({ member_id: memberId }) => memberId),
  );
  const active = people.activeOn(today);
  const open = active.filter(({ id }) => consenting.has(id));
  const closed = active.filter(({ id }) => !consenting.has(id)).slice(0, 2);
  for (const [place, { id }] of [...open, ...closed].entries()) {
    const offers = place % 2 === 0;
    rows.add("members.mentoring_profile", { member_id: id, offers, seeks: !offers, capacity: offers ? 2 : 0 });
    const topics = own.sample(expertiseCodes, 2);
    rows.add("members.mentoring_topic", ...topics.map((code) => ({ member_id: id, expertise_code: code })));
  }
  for (const [place, state] of (["ACTIVE", "REQUESTED", "COMPLETED", "ENDED"] as const).entries()) {
    const [mentor, mentee] = [open[place * 2], open[place * 2 + 1]];
    if (mentor === undefined || mentee === undefined) continue;
    const hasBegun = state === "ACTIVE" || state === "COMPLETED";
    rows.add("members.mentorship", {
      id: demoId("mtr", `${mentor.number} ${mentee.number}`),
      mentor_id: mentor.id,
      mentee_id: mentee.id,
      state,
      goal_vi: "Chuẩn bị cho vị trí lãnh đạo cấp vụ (minh họa)",
      goal_en: "Preparing for a post at the head of a department (demo)",
      started_on: hasBegun ? addDays(today, -120) : null,
      ended_on: state === "COMPLETED" || state === "ENDED" ? addDays(today, -10) : null,
    });
  }
}
