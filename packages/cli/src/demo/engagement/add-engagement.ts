import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { eventId } from "../events/demo-event.ts";
import type { Attendance, DemoEvent, EventKind } from "../events/demo-event.ts";
import { isActiveOn, unitOn } from "../people/demo-member.ts";
import type { DemoMember } from "../people/demo-member.ts";
import type { DemoActivity } from "../programme/create-activities.ts";
import type { DeliveredOpinion } from "../proposals/add-support.ts";
import type { DemoProposal } from "../proposals/create-proposals.ts";
import { dayOf } from "../proposals/proposal-stages.ts";
import type { DemoWorld } from "../world.ts";

/** What happened in the other slices, from which most entries follow. */
export interface History {
  readonly events: readonly DemoEvent[];
  readonly attendances: readonly Attendance[];
  readonly speeches: readonly Attendance[];
  readonly opinions: readonly DeliveredOpinion[];
  readonly proposals: readonly DemoProposal[];
  readonly activities: readonly DemoActivity[];
}

export interface Entry {
  readonly table: "contribution" | "benefit";
  readonly member: DemoMember;
  readonly kind: string;
  readonly on: Day;
  readonly hours: number | null;
  readonly source?: { readonly type: "Event" | "Proposal" | "PlanActivity"; readonly id: string };
  readonly state?: "SELF_DECLARED" | "CONFIRMED" | "REJECTED";
  readonly amountVnd?: number;
  readonly text?: { readonly vi: string; readonly en: string };
}

/** Writes one entry under the unit the member had that day. */
export function addEntry({ rows, units }: DemoWorld, entry: Entry): void {
  const { table, member, kind, on, source, text } = entry;
  const unit = unitOn(member, on);
  rows.add(`members.${table}`, {
    id: demoId(table === "contribution" ? "con" : "ben", `${member.number} ${kind} ${source?.id ?? on}`),
    member_id: member.id,
    unit_id: unit && units.idOf(unit),
    kind,
    occurred_on: on,
    hours: entry.hours,
    state: entry.state ?? "CONFIRMED",
    description_vi: text?.vi ?? null,
    description_en: text?.en ?? null,
    source_type: source?.type ?? null,
    source_id: source?.id ?? null,
    ...(table === "contribution" && { amount_vnd: entry.amountVnd ?? null }),
  });
}

const benefitOf: Readonly<Record<EventKind, readonly [kind: string, share: number]>> = {
  TRAINING: ["TRAINING", 1],
  ANNUAL_WORKSHOP: ["NETWORKING", 0.9],
  FORUM: ["NETWORKING", 0.8],
  MEETING: ["NETWORKING", 0.8],
  FIELD_VISIT: ["NETWORKING", 0.7],
  REVIEW_CONFERENCE: ["NETWORKING", 0.4],
};

/** Entries that follow from attendance, speaking, opinions, proposals and activities: confirmed from the start. */
export function addDerivedEntries(world: DemoWorld, history: History): void {
  const random = world.random.fork("derived entries");
  for (const { event, member } of history.attendances) {
    const source = { type: "Event", id: eventId(event.code) } as const;
    const [kind, share] = benefitOf[event.kind];
    const hours = event.kind === "TRAINING" ? 12 : random.int(3, 7);
    const entry = { member, on: event.startsOn, source, hours };
    addEntry(world, { ...entry, table: "contribution", kind: "ATTENDANCE" });
    if (random.chance(share)) addEntry(world, { ...entry, table: "benefit", kind });
  }
  for (const { event, member } of history.speeches) {
    const source = { type: "Event", id: eventId(event.code) } as const;
    addEntry(world, { table: "contribution", member, kind: "SPEAKING", on: event.startsOn, hours: 2, source });
  }
  for (const { proposal, member, on } of history.opinions) {
    const source = { type: "Proposal", id: proposal.id } as const;
    addEntry(world, { table: "contribution", member, kind: "EXPERT_OPINION", on, hours: random.int(2, 10), source });
  }
  for (const { id, author, stages } of history.proposals) {
    const on = dayOf(stages, "COMPLETED");
    if (on === null || author === null) continue;
    addEntry(world, {
      table: "contribution",
      member: author,
      kind: "PROPOSAL",
      on,
      hours: 12,
      source: { type: "Proposal", id },
    });
  }
  addHosting(world, history.events);
  addLeads(world, history.activities);
}

/** Somebody of the host's own members prepared each event that took place. */
function addHosting(world: DemoWorld, events: readonly DemoEvent[]): void {
  for (const { code, host, startsOn: on, state } of events) {
    const [member] = world.people.ofUnit(host, on).slice(-1);
    if (member === undefined || (state !== "REPORTED" && state !== "ENDED")) continue;
    const source = { type: "Event", id: eventId(code) } as const;
    addEntry(world, { table: "contribution", member, kind: "HOSTING", on, hours: 16, source });
  }
}

function addLeads(world: DemoWorld, activities: readonly DemoActivity[]): void {
  const random = world.random.fork("leads");
  for (const { id, leadId, state, endsOn } of activities) {
    const member = world.people.all.find((person) => person.id === leadId);
    if (state !== "DONE" || member === undefined || unitOn(member, endsOn) === null) continue;
    const source = { type: "PlanActivity", id } as const;
    const entry = { member, on: endsOn, source };
    addEntry(world, { ...entry, table: "contribution", kind: "PROGRAMME_LEAD", hours: random.int(6, 40) });
    if (random.chance(0.45)) addEntry(world, { ...entry, table: "benefit", kind: "RECOGNITION", hours: null });
  }
}

const declared = [
  ["contribution", "MENTORING", { vi: "Hướng dẫn cán bộ nữ trẻ", en: "Guidance for a young woman cadre" }],
  ["contribution", "RESOURCE", { vi: "Vận động nguồn lực cho hoạt động", en: "Resources raised for an activity" }],
  ["contribution", "OTHER", { vi: "Hỗ trợ công việc của Mạng lưới", en: "Help with the network's work" }],
  [
    "benefit",
    "MENTORING_RECEIVED",
    { vi: "Được chị em đi trước hướng dẫn", en: "Guidance from an experienced member" },
  ],
  ["benefit", "SCHOLARSHIP", { vi: "Học bổng bồi dưỡng ngắn hạn", en: "A grant for a short course" }],
  ["benefit", "PUBLICATION", { vi: "Bài viết trên ấn phẩm của Hội", en: "An article in the Union's publications" }],
  ["benefit", "PROMOTION_SUPPORT", { vi: "Được giới thiệu quy hoạch", en: "Proposed for a higher post" }],
] as const;

/** What members declare themselves, most of it confirmed since; that of this year partly waits. */
export function addDeclaredEntries(world: DemoWorld): void {
  const { people, today } = world;
  for (const member of people.all) {
    const random = world.random.fork(`declared ${member.number}`);
    for (const year of [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]) {
      const on = `${year}-${String(random.int(1, 11)).padStart(2, "0")}-${random.int(10, 22)}`;
      const [table, kind, text] = random.pick(declared);
      const isNew = on > `${today.slice(0, 4)}-06-01`;
      const state = isNew
        ? "SELF_DECLARED"
        : random.weighted([
            ["CONFIRMED", 90],
            ["REJECTED", 10],
          ] as const);
      if (!isActiveOn(member, on) || on > today || !random.chance(0.75)) continue;
      addEntry(world, {
        table,
        member,
        kind,
        on,
        state,
        text,
        hours: random.int(1, 16),
        ...(kind === "RESOURCE" && { amountVnd: random.int(1, 40) * 1e6 }),
      });
    }
  }
}
