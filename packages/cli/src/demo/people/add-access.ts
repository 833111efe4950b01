import { demoId } from "../foundation/demo-id.ts";
import type { DemoRows } from "../foundation/demo-rows.ts";
import type { UnitDirectory } from "../units/unit-directory.ts";
import { presidiumMember, subjectOf } from "./coordinators.ts";
import type { Coordinator } from "./coordinators.ts";
import type { DemoMember, People } from "./demo-member.ts";

/** People and programs that are no members of the network; the network knows their role, not their name. */
export const staff = [
  { subject: "demo-secretariat", role: "SECRETARIAT", unit: null },
  { subject: "demo-auditor", role: "AUDITOR", unit: null },
  { subject: "demo-data-protection", role: "DATA_PROTECTION", unit: null },
  { subject: "demo-service-moet", role: "SERVICE", unit: "MOET" },
] as const;

/** Accounts of those who may sign in, and who holds which role. */
export function addAccess(
  rows: DemoRows,
  units: UnitDirectory,
  people: People,
  coordinators: readonly Coordinator[],
): void {
  for (const member of people.all.filter(hasAccount)) {
    const subject = subjectOf(member, coordinators);
    // One reads the site in English, so that the second language is seen to be used.
    rows.add("members.member_account", { member_id: member.id, subject, language: member.number === 4 ? "en" : "vi" });
  }
  for (const { subject, role, unit } of staff) {
    rows.add("members.role_grant", grant({ subject, role, unitId: unit && units.idOf(unit), from: "2022-04-01" }));
  }
  const presidium = people.requireMember(presidiumMember);
  rows.add(
    "members.role_grant",
    grant({ subject: "demo-presidium", role: "PRESIDIUM", memberId: presidium.id, from: "2022-04-01" }),
    ...coordinators.map(({ unit, member, since }) =>
      grant({
        subject: subjectOf(member, coordinators),
        role: "UNIT_COORDINATOR",
        unitId: unit.id,
        memberId: member.id,
        from: since,
      }),
    ),
  );
}

function hasAccount(member: DemoMember): boolean {
  return member.memberships.some(({ state }) => state === "ACTIVE" || state === "SUSPENDED");
}

interface Grant {
  readonly subject: string;
  readonly role: string;
  readonly from: string;
  readonly unitId?: string | null;
  readonly memberId?: string;
}

function grant({ subject, role, from, unitId = null, memberId }: Grant) {
  return {
    id: demoId("rol", `${subject} ${role} ${unitId}`),
    subject,
    role,
    unit_id: unitId,
    member_id: memberId ?? null,
    valid_from: from,
    valid_to: null,
  };
}
