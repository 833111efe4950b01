import { addDays } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { unitOn } from "../people/demo-member.ts";
import type { DemoWorld } from "../world.ts";

const owner = "MOET";
const programmeId = demoId("spr", "women-leaders");

/** Id of the call of a year; that of 2026 takes nominations. */
const callId = (year: number) => demoId("scl", `women-leaders ${year}`);

const calls = [
  { year: 2025, seats: 6, state: "DECIDED", opens_on: "2025-02-03", closes_on: "2025-04-30", session: null },
  { year: 2026, seats: 8, state: "OPEN", opens_on: "2026-10-01", closes_on: null, session: "SK-2026-020" },
  { year: 2027, seats: 8, state: "DRAFT", opens_on: "2027-10-01", closes_on: "2027-12-31", session: null },
] as const;

/** The slice of the Ministry of Education and Training: one programme, its calls, and whom units nominated. */
export function addScholarships(world: DemoWorld): void {
  const { rows, units, today } = world;
  rows.add("scholarships.programme", {
    id: programmeId,
    name_vi: "Học bổng nữ lãnh đạo trẻ (minh họa)",
    name_en: "Scholarships for young women leaders (demo)",
    owner_unit_id: units.idOf(owner),
    field: "EDUCATION",
    level_vi: "Thạc sĩ",
    level_en: "Master's degree",
  });
  for (const { year, seats, state, opens_on, closes_on, session } of calls) {
    rows.add("scholarships.call", {
      id: callId(year),
      programme_id: programmeId,
      year,
      seats,
      state,
      opens_on,
      closes_on: closes_on ?? addDays(today, 40),
      info_session_id: session && demoId("evt", session),
    });
  }
  addNominations(world, 2025, "2025-04-01", ["AWARDED", "NOT_AWARDED"]);
  addNominations(world, 2026, world.today, ["SUBMITTED", "SHORTLISTED", "DRAFT"]);
}

function addNominations({ rows, units, people, random }: DemoWorld, year: number, day: string, states: string[]): void {
  const draw = random.fork(`scholarships ${year}`);
  for (const [index, member] of draw.sample(people.activeOn(day), 24).entries()) {
    const unit = unitOn(member, day);
    const state = states[index % states.length] ?? "SUBMITTED";
    rows.add("scholarships.nomination", {
      id: demoId("nom", `${year} ${member.number}`),
      call_id: callId(year),
      member_id: member.id,
      unit_id: unit && units.idOf(unit),
      state,
      submitted_on: state === "DRAFT" ? null : addDays(day, -draw.int(1, 20)),
      version: state === "DRAFT" ? 1 : 2,
    });
  }
}
