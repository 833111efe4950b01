// Generated from the folder's .graphql files by `pnpm generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Rank of a post. */
export type Rank =
  /** Vice-minister or equal, and above. */
  | 'VICE_MINISTER_UP'
  /** Head of a department (vụ trưởng) or equal. */
  | 'DEPARTMENT_HEAD'
  /** Deputy head of a department or equal. */
  | 'DEPUTY_DEPARTMENT_HEAD'
  /** Any other post. */
  | 'OTHER';

/** Where a commitment stands. */
export type CommitmentState =
  /** Not begun. */
  | 'PLANNED'
  /** Being carried out. */
  | 'ONGOING'
  /** Done. */
  | 'DONE'
  /** Cancelled. */
  | 'CANCELLED';

/** Where a proposal stands. */
export type ProposalState =
  /** Being written. */
  | 'DRAFT'
  /** Sent to the secretariat. */
  | 'SUBMITTED'
  /** Given back to the author with a note. */
  | 'RETURNED'
  /** Open to endorsements; the network sees it. */
  | 'OPEN'
  /** Being reviewed; endorsements are closed. */
  | 'UNDER_REVIEW'
  /** Sent to units, whose answers are awaited. */
  | 'REFERRED'
  /** All units asked have answered. */
  | 'RESPONDED'
  /** Concluded by the presidium. */
  | 'CONCLUDED'
  /** Commitments are being carried out. */
  | 'IN_IMPLEMENTATION'
  /** All commitments are done or cancelled. */
  | 'COMPLETED'
  /** Not admitted, for a stated reason. */
  | 'NOT_ADMITTED'
  /** Merged into another proposal. */
  | 'MERGED'
  /** Withdrawn. */
  | 'WITHDRAWN'
  /** Put away two years after its end; still searchable. */
  | 'ARCHIVED';

/** Kinds of reasons not to admit a proposal. */
export type RefusalReason =
  /** There is one about the same already. */
  | 'DUPLICATE'
  /** Not a matter of the network. */
  | 'OUT_OF_SCOPE'
  /** Done already. */
  | 'ALREADY_DONE'
  /** Cannot be done. */
  | 'NOT_FEASIBLE'
  /** Another reason, told by the text. */
  | 'OTHER';

/** What was decided on a proposal. */
export type ProposalOutcome =
  /** Accepted. */
  | 'ACCEPTED'
  /** Accepted in part. */
  | 'PARTLY_ACCEPTED'
  /** Not accepted. */
  | 'NOT_ACCEPTED'
  /** Taken note of. */
  | 'NOTED';

/** What a reviewer recommends. */
export type Recommendation =
  /** Support it. */
  | 'SUPPORT'
  /** Support it with changes. */
  | 'SUPPORT_WITH_CHANGES'
  /** Oppose it. */
  | 'OPPOSE'
  /** No recommendation. */
  | 'ABSTAIN';

/** What a proposal is about. */
export type ProposalKind =
  /** A law, a policy or its practice. */
  | 'POLICY'
  /** How units and the Union work together. */
  | 'COORDINATION'
  /** Women cadres and leaders. */
  | 'WOMEN_CADRES'
  /** A programme that supports women. */
  | 'PROGRAMME'
  /** The network's own activities; needs no unit's answer. */
  | 'NETWORK_ACTIVITY';

/** How a list of proposals is sorted; the id decides between equals. */
export type ProposalOrder =
  /** Newest first. */
  | 'NEWEST'
  /** Most endorsements first. */
  | 'MOST_ENDORSED'
  /** Longest in its present state first. */
  | 'OLDEST_IN_STATE';

/** Where a referral stands; SENT, ACKNOWLEDGED and IN_PROGRESS are open. */
export type ReferralState =
  /** Sent to the unit. */
  | 'SENT'
  /** Received by the unit. */
  | 'ACKNOWLEDGED'
  /** Being answered. */
  | 'IN_PROGRESS'
  /** The answer is published. */
  | 'RESPONDED'
  /** Given back: not the unit's mandate. */
  | 'RETURNED'
  /** Passed on to the unit's successor, which has a referral of its own. */
  | 'REASSIGNED'
  /** Cancelled by the secretariat. */
  | 'CANCELLED';

/** A unit's position on a proposal. */
export type ResponsePosition =
  /** Agrees. */
  | 'AGREE'
  /** Agrees in part; the text must say why. */
  | 'PARTLY_AGREE'
  /** Disagrees; the text must say why. */
  | 'DISAGREE'
  /** Needs more information. */
  | 'NEED_MORE_INFORMATION'
  /** Not within its mandate; the text must say why. */
  | 'OUT_OF_MANDATE';

/** What a unit asked to sponsor answered. */
export type SponsorshipState =
  /** Not yet anything. */
  | 'INVITED'
  /** Yes. */
  | 'ACCEPTED'
  /** No. */
  | 'DECLINED';

