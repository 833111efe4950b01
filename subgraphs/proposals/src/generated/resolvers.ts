// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Proposal as ProposalRow, ConcludedProposal, ProposalRevision as ProposalRevisionRow } from '../proposals/entities.ts';
import type { Sponsorship as SponsorshipRow } from '../sponsorships/entities.ts';
import type { Reference } from '../proposals/reference.ts';
import type { Endorsement as EndorsementRow } from '../endorsements/entities.ts';
import type { ExpertOpinion as ExpertOpinionRow } from '../opinions/entities.ts';
import type { Referral as ReferralRow, OfficialResponse as OfficialResponseRow } from '../referrals/entities.ts';
import type { Commitment as CommitmentRow, Milestone as MilestoneRow } from '../commitments/entities.ts';
import type { TimelineEntry as TimelineEntryRow } from '../timeline/entities.ts';
import type { Bucket } from '../pipeline/find-pipeline.ts';
import type { Connection } from '@sen/database';
import type { Appeal as AppealRow, ConclusionDraft } from '../moderation/entities.ts';
import type { Comment as CommentRow } from '../comments/entities.ts';
import type { ReferralOffer as ReferralOfferRow, SuccessionKey } from '../succession/entities.ts';
import type { ErasedText as ErasedTextRow } from '../erasure/entities.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, ISO 8601 `YYYY-MM-DD`, without time and zone. */
  Date: { input: string; output: string; }
  /** A moment, RFC 3339 with an offset; shown to people in the zone Asia/Ho_Chi_Minh. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A text in Vietnamese, the source, and in English where a translation exists. */
export type LocalizedText = {
  /** The Vietnamese text. */
  vi: Scalars['String']['output'];
  /** The English text; null when it is not translated, and clients show the Vietnamese one. */
  en?: Maybe<Scalars['String']['output']>;
};

/** A text to store: Vietnamese is required, English is optional. */
export type LocalizedTextInput = {
  /** The Vietnamese text. */
  vi: Scalars['String']['input'];
  /** The English text. */
  en?: InputMaybe<Scalars['String']['input']>;
};

