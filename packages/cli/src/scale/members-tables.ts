import { addDays, latest } from "../demo/foundation/calendar.ts";
import { createNames, foldName } from "../demo/people/create-names.ts";
import type { PersonName } from "../demo/people/create-names.ts";
import { expertiseCodes } from "../demo/people/expertise-tree.ts";
import { fixedNames } from "../demo/people/name-parts.ts";
import { benefitRows, contributionRows, countEntries } from "./entry-rows.ts";
import type { ScaleRow } from "./copy-rows.ts";
import { scaleId } from "./scale-id.ts";
import type { ScaleTable } from "./scale-table.ts";
import { unitOf } from "./scale-world.ts";
import type { ScaleMember, ScaleUnit, ScaleWorld } from "./scale-world.ts";

/** So many different names are enough for any network: beyond, people share them, as people do. */
const differentNames = 4_000;

/** People with their posts, memberships, skills, consents and contacts, and what they gave and received. */
export function membersTables(world: ScaleWorld): ScaleTable[] {
  const people = world.members.filter(({ number }) => number > 0).sort((one, other) => one.number - other.number);
  const fixed = fixedNames.length;
  const names = createNames(world.random.fork("names"), Math.min(differentNames, people.length) + fixed).slice(fixed);
  const table = (name: string, rows: (member: ScaleMember, name: PersonName) => readonly ScaleRow[]): ScaleTable => ({
    table: `members.${name}`,
    expected: people.length,
    *rows() {
      for (const member of people) yield* rows(member, names[member.number % names.length] ?? nobody);
    },
  });
  const entries = countEntries(world);
  return [
    { table: "members.unit_successor", expected: world.subUnits.length, rows: () => world.subUnits.map(toldUnitRow) },
    table("member", (member, name) => [memberRow(world, member, name)]),
    table("member_account", ({ id, number }) => [{ member_id: id, subject: subjectOf(number), language: "vi" }]),
    table("appointment", (member) => postRows(world, member)),
    table("membership", (member) => membershipRows(world, member)),
    table("member_expertise", (member) => skillRows(world, member)),
    table("told_unit", (member) => [{ member_id: member.id, unit_id: unitOf(member, world.today) }]),
    table("consent", (member) => consentRows(world, member)),
    table("member_contact", contactRows),
    { table: "members.role_grant", expected: 0, rows: () => coordinatorRows(world, people) },
    { table: "members.contribution", expected: entries.contributions, rows: () => contributionRows(world) },
    { table: "members.benefit", expected: entries.benefits, rows: () => benefitRows(world) },
  ];
}

const nobody: PersonName = { family: "Nguyễn", middle: null, given: "An" };

/** Subject at the identity provider of a generated member. */
export function subjectOf(number: number): string {
  return `scale-member-${String(number).padStart(5, "0")}`;
}

/** A unit below another, as the other slices were told of it. */
export function toldUnitRow({ id, code }: ScaleUnit): ScaleRow {
  return { unit_id: id, code };
}

function memberRow(world: ScaleWorld, { id, number, joinedOn }: ScaleMember, name: PersonName): ScaleRow {
  const random = world.random.fork(`person ${number}`);
  return {
    id,
    family_name: name.family,
    middle_name: name.middle,
    given_name: name.given,
    academic_title: random.weighted([
      [null, 50],
      ["ThS.", 32],
      ["TS.", 15],
      ["PGS.TS.", 3],
    ]),
    languages: random.chance(0.6) ? ["vi", "en"] : ["vi"],
    available_for_review: random.chance(0.4),
    created_at: joinedOn,
  };
}