/** What happened to a proposal. */
export type TimelineKind =
  /** It moved to another state. */
  | 'TRANSITION'
  /** It was sent to a unit. */
  | 'REFERRAL_SENT'
  /** A referral was passed on to the unit's successor. */
  | 'REFERRAL_REASSIGNED'
  /** A referral was cancelled. */
  | 'REFERRAL_CANCELLED'
  /** A unit published its answer. */
  | 'RESPONSE_PUBLISHED'
  /** A unit made a commitment. */
  | 'COMMITMENT_MADE'
  /** A commitment was begun. */
  | 'COMMITMENT_STARTED'
  /** A commitment is done. */
  | 'COMMITMENT_DONE'
  /** A commitment was cancelled. */
  | 'COMMITMENT_CANCELLED'
  /** Its text was changed after it opened; the note says how. */
  | 'REVISED'
  /** The author appealed to the presidium. */
  | 'APPEAL_FILED'
  /** The presidium did not grant the appeal. */
  | 'APPEAL_DISMISSED'
  /** The presidium agreed that it be referred. */
  | 'PRESIDIUM_AGREED'
  /** The author asked to withdraw it. */
  | 'WITHDRAWAL_ASKED'
  /** It was made public. */
  | 'PUBLISHED'
  /** A unit was asked to stand behind it. */
  | 'SPONSOR_INVITED'
  /** A unit stands behind it. */
  | 'SPONSOR_ACCEPTED'
  /** A unit does not stand behind it. */
  | 'SPONSOR_DECLINED'
  /** A reviewer was asked for her opinion; for those who may see the opinion. */
  | 'OPINION_REQUESTED'
  /** A reviewer delivered her opinion; for those who may see it. */
  | 'OPINION_DELIVERED'
  /** A reviewer declined; for those who may see it. */
  | 'OPINION_DECLINED'
  /** The unit asked took a referral up. */
  | 'REFERRAL_ACKNOWLEDGED'
  /** The unit asked began to answer. */
  | 'REFERRAL_STARTED'
  /** The unit asked gave a referral back. */
  | 'REFERRAL_RETURNED';

/** A text to store: Vietnamese is required, English is optional. */
export type LocalizedTextInput = {
  /** The Vietnamese text. */
  vi: string;
  /** The English text. */
  en?: string | null | undefined;
};

/** A comment to write. */
export type AddCommentInput = {
  /** Id of the proposal. */
  proposalId: string;
  /** The text, 1 to 4000 characters. */
  body: string;
};

/** An endorsement to record. */
export type EndorseInput = {
  /** Id of the proposal. */
  proposalId: string;
  /** Why she endorses it. */
  reason?: LocalizedTextInput | null | undefined;
};

/** An endorsement to take back. */
export type WithdrawEndorsementInput = {
  /** Id of the proposal, which is OPEN or UNDER_REVIEW. */
  proposalId: string;
};

/** A move of a proposal to another state. */
export type TransitionInput = {
  /** Id of the proposal. */
  proposalId: string;
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: number;
  /** The state to move to. */
  to: ProposalState;
  /** A note for the author and the timeline; required for a return, an early end of endorsement and a late withdrawal. */
  note?: LocalizedTextInput | null | undefined;
};

/** An opinion to deliver. */
export type DeliverOpinionInput = {
  /** Id of the opinion. */
  opinionId: string;
  /** What the reviewer recommends. */
  recommendation: Recommendation;
  /** Her reasons. */
  text: LocalizedTextInput;
  /** Whether the network may read it once the proposal is concluded. */
  shareAfterConclusion: boolean;
};

/** Which proposals a list takes in; conditions that are left out do not restrict it. */
export type ProposalFilter = {
  /** Words of the title in any order, all of which must occur; accents, case and đ/d do not matter. At most 10 words. */
  text?: string | null | undefined;
  /** States. */
  states?: Array<ProposalState> | null | undefined;
  /** Kinds. */
  kinds?: Array<ProposalKind> | null | undefined;
  /** Codes of fields of expertise, one of which it must touch. */
  fields?: Array<string> | null | undefined;
  /** Ids of units it was referred to, as far as the viewer may see the referral. */
  targetMinistryIds?: Array<string> | null | undefined;
  /** Ids of units of the author. */
  authorMinistryIds?: Array<string> | null | undefined;
  /** Year of its first submission, in Vietnam. */
  year?: number | null | undefined;
};