/** Where a page stands in its list, as the Relay connection specification has it. */
export type PageInfo = {
  /** True when more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item, to be given as `after` for the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** An expected failure of a mutation: data for a person to read, not an error of the request. */
export type UserError = {
  /** Stable code from the hub's closed list, e.g. `STALE_VERSION`. */
  code: Scalars['String']['output'];
  /** Path of the input field concerned; null when it is about the whole input. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What happened, what was expected and what to do, in both languages. */
  message: LocalizedText;
};

/** How figures of units that have ended are shown. */
export type UnitRollup =
  /** Under the unit of that day. */
  | 'AT_TIME'
  /** Under the unit that succeeds it today, along primary successions. */
  | 'CURRENT_SUCCESSOR';

/** Who may read something at most. */
export type Visibility =
  /** Everyone, also without signing in. */
  | 'PUBLIC'
  /** Everybody signed in to the network. */
  | 'NETWORK'
  /** The unit concerned and the network's staff. */
  | 'UNIT'
  /** The person herself and those the law names. */
  | 'SELF';

/**
 * A proposal of a member: an issue, a policy, a way for units to work together (kiến nghị, đề xuất). Before it is OPEN only
 * its author, the coordinators of her unit and, once submitted, the secretariat see it; then the network; everyone only
 * when it was made public after its conclusion.
 */
export type Proposal = {
  /** What the network says about it, oldest first. Null for visitors. */
  comments?: Maybe<CommentConnection>;
  /** What units promised after the conclusion, soonest due first. */
  commitments: Array<Commitment>;
  /** Number of members who endorsed it; complete whoever asks. */
  endorsementCount: Scalars['Int']['output'];
  /** Whether the viewer endorsed it; null for viewers who are no member. */
  viewerHasEndorsed?: Maybe<Scalars['Boolean']['output']>;
  /** Endorsements, newest first. Null for visitors. */
  endorsements?: Maybe<EndorsementConnection>;
  /**
   * Opinions of reviewers that the viewer may see: her own; all for staff; for the network those whose reviewer agreed, once
   * the proposal is concluded. Null for visitors.
   */
  opinions?: Maybe<Array<ExpertOpinion>>;
  /** Stable id with the prefix `prp_`. */
  id: Scalars['ID']['output'];
  /** Readable code, e.g. `DX-2018-012`; while it is a draft a provisional one, `NHAP-…`, which ends with its submission. */
  code: Scalars['String']['output'];
  /** Title, 10 to 200 characters. */
  title: LocalizedText;
  /** Summary, at most 500 characters. */
  summary?: Maybe<LocalizedText>;
  /** The whole text. */
  body?: Maybe<LocalizedText>;
  /** What the proposal is about. */
  kind: ProposalKind;
  /** Codes of the fields of expertise it touches. */
  fields: Array<Scalars['String']['output']>;
  /** Where it stands. */
  state: ProposalState;
  /** What was decided; null before the conclusion. */
  outcome?: Maybe<ProposalOutcome>;
  /** Who may read it at most. */
  visibility: Visibility;
  /** Grows with every change; to be sent back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Who wrote it. Null for visitors, and when her data were erased. */
  author?: Maybe<Member>;
  /** Unit of the author when she submitted it; null before. */
  authorMinistry?: Maybe<Ministry>;
  /** Units the author wants to be asked; the secretariat decides whom it asks. */
  targets: Array<Ministry>;
  /** Event at which it was raised; null when it was at none. */
  raisedAt?: Maybe<Event>;
  /** The review whose difficulty it takes up; null when there is none. */
  raisedFrom?: Maybe<PeriodReview>;
  /** Number of the text in force; 0 before it was frozen for the first time, when the proposal opened. */
  revision: Scalars['Int']['output'];
  /** The texts it has had since it opened, oldest first. Null for visitors. */
  revisions?: Maybe<Array<ProposalRevision>>;
  /** Why it was not admitted; null otherwise. For the author and the secretariat. */
  refusal?: Maybe<Refusal>;
  /** The author's appeal against it; null when there is none. For the author and staff. */
  appeal?: Maybe<Appeal>;
  /** When the presidium agreed that it be referred; null before, and needed for POLICY only. */
  presidiumAgreedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the author asked to withdraw it; null when she did not. From REFERRED on the secretariat withdraws it. */
  withdrawalAskedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The proposal it was merged into; null unless MERGED. */
  mergedInto?: Maybe<Proposal>;
  /** When it was first submitted; null for drafts. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Last day for endorsements; null before it is open. */
  openUntil?: Maybe<Scalars['Date']['output']>;
  /** When it was concluded; null before. */
  concludedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The conclusion; null before it is published. */
  conclusion?: Maybe<Conclusion>;
  /** The conclusion as it was prepared for the presidium. For the secretariat, the presidium and auditors. */
  preparedConclusion?: Maybe<PreparedConclusion>;
  /**
   * Referrals the viewer may see, in the order they were sent: all for the author and staff, those to her unit for a
   * coordinator, those with a published answer for the network. Null for visitors.
   */
  referrals?: Maybe<Array<Referral>>;
  /** Units asked to stand behind it. */
  sponsors: Array<Sponsorship>;
  /** What happened to it, oldest first; entries about a referral are for those who may see the referral. Null for visitors. */
  timeline?: Maybe<Array<TimelineEntry>>;
};


/**
 * A proposal of a member: an issue, a policy, a way for units to work together (kiến nghị, đề xuất). Before it is OPEN only
 * its author, the coordinators of her unit and, once submitted, the secretariat see it; then the network; everyone only
 * when it was made public after its conclusion.
 */
export type ProposalCommentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A proposal of a member: an issue, a policy, a way for units to work together (kiến nghị, đề xuất). Before it is OPEN only
 * its author, the coordinators of her unit and, once submitted, the secretariat see it; then the network; everyone only
 * when it was made public after its conclusion.
 */
export type ProposalEndorsementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A remark in the thread of a proposal. */
export type Comment = {
  /** Stable id with the prefix `cmt_`. */
  id: Scalars['ID']['output'];
  /** Who wrote it; null when her data were erased. */
  author?: Maybe<Member>;
  /** Her unit on the day she wrote it. */
  ministryAtTime?: Maybe<Ministry>;
  /** The text; empty once it was removed. */
  body: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last edited; null when it never was. */
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when it was removed: its place in the thread stays. */
  removed: Scalars['Boolean']['output'];
  /** Grows with every change; to be sent back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of comments. */
export type CommentConnection = {
  /** Number of comments in the whole list, removed ones too, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The comments of this page. */
  edges: Array<CommentEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A comment at its place in a list. */
export type CommentEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The comment. */
  node: Comment;
};

/** A comment to write. */
export type AddCommentInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** The text, 1 to 4000 characters. */
  body: Scalars['String']['input'];
};

/** A comment to change. */
export type EditCommentInput = {
  /** Id of the comment. */
  commentId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** The text, 1 to 4000 characters. */
  body: Scalars['String']['input'];
};

/** A comment to remove. */
export type RemoveCommentInput = {
  /** Id of the comment. */
  commentId: Scalars['ID']['input'];
  /** Why, for the change log; needed when the secretariat removes another's. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of a mutation of one comment. */
export type CommentPayload = {
  /** The comment after the change; null when it failed. */
  comment?: Maybe<Comment>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Writes a comment; for members, from OPEN until the proposal is put away. */
  addComment: CommentPayload;
  /** Changes the viewer's own comment. */
  editComment: CommentPayload;
  /** Removes a comment: her own for a member, any for the secretariat. Calling it again changes nothing. */
  removeComment: CommentPayload;
  /**
   * Promises something after a conclusion; for the unit's coordinators and the secretariat. The first commitment moves the
   * proposal to IN_IMPLEMENTATION.
   */
  makeCommitment: CommitmentPayload;
  /** Changes a commitment; for the unit's coordinators and the secretariat. */
  updateCommitment: CommitmentPayload;
  /** Begins, ends or cancels a commitment; for the unit's coordinators and the secretariat. */
  transitionCommitment: CommitmentPayload;
  /** Adds or changes a milestone of a commitment; for the unit's coordinators and the secretariat. */
  setMilestone: CommitmentPayload;
  /** Takes the viewer's endorsement back. Calling it again changes nothing. */
  withdrawEndorsement: ProposalPayload;
  /** Records the viewer's endorsement. Calling it again changes nothing and returns `alreadyEndorsed: true`. */
  endorseProposal: EndorsePayload;
  /** Notes that a text was checked; for data protection and the secretariat. Calling it again changes nothing. */
  checkErasedText: CheckErasedTextPayload;
  /**
   * Moves a proposal, for moves that need nothing but a note: submit and withdraw (author); return, open, end the endorsement
   * early, withdraw for the author, and complete (secretariat).
   */
  transitionProposal: TransitionPayload;
  /** Does not admit a proposal; for the secretariat. The author may appeal once. */
  refuseProposal: ProposalPayload;
  /** Appeals to the presidium; for the author, once. */
  appealRefusal: ProposalPayload;
  /** Decides an appeal; for the presidium. */
  decideAppeal: ProposalPayload;
  /** Merges a proposal into another one, which takes over its endorsements, each member once; for the secretariat. */
  mergeProposal: ProposalPayload;
  /** Asks the secretariat to withdraw a proposal that units have been asked about; for its author. */
  askWithdrawal: ProposalPayload;
  /** Agrees that a proposal be referred to units, which POLICY needs; for the presidium. */
  agreeToRefer: ProposalPayload;
  /** Prepares a conclusion or changes the one prepared; for the secretariat and the presidium. */
  prepareConclusion: ProposalPayload;
  /** Concludes a proposal as it was prepared, for all who may read it; for the presidium. */
  concludeProposal: ProposalPayload;
  /** Makes a concluded proposal public, without the people in it; for the presidium. */
  publishProposal: ProposalPayload;
  /** Asks a member for her opinion; for the secretariat. */
  requestOpinion: OpinionPayload;
  /** Delivers the opinion the viewer was asked for; it is not changed any more. */
  deliverOpinion: OpinionPayload;
  /** Declines to give the opinion the viewer was asked for; she may be asked again. */
  declineOpinion: OpinionPayload;
  /** Drafts a proposal: a member her own, a coordinator her unit's. Nobody else sees it before it is submitted. */
  createProposal: ProposalPayload;
  /** Changes a proposal; for its author, or its unit's coordinators when it names no author. */
  updateProposal: ProposalPayload;
  /**
   * Prepares or publishes a unit's answer; only for coordinators of the unit asked, and for thirty days those of the unit it
   * was merged from. The last answer that is published moves the proposal to RESPONDED.
   */
  respondToReferral: RespondPayload;
  /** Asks units about a proposal; for the secretariat. POLICY needs the presidium's consent before. */
  referProposal: ProposalPayload;
  /** Moves a referral: the unit takes it up or gives it back, the secretariat cancels it. */
  transitionReferral: TransitionReferralPayload;
  /** Asks units to stand behind a proposal; for its author and the secretariat. */
  inviteSponsors: ProposalPayload;
  /** Answers for a unit that was asked; for its coordinators. */
  answerSponsorship: ProposalPayload;
  /** Decides whether an offered referral goes to the unit that received functions; for the secretariat. */
  decideReferralOffer: DecideReferralOfferPayload;
};


export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


export type MutationEditCommentArgs = {
  input: EditCommentInput;
};


export type MutationRemoveCommentArgs = {
  input: RemoveCommentInput;
};


export type MutationMakeCommitmentArgs = {
  input: MakeCommitmentInput;
};


export type MutationUpdateCommitmentArgs = {
  input: UpdateCommitmentInput;
};


export type MutationTransitionCommitmentArgs = {
  input: TransitionCommitmentInput;
};


export type MutationSetMilestoneArgs = {
  input: SetMilestoneInput;
};


export type MutationWithdrawEndorsementArgs = {
  input: WithdrawEndorsementInput;
};


export type MutationEndorseProposalArgs = {
  input: EndorseInput;
};


export type MutationCheckErasedTextArgs = {
  input: CheckErasedTextInput;
};


export type MutationTransitionProposalArgs = {
  input: TransitionInput;
};


export type MutationRefuseProposalArgs = {
  input: RefuseProposalInput;
};


export type MutationAppealRefusalArgs = {
  input: AppealRefusalInput;
};


export type MutationDecideAppealArgs = {
  input: DecideAppealInput;
};


export type MutationMergeProposalArgs = {
  input: MergeProposalInput;
};


export type MutationAskWithdrawalArgs = {
  input: AskWithdrawalInput;
};


export type MutationAgreeToReferArgs = {
  input: AgreeToReferInput;
};


export type MutationPrepareConclusionArgs = {
  input: PrepareConclusionInput;
};


export type MutationConcludeProposalArgs = {
  input: ConcludeProposalInput;
};


export type MutationPublishProposalArgs = {
  input: PublishProposalInput;
};


export type MutationRequestOpinionArgs = {
  input: RequestOpinionInput;
};


export type MutationDeliverOpinionArgs = {
  input: DeliverOpinionInput;
};


export type MutationDeclineOpinionArgs = {
  input: DeclineOpinionInput;
};


export type MutationCreateProposalArgs = {
  input: CreateProposalInput;
};


export type MutationUpdateProposalArgs = {
  input: UpdateProposalInput;
};


export type MutationRespondToReferralArgs = {
  input: RespondInput;
};


export type MutationReferProposalArgs = {
  input: ReferProposalInput;
};


export type MutationTransitionReferralArgs = {
  input: TransitionReferralInput;
};


export type MutationInviteSponsorsArgs = {
  input: InviteSponsorsInput;
};


export type MutationAnswerSponsorshipArgs = {
  input: AnswerSponsorshipInput;
};


export type MutationDecideReferralOfferArgs = {
  input: DecideReferralOfferInput;
};

/** A participating unit; see the ministries slice. */
export type Ministry = {
  /** What the unit promised, soonest due first, as far as the viewer may see the proposals. */
  commitments?: Maybe<Array<Commitment>>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Proposals whose author was in this unit when she submitted them, newest first, as far as the viewer may see them. */
  authoredProposals?: Maybe<ProposalConnection>;
  /**
   * Referrals to the unit, soonest due first. For the unit's coordinators and staff; anybody else gets FORBIDDEN for this
   * field, and the rest of the answer.
   */
  referrals?: Maybe<ReferralConnection>;
  /** The unit's figures of a year, complete. For its coordinators and staff; null for anybody else. */
  proposalStats?: Maybe<ProposalStats>;
};


/** A participating unit; see the ministries slice. */
export type MinistryCommitmentsArgs = {
  states?: InputMaybe<Array<CommitmentState>>;
};


/** A participating unit; see the ministries slice. */
export type MinistryAuthoredProposalsArgs = {
  states?: InputMaybe<Array<ProposalState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A participating unit; see the ministries slice. */
export type MinistryReferralsArgs = {
  states?: InputMaybe<Array<ReferralState>>;
  overdueOnly?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A participating unit; see the ministries slice. */
export type MinistryProposalStatsArgs = {
  year: Scalars['Int']['input'];
};

/** An activity of a unit's yearly plan; see the ministries slice. */
export type PlanActivity = {
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Commitments this activity carries out, as far as the viewer may see the proposals. */
  commitments?: Maybe<Array<Commitment>>;
};

/** What a unit promised after a conclusion. Read by whoever may read the proposal. */
export type Commitment = {
  /** Stable id with the prefix `com_`. */
  id: Scalars['ID']['output'];
  /** The proposal it follows from. */
  proposal?: Maybe<Proposal>;
  /** What is promised. */
  title: LocalizedText;
  /** The unit responsible. */
  ministry: Ministry;
  /** Where it stands. */
  state: CommitmentState;
  /** Progress in percent, 0 to 100. */
  progress: Scalars['Int']['output'];
  /** Weight among the proposal's commitments, 1 to 10. */
  weight: Scalars['Int']['output'];
  /** The day by which it shall be done; null when none was named. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** True when it is neither done nor cancelled and its day has passed. */
  isLate: Scalars['Boolean']['output'];
  /** The activity that carries it out; null when none was planned yet, or the viewer may not see it. */
  planActivity?: Maybe<PlanActivity>;
  /** Grows with every change; to be sent back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Why it was cancelled, or counts as done without evidence; null otherwise. */
  closingNote?: Maybe<LocalizedText>;
  /** Steps on the way, soonest due first. */
  milestones: Array<Milestone>;
  /** Documents that prove it; null in the place of one the viewer may not see. */
  evidence: Array<Maybe<Document>>;
};

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

/** A step on the way of a commitment. */
export type Milestone = {
  /** Stable id with the prefix `mil_`. */
  id: Scalars['ID']['output'];
  /** What is to be reached. */
  title: LocalizedText;
  /** The day by which it shall be reached; null when none was named. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** The day it was reached; null before. */
  doneOn?: Maybe<Scalars['Date']['output']>;
};

/** A commitment to make. */
export type MakeCommitmentInput = {
  /** Id of the proposal, which was concluded and accepted at least in part. */
  proposalId: Scalars['ID']['input'];
  /** Id of the unit responsible, which must be at work today. */
  ministryId: Scalars['ID']['input'];
  /** What is promised, 5 to 300 characters of Vietnamese. */
  title: LocalizedTextInput;
  /** Weight among the proposal's commitments, 1 to 10. */
  weight?: InputMaybe<Scalars['Int']['input']>;
  /** The day by which it shall be done. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the activity that carries it out. */
  planActivityId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes to a commitment that is not done or cancelled; what is left out stays. */
export type UpdateCommitmentInput = {
  /** Id of the commitment. */
  commitmentId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** What is promised, 5 to 300 characters of Vietnamese. */
  title?: InputMaybe<LocalizedTextInput>;
  /** Progress in percent, 0 to 100; the first progress begins it. */
  progress?: InputMaybe<Scalars['Int']['input']>;
  /** Weight among the proposal's commitments, 1 to 10. */
  weight?: InputMaybe<Scalars['Int']['input']>;
  /** The day by which it shall be done. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the activity that carries it out; null unties it. */
  planActivityId?: InputMaybe<Scalars['ID']['input']>;
  /** Ids of the documents that prove it, all of them. */
  evidenceDocumentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A move of a commitment to another state. */
export type TransitionCommitmentInput = {
  /** Id of the commitment. */
  commitmentId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** The state to move to; DONE sets its progress to 100. */
  to: CommitmentState;
  /** Why; required for CANCELLED, and for DONE without evidence. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** A milestone to add, or to change when its id is given. */
export type SetMilestoneInput = {
  /** Id of the commitment. */
  commitmentId: Scalars['ID']['input'];
  /** Id of the milestone to change; a new one is added when it is left out. */
  milestoneId?: InputMaybe<Scalars['ID']['input']>;
  /** What is to be reached, 1 to 200 characters of Vietnamese. */
  title: LocalizedTextInput;
  /** The day by which it shall be reached. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day it was reached, not after today. */
  doneOn?: InputMaybe<Scalars['Date']['input']>;
};

/** The outcome of a mutation of one commitment. */
export type CommitmentPayload = {
  /** The commitment after the change; null when it failed. */
  commitment?: Maybe<Commitment>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A member's support for a proposal. */
export type Endorsement = {
  /** Stable id with the prefix `end_`. */
  id: Scalars['ID']['output'];
  /** The member; null when her data were erased. */
  member?: Maybe<Member>;
  /** Her unit on the day she endorsed. */
  ministryAtTime?: Maybe<Ministry>;
  /** Why she endorses it; null when she gave no reason. */
  reason?: Maybe<LocalizedText>;
  /** When she endorsed. */
  endorsedAt: Scalars['DateTime']['output'];
  /** Number of the text she endorsed. */
  revision: Scalars['Int']['output'];
  /** The proposal on which she endorsed it, when that one was merged into this; then `revision` is that one's. */
  carriedFrom?: Maybe<Proposal>;
};

/** A page of endorsements. */
export type EndorsementConnection = {
  /** Number of endorsements in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The endorsements of this page. */
  edges: Array<EndorsementEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** An endorsement at its place in a list. */
export type EndorsementEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The endorsement. */
  node: Endorsement;
};

/** An endorsement to record. */
export type EndorseInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Why she endorses it. */
  reason?: InputMaybe<LocalizedTextInput>;
};

/** The outcome of `endorseProposal`. */
export type EndorsePayload = {
  /** The proposal with its new count; null when there is none the viewer may see. */
  proposal?: Maybe<Proposal>;
  /** True when the viewer had endorsed it before; then nothing was changed. */
  alreadyEndorsed: Scalars['Boolean']['output'];
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** An endorsement to take back. */
export type WithdrawEndorsementInput = {
  /** Id of the proposal, which is OPEN or UNDER_REVIEW. */
  proposalId: Scalars['ID']['input'];
};

/** A text that an erased person wrote: somebody has to see whether she named herself or can be known by it. */
export type ErasedText = {
  /** Stable id with the prefix `ers_`. */
  id: Scalars['ID']['output'];
  /** The proposal the text belongs to; null when the viewer may not see it. */
  proposal?: Maybe<Proposal>;
  /** What kind of text it is. */
  kind: ErasedTextKind;
  /** Id of the proposal, endorsement, opinion or comment. */
  objectId: Scalars['ID']['output'];
  /** When it was queued. */
  queuedAt: Scalars['DateTime']['output'];
  /** When it was checked; null before. */
  checkedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Kinds of texts an erased person may have left. */
export type ErasedTextKind =
  /** The text of a proposal. */
  | 'PROPOSAL'
  /** The reason of an endorsement. */
  | 'ENDORSEMENT'
  /** An opinion. */
  | 'OPINION'
  /** A comment. */
  | 'COMMENT';

/** A text that was checked. */
export type CheckErasedTextInput = {
  /** Id of the entry. */
  id: Scalars['ID']['input'];
};

/** The outcome of `checkErasedText`. */
export type CheckErasedTextPayload = {
  /** The entry after the change; null when it failed. */
  erasedText?: Maybe<ErasedText>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Query = {
  /** Texts that still have to be checked, oldest first. Null for anybody but data protection and the secretariat. */
  erasedTexts?: Maybe<Array<ErasedText>>;
  /**
   * The proposals first submitted in a year (drafts are not counted), in groups whose counts add up to all of them. For
   * secretariat, presidium and auditors; anybody else gets FORBIDDEN. Both ways to read old units have the same totals.
   */
  proposalPipeline?: Maybe<Array<PipelineBucket>>;
  /** One proposal by its id or code; null when there is none the viewer may see. Exactly one of the two is required. */
  proposal?: Maybe<Proposal>;
  /** Proposals the viewer may see. */
  proposals?: Maybe<ProposalConnection>;
  /** Offers that wait for the secretariat's decision, oldest first. Null for anybody but the secretariat, the presidium and auditors. */
  referralOffers?: Maybe<Array<ReferralOffer>>;
};


export type QueryProposalPipelineArgs = {
  year: Scalars['Int']['input'];
  groupBy: PipelineGroup;
  rollup?: InputMaybe<UnitRollup>;
};


export type QueryProposalArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProposalsArgs = {
  filter?: InputMaybe<ProposalFilter>;
  orderBy?: InputMaybe<ProposalOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A move of a proposal to another state. */
export type TransitionInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** The state to move to. */
  to: ProposalState;
  /** A note for the author and the timeline; required for a return, an early end of endorsement and a late withdrawal. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** The outcome of `transitionProposal`. */
export type TransitionPayload = {
  /** The proposal after the move; null when the viewer may not see it. */
  proposal?: Maybe<Proposal>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A proposal that is not admitted. */
export type RefuseProposalInput = {
  /** Id of the proposal, which is SUBMITTED. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** The kind of reason. */
  code: RefusalReason;
  /** The reason in words, for the author. */
  reason: LocalizedTextInput;
};

/** An author's appeal to the presidium. */
export type AppealRefusalInput = {
  /** Id of the proposal, which is NOT_ADMITTED. */
  proposalId: Scalars['ID']['input'];
  /** Why it should be admitted. */
  text: LocalizedTextInput;
};

/** The presidium's decision on an appeal. */
export type DecideAppealInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** True gives the proposal back to the secretariat as SUBMITTED. */
  granted: Scalars['Boolean']['input'];
  /** The reasons, for the author. */
  answer: LocalizedTextInput;
};

/** A proposal that goes into another one. */
export type MergeProposalInput = {
  /** Id of the proposal that ends, which is SUBMITTED, OPEN or UNDER_REVIEW. */
  proposalId: Scalars['ID']['input'];
  /** Version of it the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the proposal that goes on, which is OPEN or UNDER_REVIEW. */
  intoId: Scalars['ID']['input'];
  /** A note for the author. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** The author's wish to withdraw a proposal that units have been asked about. */
export type AskWithdrawalInput = {
  /** Id of the proposal, which is REFERRED or RESPONDED. */
  proposalId: Scalars['ID']['input'];
  /** Why. */
  note: LocalizedTextInput;
};

/** The presidium's consent to refer a proposal. */
export type AgreeToReferInput = {
  /** Id of the proposal, which is UNDER_REVIEW. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** A note for the secretariat. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** A conclusion for the presidium to make. */
export type PrepareConclusionInput = {
  /** Id of the proposal, which is RESPONDED, or UNDER_REVIEW for a NETWORK_ACTIVITY. */
  proposalId: Scalars['ID']['input'];
  /** The decision. */
  outcome: ProposalOutcome;
  /** Its reasons. */
  text: LocalizedTextInput;
  /** Id of the document of the decision. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A proposal to conclude as it was prepared. */
export type ConcludeProposalInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
};

/** A concluded proposal to show to everyone. */
export type PublishProposalInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
};

/** A person of the network; see the members slice. */
export type Member = {
  /** Opinions she is asked for and has not given, soonest due first. For herself and staff. */
  pendingOpinions?: Maybe<Array<ExpertOpinion>>;
  /** Number of opinions she is asked for and has not given. For herself and staff. */
  openOpinionCount?: Maybe<Scalars['Int']['output']>;
  /** Everything this slice holds about her, as JSON with words for people to read it by. For herself and data protection. */
  personalDataInProposals?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Proposals she wrote, newest first, as far as the viewer may see them. */
  proposals?: Maybe<ProposalConnection>;
};


/** A person of the network; see the members slice. */
export type MemberProposalsArgs = {
  states?: InputMaybe<Array<ProposalState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The opinion of a reviewer on a proposal (phản biện). */
export type ExpertOpinion = {
  /** Stable id with the prefix `opi_`. */
  id: Scalars['ID']['output'];
  /** The proposal; null when the viewer may not see it. */
  proposal?: Maybe<Proposal>;
  /** The reviewer; null when her data were erased. */
  member?: Maybe<Member>;
  /** When she was asked. */
  requestedAt: Scalars['DateTime']['output'];
  /** The day by which it is asked for; null when none was named. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Her unit on the day she was asked. */
  ministryAtTime?: Maybe<Ministry>;
  /** When she declined to give one; null when she did not. */
  declinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why she declined; null when she did not. */
  declineReason?: Maybe<LocalizedText>;
  /** When she delivered it; null before. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What she recommends; null before it is delivered. */
  recommendation?: Maybe<Recommendation>;
  /** Her reasons; null before they are delivered. */
  text?: Maybe<LocalizedText>;
};

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

/** A request for an opinion. */
export type RequestOpinionInput = {
  /** Id of the proposal, which is OPEN, UNDER_REVIEW, REFERRED or RESPONDED. */
  proposalId: Scalars['ID']['input'];
  /** Id of the reviewer: not the author, and for POLICY not from the author's unit. */
  memberId: Scalars['ID']['input'];
  /** The day by which it is asked for; not before today. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
};

/** An opinion to deliver. */
export type DeliverOpinionInput = {
  /** Id of the opinion. */
  opinionId: Scalars['ID']['input'];
  /** What the reviewer recommends. */
  recommendation: Recommendation;
  /** Her reasons. */
  text: LocalizedTextInput;
  /** Whether the network may read it once the proposal is concluded. */
  shareAfterConclusion: Scalars['Boolean']['input'];
};

/** A request for an opinion that the reviewer cannot meet. */
export type DeclineOpinionInput = {
  /** Id of the opinion. */
  opinionId: Scalars['ID']['input'];
  /** Why. */
  reason: LocalizedTextInput;
};

/** The outcome of a mutation of one opinion. */
export type OpinionPayload = {
  /** The opinion after the change; null when it failed. */
  opinion?: Maybe<ExpertOpinion>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Proposals of a year in one group. */
export type PipelineBucket = {
  /** The state, kind, or code of the unit; `NONE` for authors without a unit. */
  key: Scalars['String']['output'];
  /** The unit, when grouped by unit. */
  ministry?: Maybe<Ministry>;
  /** Number of proposals; by TARGET_MINISTRY the number of referrals, since one proposal may go to several units. */
  count: Scalars['Int']['output'];
  /** Number of referrals that are open and past their day. */
  overdue: Scalars['Int']['output'];
  /** Median of the days the proposals have been in their present state. */
  medianDaysInState?: Maybe<Scalars['Float']['output']>;
  /** The proposal longest in its present state; null when the viewer may not see it. */
  oldest?: Maybe<Proposal>;
};

/** How the pipeline is grouped. */
export type PipelineGroup =
  /** By state. */
  | 'STATE'
  /** By the unit asked to answer. Referrals passed on to a successor count there only. */
  | 'TARGET_MINISTRY'
  /** By the author's unit. */
  | 'AUTHOR_MINISTRY'
  /** By kind. */
  | 'KIND';

/** A text of a proposal as it was once endorsed; kept for ever. */
export type ProposalRevision = {
  /** 1 for the text it opened with. */
  number: Scalars['Int']['output'];
  /** The title. */
  title: LocalizedText;
  /** The summary. */
  summary?: Maybe<LocalizedText>;
  /** The whole text. */
  body?: Maybe<LocalizedText>;
  /** What was changed and why; null for the first. */
  note?: Maybe<LocalizedText>;
  /** When it came into force. */
  createdAt: Scalars['DateTime']['output'];
};

/** Why a proposal was not admitted. */
export type Refusal = {
  /** The kind of reason. */
  code: RefusalReason;
  /** The reason in words. */
  text: LocalizedText;
};

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

/** An author's appeal to the presidium; there is one at most for each proposal. */
export type Appeal = {
  /** Why it should be admitted. */
  text: LocalizedText;
  /** When it was filed. */
  filedAt: Scalars['DateTime']['output'];
  /** When the presidium decided; null before. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the proposal goes back to the secretariat; null before the decision. */
  granted?: Maybe<Scalars['Boolean']['output']>;
  /** The presidium's reasons; null before the decision. */
  answer?: Maybe<LocalizedText>;
};

/** A conclusion the secretariat prepared and the presidium has still to make. */
export type PreparedConclusion = {
  /** The decision that is proposed. */
  outcome: ProposalOutcome;
  /** Its reasons. */
  text: LocalizedText;
  /** The document of the decision; null when there is none. */
  document?: Maybe<Document>;
  /** Who prepared it; null when she is no member, or her data were erased. */
  preparedBy?: Maybe<Member>;
  /** When it was last prepared. */
  preparedAt: Scalars['DateTime']['output'];
};

/** A review of a year; see the ministries slice. */
export type PeriodReview = {
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** What the presidium decided on a proposal. */
export type Conclusion = {
  /** The decision. */
  outcome: ProposalOutcome;
  /** Its reasons. */
  text: LocalizedText;
  /** Who concluded. Null for visitors, and when her data were erased. */
  concludedBy?: Maybe<Member>;
  /** The document of the decision; null when there is none. */
  document?: Maybe<Document>;
  /** When it was concluded. */
  concludedAt: Scalars['DateTime']['output'];
};

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

/** A page of proposals. */
export type ProposalConnection = {
  /** Number of proposals the viewer may see in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The proposals of this page. */
  edges: Array<ProposalEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A proposal at its place in a list. */
export type ProposalEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The proposal. */
  node: Proposal;
};

/** Which proposals a list takes in; conditions that are left out do not restrict it. */
export type ProposalFilter = {
  /** Words of the title in any order, all of which must occur; accents, case and đ/d do not matter. At most 10 words. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** States. */
  states?: InputMaybe<Array<ProposalState>>;
  /** Kinds. */
  kinds?: InputMaybe<Array<ProposalKind>>;
  /** Codes of fields of expertise, one of which it must touch. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of units it was referred to, as far as the viewer may see the referral. */
  targetMinistryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of units of the author. */
  authorMinistryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Year of its first submission, in Vietnam. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** How a list of proposals is sorted; the id decides between equals. */
export type ProposalOrder =
  /** Newest first. */
  | 'NEWEST'
  /** Most endorsements first. */
  | 'MOST_ENDORSED'
  /** Longest in its present state first. */
  | 'OLDEST_IN_STATE';

/** A workshop, training or meeting; see the events slice. */
export type Event = {
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Proposals raised there, newest first, as far as the viewer may see them. */
  proposals?: Maybe<ProposalConnection>;
};


/** A workshop, training or meeting; see the events slice. */
export type EventProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A document; see the ministries slice. */
export type Document = {
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** A proposal to draft. */
export type CreateProposalInput = {
  /**
   * The unit whose proposal it is, for its coordinators. Left out, it is the viewer's own as a member, and her unit is taken
   * down when she submits it.
   */
  ministryId?: InputMaybe<Scalars['ID']['input']>;
  /** Title, 10 to 200 characters of Vietnamese. */
  title: LocalizedTextInput;
  /** Summary, at most 500 characters of Vietnamese; needed before it is submitted. */
  summary?: InputMaybe<LocalizedTextInput>;
  /** The whole text; needed before it is submitted. */
  body?: InputMaybe<LocalizedTextInput>;
  /** What it is about. */
  kind: ProposalKind;
  /** Codes of the fields of expertise it touches. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of the units that should be asked; at least one before it is submitted, unless it is a NETWORK_ACTIVITY. */
  targetMinistryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Id of the event at which it was raised. */
  raisedAtEventId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the review whose difficulty it takes up. */
  raisedFromReviewId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Changes to a proposal; what is left out stays. As a draft or after a return everything may change; once it is OPEN or
 * UNDER_REVIEW only its texts, which makes a new revision.
 */
export type UpdateProposalInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** Title, 10 to 200 characters of Vietnamese. */
  title?: InputMaybe<LocalizedTextInput>;
  /** Summary, at most 500 characters of Vietnamese. */
  summary?: InputMaybe<LocalizedTextInput>;
  /** The whole text. */
  body?: InputMaybe<LocalizedTextInput>;
  /** What it is about. */
  kind?: InputMaybe<ProposalKind>;
  /** Codes of the fields of expertise it touches. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of the units that should be asked. */
  targetMinistryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What was changed and why; needed once it is open, for those who have endorsed it. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** The outcome of a mutation of one proposal. */
export type ProposalPayload = {
  /** The proposal after the change; null when there is none the viewer may see. */
  proposal?: Maybe<Proposal>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Subscription = {
  /** Referrals to a unit as they come and move on. For the unit's coordinators and staff; anybody else gets FORBIDDEN. */
  referralInbox?: Maybe<Referral>;
  /**
   * What happens to a proposal, entry by entry. For the network and staff who may see the proposal: NOT_FOUND otherwise, FORBIDDEN
   * for visitors. Null for an entry about a referral or an opinion that the viewer may not see.
   */
  proposalTimeline?: Maybe<TimelineEntry>;
};


export type SubscriptionReferralInboxArgs = {
  ministryId: Scalars['ID']['input'];
};


export type SubscriptionProposalTimelineArgs = {
  proposalId: Scalars['ID']['input'];
};

/** A proposal sent to a unit with the request to answer. The day is a request, not an order. */
export type Referral = {
  /** Stable id with the prefix `ref_`. */
  id: Scalars['ID']['output'];
  /** The proposal; null when the viewer may not see it. */
  proposal?: Maybe<Proposal>;
  /** The unit asked. */
  ministry: Ministry;
  /** Where the referral stands. */
  state: ReferralState;
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
  /** The day by which an answer is asked for. */
  dueOn: Scalars['Date']['output'];
  /** True when it is open and its day has passed, or the first working day in Vietnam after it when it is none. */
  isOverdue: Scalars['Boolean']['output'];
  /** Grows with every change; to be sent back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The letter it was sent with; null when there is none, or the viewer may not see it. */
  document?: Maybe<Document>;
  /** Why it was sent without a letter; null when it was sent with one. */
  documentNote?: Maybe<LocalizedText>;
  /** Who deals with it in the unit. For the unit's coordinators, herself and staff. */
  assignee?: Maybe<Member>;
  /** Why the unit gave it back, or why it was cancelled; null otherwise. */
  closingNote?: Maybe<LocalizedText>;
  /** The unit that should be asked instead, as the unit that gave it back suggests. */
  suggestedMinistry?: Maybe<Ministry>;
  /** The referral another unit gave back, in whose place this one was sent. */
  replaces?: Maybe<Referral>;
  /** The unit it was first sent to, when that unit was merged into this one. */
  reassignedFrom?: Maybe<Ministry>;
  /** The unit's answer. Before it is published, for the unit's coordinators and staff. */
  response?: Maybe<OfficialResponse>;
};

/** A page of referrals. */
export type ReferralConnection = {
  /** Number of referrals in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The referrals of this page. */
  edges: Array<ReferralEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A referral at its place in a list. */
export type ReferralEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The referral. */
  node: Referral;
};

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

/** A unit's answer to a referral: prepared first, then published to the network. */
export type OfficialResponse = {
  /** The unit's position. */
  position: ResponsePosition;
  /** The answer's text. */
  text: LocalizedText;
  /** The letter that carries the answer; null when there is none, or the viewer may not see it. */
  document?: Maybe<Document>;
  /** How it was given when there is no letter: by e-mail (trả lời bằng thư điện tử); null with a letter. */
  remark?: Maybe<LocalizedText>;
  /** Who prepared it; null when her data were erased, or she is no member. */
  preparedBy?: Maybe<Member>;
  /** When it was last prepared. */
  preparedAt: Scalars['DateTime']['output'];
  /** When it was published; null before, and afterwards it is not changed any more. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
};

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

/** An answer to prepare or publish. */
export type RespondInput = {
  /** Id of the referral. */
  referralId: Scalars['ID']['input'];
  /**
   * Version of the proposal the caller has seen; an older one is refused with STALE_VERSION. Answers of other units in the
   * meantime do not make it stale.
   */
  expectedProposalVersion: Scalars['Int']['input'];
  /** The unit's position. */
  position: ResponsePosition;
  /** The answer's text; at least 50 characters of Vietnamese for PARTLY_AGREE, DISAGREE and OUT_OF_MANDATE. */
  text: LocalizedTextInput;
  /** Id of the letter that carries the answer. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** False prepares the answer, true publishes it; a published answer is not changed any more. */
  publish: Scalars['Boolean']['input'];
};

/** The outcome of `respondToReferral`. */
export type RespondPayload = {
  /** The referral after the change; null when it failed. */
  referral?: Maybe<Referral>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** One unit to ask. */
export type NewReferralInput = {
  /** Id of the unit, which must be at work today. */
  ministryId: Scalars['ID']['input'];
  /** The day by which an answer is asked for; twenty working days from today unless told. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the letter it is sent with. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why it is sent without a letter; needed when there is none. */
  documentNote?: InputMaybe<LocalizedTextInput>;
  /** Id of the referral another unit gave back, in whose place this one is sent. */
  replacesId?: InputMaybe<Scalars['ID']['input']>;
};

/** Units to ask about a proposal. */
export type ReferProposalInput = {
  /** Id of the proposal, which is UNDER_REVIEW, RESPONDED (a further round) or REFERRED (one more unit). */
  proposalId: Scalars['ID']['input'];
  /** Version the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** The units, at least one; all are asked or none. */
  referrals: Array<NewReferralInput>;
  /** A note for the timeline. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** A move of a referral to another state. */
export type TransitionReferralInput = {
  /** Id of the referral. */
  referralId: Scalars['ID']['input'];
  /** Version of the referral the caller has seen; another one is refused with STALE_VERSION. */
  expectedVersion: Scalars['Int']['input'];
  /** ACKNOWLEDGED, IN_PROGRESS or RETURNED for the unit, CANCELLED for the secretariat. */
  to: ReferralState;
  /** Id of the member who deals with it in the unit; for ACKNOWLEDGED. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; required for RETURNED and CANCELLED. */
  note?: InputMaybe<LocalizedTextInput>;
  /** Id of the unit that should be asked instead; for RETURNED. */
  suggestedMinistryId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of `transitionReferral`. */
export type TransitionReferralPayload = {
  /** The referral after the move; null when it failed. */
  referral?: Maybe<Referral>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A unit asked to stand behind a proposal. */
export type Sponsorship = {
  /** The unit. */
  ministry: Ministry;
  /** What it answered. */
  state: SponsorshipState;
  /** When it answered; null while it has not. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a unit asked to sponsor answered. */
export type SponsorshipState =
  /** Not yet anything. */
  | 'INVITED'
  /** Yes. */
  | 'ACCEPTED'
  /** No. */
  | 'DECLINED';

/** Units to ask for their support. */
export type InviteSponsorsInput = {
  /** Id of the proposal, which is OPEN or UNDER_REVIEW. */
  proposalId: Scalars['ID']['input'];
  /** Ids of the units; those asked before are left as they are. */
  ministryIds: Array<Scalars['ID']['input']>;
};

/** A unit's answer to the request to stand behind a proposal. */
export type AnswerSponsorshipInput = {
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
  /** Id of the unit, whose coordinators answer for it. */
  ministryId: Scalars['ID']['input'];
  /** Whether the unit stands behind it; the answer is final. */
  accept: Scalars['Boolean']['input'];
};

/** Figures of one unit in one year, of its time: a successor does not take over its predecessors' figures. */
export type ProposalStats = {
  /** The calendar year. */
  year: Scalars['Int']['output'];
  /** Proposals first submitted that year by members of the unit. */
  authored: Scalars['Int']['output'];
  /** Referrals sent to the unit that year. */
  received: Scalars['Int']['output'];
  /** Of these referrals, those with a published answer. */
  responded: Scalars['Int']['output'];
  /** Of these referrals, those open and past their day. */
  overdue: Scalars['Int']['output'];
  /** Median of the days from sending to the published answer; null without an answer. */
  medianResponseDays?: Maybe<Scalars['Float']['output']>;
  /** Of the proposals authored, those accepted at least in part. */
  accepted: Scalars['Int']['output'];
};

/**
 * What recording a succession of units does to what this slice holds; see the ministries slice. For the secretariat, the
 * presidium and auditors.
 */
export type RecordSuccessionPayload = {
  /** Id of the unit that passes its work on. */
  fromUnitId: Scalars['ID']['output'];
  /** Id of the unit that takes it over; null when none does. */
  toUnitId?: Maybe<Scalars['ID']['output']>;
  /**
   * Number of referrals that go to the successor: in a dry run those that are open, once it was recorded those that moved or
   * will on its day. Null for anybody else.
   */
  reassignedReferrals?: Maybe<Scalars['Int']['output']>;
};

/** An open referral of a unit that gave functions to another one; it does not move by itself. */
export type ReferralOffer = {
  /** The referral. */
  referral: Referral;
  /** The unit that received functions and may be the one to answer. */
  ministry: Ministry;
  /** When the offer was made. */
  offeredAt: Scalars['DateTime']['output'];
  /** When the secretariat decided; null before. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the referral goes to that unit; null before the decision. */
  accepted?: Maybe<Scalars['Boolean']['output']>;
};

/** A decision on an offered referral. */
export type DecideReferralOfferInput = {
  /** Id of the referral. */
  referralId: Scalars['ID']['input'];
  /** Id of the unit it was offered to. */
  ministryId: Scalars['ID']['input'];
  /** True passes the referral on, due ten working days later. */
  accept: Scalars['Boolean']['input'];
};

/** The outcome of `decideReferralOffer`. */
export type DecideReferralOfferPayload = {
  /** The offer after the decision; null when it failed. */
  offer?: Maybe<ReferralOffer>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** One thing that happened to a proposal; entries are never changed or deleted. */
export type TimelineEntry = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What happened. */
  kind: TimelineKind;
  /** State before; null unless kind is TRANSITION. */
  fromState?: Maybe<ProposalState>;
  /** State after; null unless kind is TRANSITION. */
  toState?: Maybe<ProposalState>;
  /** Who did it; null for the system, people without a membership, and erased ones. */
  actor?: Maybe<Member>;
  /** Unit for which it was done; null for the network's staff and the system. */
  actorMinistry?: Maybe<Ministry>;
  /** A note. */
  note?: Maybe<LocalizedText>;
};

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Proposal: Proposal;
  Ministry: Ministry;
  PlanActivity: PlanActivity;
  Commitment: Commitment;
  Member: Member;
  Event: Event;
  Referral: Referral;
  RecordSuccessionPayload: RecordSuccessionPayload;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Proposal:
    ( { __typename: 'Proposal' }
    & GraphQLRecursivePick<FederationTypes['Proposal'], {"code":true}> );
  Ministry:
    ( { __typename: 'Ministry' }
    & GraphQLRecursivePick<FederationTypes['Ministry'], {"id":true}> );
  PlanActivity:
    ( { __typename: 'PlanActivity' }
    & GraphQLRecursivePick<FederationTypes['PlanActivity'], {"id":true}> );
  Commitment:
    ( { __typename: 'Commitment' }
    & GraphQLRecursivePick<FederationTypes['Commitment'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Referral:
    ( { __typename: 'Referral' }
    & GraphQLRecursivePick<FederationTypes['Referral'], {"id":true}> );
  RecordSuccessionPayload:
    ( { __typename: 'RecordSuccessionPayload' }
    & GraphQLRecursivePick<FederationTypes['RecordSuccessionPayload'], {"fromUnitId":true,"toUnitId":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  LocalizedTextInput: LocalizedTextInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UnitRollup: UnitRollup;
  Visibility: Visibility;
  Proposal: ResolverTypeWrapper<ProposalRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentConnection: ResolverTypeWrapper<Connection<CommentRow>>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  AddCommentInput: AddCommentInput;
  EditCommentInput: EditCommentInput;
  RemoveCommentInput: RemoveCommentInput;
  CommentPayload: ResolverTypeWrapper<Omit<CommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ministry: ResolverTypeWrapper<Reference>;
  PlanActivity: ResolverTypeWrapper<Reference>;
  Commitment: ResolverTypeWrapper<CommitmentRow>;
  CommitmentState: CommitmentState;
  Milestone: ResolverTypeWrapper<MilestoneRow>;
  MakeCommitmentInput: MakeCommitmentInput;
  UpdateCommitmentInput: UpdateCommitmentInput;
  TransitionCommitmentInput: TransitionCommitmentInput;
  SetMilestoneInput: SetMilestoneInput;
  CommitmentPayload: ResolverTypeWrapper<Omit<CommitmentPayload, 'commitment'> & { commitment?: Maybe<ResolversTypes['Commitment']> }>;
  Endorsement: ResolverTypeWrapper<EndorsementRow>;
  EndorsementConnection: ResolverTypeWrapper<Connection<EndorsementRow>>;
  EndorsementEdge: ResolverTypeWrapper<Omit<EndorsementEdge, 'node'> & { node: ResolversTypes['Endorsement'] }>;
  EndorseInput: EndorseInput;
  EndorsePayload: ResolverTypeWrapper<Omit<EndorsePayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  WithdrawEndorsementInput: WithdrawEndorsementInput;
  ErasedText: ResolverTypeWrapper<ErasedTextRow>;
  ErasedTextKind: ErasedTextKind;
  CheckErasedTextInput: CheckErasedTextInput;
  CheckErasedTextPayload: ResolverTypeWrapper<Omit<CheckErasedTextPayload, 'erasedText'> & { erasedText?: Maybe<ResolversTypes['ErasedText']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TransitionInput: TransitionInput;
  TransitionPayload: ResolverTypeWrapper<Omit<TransitionPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  RefuseProposalInput: RefuseProposalInput;
  AppealRefusalInput: AppealRefusalInput;
  DecideAppealInput: DecideAppealInput;
  MergeProposalInput: MergeProposalInput;
  AskWithdrawalInput: AskWithdrawalInput;
  AgreeToReferInput: AgreeToReferInput;
  PrepareConclusionInput: PrepareConclusionInput;
  ConcludeProposalInput: ConcludeProposalInput;
  PublishProposalInput: PublishProposalInput;
  Member: ResolverTypeWrapper<Reference>;
  ExpertOpinion: ResolverTypeWrapper<ExpertOpinionRow>;
  Recommendation: Recommendation;
  RequestOpinionInput: RequestOpinionInput;
  DeliverOpinionInput: DeliverOpinionInput;
  DeclineOpinionInput: DeclineOpinionInput;
  OpinionPayload: ResolverTypeWrapper<Omit<OpinionPayload, 'opinion'> & { opinion?: Maybe<ResolversTypes['ExpertOpinion']> }>;
  PipelineBucket: ResolverTypeWrapper<Bucket>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PipelineGroup: PipelineGroup;
  ProposalRevision: ResolverTypeWrapper<ProposalRevisionRow>;
  Refusal: ResolverTypeWrapper<Refusal>;
  RefusalReason: RefusalReason;
  Appeal: ResolverTypeWrapper<AppealRow>;
  PreparedConclusion: ResolverTypeWrapper<ConclusionDraft>;
  PeriodReview: ResolverTypeWrapper<Reference>;
  Conclusion: ResolverTypeWrapper<ConcludedProposal>;
  ProposalKind: ProposalKind;
  ProposalState: ProposalState;
  ProposalOutcome: ProposalOutcome;
  ProposalConnection: ResolverTypeWrapper<Connection<ProposalRow>>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ProposalFilter: ProposalFilter;
  ProposalOrder: ProposalOrder;
  Event: ResolverTypeWrapper<Reference>;
  Document: ResolverTypeWrapper<Reference>;
  CreateProposalInput: CreateProposalInput;
  UpdateProposalInput: UpdateProposalInput;
  ProposalPayload: ResolverTypeWrapper<Omit<ProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Referral: ResolverTypeWrapper<ReferralRow>;
  ReferralConnection: ResolverTypeWrapper<Connection<ReferralRow>>;
  ReferralEdge: ResolverTypeWrapper<Omit<ReferralEdge, 'node'> & { node: ResolversTypes['Referral'] }>;
  ReferralState: ReferralState;
  OfficialResponse: ResolverTypeWrapper<OfficialResponseRow>;
  ResponsePosition: ResponsePosition;
  RespondInput: RespondInput;
  RespondPayload: ResolverTypeWrapper<Omit<RespondPayload, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  NewReferralInput: NewReferralInput;
  ReferProposalInput: ReferProposalInput;
  TransitionReferralInput: TransitionReferralInput;
  TransitionReferralPayload: ResolverTypeWrapper<Omit<TransitionReferralPayload, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  Sponsorship: ResolverTypeWrapper<SponsorshipRow>;
  SponsorshipState: SponsorshipState;
  InviteSponsorsInput: InviteSponsorsInput;
  AnswerSponsorshipInput: AnswerSponsorshipInput;
  ProposalStats: ResolverTypeWrapper<ProposalStats>;
  RecordSuccessionPayload: ResolverTypeWrapper<SuccessionKey>;
  ReferralOffer: ResolverTypeWrapper<ReferralOfferRow>;
  DecideReferralOfferInput: DecideReferralOfferInput;
  DecideReferralOfferPayload: ResolverTypeWrapper<Omit<DecideReferralOfferPayload, 'offer'> & { offer?: Maybe<ResolversTypes['ReferralOffer']> }>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryRow>;
  TimelineKind: TimelineKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  LocalizedText: LocalizedText;
  String: Scalars['String']['output'];
  LocalizedTextInput: LocalizedTextInput;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  UserError: UserError;
  Proposal: ProposalRow;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Comment: CommentRow;
  CommentConnection: Connection<CommentRow>;
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  AddCommentInput: AddCommentInput;
  EditCommentInput: EditCommentInput;
  RemoveCommentInput: RemoveCommentInput;
  CommentPayload: Omit<CommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  Mutation: Record<PropertyKey, never>;
  Ministry: Reference;
  PlanActivity: Reference;
  Commitment: CommitmentRow;
  Milestone: MilestoneRow;
  MakeCommitmentInput: MakeCommitmentInput;
  UpdateCommitmentInput: UpdateCommitmentInput;
  TransitionCommitmentInput: TransitionCommitmentInput;
  SetMilestoneInput: SetMilestoneInput;
  CommitmentPayload: Omit<CommitmentPayload, 'commitment'> & { commitment?: Maybe<ResolversParentTypes['Commitment']> };
  Endorsement: EndorsementRow;
  EndorsementConnection: Connection<EndorsementRow>;
  EndorsementEdge: Omit<EndorsementEdge, 'node'> & { node: ResolversParentTypes['Endorsement'] };
  EndorseInput: EndorseInput;
  EndorsePayload: Omit<EndorsePayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  WithdrawEndorsementInput: WithdrawEndorsementInput;
  ErasedText: ErasedTextRow;
  CheckErasedTextInput: CheckErasedTextInput;
  CheckErasedTextPayload: Omit<CheckErasedTextPayload, 'erasedText'> & { erasedText?: Maybe<ResolversParentTypes['ErasedText']> };
  Query: Record<PropertyKey, never>;
  TransitionInput: TransitionInput;
  TransitionPayload: Omit<TransitionPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  RefuseProposalInput: RefuseProposalInput;
  AppealRefusalInput: AppealRefusalInput;
  DecideAppealInput: DecideAppealInput;
  MergeProposalInput: MergeProposalInput;
  AskWithdrawalInput: AskWithdrawalInput;
  AgreeToReferInput: AgreeToReferInput;
  PrepareConclusionInput: PrepareConclusionInput;
  ConcludeProposalInput: ConcludeProposalInput;
  PublishProposalInput: PublishProposalInput;
  Member: Reference;
  ExpertOpinion: ExpertOpinionRow;
  RequestOpinionInput: RequestOpinionInput;
  DeliverOpinionInput: DeliverOpinionInput;
  DeclineOpinionInput: DeclineOpinionInput;
  OpinionPayload: Omit<OpinionPayload, 'opinion'> & { opinion?: Maybe<ResolversParentTypes['ExpertOpinion']> };
  PipelineBucket: Bucket;
  Float: Scalars['Float']['output'];
  ProposalRevision: ProposalRevisionRow;
  Refusal: Refusal;
  Appeal: AppealRow;
  PreparedConclusion: ConclusionDraft;
  PeriodReview: Reference;
  Conclusion: ConcludedProposal;
  ProposalConnection: Connection<ProposalRow>;
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ProposalFilter: ProposalFilter;
  Event: Reference;
  Document: Reference;
  CreateProposalInput: CreateProposalInput;
  UpdateProposalInput: UpdateProposalInput;
  ProposalPayload: Omit<ProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  Subscription: Record<PropertyKey, never>;
  Referral: ReferralRow;
  ReferralConnection: Connection<ReferralRow>;
  ReferralEdge: Omit<ReferralEdge, 'node'> & { node: ResolversParentTypes['Referral'] };
  OfficialResponse: OfficialResponseRow;
  RespondInput: RespondInput;
  RespondPayload: Omit<RespondPayload, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  NewReferralInput: NewReferralInput;
  ReferProposalInput: ReferProposalInput;
  TransitionReferralInput: TransitionReferralInput;
  TransitionReferralPayload: Omit<TransitionReferralPayload, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  Sponsorship: SponsorshipRow;
  InviteSponsorsInput: InviteSponsorsInput;
  AnswerSponsorshipInput: AnswerSponsorshipInput;
  ProposalStats: ProposalStats;
  RecordSuccessionPayload: SuccessionKey;
  ReferralOffer: ReferralOfferRow;
  DecideReferralOfferInput: DecideReferralOfferInput;
  DecideReferralOfferPayload: Omit<DecideReferralOfferPayload, 'offer'> & { offer?: Maybe<ResolversParentTypes['ReferralOffer']> };
  TimelineEntry: TimelineEntryRow;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal'], FederationReferenceType extends FederationReferenceTypes['Proposal'] = FederationReferenceTypes['Proposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Proposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, RequireFields<ProposalCommentsArgs, 'first'>>;
  commitments?: Resolver<Array<ResolversTypes['Commitment']>, ParentType, ContextType>;
  endorsementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerHasEndorsed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endorsements?: Resolver<Maybe<ResolversTypes['EndorsementConnection']>, ParentType, ContextType, RequireFields<ProposalEndorsementsArgs, 'first'>>;
  opinions?: Resolver<Maybe<Array<ResolversTypes['ExpertOpinion']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProposalState'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ProposalOutcome']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  authorMinistry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['Ministry']>, ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  raisedFrom?: Resolver<Maybe<ResolversTypes['PeriodReview']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['ProposalRevision']>>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  appeal?: Resolver<Maybe<ResolversTypes['Appeal']>, ParentType, ContextType>;
  presidiumAgreedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawalAskedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  concludedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conclusion?: Resolver<Maybe<ResolversTypes['Conclusion']>, ParentType, ContextType>;
  preparedConclusion?: Resolver<Maybe<ResolversTypes['PreparedConclusion']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<Array<ResolversTypes['Referral']>>, ParentType, ContextType>;
  sponsors?: Resolver<Array<ResolversTypes['Sponsorship']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<Array<ResolversTypes['TimelineEntry']>>, ParentType, ContextType>;
};

export type CommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  ministryAtTime?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CommentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentPayload'] = ResolversParentTypes['CommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'input'>>;
  editComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationEditCommentArgs, 'input'>>;
  removeComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationRemoveCommentArgs, 'input'>>;
  makeCommitment?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationMakeCommitmentArgs, 'input'>>;
  updateCommitment?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationUpdateCommitmentArgs, 'input'>>;
  transitionCommitment?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationTransitionCommitmentArgs, 'input'>>;
  setMilestone?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationSetMilestoneArgs, 'input'>>;
  withdrawEndorsement?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationWithdrawEndorsementArgs, 'input'>>;
  endorseProposal?: Resolver<ResolversTypes['EndorsePayload'], ParentType, ContextType, RequireFields<MutationEndorseProposalArgs, 'input'>>;
  checkErasedText?: Resolver<ResolversTypes['CheckErasedTextPayload'], ParentType, ContextType, RequireFields<MutationCheckErasedTextArgs, 'input'>>;
  transitionProposal?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationTransitionProposalArgs, 'input'>>;
  refuseProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationRefuseProposalArgs, 'input'>>;
  appealRefusal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationAppealRefusalArgs, 'input'>>;
  decideAppeal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationDecideAppealArgs, 'input'>>;
  mergeProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationMergeProposalArgs, 'input'>>;
  askWithdrawal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationAskWithdrawalArgs, 'input'>>;
  agreeToRefer?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationAgreeToReferArgs, 'input'>>;
  prepareConclusion?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationPrepareConclusionArgs, 'input'>>;
  concludeProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationConcludeProposalArgs, 'input'>>;
  publishProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationPublishProposalArgs, 'input'>>;
  requestOpinion?: Resolver<ResolversTypes['OpinionPayload'], ParentType, ContextType, RequireFields<MutationRequestOpinionArgs, 'input'>>;
  deliverOpinion?: Resolver<ResolversTypes['OpinionPayload'], ParentType, ContextType, RequireFields<MutationDeliverOpinionArgs, 'input'>>;
  declineOpinion?: Resolver<ResolversTypes['OpinionPayload'], ParentType, ContextType, RequireFields<MutationDeclineOpinionArgs, 'input'>>;
  createProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationCreateProposalArgs, 'input'>>;
  updateProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationUpdateProposalArgs, 'input'>>;
  respondToReferral?: Resolver<ResolversTypes['RespondPayload'], ParentType, ContextType, RequireFields<MutationRespondToReferralArgs, 'input'>>;
  referProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationReferProposalArgs, 'input'>>;
  transitionReferral?: Resolver<ResolversTypes['TransitionReferralPayload'], ParentType, ContextType, RequireFields<MutationTransitionReferralArgs, 'input'>>;
  inviteSponsors?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationInviteSponsorsArgs, 'input'>>;
  answerSponsorship?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationAnswerSponsorshipArgs, 'input'>>;
  decideReferralOffer?: Resolver<ResolversTypes['DecideReferralOfferPayload'], ParentType, ContextType, RequireFields<MutationDecideReferralOfferArgs, 'input'>>;
};

export type MinistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ministry'] = ResolversParentTypes['Ministry'], FederationReferenceType extends FederationReferenceTypes['Ministry'] = FederationReferenceTypes['Ministry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ministry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitments?: Resolver<Maybe<Array<ResolversTypes['Commitment']>>, ParentType, ContextType, Partial<MinistryCommitmentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  authoredProposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<MinistryAuthoredProposalsArgs, 'first'>>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<MinistryReferralsArgs, 'first'>>;
  proposalStats?: Resolver<Maybe<ResolversTypes['ProposalStats']>, ParentType, ContextType, RequireFields<MinistryProposalStatsArgs, 'year'>>;
};

export type PlanActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanActivity'] = ResolversParentTypes['PlanActivity'], FederationReferenceType extends FederationReferenceTypes['PlanActivity'] = FederationReferenceTypes['PlanActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PlanActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commitments?: Resolver<Maybe<Array<ResolversTypes['Commitment']>>, ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment'], FederationReferenceType extends FederationReferenceTypes['Commitment'] = FederationReferenceTypes['Commitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommitmentState'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  planActivity?: Resolver<Maybe<ResolversTypes['PlanActivity']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closingNote?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  milestones?: Resolver<Array<ResolversTypes['Milestone']>, ParentType, ContextType>;
  evidence?: Resolver<Array<Maybe<ResolversTypes['Document']>>, ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CommitmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitmentPayload'] = ResolversParentTypes['CommitmentPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndorsementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Endorsement'] = ResolversParentTypes['Endorsement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  ministryAtTime?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  endorsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  carriedFrom?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
};

export type EndorsementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndorsementConnection'] = ResolversParentTypes['EndorsementConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EndorsementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EndorsementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndorsementEdge'] = ResolversParentTypes['EndorsementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Endorsement'], ParentType, ContextType>;
};

export type EndorsePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndorsePayload'] = ResolversParentTypes['EndorsePayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  alreadyEndorsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedText'] = ResolversParentTypes['ErasedText']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ErasedTextKind'], ParentType, ContextType>;
  objectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CheckErasedTextPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckErasedTextPayload'] = ResolversParentTypes['CheckErasedTextPayload']> = {
  erasedText?: Resolver<Maybe<ResolversTypes['ErasedText']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  erasedTexts?: Resolver<Maybe<Array<ResolversTypes['ErasedText']>>, ParentType, ContextType>;
  proposalPipeline?: Resolver<Maybe<Array<ResolversTypes['PipelineBucket']>>, ParentType, ContextType, RequireFields<QueryProposalPipelineArgs, 'year' | 'groupBy' | 'rollup'>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, Partial<QueryProposalArgs>>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<QueryProposalsArgs, 'orderBy' | 'first'>>;
  referralOffers?: Resolver<Maybe<Array<ResolversTypes['ReferralOffer']>>, ParentType, ContextType>;
};

export type TransitionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionPayload'] = ResolversParentTypes['TransitionPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  pendingOpinions?: Resolver<Maybe<Array<ResolversTypes['ExpertOpinion']>>, ParentType, ContextType>;
  openOpinionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  personalDataInProposals?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<MemberProposalsArgs, 'first'>>;
};

export type ExpertOpinionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpertOpinion'] = ResolversParentTypes['ExpertOpinion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ministryAtTime?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  declinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type OpinionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpinionPayload'] = ResolversParentTypes['OpinionPayload']> = {
  opinion?: Resolver<Maybe<ResolversTypes['ExpertOpinion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PipelineBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineBucket'] = ResolversParentTypes['PipelineBucket']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianDaysInState?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
};

export type ProposalRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalRevision'] = ResolversParentTypes['ProposalRevision']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['RefusalReason'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type AppealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appeal'] = ResolversParentTypes['Appeal']> = {
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type PreparedConclusionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreparedConclusion'] = ResolversParentTypes['PreparedConclusion']> = {
  outcome?: Resolver<ResolversTypes['ProposalOutcome'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  preparedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  preparedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PeriodReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodReview'] = ResolversParentTypes['PeriodReview']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConclusionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conclusion'] = ResolversParentTypes['Conclusion']> = {
  outcome?: Resolver<ResolversTypes['ProposalOutcome'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  concludedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  concludedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<EventProposalsArgs, 'first'>>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalPayload'] = ResolversParentTypes['ProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  referralInbox?: SubscriptionResolver<Maybe<ResolversTypes['Referral']>, "referralInbox", ParentType, ContextType, RequireFields<SubscriptionReferralInboxArgs, 'ministryId'>>;
  proposalTimeline?: SubscriptionResolver<Maybe<ResolversTypes['TimelineEntry']>, "proposalTimeline", ParentType, ContextType, RequireFields<SubscriptionProposalTimelineArgs, 'proposalId'>>;
};

export type ReferralResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral'], FederationReferenceType extends FederationReferenceTypes['Referral'] = FederationReferenceTypes['Referral']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Referral']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReferralState'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documentNote?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  closingNote?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  suggestedMinistry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  reassignedFrom?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['OfficialResponse']>, ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
};

export type OfficialResponseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficialResponse'] = ResolversParentTypes['OfficialResponse']> = {
  position?: Resolver<ResolversTypes['ResponsePosition'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  preparedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  preparedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RespondPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RespondPayload'] = ResolversParentTypes['RespondPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransitionReferralPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionReferralPayload'] = ResolversParentTypes['TransitionReferralPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SponsorshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sponsorship'] = ResolversParentTypes['Sponsorship']> = {
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SponsorshipState'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProposalStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalStats'] = ResolversParentTypes['ProposalStats']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianResponseDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordSuccessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSuccessionPayload'] = ResolversParentTypes['RecordSuccessionPayload'], FederationReferenceType extends FederationReferenceTypes['RecordSuccessionPayload'] = FederationReferenceTypes['RecordSuccessionPayload']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RecordSuccessionPayload']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fromUnitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toUnitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reassignedReferrals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReferralOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralOffer'] = ResolversParentTypes['ReferralOffer']> = {
  referral?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  accepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type DecideReferralOfferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideReferralOfferPayload'] = ResolversParentTypes['DecideReferralOfferPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['ReferralOffer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  fromState?: Resolver<Maybe<ResolversTypes['ProposalState']>, ParentType, ContextType>;
  toState?: Resolver<Maybe<ResolversTypes['ProposalState']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  actorMinistry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CommentPayload?: CommentPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  PlanActivity?: PlanActivityResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  CommitmentPayload?: CommitmentPayloadResolvers<ContextType>;
  Endorsement?: EndorsementResolvers<ContextType>;
  EndorsementConnection?: EndorsementConnectionResolvers<ContextType>;
  EndorsementEdge?: EndorsementEdgeResolvers<ContextType>;
  EndorsePayload?: EndorsePayloadResolvers<ContextType>;
  ErasedText?: ErasedTextResolvers<ContextType>;
  CheckErasedTextPayload?: CheckErasedTextPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TransitionPayload?: TransitionPayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  ExpertOpinion?: ExpertOpinionResolvers<ContextType>;
  OpinionPayload?: OpinionPayloadResolvers<ContextType>;
  PipelineBucket?: PipelineBucketResolvers<ContextType>;
  ProposalRevision?: ProposalRevisionResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Appeal?: AppealResolvers<ContextType>;
  PreparedConclusion?: PreparedConclusionResolvers<ContextType>;
  PeriodReview?: PeriodReviewResolvers<ContextType>;
  Conclusion?: ConclusionResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  ProposalPayload?: ProposalPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  OfficialResponse?: OfficialResponseResolvers<ContextType>;
  RespondPayload?: RespondPayloadResolvers<ContextType>;
  TransitionReferralPayload?: TransitionReferralPayloadResolvers<ContextType>;
  Sponsorship?: SponsorshipResolvers<ContextType>;
  ProposalStats?: ProposalStatsResolvers<ContextType>;
  RecordSuccessionPayload?: RecordSuccessionPayloadResolvers<ContextType>;
  ReferralOffer?: ReferralOfferResolvers<ContextType>;
  DecideReferralOfferPayload?: DecideReferralOfferPayloadResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
};

