import { addDays, at, dayOfYear, latest } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoRows } from "../foundation/demo-rows.ts";
import type { Random } from "../foundation/random.ts";
import { foldName } from "./create-names.ts";
import type { DemoMember, People } from "./demo-member.ts";

/** How many members of a hundred agree, by purpose. Nobody is asked twice, and nothing is ticked in advance. */
const agreement = [
  ["DIRECTORY_CONTACT", 0.7],
  ["EVENT_ATTENDANCE_LIST", 0.6],
  ["MESSAGING", 0.5],
  ["STATISTICS", 0.4],
  ["MENTORING_MATCH", 0.2],
] as const;

/** Story 4 sets the consents of this member; see stories/withdrawn-consent.ts. */
export const memberOfConsentStory = 5;

/** Contacts of present members, under a reserved domain and with numbers that nobody can have, and their consents. */
export function addContacts(rows: DemoRows, random: Random, people: People): void {
  for (const member of people.all) {
    const [membership] = member.memberships.slice(-1);
    if (membership?.state !== "ACTIVE" || membership.startedOn === null) continue;
    const own = random.fork(`contact ${member.number}`);
    rows.add("members.member_contact", workContact(member));
    if (own.chance(0.8)) rows.add("members.member_private_contact", privateContact(own, member));
    if (member.number === memberOfConsentStory) continue;
    // The network's data notice came with the law of 2026; whoever joined earlier was asked then.
    const askedOn = latest(addDays(membership.startedOn, 3), dayOfYear(2026, 1, own.int(5, 28)));
    for (const [purpose, share] of agreement) {
      // The first plain member shares her contact, so that walks can show what others see of her.
      if (!own.chance(share) && !(member.number === 1 && purpose === "DIRECTORY_CONTACT")) continue;
      rows.add("members.consent", consentRow(member, purpose, at(askedOn, 9), null));
    }
  }
}

export function consentRow(member: DemoMember, purpose: string, grantedAt: string, withdrawnAt: string | null) {
  return {
    id: demoId("cns", `${member.number} ${purpose} ${grantedAt}`),
    member_id: member.id,
    purpose,
    notice_version: "2026-01",
    granted_at: grantedAt,
    withdrawn_at: withdrawnAt,
  };
}

function workContact({ id, number, name }: DemoMember) {
  const local = [name.given, name.family].map((part) => foldName(part).replaceAll(/[^a-z]/g, "")).join(".");
  return {
    member_id: id,
    work_email: `${local}.${padded(number)}@demo.example`,
    work_phone: `024 0000 0${padded(number)} (demo)`,
    office_address_vi: "Hà Nội (dữ liệu minh họa)",
    office_address_en: "Hanoi (demo data)",
  };
}

function privateContact(random: Random, { id, number }: DemoMember) {
  return {
    member_id: id,
    mobile: `0000 000 ${padded(number)} (demo)`,
    preferred_channel: random.pick(["EMAIL", "PHONE", "MOBILE", "ZALO"]),
    open_to_network: random.chance(0.2),
  };
}

function padded(number: number): string {
  return String(number).padStart(3, "0");
}
