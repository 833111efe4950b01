import type { HubEvent } from "@sen/subgraph";
import type { NotificationKind } from "../generated/resolvers.ts";
import type { Notice, NoticeParams } from "./notice.ts";
import { toCoordinators, toMember } from "./notice.ts";

type Rule = (event: HubEvent) => readonly Notice[];

/** docs/events.md says what each event carries; the type names the part that is read here. */
const from =
  <Payload>(rule: (payload: Payload) => readonly Notice[]): Rule =>
  ({ payload }) =>
    rule(payload as Payload);

interface DueReferral {
  readonly referralId: string;
  readonly code: string;
  readonly title: NoticeParams[string];
  readonly unitId: string;
  readonly dueOn: string;
}

const ofReferral = (kind: NotificationKind) =>
  from<DueReferral>(({ referralId: id, unitId, code, title, dueOn }) => [
    { to: toCoordinators(unitId), kind, params: { code, title, dueOn }, source: { type: "Referral", id } },
  ]);

interface DueOpinion {
  readonly opinionId: string;
  readonly code: string;
  readonly memberId: string;
  readonly dueOn: string;
}

interface DueActivity {
  readonly activityId: string;
  readonly code: string;
  readonly title: NoticeParams[string];
  readonly unitId: string;
  readonly leadMemberId?: string | null;
  readonly dueOn: string;
}

const ofActivity = (kind: NotificationKind) =>
  from<DueActivity>(({ activityId: id, unitId, leadMemberId, code, title, dueOn }) => {
    const notice = { kind, params: { code, title, dueOn }, source: { type: "PlanActivity", id } };
    return [
      { to: toCoordinators(unitId), ...notice },
      ...(leadMemberId ? [{ to: toMember(leadMemberId), ...notice }] : []),
    ];
  });

interface EndingOffer {
  readonly registrationId: string;
  readonly eventCode: string;
  readonly title: NoticeParams[string];
  readonly memberId: string;
  readonly offerExpiresAt: string;
}

interface DueOutcome {
  readonly outcomeId: string;
  readonly code: string;
  readonly hostUnitId: string;
  readonly responsibleUnitId?: string | null;
  readonly reviewOn: string;
}

/** Who is reminded of days that come or are over, by event. */
export const reminders: Readonly<Record<string, Rule>> = {
  "referral.due_soon": ofReferral("REFERRAL_DUE_SOON"),
  "referral.overdue": ofReferral("REFERRAL_OVERDUE"),
  "opinion.due_soon": from<DueOpinion>(({ opinionId: id, memberId, code, dueOn }) => [
    {
      to: toMember(memberId),
      kind: "OPINION_DUE_SOON",
      params: { code, dueOn },
      source: { type: "ExpertOpinion", id },
    },
  ]),
  "activity.due_soon": ofActivity("ACTIVITY_DUE_SOON"),
  "activity.overdue": ofActivity("ACTIVITY_OVERDUE"),
  "offer.expires_soon": from<EndingOffer>(
    ({ registrationId: id, eventCode: code, title, memberId, offerExpiresAt }) => [
      {
        to: toMember(memberId),
        kind: "SEAT_OFFER_ENDS",
        params: { code, title, offerExpiresAt },
        source: { type: "Registration", id },
      },
    ],
  ),
  "outcome.review_due": from<DueOutcome>(({ outcomeId: id, code, hostUnitId, responsibleUnitId, reviewOn }) => [
    {
      to: toCoordinators(responsibleUnitId ?? hostUnitId),
      kind: "OUTCOME_REVIEW_DUE",
      params: { code, reviewOn },
      source: { type: "EventOutcome", id },
    },
  ]),
};