function postRows(world: ScaleWorld, { id, number, posts }: ScaleMember): ScaleRow[] {
  const random = world.random.fork(`posts ${number}`);
  const [rank, vi, en] = random.weighted([
    [["DEPARTMENT_HEAD", "Vụ trưởng", "Director"], 20],
    [["DEPUTY_DEPARTMENT_HEAD", "Phó Vụ trưởng", "Deputy Director"], 45],
    [["OTHER", "Trưởng phòng", "Head of Division"], 35],
  ] as const);
  return posts.map(({ unitId, from, to }, place) => ({
    id: scaleId("app", from, number * 10 + place),
    member_id: id,
    unit_id: unitId,
    department_vi: "Vụ Tổ chức cán bộ",
    department_en: "Department of Personnel",
    position_vi: vi,
    position_en: en,
    rank,
    starts_on: from,
    ends_on: to,
  }));
}

function membershipRows({ ground }: ScaleWorld, { id, number, joinedOn, posts }: ScaleMember): ScaleRow[] {
  return ground.terms
    .filter(({ endsOn }) => joinedOn <= endsOn)
    .map((term, place, terms) => {
      const next = terms[place + 1];
      return {
        id: scaleId("mbs", latest(joinedOn, term.startsOn), number * 10 + place),
        member_id: id,
        term_id: term.id,
        kind: "ASSOCIATE",
        state: next === undefined ? "ACTIVE" : "ENDED",
        nominated_by_unit_id: posts[0]?.unitId ?? null,
        started_on: latest(joinedOn, term.startsOn),
        ended_on: next === undefined ? null : addDays(next.startsOn, -1),
        end_reason: next === undefined ? null : "TERM_END",
      };
    });
}

function skillRows(world: ScaleWorld, member: ScaleMember): ScaleRow[] {
  const random = world.random.fork(`skills ${member.number}`);
  return random.sample(expertiseCodes, random.int(3, 5)).map((code) => ({
    member_id: member.id,
    expertise_code: code,
    level: random.weighted([
      ["WORKING", 45],
      ["SENIOR", 40],
      ["NATIONAL_EXPERT", 15],
    ]),
    confirmed_by_unit_id: random.chance(0.6) ? unitOf(member, world.today) : null,
  }));
}

const agreement = [
  ["DIRECTORY_CONTACT", 0.7],
  ["EVENT_ATTENDANCE_LIST", 0.6],
  ["MESSAGING", 0.5],
  ["STATISTICS", 0.4],
] as const;

function consentRows(world: ScaleWorld, { id, number, joinedOn }: ScaleMember): ScaleRow[] {
  const random = world.random.fork(`consents ${number}`);
  const askedOn = latest(addDays(joinedOn, 3), "2026-01-15");
  return agreement
    .filter(([, share]) => random.chance(share))
    .map(([purpose], place) => ({
      id: scaleId("cns", askedOn, number * 10 + place),
      member_id: id,
      purpose,
      notice_version: "2026-01",
      granted_at: askedOn,
    }));
}

function contactRows({ id, number }: ScaleMember, { given, family }: PersonName): ScaleRow[] {
  const local = [given, family].map((part) => foldName(part).replaceAll(/[^a-z]/g, "")).join(".");
  const digits = String(number).padStart(5, "0");
  return [
    {
      member_id: id,
      work_email: `${local}.n${digits}@demo.example`,
      work_phone: `024 0000 1${digits} (demo)`,
      office_address_vi: "Hà Nội (dữ liệu minh họa)",
      office_address_en: "Hanoi (demo data)",
    },
  ];
}

/** Units that nobody coordinates get their first generated member as coordinator. */
function coordinatorRows(world: ScaleWorld, people: readonly ScaleMember[]): ScaleRow[] {
  const coordinated = new Set(world.ground.coordinated);
  const rows: ScaleRow[] = [];
  for (const member of people) {
    const unitId = unitOf(member, world.today);
    if (coordinated.has(unitId)) continue;
    coordinated.add(unitId);
    rows.push({
      id: scaleId("rol", member.joinedOn, member.number),
      subject: subjectOf(member.number),
      member_id: member.id,
      role: "UNIT_COORDINATOR",
      unit_id: unitId,
      valid_from: latest(member.joinedOn, "2022-04-01"),
    });
  }
  return rows;
}
