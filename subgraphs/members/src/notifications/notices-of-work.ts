import type { HubEvent } from "@sen/subgraph";
import type { Notice, NoticeParams } from "./notice.ts";
import { toCoordinators, toMember, toNetwork, toPresidium, toSecretariat } from "./notice.ts";

/** What an event of another slice gives notice of: nothing, or one notice for each of those concerned. */
type Rule = (event: HubEvent) => readonly Notice[];

type Title = NonNullable<Extract<NoticeParams[string], object>>;

/** docs/events.md says what each event carries; the type names the part that is read here. */
const from =
  <Payload>(rule: (payload: Payload) => readonly (Notice | null)[]): Rule =>
  ({ payload }) =>
    rule(payload as Payload).filter((notice) => notice !== null);

interface Moved {
  readonly from?: string | null;
  readonly to: string;
}

interface ProposalMoved extends Moved {
  readonly proposalId: string;
  readonly code: string;
  readonly title: Title;
  readonly authorId?: string | null;
}

function noticesOfProposal({ proposalId: id, code, title, authorId, to }: ProposalMoved): readonly (Notice | null)[] {
  const notice = { params: { code, title, to }, source: { type: "Proposal", id } };
  // Her own moves are no news to the author.
  const isNews = authorId && !["DRAFT", "SUBMITTED", "WITHDRAWN", "ARCHIVED"].includes(to);
  return [
    isNews ? { to: toMember(authorId), kind: "PROPOSAL_MOVED", ...notice } : null,
    to === "SUBMITTED" ? { to: toSecretariat, kind: "PROPOSAL_SUBMITTED", ...notice } : null,
    to === "RESPONDED" ? { to: toPresidium, kind: "PROPOSAL_TO_CONCLUDE", ...notice } : null,
  ];
}

interface ReferralMoved extends Moved {
  readonly referralId: string;
  readonly code: string;
  readonly title: Title;
  readonly unitId: string;
  readonly dueOn?: string | null;
  readonly reassignedFromUnitId?: string | null;
}

function noticesOfReferral(referral: ReferralMoved): readonly Notice[] {
  const { referralId: id, code, title, unitId, dueOn, to, reassignedFromUnitId } = referral;
  const notice = { params: { code, title, dueOn, to }, source: { type: "Referral", id } };
  if (to === "SENT") {
    const kind = reassignedFromUnitId ? "REFERRAL_REASSIGNED" : "REFERRAL_RECEIVED";
    return [{ to: toCoordinators(unitId), kind, ...notice }];
  }
  return to === "RESPONDED" || to === "DECLINED" ? [{ to: toSecretariat, kind: "REFERRAL_ANSWERED", ...notice }] : [];
}

interface RegistrationMoved extends Moved {
  readonly registrationId: string;
  readonly eventCode: string;
  readonly title: Title;
  readonly memberId?: string | null;
  readonly offerExpiresAt?: string | null;
}

function noticesOfRegistration(registration: RegistrationMoved): readonly Notice[] {
  const { registrationId: id, eventCode: code, title, memberId, from, to, offerExpiresAt } = registration;
  if (!memberId) return [];
  const notice = {
    to: toMember(memberId),
    params: { code, title, offerExpiresAt },
    source: { type: "Registration", id },
  };
  if (to === "OFFERED") return [{ ...notice, kind: "SEAT_OFFERED" }];
  if (to === "INVITED") return [{ ...notice, kind: "EVENT_INVITED" }];
  return to === "CONFIRMED" && from === "WAITLISTED" ? [{ ...notice, kind: "SEAT_CONFIRMED" }] : [];
}

interface PlanMoved extends Moved {
  readonly planId: string;
  readonly code: string;
  readonly unitId: string;
  readonly year: number;
}

function noticesOfPlan({ planId: id, code, unitId, year, to }: PlanMoved): readonly Notice[] {
  const notice = { params: { code, year }, source: { type: "AnnualPlan", id } };
  if (to === "RETURNED") return [{ to: toCoordinators(unitId), kind: "PLAN_RETURNED", ...notice }];
  if (to === "APPROVED") return [{ to: toCoordinators(unitId), kind: "PLAN_APPROVED", ...notice }];
  return to === "SUBMITTED" ? [{ to: toSecretariat, kind: "PLAN_SUBMITTED", ...notice }] : [];
}

interface Announced {
  readonly announcementId: string;
  readonly publisherUnitId: string;
  readonly visibility: string;
  readonly title: Title;
}

function noticesOfAnnouncement(announcement: Announced): readonly Notice[] {
  const { announcementId: id, publisherUnitId: unitId, visibility, title } = announcement;
  const to = visibility === "UNIT" ? ({ role: "NETWORK_MEMBER", unitId } as const) : toNetwork;
  return [{ to, kind: "ANNOUNCEMENT_PUBLISHED", params: { title }, source: { type: "Announcement", id } }];
}

interface OpinionRequested {
  readonly opinionId: string;
  readonly code: string;
  readonly memberId: string;
  readonly dueOn?: string | null;
}

interface HostMoved extends Moved {
  readonly hostAssignmentId: string;
  readonly unitId: string;
  readonly year: number;
}

interface ThemeIssued {
  readonly themeId: string;
  readonly year: number;
  readonly title: Title;
}

interface CommitmentMoved extends Moved {
  readonly commitmentId: string;
  readonly unitId: string;
  readonly dueOn?: string | null;
}

/** Who is told of what happens in the other slices, by event. */
export const noticesOfWork: Readonly<Record<string, Rule>> = {
  "proposal.moved": from(noticesOfProposal),
  "referral.moved": from(noticesOfReferral),
  "registration.moved": from(noticesOfRegistration),
  "plan.moved": from(noticesOfPlan),
  "announcement.published": from(noticesOfAnnouncement),
  "opinion.requested": from<OpinionRequested>(({ opinionId: id, code, memberId, dueOn }) => [
    {
      to: toMember(memberId),
      kind: "OPINION_REQUESTED",
      params: { code, dueOn },
      source: { type: "ExpertOpinion", id },
    },
  ]),
  "host.moved": from<HostMoved>(({ hostAssignmentId: id, unitId, year, to }) => [
    to === "PROPOSED"
      ? {
          to: toCoordinators(unitId),
          kind: "HOST_PROPOSED",
          params: { year },
          source: { type: "HostAssignment", id },
        }
      : null,
  ]),
  "theme.issued": from<ThemeIssued>(({ themeId: id, year, title }) => [
    { to: toNetwork, kind: "THEME_ISSUED", params: { year, title }, source: { type: "AnnualTheme", id } },
  ]),
  "commitment.moved": from<CommitmentMoved>(({ commitmentId: id, unitId, dueOn, from: before, to }) => [
    to === "PLANNED" && !before
      ? { to: toCoordinators(unitId), kind: "COMMITMENT_MADE", params: { dueOn }, source: { type: "Commitment", id } }
      : null,
  ]),
};
