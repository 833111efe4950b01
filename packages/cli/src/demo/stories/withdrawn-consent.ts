import { at } from "../foundation/calendar.ts";
import { consentRow, memberOfConsentStory } from "../people/add-contacts.ts";
import type { DemoWorld } from "../world.ts";

/**
 * Story 4: `demo-member-005` let the network see her contact from January 2026 and took that back in June. Others see her
 * name and post, but no address or number; her unit's coordinator and the secretariat still do.
 */
export function addWithdrawnConsent({ rows, people }: DemoWorld): void {
  const member = people.requireMember(memberOfConsentStory);
  rows.add(
    "members.consent",
    consentRow(member, "DIRECTORY_CONTACT", at("2026-01-12", 9), at("2026-06-15", 16)),
    consentRow(member, "MESSAGING", at("2026-01-12", 9), null),
  );
}
