import { at } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoRows } from "../foundation/demo-rows.ts";
import type { Random } from "../foundation/random.ts";
import type { UnitDirectory } from "../units/unit-directory.ts";
import { terms } from "./create-members.ts";
import { unitOn } from "./demo-member.ts";
import type { DemoMember, People } from "./demo-member.ts";
import { expertiseCodes, expertiseTree } from "./expertise-tree.ts";

/** Terms, the tree of expertise, and every person with her posts, memberships and skills. */
export function addPeople(rows: DemoRows, random: Random, units: UnitDirectory, people: People, today: Day): void {
  for (const { code, congress, startsOn, endsOn } of terms) {
    rows.add("members.network_term", { id: demoId("trm", code), code, congress, starts_on: startsOn, ends_on: endsOn });
  }
  for (const { root, fields } of expertiseTree) {
    for (const [code, vi, en] of [root, ...fields]) {
      const parent = code === root[0] ? null : root[0];
      rows.add("members.expertise", { code, name_vi: vi, name_en: en, parent_code: parent });
    }
  }
  for (const member of people.all) {
    const own = random.fork(`member ${member.number}`);
    rows.add("members.member", personRow(own, member));
    rows.add("members.appointment", ...postRows(units, member));
    rows.add("members.membership", ...membershipRows(units, member));
    if (!member.isErased) rows.add("members.member_expertise", ...skillRows(own, units, member, today));
    const unit = unitOn(member, today);
    if (unit === null) continue;
    const told = { member_id: member.id, unit_id: units.idOf(unit) };
    for (const table of ["events.member_unit", "proposals.member_unit", "members.told_unit"]) rows.add(table, told);
  }
}

function personRow(random: Random, { id, name, isErased, number }: DemoMember) {
  const title = random.weighted([
    [null, 50],
    ["ThS.", 32],
    ["TS.", 15],
    ["PGS.TS.", 3],
  ] as const);
  const hasBio = random.chance(0.4);
  const foreign = random.weighted([
    ["en", 60],
    ["fr", 8],
    ["zh", 6],
    ["ja", 4],
    ["ko", 3],
    ["ru", 5],
    [null, 14],
  ] as const);
  const isAvailable = number === 1 || random.chance(0.6);
  if (isErased) return { ...tombstone, id };
  return {
    id,
    family_name: name.family,
    middle_name: name.middle,
    given_name: name.given,
    academic_title: title,
    bio_vi: hasBio ? "Nhân vật hư cấu của dữ liệu minh họa; quan tâm đến công tác cán bộ nữ và bình đẳng giới." : null,
    bio_en: hasBio ? "A fictional person of the demo data, concerned with women cadres and gender equality." : null,
    languages: foreign === null ? ["vi"] : ["vi", foreign],
    available_for_review: isAvailable,
    erased_at: null,
  };
}

/** What stays of an erased person: no name, and rows of others that lead nowhere. */
const tombstone = {
  family_name: "(đã",
  middle_name: null,
  given_name: "xóa)",
  academic_title: null,
  bio_vi: null,
  bio_en: null,
  languages: ["vi"],
  available_for_review: false,
  erased_at: at("2026-03-02", 9),
};

function postRows(units: UnitDirectory, member: DemoMember) {
  return member.posts.map((post, place) => ({
    id: demoId("app", `${member.number} ${place}`),
    member_id: member.id,
    unit_id: units.idOf(post.unit),
    // Members of the presidium lead no department.
    department_vi: post.rank === "VICE_MINISTER_UP" ? null : post.department.vi,
    department_en: post.rank === "VICE_MINISTER_UP" ? null : post.department.en,
    position_vi: post.position.vi,
    position_en: post.position.en,
    rank: post.rank,
    starts_on: post.from,
    ends_on: post.to,
    is_primary: true,
  }));
}

function membershipRows(units: UnitDirectory, member: DemoMember) {
  return member.memberships.map((membership) => {
    const nominatedFrom = membership.kind === "ASSOCIATE" ? unitOn(member, membership.startedOn ?? "2026-01-01") : null;
    return {
      id: demoId("mbs", `${member.number} ${membership.term}`),
      member_id: member.id,
      term_id: demoId("trm", membership.term),
      kind: membership.kind,
      state: membership.state,
      office: membership.office,
      nominated_by_unit_id: nominatedFrom === null ? null : units.idOf(nominatedFrom),
      started_on: membership.startedOn,
      ended_on: membership.endedOn,
      end_reason: membership.endReason,
    };
  });
}

function skillRows(random: Random, units: UnitDirectory, member: DemoMember, today: Day) {
  const unit = unitOn(member, today);
  return random.sample(expertiseCodes, random.int(3, 6)).map((code) => ({
    member_id: member.id,
    expertise_code: code,
    level: random.weighted([
      ["WORKING", 45],
      ["SENIOR", 40],
      ["NATIONAL_EXPERT", 15],
    ] as const),
    confirmed_by_unit_id: unit !== null && random.chance(0.6) ? units.idOf(unit) : null,
  }));
}