/** A proposal to draft. */
export type CreateProposalInput = {
  /**
   * The unit whose proposal it is, for its coordinators. Left out, it is the viewer's own as a member, and her unit is taken
   * down when she submits it.
   */
  ministryId?: string | null | undefined;
  /** Title, 10 to 200 characters of Vietnamese. */
  title: LocalizedTextInput;
  /** Summary, at most 500 characters of Vietnamese; needed before it is submitted. */
  summary?: LocalizedTextInput | null | undefined;
  /** The whole text; needed before it is submitted. */
  body?: LocalizedTextInput | null | undefined;
  /** What it is about. */
  kind: ProposalKind;
  /** Codes of the fields of expertise it touches. */
  fields?: Array<string> | null | undefined;
  /** Ids of the units that should be asked; at least one before it is submitted, unless it is a NETWORK_ACTIVITY. */
  targetMinistryIds?: Array<string> | null | undefined;
  /** Id of the event at which it was raised. */
  raisedAtEventId?: string | null | undefined;
  /** Id of the review whose difficulty it takes up. */
  raisedFromReviewId?: string | null | undefined;
};

export type ProposalCardFragment = { id: string, code: string, kind: ProposalKind, state: ProposalState, outcome: ProposalOutcome | null, endorsementCount: number, submittedAt: string | null, title: { vi: string, en: string | null }, summary: { vi: string, en: string | null } | null, authorMinistry: { id: string, code: string, name: { vi: string, en: string | null } } | null };

export type ProposalsQueryVariables = Exact<{
  filter?: ProposalFilter | null | undefined;
  orderBy?: ProposalOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type ProposalsQuery = { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, kind: ProposalKind, state: ProposalState, outcome: ProposalOutcome | null, endorsementCount: number, submittedAt: string | null, title: { vi: string, en: string | null }, summary: { vi: string, en: string | null } | null, authorMinistry: { id: string, code: string, name: { vi: string, en: string | null } } | null } }> } | null };

export type TimelineLineFragment = { at: string, kind: TimelineKind, fromState: ProposalState | null, toState: ProposalState | null, actor: { id: string, displayName: string } | null, actorMinistry: { id: string, code: string, name: { vi: string, en: string | null } } | null, note: { vi: string, en: string | null } | null };

export type ProposalPageQueryVariables = Exact<{
  code: string;
}>;


export type ProposalPageQuery = { proposal: { version: number, openUntil: string | null, revision: number, viewerHasEndorsed: boolean | null, id: string, code: string, kind: ProposalKind, state: ProposalState, outcome: ProposalOutcome | null, endorsementCount: number, submittedAt: string | null, body: { vi: string, en: string | null } | null, author: { id: string, displayName: string, ministry: { id: string, code: string, name: { vi: string, en: string | null } } | null, currentAppointment: { id: string, rank: Rank, position: { vi: string, en: string | null } } | null } | null, targets: Array<{ id: string, code: string, name: { vi: string, en: string | null } }>, raisedAt: { id: string, code: string, startsAt: string, title: { vi: string, en: string | null }, host: { id: string, code: string, name: { vi: string, en: string | null } } } | null, mergedInto: { id: string, code: string, title: { vi: string, en: string | null } } | null, refusal: { code: RefusalReason, text: { vi: string, en: string | null } } | null, sponsors: Array<{ state: SponsorshipState, ministry: { id: string, code: string, name: { vi: string, en: string | null } } }>, endorsements: { totalCount: number, edges: Array<{ node: { id: string, endorsedAt: string, ministryAtTime: { id: string, code: string, name: { vi: string, en: string | null } } | null, member: { id: string, displayName: string } | null } }> } | null, opinions: Array<{ id: string, deliveredAt: string | null, declinedAt: string | null, recommendation: Recommendation | null, text: { vi: string, en: string | null } | null, member: { id: string, displayName: string } | null }> | null, referrals: Array<{ id: string, state: ReferralState, sentAt: string, dueOn: string, isOverdue: boolean, ministry: { id: string, code: string, name: { vi: string, en: string | null } }, reassignedFrom: { id: string, code: string, name: { vi: string, en: string | null } } | null, document: { id: string, docNumber: string | null } | null, response: { position: ResponsePosition, publishedAt: string | null, text: { vi: string, en: string | null }, document: { id: string, docNumber: string | null, issuedOn: string | null, downloadUrl: string | null } | null } | null }> | null, conclusion: { outcome: ProposalOutcome, concludedAt: string, text: { vi: string, en: string | null }, concludedBy: { id: string, displayName: string } | null, document: { id: string, docNumber: string | null } | null } | null, commitments: Array<{ id: string, state: CommitmentState, progress: number, dueOn: string | null, isLate: boolean, title: { vi: string, en: string | null }, ministry: { id: string, code: string, name: { vi: string, en: string | null } }, planActivity: { id: string, code: string, plan: { id: string, year: number, ministry: { id: string, code: string, name: { vi: string, en: string | null } } } } | null }>, comments: { totalCount: number, edges: Array<{ node: { id: string, body: string, createdAt: string, removed: boolean, author: { id: string, displayName: string } | null, ministryAtTime: { id: string, code: string, name: { vi: string, en: string | null } } | null } }> } | null, timeline: Array<{ at: string, kind: TimelineKind, fromState: ProposalState | null, toState: ProposalState | null, actor: { id: string, displayName: string } | null, actorMinistry: { id: string, code: string, name: { vi: string, en: string | null } } | null, note: { vi: string, en: string | null } | null }> | null, title: { vi: string, en: string | null }, summary: { vi: string, en: string | null } | null, authorMinistry: { id: string, code: string, name: { vi: string, en: string | null } } | null } | null };

