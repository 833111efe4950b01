import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { HubEvent } from "@sen/subgraph";
import type { NotificationKind } from "../generated/resolvers.ts";
import type { Notice } from "./notice.ts";
import { toCoordinators, toMember, toSecretariat } from "./notice.ts";

type Rule = (event: HubEvent, db: ViewerDatabase) => Promise<readonly Notice[]>;

/** docs/events.md says what each event carries; the type names the part that is read here. */
const from =
  <Payload>(rule: (payload: Payload, db: ViewerDatabase) => Promise<readonly Notice[]>): Rule =>
  ({ payload }, db) =>
    rule(payload as Payload, db);

interface MembershipMoved {
  readonly membershipId: string;
  readonly memberId: string;
  readonly termId: string;
  readonly nominatedByUnitId?: string | null;
  readonly from?: string | null;
  readonly to: string;
}

const toldToHer: Readonly<Record<string, NotificationKind>> = {
  INVITED: "MEMBERSHIP_INVITED",
  ACTIVE: "MEMBERSHIP_ACTIVE",
  SUSPENDED: "MEMBERSHIP_SUSPENDED",
  ENDED: "MEMBERSHIP_ENDED",
};

async function noticesOfMembership(moved: MembershipMoved, db: ViewerDatabase): Promise<readonly Notice[]> {
  const { membershipId: id, memberId, termId, nominatedByUnitId, to } = moved;
  const source = { type: "Membership", id };
  // Only her id is kept; her name is read when the notice is.
  const params = { personId: memberId };
  if (to === "NOMINATED") return [{ to: toSecretariat, kind: "MEMBERSHIP_NOMINATED", params, source }];
  if (to === "DECLINED") {
    return nominatedByUnitId
      ? [{ to: toCoordinators(nominatedByUnitId), kind: "NOMINATION_CLOSED", params, source }]
      : [];
  }
  const kind = toldToHer[to];
  if (kind === undefined) return [];
  const [term] = await db.query<{ code: string }>(sql`select code from members.network_term where id = ${termId}`);
  return [{ to: toMember(memberId), kind, params: { term: term?.code }, source }];
}

interface EntryDecided {
  readonly entryId: string;
  readonly side: "CONTRIBUTION" | "BENEFIT";
  readonly memberId: string;
  readonly to: string;
}

async function noticesOfEntry({ entryId, side, memberId, to }: EntryDecided): Promise<readonly Notice[]> {
  const source = { type: side === "BENEFIT" ? "Benefit" : "Contribution", id: entryId };
  const kind = to === "CONFIRMED" ? "ENTRY_CONFIRMED" : "ENTRY_REJECTED";
  return [{ to: toMember(memberId), kind, params: { side }, source }];
}

interface MentorshipMoved {
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly byMemberId?: string | null;
  readonly to: string;
}

async function noticesOfMentorship(moved: MentorshipMoved): Promise<readonly Notice[]> {
  const { mentorshipId: id, mentorId, menteeId, byMemberId, to } = moved;
  const source = { type: "Mentorship", id };
  const tell = (memberId: string, other: string, kind: NotificationKind): Notice => ({
    to: toMember(memberId),
    kind,
    params: { personId: other },
    source,
  });
  if (to === "REQUESTED") return [tell(mentorId, menteeId, "MENTORING_REQUESTED")];
  if (to === "ACTIVE") return [tell(menteeId, mentorId, "MENTORING_STARTED")];
  // Whoever ended it knows.
  return [
    ...(byMemberId === mentorId ? [] : [tell(mentorId, menteeId, "MENTORING_ENDED")]),
    ...(byMemberId === menteeId ? [] : [tell(menteeId, mentorId, "MENTORING_ENDED")]),
  ];
}

interface UnitSucceeded {
  readonly fromUnitId: string;
  readonly fromCode: string;
  readonly effectiveOn: string;
  readonly ended: boolean;
}

/** The secretariat is told how many posts stand in a unit that ends (domain 8.5: "propose new appointments"). */
async function noticesOfSuccession(
  { fromUnitId, fromCode, effectiveOn, ended }: UnitSucceeded,
  db: ViewerDatabase,
): Promise<readonly Notice[]> {
  if (!ended) return [];
  const [open] = await db.query<{ count: number }>(sql`
    select count(*)::int as count from members.appointment
    where unit_id = ${fromUnitId} and (ends_on is null or ends_on >= ${effectiveOn}::date)`);
  const count = open?.count ?? 0;
  if (count === 0) return [];
  const source = { type: "Ministry", id: fromUnitId };
  return [{ to: toSecretariat, kind: "APPOINTMENTS_TO_RENEW", params: { code: fromCode, count }, source }];
}

/** Who is told of what happens to people, by event; some of it is looked up here. */
export const noticesOfPeople: Readonly<Record<string, Rule>> = {
  "membership.moved": from(noticesOfMembership),
  "engagement.decided": from(noticesOfEntry),
  "mentorship.moved": from(noticesOfMentorship),
  "unit.succeeded": from(noticesOfSuccession),
};