export type ProposalTimelineSubscriptionVariables = Exact<{
  proposalId: string;
}>;


export type ProposalTimelineSubscription = { proposalTimeline: { at: string, kind: TimelineKind, fromState: ProposalState | null, toState: ProposalState | null, actor: { id: string, displayName: string } | null, actorMinistry: { id: string, code: string, name: { vi: string, en: string | null } } | null, note: { vi: string, en: string | null } | null } | null };

export type EndorseMutationVariables = Exact<{
  input: EndorseInput;
}>;


export type EndorseMutation = { endorseProposal: { alreadyEndorsed: boolean, proposal: { id: string, endorsementCount: number, viewerHasEndorsed: boolean | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type WithdrawEndorsementMutationVariables = Exact<{
  input: WithdrawEndorsementInput;
}>;


export type WithdrawEndorsementMutation = { withdrawEndorsement: { proposal: { id: string, endorsementCount: number, viewerHasEndorsed: boolean | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment: { comment: { id: string, body: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type CreateProposalMutationVariables = Exact<{
  input: CreateProposalInput;
}>;


export type CreateProposalMutation = { createProposal: { proposal: { id: string, code: string, version: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type SubmitProposalMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type SubmitProposalMutation = { transitionProposal: { proposal: { id: string, code: string, state: ProposalState, version: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type TargetUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type TargetUnitsQuery = { ministries: { edges: Array<{ node: { id: string, code: string, name: { vi: string, en: string | null } } }> } | null };

export type DeliverOpinionMutationVariables = Exact<{
  input: DeliverOpinionInput;
}>;


export type DeliverOpinionMutation = { deliverOpinion: { opinion: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type TxtFragment = { vi: string, en: string | null };

export type UnitLineFragment = { id: string, code: string, name: { vi: string, en: string | null } };

export type MemberLineFragment = { id: string, displayName: string, ministry: { id: string, code: string, name: { vi: string, en: string | null } } | null, currentAppointment: { id: string, rank: Rank, position: { vi: string, en: string | null } } | null };

export type FaultsFragment = { code: string, field: Array<string> | null, message: { vi: string, en: string | null } };

export const TxtFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<TxtFragment, unknown>;
export const UnitLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<UnitLineFragment, unknown>;
export const ProposalCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endorsementCount"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authorMinistry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<ProposalCardFragment, unknown>;
export const TimelineLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actorMinistry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<TimelineLineFragment, unknown>;
export const MemberLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentAppointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<MemberLineFragment, unknown>;
export const FaultsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<FaultsFragment, unknown>;
export const ProposalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Proposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalCard"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endorsementCount"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authorMinistry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}}]} as unknown as DocumentNode<ProposalsQuery, ProposalsQueryVariables>;
export const ProposalPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProposalPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalCard"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasEndorsed"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sponsors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"endorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endorsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ministryAtTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"declinedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reassignedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"docNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"response"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"docNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"concludedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"concludedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"docNumber"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"planActivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ministryAtTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endorsementCount"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authorMinistry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentAppointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actorMinistry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<ProposalPageQuery, ProposalPageQueryVariables>;
export const ProposalTimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ProposalTimeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalTimeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"proposalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actorMinistry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<ProposalTimelineSubscription, ProposalTimelineSubscriptionVariables>;
export const EndorseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Endorse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndorseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorseProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alreadyEndorsed"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endorsementCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasEndorsed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<EndorseMutation, EndorseMutationVariables>;
export const WithdrawEndorsementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawEndorsement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawEndorsementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawEndorsement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endorsementCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasEndorsed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<WithdrawEndorsementMutation, WithdrawEndorsementMutationVariables>;
export const AddCommentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<AddCommentMutation, AddCommentMutationVariables>;
export const CreateProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<CreateProposalMutation, CreateProposalMutationVariables>;
export const SubmitProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transitionProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<SubmitProposalMutation, SubmitProposalMutationVariables>;
export const TargetUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TargetUnits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ministries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<TargetUnitsQuery, TargetUnitsQueryVariables>;
export const DeliverOpinionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeliverOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliverOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliverOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<DeliverOpinionMutation, DeliverOpinionMutationVariables>;