// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Unit as UnitRow, UnitVersion as UnitVersionRow, UnitSuccession as UnitSuccessionRow, UnitConnection as UnitConnectionRow } from '../units/entities.ts';
import type { Strategy as StrategyRow, StrategicObjective as StrategicObjectiveRow, Indicator as IndicatorRow, IndicatorValue as IndicatorValueRow } from '../strategy/entities.ts';
import type { AnnualTheme as AnnualThemeRow, ThemeCorrection as ThemeCorrectionRow } from '../themes/entities.ts';
import type { AnnualPlan as AnnualPlanRow, PlanConnection as PlanConnectionRow, PlanActivity as PlanActivityRow, ActivityConnection as ActivityConnectionRow, ProgressReport as ProgressReportRow, PlanMove as PlanMoveRow } from '../plans/entities.ts';
import type { PeriodReview as PeriodReviewRow } from '../reviews/entities.ts';
import type { HostAssignment as HostAssignmentRow } from '../hosting/entities.ts';
import type { Announcement as AnnouncementRow, AnnouncementConnection as AnnouncementConnectionRow, Document as DocumentRow, DocumentConnection as DocumentConnectionRow } from '../publishing/entities.ts';
import type { SuccessionOutcome as SuccessionOutcomeRow } from '../units/record-succession.ts';
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

/** Who may keep an answer. */
export type CacheControlScope =
  /** The gateway, and for visitors any cache on the way to them. */
  | 'PUBLIC'
  /** The gateway alone. */
  | 'PRIVATE';

/** A proposal of a host. */
export type ProposeHostInput = {
  /** The unit; at work in the year (`UNIT_ENDED`). */
  ministryId: Scalars['ID']['input'];
  /** The year; a unit has one turn in a year (`ALREADY_EXISTS`), and none two years running (`HOST_REPEATED`). */
  year: Scalars['Int']['input'];
  /** Remark on the turn, for the network. */
  note?: InputMaybe<LocalizedTextInput>;
  /** Why a unit hosts two years running; the presidium alone. */
  repeatReason?: InputMaybe<Scalars['String']['input']>;
};

/** A step of a host turn along its states. */
export type TransitionHostAssignmentInput = {
  /** The turn. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
  /**
   * Where to: the unit's coordinators confirm with the unit's letter (CONFIRMED); they or the secretariat name the workshop
   * (SCHEDULED) or give the turn up (CANCELLED, with a note). HELD comes by itself when the workshop is reported.
   */
  to: HostState;
  /** The unit's letter, a document; needed to confirm. */
  letterId?: InputMaybe<Scalars['ID']['input']>;
  /** The workshop, an event; needed to schedule. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Remark on the turn, for the network; needed to give it up. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** What the unit's leaders promised. */
export type RecordHostCommitmentsInput = {
  /** The turn; the unit's own coordinators may write until the end of the year after it. */
  id: Scalars['ID']['input'];
  /** What they promised; null takes it away, left out it stays. */
  leadershipCommitments?: InputMaybe<LocalizedTextInput>;
  /** Remark on the turn; null takes it away, left out it stays. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** What came of a change of a host turn. */
export type HostAssignmentPayload = {
  /** The turn as it is now; null when none was made. */
  hostAssignment?: Maybe<HostAssignment>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Proposes a unit as host of a year. The secretariat, coordinators of the unit; the presidium also two years running. */
  proposeHost: HostAssignmentPayload;
  /** Confirms, schedules or gives up a host turn. Who may depends on the step. */
  transitionHostAssignment: HostAssignmentPayload;
  /** Writes down what the host's leaders promised at the workshop. Coordinators of the unit, the secretariat. */
  recordHostCommitments: HostAssignmentPayload;
  /** Adds an activity to a plan. Coordinators of the plan's unit. */
  addPlanActivity: UpdatePlanActivityPayload;
  /** Changes an activity and its progress. Coordinators of the plan's unit. */
  updatePlanActivity: UpdatePlanActivityPayload;
  /** Reports on an activity and sets its progress. Coordinators of the plan's unit, and the member who leads it once the plan is agreed. */
  reportProgress: UpdatePlanActivityPayload;
  /** Takes an activity out of a plan that is being written. Coordinators of the plan's unit. */
  removePlanActivity: AnnualPlanPayload;
  /** Begins a unit's plan of a year. Coordinators of the unit. */
  createAnnualPlan: AnnualPlanPayload;
  /** Changes a plan that is being written. Coordinators of the unit. */
  updateAnnualPlan: AnnualPlanPayload;
  /** Moves a plan along its states. Who may depends on the step. */
  transitionAnnualPlan: AnnualPlanPayload;
  /** Drafts news of a unit. Coordinators of the unit; the secretariat for the Central Union. */
  createAnnouncement: AnnouncementPayload;
  /** Changes news. Who may draft them. */
  updateAnnouncement: AnnouncementPayload;
  /** Publishes news or takes them back. Who may draft them; the secretariat takes back any. */
  transitionAnnouncement: AnnouncementPayload;
  /**
   * Counts that news were opened, once for each time a reader comes to them. Everybody who may read them, without signing in; whoever
   * writes news of the unit is not counted. Neither who it was nor when is kept.
   */
  countAnnouncementView: AnnouncementPayload;
  /** Asks for a place to upload a file to. Its answer, the receipt, is given to createDocument. Coordinators, the secretariat. */
  prepareUpload: PrepareUploadPayload;
  /** Files a paper. Coordinators of its unit, the secretariat. */
  createDocument: DocumentPayload;
  /** Corrects what is written about a paper. Coordinators of its unit, the secretariat. */
  updateDocument: DocumentPayload;
  /** Begins a review of a year. Coordinators of the unit; the secretariat for the whole network. */
  createPeriodReview: PeriodReviewPayload;
  /** Changes a review that is a draft. Who may begin it. */
  updatePeriodReview: PeriodReviewPayload;
  /** Sends or accepts a review; accepting a unit's review closes its plan of that year. */
  transitionPeriodReview: PeriodReviewPayload;
  /** Drafts a strategy. The secretariat. */
  createStrategy: StrategyPayload;
  /** Changes a drafted strategy. The secretariat. */
  updateStrategy: StrategyPayload;
  /** Approves a strategy, brings it into force, closes it. The presidium. */
  transitionStrategy: StrategyPayload;
  /** Makes or changes an objective of a drafted strategy. The secretariat. */
  setStrategicObjective: StrategicObjectivePayload;
  /** Makes or changes an indicator of a drafted strategy. The secretariat. */
  setIndicator: IndicatorPayload;
  /** Reports a value of an indicator. Coordinators for their unit, the secretariat for the whole network. */
  setIndicatorValue: IndicatorPayload;
  /** Drafts the theme of a year. The secretariat. */
  createAnnualTheme: AnnualThemePayload;
  /** Changes a drafted theme. The secretariat. */
  updateAnnualTheme: AnnualThemePayload;
  /** Issues a theme. The presidium. */
  transitionAnnualTheme: AnnualThemePayload;
  /** Corrects an issued theme and keeps what it said. The presidium. */
  correctAnnualTheme: AnnualThemePayload;
  /** Enters a unit. The secretariat. */
  createUnit: MinistryPayload;
  /** Gives a unit another name from a day on. The secretariat. */
  renameUnit: MinistryPayload;
  /** Changes a unit's kind or place in the official order. The secretariat. */
  updateUnit: MinistryPayload;
  /**
   * Prepares a succession: the secretariat, and the presidium confirms it. A dry run checks it and lists what would move, and
   * writes nothing; the presidium may make one too.
   */
  recordSuccession: RecordSuccessionPayload;
  /**
   * Confirms a prepared succession: the unit before ends, what is open moves on the first day of the unit after, and all slices
   * are told. The presidium.
   */
  confirmSuccession: RecordSuccessionPayload;
  /** Takes back a succession that was only prepared. The secretariat, the presidium. */
  discardSuccession: DiscardSuccessionPayload;
};


export type MutationProposeHostArgs = {
  input: ProposeHostInput;
};


export type MutationTransitionHostAssignmentArgs = {
  input: TransitionHostAssignmentInput;
};


export type MutationRecordHostCommitmentsArgs = {
  input: RecordHostCommitmentsInput;
};


export type MutationAddPlanActivityArgs = {
  input: AddPlanActivityInput;
};


export type MutationUpdatePlanActivityArgs = {
  input: UpdatePlanActivityInput;
};


export type MutationReportProgressArgs = {
  input: ReportProgressInput;
};


export type MutationRemovePlanActivityArgs = {
  input: RemovePlanActivityInput;
};


export type MutationCreateAnnualPlanArgs = {
  input: CreateAnnualPlanInput;
};


export type MutationUpdateAnnualPlanArgs = {
  input: UpdateAnnualPlanInput;
};


export type MutationTransitionAnnualPlanArgs = {
  input: TransitionAnnualPlanInput;
};


export type MutationCreateAnnouncementArgs = {
  input: CreateAnnouncementInput;
};


export type MutationUpdateAnnouncementArgs = {
  input: UpdateAnnouncementInput;
};


export type MutationTransitionAnnouncementArgs = {
  input: TransitionAnnouncementInput;
};


export type MutationCountAnnouncementViewArgs = {
  input: CountAnnouncementViewInput;
};


export type MutationPrepareUploadArgs = {
  input: PrepareUploadInput;
};


export type MutationCreateDocumentArgs = {
  input: CreateDocumentInput;
};


export type MutationUpdateDocumentArgs = {
  input: UpdateDocumentInput;
};


export type MutationCreatePeriodReviewArgs = {
  input: CreatePeriodReviewInput;
};


export type MutationUpdatePeriodReviewArgs = {
  input: UpdatePeriodReviewInput;
};


export type MutationTransitionPeriodReviewArgs = {
  input: TransitionPeriodReviewInput;
};


export type MutationCreateStrategyArgs = {
  input: CreateStrategyInput;
};


export type MutationUpdateStrategyArgs = {
  input: UpdateStrategyInput;
};


export type MutationTransitionStrategyArgs = {
  input: TransitionStrategyInput;
};


export type MutationSetStrategicObjectiveArgs = {
  input: SetStrategicObjectiveInput;
};


export type MutationSetIndicatorArgs = {
  input: SetIndicatorInput;
};


export type MutationSetIndicatorValueArgs = {
  input: SetIndicatorValueInput;
};


export type MutationCreateAnnualThemeArgs = {
  input: CreateAnnualThemeInput;
};


export type MutationUpdateAnnualThemeArgs = {
  input: UpdateAnnualThemeInput;
};


export type MutationTransitionAnnualThemeArgs = {
  input: TransitionAnnualThemeInput;
};


export type MutationCorrectAnnualThemeArgs = {
  input: CorrectAnnualThemeInput;
};


export type MutationCreateUnitArgs = {
  input: CreateUnitInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationUpdateUnitArgs = {
  input: UpdateUnitInput;
};


export type MutationRecordSuccessionArgs = {
  input: RecordSuccessionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConfirmSuccessionArgs = {
  input: ConfirmSuccessionInput;
};


export type MutationDiscardSuccessionArgs = {
  input: DiscardSuccessionInput;
};

/** Where a host turn stands. */
export type HostState =
  /** Proposed by the secretariat or the unit; signed-in viewers only. */
  | 'PROPOSED'
  /** Confirmed by the unit's letter; public. */
  | 'CONFIRMED'
  /** A workshop is set; public. */
  | 'SCHEDULED'
  /** The workshop was held; public. One unit a year. */
  | 'HELD'
  /** Given up; signed-in viewers only. */
  | 'CANCELLED';

/** A unit's turn to host the network's workshop in a year. A unit that ends keeps its turns; nobody inherits them. */
export type HostAssignment = {
  /** Global id, `hst_…`. */
  id: Scalars['ID']['output'];
  /** The year. */
  year: Scalars['Int']['output'];
  /** The unit whose turn it is. */
  ministry: Ministry;
  /** Where the turn stands. */
  state: HostState;
  /** The workshop, once it is set. */
  event?: Maybe<Event>;
  /** The unit's letter of confirmation, when the viewer may read it. */
  letter?: Maybe<Document>;
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
  /** What the unit's leaders promised at the workshop; everybody signed in, masked for visitors. */
  leadershipCommitments?: Maybe<LocalizedText>;
  /** Remark on the turn; everybody signed in, masked for visitors. */
  note?: Maybe<LocalizedText>;
};

/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type Ministry = {
  /** The unit's own host turns that the viewer may see, newest year first. */
  hostAssignments: Array<HostAssignment>;
  /** The unit's plan of a year. Null, and masked, when there is none the viewer may read and she may not see the unit's drafts. */
  plan?: Maybe<AnnualPlan>;
  /** The unit's plans that the viewer may read, oldest first. */
  plans: Array<AnnualPlan>;
  /** Announcements the unit published that the viewer may read, pinned ones first, then the newest. */
  announcements: AnnouncementConnection;
  /** Drafts of its announcements, newest first: for its coordinators, of the Central Union for the secretariat; empty for others. */
  announcementDrafts: Array<Announcement>;
  /** Documents the unit issued that the viewer may read, newest first. */
  documents: DocumentConnection;
  /** The unit's review of a year. Null, and masked, when there is none the viewer may read and she may not see the unit's drafts. */
  review?: Maybe<PeriodReview>;
  /** Global id, `min_…`. */
  id: Scalars['ID']['output'];
  /** Stable ASCII code, such as `MOF`; never reused. */
  code: Scalars['String']['output'];
  /** The unit's name. */
  name: LocalizedText;
  /** The short form used in document numbers, in the unit's present or last version. */
  abbreviation: LocalizedText;
  /** What kind of body it is. */
  kind: UnitKind;
  /** Whether it works today. */
  status: UnitStatus;
  /** Place in the official order of state bodies; lists of units are sorted by it. */
  protocolOrder: Scalars['Int']['output'];
  /** First day of work; null when it is older than the network. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of work; null while it goes on. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Grows by one with every change of the unit; a change names the version it was made from. */
  version: Scalars['Int']['output'];
  /** Its names over time, oldest first. */
  versions: Array<UnitVersion>;
  /** Successions by which this unit took something over, oldest first. */
  predecessors: Array<UnitSuccession>;
  /** Successions by which others took over from this unit, oldest first. */
  successors: Array<UnitSuccession>;
  /**
   * The unit that stands in its place: itself while it works, otherwise the end of the chain of primary successions.
   * Null when it was dissolved.
   */
  currentSuccessor?: Maybe<Ministry>;
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryPlanArgs = {
  year: Scalars['Int']['input'];
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryPlansArgs = {
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryAnnouncementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryDocumentsArgs = {
  docType?: InputMaybe<DocumentType>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryReviewArgs = {
  year: Scalars['Int']['input'];
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryNameArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * Bộ, ngành: a unit that takes part in the network, be it a ministry, an agency, a Party, State or mass organisation, or the
 * Central Union. Public. A unit keeps its id and code for ever; after a merger, what was done before stays under it.
 */
export type MinistryCurrentSuccessorArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type Query = {
  /** Host turns of some years that the viewer may see, oldest first. */
  hostRotation?: Maybe<Array<HostAssignment>>;
  /**
   * Units that could host in a year, in order of fairness: those at work that never hosted come first, then those whose
   * held turn lies longest back; equal ones in official order. The Central Union and its own units are left out. Public.
   */
  hostCandidates?: Maybe<Array<Ministry>>;
  /** Plans the viewer may read, newest year first, then in official order of units. */
  annualPlans?: Maybe<AnnualPlanConnection>;
  /** One activity by id; null when there is none the viewer may read. */
  planActivity?: Maybe<PlanActivity>;
  /** Published announcements that the viewer may read and that have not expired, pinned ones first, then the newest. */
  announcements?: Maybe<AnnouncementConnection>;
  /** One published announcement that the viewer may read and that has not expired; null when there is none of that id. */
  announcement?: Maybe<Announcement>;
  /** Documents the viewer may read, newest first. */
  documents?: Maybe<DocumentConnection>;
  /** The network's own review of a year; staff until it is accepted, then everybody signed in. */
  networkReview?: Maybe<PeriodReview>;
  /** Units' reviews of a year that the viewer may read, in official order of units; at most one for each unit. */
  periodReviews?: Maybe<Array<PeriodReview>>;
  /** One strategy by `id`, or the one in force (or since closed) on a day; null when there is none the viewer may see. */
  strategy?: Maybe<Strategy>;
  /** Strategies the viewer may see, newest first; drafts for staff. */
  strategies?: Maybe<Array<Strategy>>;
  /** The theme of a year: the issued one; for staff the draft while none is issued. Public. */
  annualTheme?: Maybe<AnnualTheme>;
  /** Themes the viewer may see, newest year first. Public. */
  annualThemes?: Maybe<Array<AnnualTheme>>;
  /** Successions that wait for the presidium, by their day; for staff, null for others. */
  plannedSuccessions?: Maybe<Array<UnitSuccession>>;
  /** One unit by `id` or `code`; null when there is none. Public. */
  ministry?: Maybe<Ministry>;
  /** The units in official order. Public. */
  ministries?: Maybe<MinistryConnection>;
};


export type QueryHostRotationArgs = {
  fromYear: Scalars['Int']['input'];
  toYear: Scalars['Int']['input'];
};


export type QueryHostCandidatesArgs = {
  year: Scalars['Int']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAnnualPlansArgs = {
  filter?: InputMaybe<AnnualPlanFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPlanActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAnnouncementsArgs = {
  visibility?: InputMaybe<Visibility>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAnnouncementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDocumentsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  docType?: InputMaybe<DocumentType>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNetworkReviewArgs = {
  year: Scalars['Int']['input'];
};


export type QueryPeriodReviewsArgs = {
  year: Scalars['Int']['input'];
  states?: InputMaybe<Array<ReviewState>>;
};


export type QueryStrategyArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAnnualThemeArgs = {
  year: Scalars['Int']['input'];
};


export type QueryAnnualThemesArgs = {
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMinistryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMinistriesArgs = {
  filter?: InputMaybe<MinistryFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A member of the network; what is known about her is the members slice's. */
export type Member = {
  /** Everything this slice holds about her, as JSON with words for people to read it by. For herself and data protection. */
  personalDataInMinistries?: Maybe<Scalars['String']['output']>;
  /** Global id, `mem_…`. */
  id: Scalars['ID']['output'];
};

/** What kind of work an activity is. */
export type ActivityKind =
  /** Hội thảo, tọa đàm. */
  | 'WORKSHOP'
  /** Tập huấn, bồi dưỡng. */
  | 'TRAINING'
  /** A programme that supports women or children; beneficiaries are counted, never named. */
  | 'SUPPORT_PROGRAMME'
  /** Communication and awareness. */
  | 'COMMUNICATION'
  /** A study or survey. */
  | 'RESEARCH'
  /** Coordination between units. */
  | 'COORDINATION'
  /** A visit or field trip. */
  | 'VISIT'
  /** Anything else. */
  | 'OTHER';

/** Where an activity stands. */
export type ActivityState =
  /** Not begun. */
  | 'PLANNED'
  /** Under way. */
  | 'ONGOING'
  /** Done: progress is 100. */
  | 'DONE'
  /** Put off. */
  | 'POSTPONED'
  /** Given up. */
  | 'CANCELLED';

/** One activity of a plan; whoever may read the plan may read it. */
export type PlanActivity = {
  /** Global id, `act_…`. */
  id: Scalars['ID']['output'];
  /** Readable code, such as `HD-2026-MOF-01`. */
  code: Scalars['String']['output'];
  /** What is done. */
  title: LocalizedText;
  /** What kind of work it is. */
  kind: ActivityKind;
  /** Where it stands. */
  state: ActivityState;
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
  /** The plan it belongs to. */
  plan: AnnualPlan;
  /** The strategic objective it serves. */
  objective?: Maybe<StrategicObjective>;
  /** The member who leads it; null also when she was erased. */
  lead?: Maybe<Member>;
  /** Other units that take part, in official order. */
  partners: Array<Ministry>;
  /** First day. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** Last day. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Weight within the plan, 1 to 10. */
  weight: Scalars['Int']['output'];
  /** How far it is, 0 to 100. */
  progress: Scalars['Int']['output'];
  /** True past its last day while neither done nor cancelled. */
  isLate: Scalars['Boolean']['output'];
  /** Persons it is meant to reach. */
  beneficiariesTarget?: Maybe<Scalars['Int']['output']>;
  /** Persons it reached. */
  beneficiariesActual?: Maybe<Scalars['Int']['output']>;
  /** Planned money in VND; for the unit's coordinators and staff, masked for others. */
  budgetVnd?: Maybe<Scalars['Float']['output']>;
  /** Money and goods mobilised, in VND. */
  mobilisedVnd?: Maybe<Scalars['Float']['output']>;
  /** What members of the network gain from it. */
  expectedMemberBenefit?: Maybe<LocalizedText>;
  /** Why it was put off or given up, or is done without a paper that shows it; null in other states. */
  reason?: Maybe<LocalizedText>;
  /** The activity of the year before that it goes on with, when the viewer may read it. */
  carriedFrom?: Maybe<PlanActivity>;
  /** Progress reports, newest first. */
  reports: Array<ProgressReport>;
};

/** A page of activities. */
export type PlanActivityConnection = {
  /** How many activities the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<PlanActivityEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of a PlanActivityConnection. */
export type PlanActivityEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: PlanActivity;
};

/** What was reported about an activity on a day; never changed afterwards. */
export type ProgressReport = {
  /** Id of the report, `rep_…`. */
  id: Scalars['ID']['output'];
  /** The day. */
  reportedOn: Scalars['Date']['output'];
  /** How far it was then, 0 to 100. */
  progress: Scalars['Int']['output'];
  /** What was done and what stands in the way. */
  narrative: LocalizedText;
  /** Who reported; null also when she was erased. */
  reportedBy?: Maybe<Member>;
  /** Papers that show what was done, as far as the viewer may read them. */
  evidence: Array<Document>;
};

/** A new activity of a plan. */
export type AddPlanActivityInput = {
  /** The plan; in DRAFT, RETURNED, APPROVED or IN_PROGRESS. */
  planId: Scalars['ID']['input'];
  /** What is done. */
  title: LocalizedTextInput;
  /** What kind of work it is. */
  kind: ActivityKind;
  /** The strategic objective it serves; of a strategy for the plan's year. */
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The member who leads it. */
  leadMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** Other units that take part; at work in the year. */
  partnerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** First day; inside the plan's year, give or take a month. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; inside the plan's year, give or take a month. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Weight within the plan, 1 to 10. */
  weight?: InputMaybe<Scalars['Int']['input']>;
  /** Persons it is meant to reach; a count, never names. */
  beneficiariesTarget?: InputMaybe<Scalars['Int']['input']>;
  /** Planned money in VND; read by the unit's coordinators and staff. */
  budgetVnd?: InputMaybe<Scalars['Float']['input']>;
  /** What members of the network gain from it. */
  expectedMemberBenefit?: InputMaybe<LocalizedTextInput>;
};

/** A change of an activity by a coordinator of its unit. A field left out stays as it is; null empties a field that may be empty. */
export type UpdatePlanActivityInput = {
  /** The activity. */
  id: Scalars['ID']['input'];
  /** The version the change was made from; when somebody changed it meanwhile, the answer is `STALE_VERSION` and nothing is written. */
  expectedVersion: Scalars['Int']['input'];
  /** New title. */
  title?: InputMaybe<LocalizedTextInput>;
  /** New kind of work. */
  kind?: InputMaybe<ActivityKind>;
  /** The strategic objective it serves; of a strategy for the plan's year. */
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The member who leads it. */
  leadMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** All other units that take part, in place of those before. */
  partnerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** First day; inside the plan's year, give or take a month. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; inside the plan's year, give or take a month. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Weight within the plan, 1 to 10. */
  weight?: InputMaybe<Scalars['Int']['input']>;
  /** New progress, 0 to 100. */
  progress?: InputMaybe<Scalars['Int']['input']>;
  /**
   * New state: PLANNED → ONGOING → DONE; POSTPONED and CANCELLED need a reason. DONE sets progress to 100 and needs evidence,
   * now or from an earlier report, or a reason why there is none (`EVIDENCE_REQUIRED`).
   */
  state?: InputMaybe<ActivityState>;
  /** Why it is put off or given up, or done without evidence; the narrative counts as one when this is left out. */
  reason?: InputMaybe<LocalizedTextInput>;
  /** Report on the progress; kept with the day and the reporter. */
  narrative?: InputMaybe<LocalizedTextInput>;
  /** Documents that show what was done; kept with the report. */
  evidenceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Persons it is meant to reach; a count, never names. */
  beneficiariesTarget?: InputMaybe<Scalars['Int']['input']>;
  /** Persons reached so far. */
  beneficiariesActual?: InputMaybe<Scalars['Int']['input']>;
  /** Planned money in VND; read by the unit's coordinators and staff. */
  budgetVnd?: InputMaybe<Scalars['Float']['input']>;
  /** Money and goods mobilised so far, in VND. */
  mobilisedVnd?: InputMaybe<Scalars['Float']['input']>;
  /** What members of the network gain from it. */
  expectedMemberBenefit?: InputMaybe<LocalizedTextInput>;
};

/** A report on an activity. */
export type ReportProgressInput = {
  /** The activity. */
  id: Scalars['ID']['input'];
  /** The version the report was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** How far it is, 0 to 100. */
  progress: Scalars['Int']['input'];
  /** What was done and what stands in the way. */
  narrative: LocalizedTextInput;
  /** Documents that show it. */
  evidenceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Persons reached so far. */
  beneficiariesActual?: InputMaybe<Scalars['Int']['input']>;
  /** Money and goods mobilised so far, in VND. */
  mobilisedVnd?: InputMaybe<Scalars['Float']['input']>;
};

/** Which activity to take out of a plan. */
export type RemovePlanActivityInput = {
  /** The activity; its plan is in DRAFT or RETURNED, and nothing was reported on it. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
};

/** What came of a change of an activity. */
export type UpdatePlanActivityPayload = {
  /** The activity as it is now; after `STALE_VERSION`, with the other editor's values. */
  activity?: Maybe<PlanActivity>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** A new plan. */
export type CreateAnnualPlanInput = {
  /** The unit; the caller coordinates it. An ended unit plans nothing after its end (`UNIT_ENDED`). */
  ministryId: Scalars['ID']['input'];
  /** The year; one plan for each unit and year (`ALREADY_EXISTS`). */
  year: Scalars['Int']['input'];
  /** Its title; `Kế hoạch hoạt động năm …` with the unit's name when left out. */
  title?: InputMaybe<LocalizedTextInput>;
  /**
   * True to take over what last year left open: needs the accepted review of last year, the unit's own or that of a unit it
   * took over from. Titles, kinds, leads, partners at work, weights and budgets come along; dates and progress do not.
   */
  carryOver?: InputMaybe<Scalars['Boolean']['input']>;
  /** True to add one activity for each objective of the year's theme, or of the strategy, that nothing serves yet. */
  fromObjectives?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A change of a plan's own fields; a field left out stays as it is. */
export type UpdateAnnualPlanInput = {
  /** The plan; in DRAFT or RETURNED. */
  id: Scalars['ID']['input'];
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** New title. */
  title: LocalizedTextInput;
};

/** A step of a plan along its states. */
export type TransitionAnnualPlanInput = {
  /** The plan. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
  /**
   * Where to: the unit's coordinators send it (SUBMITTED), the secretariat returns it (RETURNED, with a note), agrees (APPROVED),
   * and closes it once the year's review is accepted (CLOSED).
   */
  to: PlanState;
  /** Why; needed to return a plan, and to send one that leaves an objective without activity. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a change of a plan. */
export type AnnualPlanPayload = {
  /** The plan as it is now; null when there is none the caller may read, or none was made. */
  plan?: Maybe<AnnualPlan>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** Where a plan stands. The network has no line authority over units: a plan is agreed, not ordered. */
export type PlanState =
  /** Being written by the unit; its coordinators and staff only. */
  | 'DRAFT'
  /** Sent to the secretariat; the unit's coordinators and staff only. */
  | 'SUBMITTED'
  /** Given back with a note; the unit's coordinators and staff only. */
  | 'RETURNED'
  /** Đã thống nhất: agreed; the network may read it. */
  | 'APPROVED'
  /** Its year has begun; the network may read it. */
  | 'IN_PROGRESS'
  /** Its year was reviewed; the network may read it. */
  | 'CLOSED';

/**
 * What a unit plans to do for the network in a year; one for each unit and year. Until it is agreed, its coordinators and
 * staff read it; afterwards everybody signed in.
 */
export type AnnualPlan = {
  /** Global id, `pln_…`. */
  id: Scalars['ID']['output'];
  /** Readable code, such as `KH-2026-MOF`. */
  code: Scalars['String']['output'];
  /** The year. */
  year: Scalars['Int']['output'];
  /** Its title. */
  title: LocalizedText;
  /** Where it stands. */
  state: PlanState;
  /** Grows by one with every change; what a change of the plan is checked against. */
  version: Scalars['Int']['output'];
  /** Whose plan it is, as of that year. */
  ministry: Ministry;
  /** The theme it answers to, when the viewer may see it. */
  theme?: Maybe<AnnualTheme>;
  /** Its activities, by code. */
  activities: PlanActivityConnection;
  /** Σ(weight × progress) / Σ(weight) over all its activities, 0 to 100; 0 when it has none. Cancelled ones count with what they reached. */
  progress: Scalars['Float']['output'];
  /** When it was last submitted. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was agreed. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who agreed for the network; null also when she is no member or was erased. */
  approvedBy?: Maybe<Member>;
  /** The accepted review it was prepared from, whose contents for the next year the unit works from. */
  preparedFrom?: Maybe<PeriodReview>;
  /** Objectives of the year's theme, or of the strategy when the theme names none, that no activity of the plan serves yet; by code. */
  objectivesWithoutActivity: Array<StrategicObjective>;
  /** Its way so far, oldest step first, with the notes; for the unit's coordinators and staff, null and masked for others. */
  moves?: Maybe<Array<PlanMove>>;
  /** The unit's review of the plan's year, when the viewer may read it. */
  review?: Maybe<PeriodReview>;
};


/**
 * What a unit plans to do for the network in a year; one for each unit and year. Until it is agreed, its coordinators and
 * staff read it; afterwards everybody signed in.
 */
export type AnnualPlanActivitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One step on a plan's way; never changed afterwards. For the unit's coordinators and staff. */
export type PlanMove = {
  /** Id of the step, `plm_…`. */
  id: Scalars['ID']['output'];
  /** The state it left; null for the beginning. */
  fromState?: Maybe<PlanState>;
  /** The state it went to. */
  toState: PlanState;
  /** Why, such as what the secretariat asks the unit to change. */
  note?: Maybe<Scalars['String']['output']>;
  /** The member who moved it; null when the clock did, or somebody without a membership. */
  movedBy?: Maybe<Member>;
  /** When. */
  movedAt: Scalars['DateTime']['output'];
};

/** A page of plans. */
export type AnnualPlanConnection = {
  /** How many plans the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<AnnualPlanEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of a AnnualPlanConnection. */
export type AnnualPlanEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: AnnualPlan;
};

/** Narrows a list of plans; conditions are joined with AND. */
export type AnnualPlanFilter = {
  /** The plans' year. */
  year?: InputMaybe<Scalars['Int']['input']>;
  /** Plans of any of these units. */
  ministryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Plans in any of these states. */
  states?: InputMaybe<Array<PlanState>>;
};

/** Where an announcement stands. */
export type PublishState =
  /** Being written; coordinators of the publishing unit only, for the Central Union the secretariat. */
  | 'DRAFT'
  /** Published. */
  | 'PUBLISHED'
  /** Taken back; no longer listed. */
  | 'RETIRED';

/** News from a unit. Who may read it is up to its visibility. */
export type Announcement = {
  /** Global id, `ann_…`. */
  id: Scalars['ID']['output'];
  /** The headline. */
  title: LocalizedText;
  /** The text. */
  body: LocalizedText;
  /** The unit that published it. */
  publisher: Ministry;
  /** Who may read it at most. */
  visibility: Visibility;
  /** Where it stands. */
  state: PublishState;
  /** True when it stands above newer ones. */
  pinned: Scalars['Boolean']['output'];
  /** When it was published; null for a draft. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Last day it is listed; null when it stays. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** How often it was opened, as browsers tell with `countAnnouncementView`; up to a quarter of a minute behind. Nobody knows by whom. */
  viewCount: Scalars['Int']['output'];
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
};

/** A page of announcements. */
export type AnnouncementConnection = {
  /** How many announcements the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<AnnouncementEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of a AnnouncementConnection. */
export type AnnouncementEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Announcement;
};

/** What kind of paper a document is, as Vietnamese offices name it. */
export type DocumentType =
  /** Nghị quyết: resolution. */
  | 'NGHI_QUYET'
  /** Quyết định: decision. */
  | 'QUYET_DINH'
  /** Kế hoạch: plan. */
  | 'KE_HOACH'
  /** Công văn: official letter. */
  | 'CONG_VAN'
  /** Thông báo: notice. */
  | 'THONG_BAO'
  /** Báo cáo: report. */
  | 'BAO_CAO'
  /** Biên bản: minutes. */
  | 'BIEN_BAN'
  /** Tờ trình: submission. */
  | 'TO_TRINH'
  /** Tài liệu: other working papers. */
  | 'TAI_LIEU'
  /** Anything else. */
  | 'OTHER';

/** An official paper, by its number, date and abstract. Papers that carry a secrecy mark are never recorded here. */
export type Document = {
  /** Global id, `doc_…`. */
  id: Scalars['ID']['output'];
  /** Number as printed, such as `45/CV-BGDĐT`; null when it has none. */
  docNumber?: Maybe<Scalars['String']['output']>;
  /** What kind of paper it is. */
  docType: DocumentType;
  /** Trích yếu: what it is about. */
  title: LocalizedText;
  /** The unit that issued it; null when none of the network's. */
  issuer?: Maybe<Ministry>;
  /** Day of issue. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** Who may read it at most. */
  visibility: Visibility;
  /** Name of its file. */
  fileName?: Maybe<Scalars['String']['output']>;
  /** Media type of its file. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** Length of its file in bytes. */
  sizeBytes?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of its file, hexadecimal. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Address of its file at the gateway, `/files/…`, good for five minutes; null when it has none. */
  downloadUrl?: Maybe<Scalars['String']['output']>;
  /** The paper it replaces, when the viewer may read that one. */
  supersedes?: Maybe<Document>;
  /** Papers that replace it and that the viewer may read, newest first; empty while it is in force. */
  supersededBy: Array<Document>;
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
};

/** A page of documents. */
export type DocumentConnection = {
  /** How many documents the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<DocumentEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of a DocumentConnection. */
export type DocumentEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Document;
};

/** News of a unit, as a draft. */
export type CreateAnnouncementInput = {
  /** The unit that publishes; at work (`UNIT_ENDED`). */
  publisherId: Scalars['ID']['input'];
  /** The headline. */
  title: LocalizedTextInput;
  /** The text. */
  body: LocalizedTextInput;
  /** Who may read it at most; not SELF. */
  visibility: Visibility;
  /** True to stand above newer ones; the secretariat alone. */
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Last day it is listed. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A change of news that are not taken back; a field left out stays as it is. */
export type UpdateAnnouncementInput = {
  /** The announcement. */
  id: Scalars['ID']['input'];
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** The headline. */
  title?: InputMaybe<LocalizedTextInput>;
  /** The text. */
  body?: InputMaybe<LocalizedTextInput>;
  /** Who may read it at most; not SELF. */
  visibility?: InputMaybe<Visibility>;
  /** True to stand above newer ones; the secretariat alone. */
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Last day it is listed; null lets it stay. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A step of an announcement along its states. */
export type TransitionAnnouncementInput = {
  /** The announcement. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Where to: its writers publish it (PUBLISHED) and take it back (RETIRED); the secretariat may take back any that is published. */
  to: PublishState;
  /** Why; kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a change of an announcement. */
export type AnnouncementPayload = {
  /** The announcement as it is now; null when there is none the caller may read, or none was made. */
  announcement?: Maybe<Announcement>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** That somebody opened news to read them. */
export type CountAnnouncementViewInput = {
  /** The announcement. */
  announcementId: Scalars['ID']['input'];
};

/** A paper to file. */
export type CreateDocumentInput = {
  /** Number as printed, such as `45/CV-BGDĐT`. */
  docNumber?: InputMaybe<Scalars['String']['input']>;
  /** What kind of paper it is. */
  docType: DocumentType;
  /** Trích yếu: what it is about. */
  title: LocalizedTextInput;
  /** The unit that issued it; left out when none of the network's, by the secretariat alone. */
  issuerId?: InputMaybe<Scalars['ID']['input']>;
  /** Day of issue; not ahead. */
  issuedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Who may read it at most. */
  visibility: Visibility;
  /** The paper it replaces. */
  supersedesId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it carries a State secrecy mark (mật, tối mật, tuyệt mật). Such a paper is refused: `STATE_SECRET`. */
  containsStateSecret: Scalars['Boolean']['input'];
  /** What the gateway answered when the file was uploaded, within the hour; each receipt is good for one paper. */
  fileReceipt?: InputMaybe<Scalars['String']['input']>;
};

/** A correction of what is written about a paper; a field left out stays as it is. */
export type UpdateDocumentInput = {
  /** The document. */
  id: Scalars['ID']['input'];
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** Number as printed. */
  docNumber?: InputMaybe<Scalars['String']['input']>;
  /** What kind of paper it is. */
  docType?: InputMaybe<DocumentType>;
  /** Trích yếu: what it is about. */
  title?: InputMaybe<LocalizedTextInput>;
  /** Day of issue; not ahead. */
  issuedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Who may read it at most. */
  visibility?: InputMaybe<Visibility>;
  /** The paper it replaces. */
  supersedesId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it carries a State secrecy mark; refused with `STATE_SECRET`. */
  containsStateSecret: Scalars['Boolean']['input'];
  /** The receipt of its file, for a paper that has none yet; a file is not exchanged, a new paper supersedes the old one. */
  fileReceipt?: InputMaybe<Scalars['String']['input']>;
};

/** A file to be uploaded. */
export type PrepareUploadInput = {
  /** Name of the file with its ending: pdf, docx, xlsx, pptx, odt, ods, jpg, png, txt or csv. */
  fileName: Scalars['String']['input'];
  /** Whether it carries a State secrecy mark (mật, tối mật, tuyệt mật). Such a file is refused: `STATE_SECRET`. */
  containsStateSecret: Scalars['Boolean']['input'];
};

/** Where to send a file. */
export type PrepareUploadPayload = {
  /** Address at the gateway to PUT the bytes to, within ten minutes and by the same person; null when it was refused. */
  uploadUrl?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty on success. */
  userErrors: Array<UserError>;
};

/** What came of a change of a document. */
export type DocumentPayload = {
  /** The document as it is now; null when there is none the caller may read, or none was made. */
  document?: Maybe<Document>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** An event; what is known about it is the events slice's. */
export type Event = {
  /** Global id, `evt_…`. */
  id: Scalars['ID']['output'];
};

/** Where a review stands. */
export type ReviewState =
  /** Being written; the unit's coordinators and staff only. */
  | 'DRAFT'
  /** Sent to the secretariat; the unit's coordinators and staff only. */
  | 'SUBMITTED'
  /** Accepted; the network may read it. */
  | 'ACCEPTED';

/**
 * A look back on a year: results, what was favourable, what was difficult, solutions, and what to do next year.
 * Until it is accepted, the unit's coordinators and staff read it; afterwards everybody signed in.
 */
export type PeriodReview = {
  /** Global id, `rev_…`. */
  id: Scalars['ID']['output'];
  /** The year looked back on. */
  year: Scalars['Int']['output'];
  /** Whose review it is; null for that of the whole network. */
  ministry?: Maybe<Ministry>;
  /** Where it stands. */
  state: ReviewState;
  /** Kết quả. */
  results: LocalizedText;
  /** Thuận lợi. */
  advantages?: Maybe<LocalizedText>;
  /** Khó khăn. */
  difficulties?: Maybe<LocalizedText>;
  /** Giải pháp. */
  solutions?: Maybe<LocalizedText>;
  /** Nội dung năm sau: what goes into next year's plan. */
  nextYear?: Maybe<LocalizedText>;
  /** The unit's plan of the year looked back on, to compare with; null for the network's review. */
  plan?: Maybe<AnnualPlan>;
  /** When it was sent. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was accepted. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who accepted it; null also when she is no member or was erased. */
  acceptedBy?: Maybe<Member>;
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
};

/** A new review. */
export type CreatePeriodReviewInput = {
  /** The unit; null for the review of the whole network, which the secretariat writes. */
  ministryId?: InputMaybe<Scalars['ID']['input']>;
  /** The year looked back on; it has begun. One review for each unit and year (`ALREADY_EXISTS`). */
  year: Scalars['Int']['input'];
  /** Kết quả. */
  results: LocalizedTextInput;
  /** Thuận lợi. */
  advantages?: InputMaybe<LocalizedTextInput>;
  /** Khó khăn. */
  difficulties?: InputMaybe<LocalizedTextInput>;
  /** Giải pháp. */
  solutions?: InputMaybe<LocalizedTextInput>;
  /** Nội dung năm sau. */
  nextYear?: InputMaybe<LocalizedTextInput>;
};

/** A change of a review; a text left out stays as it is, null takes one away that may be missing. */
export type UpdatePeriodReviewInput = {
  /** The review; in DRAFT. */
  id: Scalars['ID']['input'];
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** Kết quả. */
  results?: InputMaybe<LocalizedTextInput>;
  /** Thuận lợi. */
  advantages?: InputMaybe<LocalizedTextInput>;
  /** Khó khăn. */
  difficulties?: InputMaybe<LocalizedTextInput>;
  /** Giải pháp. */
  solutions?: InputMaybe<LocalizedTextInput>;
  /** Nội dung năm sau. */
  nextYear?: InputMaybe<LocalizedTextInput>;
};

/** A step of a review along its states. */
export type TransitionPeriodReviewInput = {
  /** The review. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Where to: the writer sends it (SUBMITTED); the secretariat accepts a unit's, the presidium the network's (ACCEPTED). */
  to: ReviewState;
  /** Why; kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a change of a review. */
export type PeriodReviewPayload = {
  /** The review as it is now; null when there is none the caller may read, or none was made. */
  review?: Maybe<PeriodReview>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** A new strategy, as a draft. */
export type CreateStrategyInput = {
  /** Its title. */
  title: LocalizedTextInput;
  /** First year. */
  fromYear: Scalars['Int']['input'];
  /** Last year. */
  toYear: Scalars['Int']['input'];
  /** The act that sets it. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A change of a drafted strategy; a field left out stays as it is. */
export type UpdateStrategyInput = {
  /** The strategy; in DRAFT. */
  id: Scalars['ID']['input'];
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** Its title. */
  title?: InputMaybe<LocalizedTextInput>;
  /** First year. */
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  /** Last year. */
  toYear?: InputMaybe<Scalars['Int']['input']>;
  /** The act that sets it; null takes it away. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A step of a strategy along its states. */
export type TransitionStrategyInput = {
  /** The strategy. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
  /**
   * Where to: the presidium approves it (APPROVED, with one objective at least), brings it into force (IN_FORCE, from its first
   * year on, one in any year) and closes it (CLOSED); the last two also come by themselves with its years.
   */
  to: StrategyState;
  /** Why; kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** An objective of a drafted strategy; the one with this code is made or changed. */
export type SetStrategicObjectiveInput = {
  /** The strategy; in DRAFT. */
  strategyId: Scalars['ID']['input'];
  /** Code within the strategy. */
  code: Scalars['String']['input'];
  /** What is to be reached. */
  title: LocalizedTextInput;
  /** Weight among the objectives of its strategy, 1 to 10. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** An indicator of a drafted strategy; the one with this code is made or changed. */
export type SetIndicatorInput = {
  /** The objective it measures; its strategy is in DRAFT. */
  objectiveId: Scalars['ID']['input'];
  /** Code within the objective. */
  code: Scalars['String']['input'];
  /** What is measured. */
  name: LocalizedTextInput;
  /** In what, such as persons or percent. */
  unitOfMeasure: LocalizedTextInput;
  /** True when more is better. */
  higherIsBetter?: InputMaybe<Scalars['Boolean']['input']>;
  /** Value before the strategy, in `unitOfMeasure`. */
  baseline?: InputMaybe<Scalars['Float']['input']>;
  /** Value to reach at its end, in `unitOfMeasure`. */
  target?: InputMaybe<Scalars['Float']['input']>;
};

/** The value of an indicator in a year; the one of this year and unit is made or changed. */
export type SetIndicatorValueInput = {
  /** The indicator. */
  indicatorId: Scalars['ID']['input'];
  /** The year; within its strategy's years. */
  year: Scalars['Int']['input'];
  /** The unit whose value it is; left out for that of the whole network. */
  ministryId?: InputMaybe<Scalars['ID']['input']>;
  /** What is to be reached that year, in the indicator's unit of measure. */
  target?: InputMaybe<Scalars['Float']['input']>;
  /** What was reached, in the indicator's unit of measure. */
  actual?: InputMaybe<Scalars['Float']['input']>;
  /** Remark of the reporter. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** What came of a change of a strategy. */
export type StrategyPayload = {
  /** The strategy as it is now; null when none was made. */
  strategy?: Maybe<Strategy>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** What came of `setStrategicObjective`. */
export type StrategicObjectivePayload = {
  /** The objective as it is now; null when none was written. */
  objective?: Maybe<StrategicObjective>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** What came of `setIndicator` or `setIndicatorValue`. */
export type IndicatorPayload = {
  /** The indicator as it is now; null when there is none the caller may read. */
  indicator?: Maybe<Indicator>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** Where a strategy stands. */
export type StrategyState =
  /** Being written; staff only. */
  | 'DRAFT'
  /** Approved by the presidium, not yet in force; staff only. */
  | 'APPROVED'
  /** In force; public. */
  | 'IN_FORCE'
  /** Its time is over; public. */
  | 'CLOSED';

/** A long-term strategy of the network. Public once in force; before that, staff. */
export type Strategy = {
  /** Global id, `str_…`. */
  id: Scalars['ID']['output'];
  /** Its title. */
  title: LocalizedText;
  /** First year. */
  fromYear: Scalars['Int']['output'];
  /** Last year. */
  toYear: Scalars['Int']['output'];
  /** Where it stands. */
  state: StrategyState;
  /** The act that set it, when the viewer may read it. */
  document?: Maybe<Document>;
  /** Its objectives, by code. */
  objectives: Array<StrategicObjective>;
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
};

/** One objective of a strategy; as public as the strategy. */
export type StrategicObjective = {
  /** Global id, `obj_…`. */
  id: Scalars['ID']['output'];
  /** Code within the strategy, such as `MT1`. */
  code: Scalars['String']['output'];
  /** What is to be reached. */
  title: LocalizedText;
  /** Weight among the objectives of its strategy, 1 to 10. */
  weight: Scalars['Int']['output'];
  /** What it is measured by, by code. */
  indicators: Array<Indicator>;
  /** Plan activities that serve it and that the viewer may see, newest year first, then furthest progress first. */
  activities: PlanActivityConnection;
};


/** One objective of a strategy; as public as the strategy. */
export type StrategicObjectiveActivitiesArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A measure of an objective; as public as the strategy. */
export type Indicator = {
  /** Global id, `ind_…`. */
  id: Scalars['ID']['output'];
  /** Code within the objective. */
  code: Scalars['String']['output'];
  /** What is measured. */
  name: LocalizedText;
  /** In what, such as persons or percent. */
  unitOfMeasure: LocalizedText;
  /** True when more is better. */
  higherIsBetter: Scalars['Boolean']['output'];
  /** Value before the strategy, in `unitOfMeasure`. */
  baseline?: Maybe<Scalars['Float']['output']>;
  /** Value to reach at its end, in `unitOfMeasure`. */
  target?: Maybe<Scalars['Float']['output']>;
  /** Values by year: the network's own for whoever sees the indicator; a unit's for its coordinators and staff. */
  values: Array<IndicatorValue>;
};


/** A measure of an objective; as public as the strategy. */
export type IndicatorValuesArgs = {
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
};

/** The value of an indicator in one year. */
export type IndicatorValue = {
  /** The year. */
  year: Scalars['Int']['output'];
  /** What was to be reached that year. */
  target?: Maybe<Scalars['Float']['output']>;
  /** What was reached; null while not reported. */
  actual?: Maybe<Scalars['Float']['output']>;
  /** Remark of the reporter. */
  note?: Maybe<LocalizedText>;
  /** The unit whose value it is; null for the value of the whole network. */
  reportedBy?: Maybe<Ministry>;
};

/** What a theme said before it was corrected; as public as the theme. */
export type ThemeCorrection = {
  /** Id of the correction, `thc_…`. */
  id: Scalars['ID']['output'];
  /** Number of the version that was replaced, from 1. */
  versionNo: Scalars['Int']['output'];
  /** The theme as it was. */
  title: LocalizedText;
  /** The guidance as it was. */
  guidance?: Maybe<LocalizedText>;
  /** Why it was corrected. */
  note: Scalars['String']['output'];
  /** When. */
  correctedAt: Scalars['DateTime']['output'];
};

/** A new theme, as a draft. */
export type CreateAnnualThemeInput = {
  /** The year it is for; one draft a year (`ALREADY_EXISTS`). */
  year: Scalars['Int']['input'];
  /** The theme itself. */
  title: LocalizedTextInput;
  /** What units are asked to do with it. */
  guidance?: InputMaybe<LocalizedTextInput>;
  /** Strategic objectives it serves. */
  objectiveIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The act that issues it. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A change of a draft; a field left out stays as it is. */
export type UpdateAnnualThemeInput = {
  /** The theme; in DRAFT. */
  id: Scalars['ID']['input'];
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** The theme itself. */
  title?: InputMaybe<LocalizedTextInput>;
  /** What units are asked to do with it; null takes it away. */
  guidance?: InputMaybe<LocalizedTextInput>;
  /** All strategic objectives it serves, in place of those before. */
  objectiveIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The act that issues it. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A step of a theme along its states. */
export type TransitionAnnualThemeInput = {
  /** The theme. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Where to: the presidium issues it (ISSUED), one a year (`ALREADY_EXISTS`); it closes by itself on 31 December. */
  to: ThemeState;
  /** Why; kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A correction of an issued theme; a text left out stays as it is. */
export type CorrectAnnualThemeInput = {
  /** The theme; ISSUED. */
  id: Scalars['ID']['input'];
  /** The version the correction was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** The corrected theme. */
  title?: InputMaybe<LocalizedTextInput>;
  /** The corrected guidance. */
  guidance?: InputMaybe<LocalizedTextInput>;
  /** Why it is corrected; shown beside what it said before. */
  note: Scalars['String']['input'];
};

/** What came of a change of a theme. */
export type AnnualThemePayload = {
  /** The theme as it is now; null when none was made. */
  theme?: Maybe<AnnualTheme>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** Where an annual theme stands. */
export type ThemeState =
  /** Being written; staff only. */
  | 'DRAFT'
  /** Issued by the presidium; public. */
  | 'ISSUED'
  /** Its year is over; public. */
  | 'CLOSED';

/** The theme the Central Union sets for a year; plans, activities and events refer to it. Public once issued; one a year. */
export type AnnualTheme = {
  /** Global id, `thm_…`. */
  id: Scalars['ID']['output'];
  /** The year it is for. */
  year: Scalars['Int']['output'];
  /** The theme itself. */
  title: LocalizedText;
  /** What units are asked to do with it. */
  guidance?: Maybe<LocalizedText>;
  /** Where it stands. */
  state: ThemeState;
  /** Day it was issued; null for a draft. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** The act that issued it, when the viewer may read it. */
  document?: Maybe<Document>;
  /** Strategic objectives it serves, by code. */
  objectives: Array<StrategicObjective>;
  /** Plans under this theme that the viewer may see, in official order of their units. */
  plans: AnnualPlanConnection;
  /** Figures over all units' plans under this theme; for everybody signed in, null for visitors. */
  progress?: Maybe<ProgressSummary>;
  /**
   * Units at work in its year that have no plan at all, drafts counted, in official order; for everybody signed in, null for
   * visitors.
   */
  unitsWithoutPlan?: Maybe<Array<Ministry>>;
  /** What it said before it was corrected, newest first. */
  corrections: Array<ThemeCorrection>;
  /** Grows by one with every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
};


/** The theme the Central Union sets for a year; plans, activities and events refer to it. Public once issued; one a year. */
export type AnnualThemePlansArgs = {
  state?: InputMaybe<PlanState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far the plans under a theme are. Counts include plans the viewer may not read; nothing else about those is told. */
export type ProgressSummary = {
  /** Units with a plan, drafts too. */
  plannedUnits: Scalars['Int']['output'];
  /** Units whose plan was submitted and not returned. */
  submittedUnits: Scalars['Int']['output'];
  /** Units whose plan is agreed. */
  approvedUnits: Scalars['Int']['output'];
  /** Activities of agreed plans. */
  activities: Scalars['Int']['output'];
  /** Of these, done. */
  done: Scalars['Int']['output'];
  /** Of these, past their last day and neither done nor cancelled. */
  late: Scalars['Int']['output'];
  /** Σ(weight × progress) / Σ(weight) over the activities of agreed plans, 0 to 100; 0 when there are none. */
  weightedProgress: Scalars['Float']['output'];
};

/** How far a succession is. */
export type SuccessionState =
  /** Prepared by the secretariat, waiting for the presidium; staff only, and without effect. */
  | 'PLANNED'
  /** Confirmed by the presidium; public. */
  | 'RECORDED';

/** A new unit. */
export type CreateUnitInput = {
  /** Its code: 2 to 20 capital letters, digits and hyphens. For ever: a code is never reused (`ALREADY_EXISTS`). */
  code: Scalars['String']['input'];
  /** What kind of body it is. */
  kind: UnitKind;
  /** Its place in the official order. */
  protocolOrder: Scalars['Int']['input'];
  /** Its full name. */
  name: LocalizedTextInput;
  /** The short form used in document numbers. */
  abbreviation: LocalizedTextInput;
  /** Its first day of work. */
  validFrom: Scalars['Date']['input'];
  /** The act that set it up, with number and date. */
  legalBasis: Scalars['String']['input'];
};

/** Another name of a unit that goes on. */
export type RenameUnitInput = {
  /** The unit's code, which stays. */
  code: Scalars['String']['input'];
  /** The version of the unit that the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** The new full name. */
  name: LocalizedTextInput;
  /** The new short form. */
  abbreviation: LocalizedTextInput;
  /** First day of the new name; the old one ends on the day before. */
  validFrom: Scalars['Date']['input'];
  /** The act that gave the name, with number and date. */
  legalBasis: Scalars['String']['input'];
};

/** A change of a unit's kind or place; a field left out stays as it is. */
export type UpdateUnitInput = {
  /** The unit's code, which stays. */
  code: Scalars['String']['input'];
  /** The version of the unit that the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** What kind of body it is now. */
  kind?: InputMaybe<UnitKind>;
  /** Its new place in the official order. */
  protocolOrder?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of a change of a unit. */
export type MinistryPayload = {
  /** The unit as it is now; null when none was made. */
  ministry?: Maybe<Ministry>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** That a unit takes over from another. */
export type RecordSuccessionInput = {
  /** Code of the unit before. */
  fromCode: Scalars['String']['input'];
  /** Code of the unit after; left out when the unit before is dissolved. */
  toCode?: InputMaybe<Scalars['String']['input']>;
  /** How it comes after. */
  type: SuccessionType;
  /**
   * True for the one succession by which the unit before ends: its last day becomes the day before `effectiveOn`, and statistics
   * and open work go to the unit after. False for a transfer of some functions, which moves nothing by itself.
   */
  isPrimary: Scalars['Boolean']['input'];
  /** First day of the unit after in this role; may lie ahead. */
  effectiveOn: Scalars['Date']['input'];
  /** The act behind it, with number and date. */
  legalBasis: Scalars['String']['input'];
  /** The functions taken over, when it is not all of them. */
  functions?: InputMaybe<LocalizedTextInput>;
};

/** Which prepared succession to confirm. */
export type ConfirmSuccessionInput = {
  /** The succession. */
  id: Scalars['ID']['input'];
  /** The version the decision was made on. */
  expectedVersion: Scalars['Int']['input'];
};

/** Which prepared succession to take back. */
export type DiscardSuccessionInput = {
  /** The succession; PLANNED. */
  id: Scalars['ID']['input'];
};

/** What came of `discardSuccession`. */
export type DiscardSuccessionPayload = {
  /** True when it is gone. */
  discarded: Scalars['Boolean']['output'];
  /** Why nothing was done; empty on success. */
  userErrors: Array<UserError>;
};

/** What came of `recordSuccession` or `confirmSuccession`, and what it concerns. Other slices add what moves with them. */
export type RecordSuccessionPayload = {
  /** Global id of the unit before; null when nothing was found to record. */
  fromUnitId?: Maybe<Scalars['ID']['output']>;
  /** Global id of the unit after; null when the unit before is dissolved, and when nothing was found to record. */
  toUnitId?: Maybe<Scalars['ID']['output']>;
  /** The succession: prepared, confirmed, or in a dry run as it would be, with the id `usu_dry_run`. Null when it was refused. */
  succession?: Maybe<UnitSuccession>;
  /**
   * Host turns of the unit before that are still to come. By a primary succession those proposed or confirmed are given up,
   * since nobody inherits a turn; a turn whose workshop is set is left for the secretariat to decide.
   */
  hostTurns: Array<HostAssignment>;
  /**
   * Plans of the unit before that are not agreed. By a primary succession they go on as the unit after's draft, or their
   * activities join the draft it has; an agreed plan stays with the unit of its day.
   */
  plans: Array<AnnualPlan>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** What kind of body a unit is. */
export type UnitKind =
  /** Bộ: a ministry. */
  | 'MINISTRY'
  /** Cơ quan ngang bộ: an agency of ministry level. */
  | 'MINISTRY_LEVEL_AGENCY'
  /** Cơ quan thuộc Chính phủ: an agency under the Government. */
  | 'GOVERNMENT_AGENCY'
  /** A body of the Party at central level. */
  | 'PARTY_BODY'
  /** A body of the State outside the Government: National Assembly, courts, procuracy, audit. */
  | 'STATE_BODY'
  /** A socio-political organisation at central level. */
  | 'SOCIO_POLITICAL_ORG'
  /** The Central Union itself, which issues themes and strategies. */
  | 'UNION_CENTRAL'
  /** A unit of the Central Union, such as its academy. */
  | 'UNION_AFFILIATE';

/** Whether a unit works on the day of the question; it follows from its dates. */
export type UnitStatus =
  /** It begins later. */
  | 'PLANNED'
  /** It works. */
  | 'ACTIVE'
  /** It has ended; it stays readable for ever. */
  | 'ENDED';

/** How one unit came after another. */
export type SuccessionType =
  /** Hợp nhất, sáp nhập: it became part of the other. */
  | 'MERGED_INTO'
  /** Đổi tên: the same seat under a new name. */
  | 'RENAMED'
  /** Chia tách: one of several that came out of it. */
  | 'SPLIT_TO'
  /** Chuyển chức năng: it gave some functions away and went on, or ended with another as main successor. */
  | 'FUNCTION_TRANSFERRED'
  /** Giải thể: it ended and nobody took over. */
  | 'DISSOLVED';

/** A unit's name during one period. Public. */
export type UnitVersion = {
  /** Number of the version, from 1. */
  versionNo: Scalars['Int']['output'];
  /** The full name. */
  name: LocalizedText;
  /** The short form used in document numbers. */
  abbreviation: LocalizedText;
  /** First day of the name; null when older than the network. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the name; null while it is used. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** The act that gave the name, with number and date. */
  legalBasis?: Maybe<Scalars['String']['output']>;
};

/** That a unit took over from another. Public. */
export type UnitSuccession = {
  /** Id of the succession, `usu_…`. */
  id: Scalars['ID']['output'];
  /** The unit before. */
  from: Ministry;
  /** The unit after; null when the one before was dissolved. */
  to?: Maybe<Ministry>;
  /** How it came after. */
  type: SuccessionType;
  /** True for the one succession along which statistics and `currentSuccessor` go. */
  isPrimary: Scalars['Boolean']['output'];
  /** First day of the unit after in this role. */
  effectiveOn: Scalars['Date']['output'];
  /** The functions taken over, when it was not all of them. */
  functions?: Maybe<LocalizedText>;
  /** The act behind it, with number and date. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  state: SuccessionState;
  /** Grows by one with every change; a confirmation names the version it was decided on. */
  version: Scalars['Int']['output'];
};

/** A page of units. */
export type MinistryConnection = {
  /** How many units the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<MinistryEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of a MinistryConnection. */
export type MinistryEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Ministry;
};

/** Narrows a list of units; conditions are joined with AND. */
export type MinistryFilter = {
  /** Words of the code, a name or a short form, of any period; without regard to accents and case. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Any of these kinds. */
  kinds?: InputMaybe<Array<UnitKind>>;
  /** Status on the day of the question. */
  status?: InputMaybe<UnitStatus>;
};



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
  HostAssignment: HostAssignment;
  Ministry: Ministry;
  Member: Member;
  PlanActivity: PlanActivity;
  AnnualPlan: AnnualPlan;
  Announcement: Announcement;
  Document: Document;
  PeriodReview: PeriodReview;
  Strategy: Strategy;
  StrategicObjective: StrategicObjective;
  Indicator: Indicator;
  AnnualTheme: AnnualTheme;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  HostAssignment:
    ( { __typename: 'HostAssignment' }
    & GraphQLRecursivePick<FederationTypes['HostAssignment'], {"id":true}> );
  Ministry:
    ( { __typename: 'Ministry' }
    & GraphQLRecursivePick<FederationTypes['Ministry'], {"code":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  PlanActivity:
    ( { __typename: 'PlanActivity' }
    & GraphQLRecursivePick<FederationTypes['PlanActivity'], {"id":true}> );
  AnnualPlan:
    ( { __typename: 'AnnualPlan' }
    & GraphQLRecursivePick<FederationTypes['AnnualPlan'], {"id":true}> );
  Announcement:
    ( { __typename: 'Announcement' }
    & GraphQLRecursivePick<FederationTypes['Announcement'], {"id":true}> );
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
  PeriodReview:
    ( { __typename: 'PeriodReview' }
    & GraphQLRecursivePick<FederationTypes['PeriodReview'], {"id":true}> );
  Strategy:
    ( { __typename: 'Strategy' }
    & GraphQLRecursivePick<FederationTypes['Strategy'], {"id":true}> );
  StrategicObjective:
    ( { __typename: 'StrategicObjective' }
    & GraphQLRecursivePick<FederationTypes['StrategicObjective'], {"id":true}> );
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"id":true}> );
  AnnualTheme:
    ( { __typename: 'AnnualTheme' }
    & ( GraphQLRecursivePick<FederationTypes['AnnualTheme'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['AnnualTheme'], {"year":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  LocalizedTextInput: LocalizedTextInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  UnitRollup: UnitRollup;
  Visibility: Visibility;
  CacheControlScope: CacheControlScope;
  ProposeHostInput: ProposeHostInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  TransitionHostAssignmentInput: TransitionHostAssignmentInput;
  RecordHostCommitmentsInput: RecordHostCommitmentsInput;
  HostAssignmentPayload: ResolverTypeWrapper<Omit<HostAssignmentPayload, 'hostAssignment'> & { hostAssignment?: Maybe<ResolversTypes['HostAssignment']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  HostState: HostState;
  HostAssignment: ResolverTypeWrapper<HostAssignmentRow>;
  Ministry: ResolverTypeWrapper<UnitRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Member: ResolverTypeWrapper<Member>;
  ActivityKind: ActivityKind;
  ActivityState: ActivityState;
  PlanActivity: ResolverTypeWrapper<PlanActivityRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PlanActivityConnection: ResolverTypeWrapper<ActivityConnectionRow>;
  PlanActivityEdge: ResolverTypeWrapper<Omit<PlanActivityEdge, 'node'> & { node: ResolversTypes['PlanActivity'] }>;
  ProgressReport: ResolverTypeWrapper<ProgressReportRow>;
  AddPlanActivityInput: AddPlanActivityInput;
  UpdatePlanActivityInput: UpdatePlanActivityInput;
  ReportProgressInput: ReportProgressInput;
  RemovePlanActivityInput: RemovePlanActivityInput;
  UpdatePlanActivityPayload: ResolverTypeWrapper<Omit<UpdatePlanActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['PlanActivity']> }>;
  CreateAnnualPlanInput: CreateAnnualPlanInput;
  UpdateAnnualPlanInput: UpdateAnnualPlanInput;
  TransitionAnnualPlanInput: TransitionAnnualPlanInput;
  AnnualPlanPayload: ResolverTypeWrapper<Omit<AnnualPlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['AnnualPlan']> }>;
  PlanState: PlanState;
  AnnualPlan: ResolverTypeWrapper<AnnualPlanRow>;
  PlanMove: ResolverTypeWrapper<PlanMoveRow>;
  AnnualPlanConnection: ResolverTypeWrapper<PlanConnectionRow>;
  AnnualPlanEdge: ResolverTypeWrapper<Omit<AnnualPlanEdge, 'node'> & { node: ResolversTypes['AnnualPlan'] }>;
  AnnualPlanFilter: AnnualPlanFilter;
  PublishState: PublishState;
  Announcement: ResolverTypeWrapper<AnnouncementRow>;
  AnnouncementConnection: ResolverTypeWrapper<AnnouncementConnectionRow>;
  AnnouncementEdge: ResolverTypeWrapper<Omit<AnnouncementEdge, 'node'> & { node: ResolversTypes['Announcement'] }>;
  DocumentType: DocumentType;
  Document: ResolverTypeWrapper<DocumentRow>;
  DocumentConnection: ResolverTypeWrapper<DocumentConnectionRow>;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  CreateAnnouncementInput: CreateAnnouncementInput;
  UpdateAnnouncementInput: UpdateAnnouncementInput;
  TransitionAnnouncementInput: TransitionAnnouncementInput;
  AnnouncementPayload: ResolverTypeWrapper<Omit<AnnouncementPayload, 'announcement'> & { announcement?: Maybe<ResolversTypes['Announcement']> }>;
  CountAnnouncementViewInput: CountAnnouncementViewInput;
  CreateDocumentInput: CreateDocumentInput;
  UpdateDocumentInput: UpdateDocumentInput;
  PrepareUploadInput: PrepareUploadInput;
  PrepareUploadPayload: ResolverTypeWrapper<PrepareUploadPayload>;
  DocumentPayload: ResolverTypeWrapper<Omit<DocumentPayload, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  Event: ResolverTypeWrapper<Event>;
  ReviewState: ReviewState;
  PeriodReview: ResolverTypeWrapper<PeriodReviewRow>;
  CreatePeriodReviewInput: CreatePeriodReviewInput;
  UpdatePeriodReviewInput: UpdatePeriodReviewInput;
  TransitionPeriodReviewInput: TransitionPeriodReviewInput;
  PeriodReviewPayload: ResolverTypeWrapper<Omit<PeriodReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['PeriodReview']> }>;
  CreateStrategyInput: CreateStrategyInput;
  UpdateStrategyInput: UpdateStrategyInput;
  TransitionStrategyInput: TransitionStrategyInput;
  SetStrategicObjectiveInput: SetStrategicObjectiveInput;
  SetIndicatorInput: SetIndicatorInput;
  SetIndicatorValueInput: SetIndicatorValueInput;
  StrategyPayload: ResolverTypeWrapper<Omit<StrategyPayload, 'strategy'> & { strategy?: Maybe<ResolversTypes['Strategy']> }>;
  StrategicObjectivePayload: ResolverTypeWrapper<Omit<StrategicObjectivePayload, 'objective'> & { objective?: Maybe<ResolversTypes['StrategicObjective']> }>;
  IndicatorPayload: ResolverTypeWrapper<Omit<IndicatorPayload, 'indicator'> & { indicator?: Maybe<ResolversTypes['Indicator']> }>;
  StrategyState: StrategyState;
  Strategy: ResolverTypeWrapper<StrategyRow>;
  StrategicObjective: ResolverTypeWrapper<StrategicObjectiveRow>;
  Indicator: ResolverTypeWrapper<IndicatorRow>;
  IndicatorValue: ResolverTypeWrapper<IndicatorValueRow>;
  ThemeCorrection: ResolverTypeWrapper<ThemeCorrectionRow>;
  CreateAnnualThemeInput: CreateAnnualThemeInput;
  UpdateAnnualThemeInput: UpdateAnnualThemeInput;
  TransitionAnnualThemeInput: TransitionAnnualThemeInput;
  CorrectAnnualThemeInput: CorrectAnnualThemeInput;
  AnnualThemePayload: ResolverTypeWrapper<Omit<AnnualThemePayload, 'theme'> & { theme?: Maybe<ResolversTypes['AnnualTheme']> }>;
  ThemeState: ThemeState;
  AnnualTheme: ResolverTypeWrapper<AnnualThemeRow>;
  ProgressSummary: ResolverTypeWrapper<ProgressSummary>;
  SuccessionState: SuccessionState;
  CreateUnitInput: CreateUnitInput;
  RenameUnitInput: RenameUnitInput;
  UpdateUnitInput: UpdateUnitInput;
  MinistryPayload: ResolverTypeWrapper<Omit<MinistryPayload, 'ministry'> & { ministry?: Maybe<ResolversTypes['Ministry']> }>;
  RecordSuccessionInput: RecordSuccessionInput;
  ConfirmSuccessionInput: ConfirmSuccessionInput;
  DiscardSuccessionInput: DiscardSuccessionInput;
  DiscardSuccessionPayload: ResolverTypeWrapper<DiscardSuccessionPayload>;
  RecordSuccessionPayload: ResolverTypeWrapper<SuccessionOutcomeRow>;
  UnitKind: UnitKind;
  UnitStatus: UnitStatus;
  SuccessionType: SuccessionType;
  UnitVersion: ResolverTypeWrapper<UnitVersionRow>;
  UnitSuccession: ResolverTypeWrapper<UnitSuccessionRow>;
  MinistryConnection: ResolverTypeWrapper<UnitConnectionRow>;
  MinistryEdge: ResolverTypeWrapper<Omit<MinistryEdge, 'node'> & { node: ResolversTypes['Ministry'] }>;
  MinistryFilter: MinistryFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  LocalizedText: LocalizedText;
  String: Scalars['String']['output'];
  LocalizedTextInput: LocalizedTextInput;
  PageInfo: PageInfo;
  UserError: UserError;
  ProposeHostInput: ProposeHostInput;
  ID: Scalars['ID']['output'];
  TransitionHostAssignmentInput: TransitionHostAssignmentInput;
  RecordHostCommitmentsInput: RecordHostCommitmentsInput;
  HostAssignmentPayload: Omit<HostAssignmentPayload, 'hostAssignment'> & { hostAssignment?: Maybe<ResolversParentTypes['HostAssignment']> };
  Mutation: Record<PropertyKey, never>;
  HostAssignment: HostAssignmentRow;
  Ministry: UnitRow;
  Query: Record<PropertyKey, never>;
  Member: Member | FederationReferenceTypes['Member'];
  PlanActivity: PlanActivityRow;
  Float: Scalars['Float']['output'];
  PlanActivityConnection: ActivityConnectionRow;
  PlanActivityEdge: Omit<PlanActivityEdge, 'node'> & { node: ResolversParentTypes['PlanActivity'] };
  ProgressReport: ProgressReportRow;
  AddPlanActivityInput: AddPlanActivityInput;
  UpdatePlanActivityInput: UpdatePlanActivityInput;
  ReportProgressInput: ReportProgressInput;
  RemovePlanActivityInput: RemovePlanActivityInput;
  UpdatePlanActivityPayload: Omit<UpdatePlanActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['PlanActivity']> };
  CreateAnnualPlanInput: CreateAnnualPlanInput;
  UpdateAnnualPlanInput: UpdateAnnualPlanInput;
  TransitionAnnualPlanInput: TransitionAnnualPlanInput;
  AnnualPlanPayload: Omit<AnnualPlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['AnnualPlan']> };
  AnnualPlan: AnnualPlanRow;
  PlanMove: PlanMoveRow;
  AnnualPlanConnection: PlanConnectionRow;
  AnnualPlanEdge: Omit<AnnualPlanEdge, 'node'> & { node: ResolversParentTypes['AnnualPlan'] };
  AnnualPlanFilter: AnnualPlanFilter;
  Announcement: AnnouncementRow;
  AnnouncementConnection: AnnouncementConnectionRow;
  AnnouncementEdge: Omit<AnnouncementEdge, 'node'> & { node: ResolversParentTypes['Announcement'] };
  Document: DocumentRow;
  DocumentConnection: DocumentConnectionRow;
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  CreateAnnouncementInput: CreateAnnouncementInput;
  UpdateAnnouncementInput: UpdateAnnouncementInput;
  TransitionAnnouncementInput: TransitionAnnouncementInput;
  AnnouncementPayload: Omit<AnnouncementPayload, 'announcement'> & { announcement?: Maybe<ResolversParentTypes['Announcement']> };
  CountAnnouncementViewInput: CountAnnouncementViewInput;
  CreateDocumentInput: CreateDocumentInput;
  UpdateDocumentInput: UpdateDocumentInput;
  PrepareUploadInput: PrepareUploadInput;
  PrepareUploadPayload: PrepareUploadPayload;
  DocumentPayload: Omit<DocumentPayload, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  Event: Event;
  PeriodReview: PeriodReviewRow;
  CreatePeriodReviewInput: CreatePeriodReviewInput;
  UpdatePeriodReviewInput: UpdatePeriodReviewInput;
  TransitionPeriodReviewInput: TransitionPeriodReviewInput;
  PeriodReviewPayload: Omit<PeriodReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['PeriodReview']> };
  CreateStrategyInput: CreateStrategyInput;
  UpdateStrategyInput: UpdateStrategyInput;
  TransitionStrategyInput: TransitionStrategyInput;
  SetStrategicObjectiveInput: SetStrategicObjectiveInput;
  SetIndicatorInput: SetIndicatorInput;
  SetIndicatorValueInput: SetIndicatorValueInput;
  StrategyPayload: Omit<StrategyPayload, 'strategy'> & { strategy?: Maybe<ResolversParentTypes['Strategy']> };
  StrategicObjectivePayload: Omit<StrategicObjectivePayload, 'objective'> & { objective?: Maybe<ResolversParentTypes['StrategicObjective']> };
  IndicatorPayload: Omit<IndicatorPayload, 'indicator'> & { indicator?: Maybe<ResolversParentTypes['Indicator']> };
  Strategy: StrategyRow;
  StrategicObjective: StrategicObjectiveRow;
  Indicator: IndicatorRow;
  IndicatorValue: IndicatorValueRow;
  ThemeCorrection: ThemeCorrectionRow;
  CreateAnnualThemeInput: CreateAnnualThemeInput;
  UpdateAnnualThemeInput: UpdateAnnualThemeInput;
  TransitionAnnualThemeInput: TransitionAnnualThemeInput;
  CorrectAnnualThemeInput: CorrectAnnualThemeInput;
  AnnualThemePayload: Omit<AnnualThemePayload, 'theme'> & { theme?: Maybe<ResolversParentTypes['AnnualTheme']> };
  AnnualTheme: AnnualThemeRow;
  ProgressSummary: ProgressSummary;
  CreateUnitInput: CreateUnitInput;
  RenameUnitInput: RenameUnitInput;
  UpdateUnitInput: UpdateUnitInput;
  MinistryPayload: Omit<MinistryPayload, 'ministry'> & { ministry?: Maybe<ResolversParentTypes['Ministry']> };
  RecordSuccessionInput: RecordSuccessionInput;
  ConfirmSuccessionInput: ConfirmSuccessionInput;
  DiscardSuccessionInput: DiscardSuccessionInput;
  DiscardSuccessionPayload: DiscardSuccessionPayload;
  RecordSuccessionPayload: SuccessionOutcomeRow;
  UnitVersion: UnitVersionRow;
  UnitSuccession: UnitSuccessionRow;
  MinistryConnection: UnitConnectionRow;
  MinistryEdge: Omit<MinistryEdge, 'node'> & { node: ResolversParentTypes['Ministry'] };
  MinistryFilter: MinistryFilter;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type HostAssignmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostAssignmentPayload'] = ResolversParentTypes['HostAssignmentPayload']> = {
  hostAssignment?: Resolver<Maybe<ResolversTypes['HostAssignment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeHost?: Resolver<ResolversTypes['HostAssignmentPayload'], ParentType, ContextType, RequireFields<MutationProposeHostArgs, 'input'>>;
  transitionHostAssignment?: Resolver<ResolversTypes['HostAssignmentPayload'], ParentType, ContextType, RequireFields<MutationTransitionHostAssignmentArgs, 'input'>>;
  recordHostCommitments?: Resolver<ResolversTypes['HostAssignmentPayload'], ParentType, ContextType, RequireFields<MutationRecordHostCommitmentsArgs, 'input'>>;
  addPlanActivity?: Resolver<ResolversTypes['UpdatePlanActivityPayload'], ParentType, ContextType, RequireFields<MutationAddPlanActivityArgs, 'input'>>;
  updatePlanActivity?: Resolver<ResolversTypes['UpdatePlanActivityPayload'], ParentType, ContextType, RequireFields<MutationUpdatePlanActivityArgs, 'input'>>;
  reportProgress?: Resolver<ResolversTypes['UpdatePlanActivityPayload'], ParentType, ContextType, RequireFields<MutationReportProgressArgs, 'input'>>;
  removePlanActivity?: Resolver<ResolversTypes['AnnualPlanPayload'], ParentType, ContextType, RequireFields<MutationRemovePlanActivityArgs, 'input'>>;
  createAnnualPlan?: Resolver<ResolversTypes['AnnualPlanPayload'], ParentType, ContextType, RequireFields<MutationCreateAnnualPlanArgs, 'input'>>;
  updateAnnualPlan?: Resolver<ResolversTypes['AnnualPlanPayload'], ParentType, ContextType, RequireFields<MutationUpdateAnnualPlanArgs, 'input'>>;
  transitionAnnualPlan?: Resolver<ResolversTypes['AnnualPlanPayload'], ParentType, ContextType, RequireFields<MutationTransitionAnnualPlanArgs, 'input'>>;
  createAnnouncement?: Resolver<ResolversTypes['AnnouncementPayload'], ParentType, ContextType, RequireFields<MutationCreateAnnouncementArgs, 'input'>>;
  updateAnnouncement?: Resolver<ResolversTypes['AnnouncementPayload'], ParentType, ContextType, RequireFields<MutationUpdateAnnouncementArgs, 'input'>>;
  transitionAnnouncement?: Resolver<ResolversTypes['AnnouncementPayload'], ParentType, ContextType, RequireFields<MutationTransitionAnnouncementArgs, 'input'>>;
  countAnnouncementView?: Resolver<ResolversTypes['AnnouncementPayload'], ParentType, ContextType, RequireFields<MutationCountAnnouncementViewArgs, 'input'>>;
  prepareUpload?: Resolver<ResolversTypes['PrepareUploadPayload'], ParentType, ContextType, RequireFields<MutationPrepareUploadArgs, 'input'>>;
  createDocument?: Resolver<ResolversTypes['DocumentPayload'], ParentType, ContextType, RequireFields<MutationCreateDocumentArgs, 'input'>>;
  updateDocument?: Resolver<ResolversTypes['DocumentPayload'], ParentType, ContextType, RequireFields<MutationUpdateDocumentArgs, 'input'>>;
  createPeriodReview?: Resolver<ResolversTypes['PeriodReviewPayload'], ParentType, ContextType, RequireFields<MutationCreatePeriodReviewArgs, 'input'>>;
  updatePeriodReview?: Resolver<ResolversTypes['PeriodReviewPayload'], ParentType, ContextType, RequireFields<MutationUpdatePeriodReviewArgs, 'input'>>;
  transitionPeriodReview?: Resolver<ResolversTypes['PeriodReviewPayload'], ParentType, ContextType, RequireFields<MutationTransitionPeriodReviewArgs, 'input'>>;
  createStrategy?: Resolver<ResolversTypes['StrategyPayload'], ParentType, ContextType, RequireFields<MutationCreateStrategyArgs, 'input'>>;
  updateStrategy?: Resolver<ResolversTypes['StrategyPayload'], ParentType, ContextType, RequireFields<MutationUpdateStrategyArgs, 'input'>>;
  transitionStrategy?: Resolver<ResolversTypes['StrategyPayload'], ParentType, ContextType, RequireFields<MutationTransitionStrategyArgs, 'input'>>;
  setStrategicObjective?: Resolver<ResolversTypes['StrategicObjectivePayload'], ParentType, ContextType, RequireFields<MutationSetStrategicObjectiveArgs, 'input'>>;
  setIndicator?: Resolver<ResolversTypes['IndicatorPayload'], ParentType, ContextType, RequireFields<MutationSetIndicatorArgs, 'input'>>;
  setIndicatorValue?: Resolver<ResolversTypes['IndicatorPayload'], ParentType, ContextType, RequireFields<MutationSetIndicatorValueArgs, 'input'>>;
  createAnnualTheme?: Resolver<ResolversTypes['AnnualThemePayload'], ParentType, ContextType, RequireFields<MutationCreateAnnualThemeArgs, 'input'>>;
  updateAnnualTheme?: Resolver<ResolversTypes['AnnualThemePayload'], ParentType, ContextType, RequireFields<MutationUpdateAnnualThemeArgs, 'input'>>;
  transitionAnnualTheme?: Resolver<ResolversTypes['AnnualThemePayload'], ParentType, ContextType, RequireFields<MutationTransitionAnnualThemeArgs, 'input'>>;
  correctAnnualTheme?: Resolver<ResolversTypes['AnnualThemePayload'], ParentType, ContextType, RequireFields<MutationCorrectAnnualThemeArgs, 'input'>>;
  createUnit?: Resolver<ResolversTypes['MinistryPayload'], ParentType, ContextType, RequireFields<MutationCreateUnitArgs, 'input'>>;
  renameUnit?: Resolver<ResolversTypes['MinistryPayload'], ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  updateUnit?: Resolver<ResolversTypes['MinistryPayload'], ParentType, ContextType, RequireFields<MutationUpdateUnitArgs, 'input'>>;
  recordSuccession?: Resolver<ResolversTypes['RecordSuccessionPayload'], ParentType, ContextType, RequireFields<MutationRecordSuccessionArgs, 'input' | 'dryRun'>>;
  confirmSuccession?: Resolver<ResolversTypes['RecordSuccessionPayload'], ParentType, ContextType, RequireFields<MutationConfirmSuccessionArgs, 'input'>>;
  discardSuccession?: Resolver<ResolversTypes['DiscardSuccessionPayload'], ParentType, ContextType, RequireFields<MutationDiscardSuccessionArgs, 'input'>>;
};

export type HostAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostAssignment'] = ResolversParentTypes['HostAssignment'], FederationReferenceType extends FederationReferenceTypes['HostAssignment'] = FederationReferenceTypes['HostAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HostAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HostState'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leadershipCommitments?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type MinistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ministry'] = ResolversParentTypes['Ministry'], FederationReferenceType extends FederationReferenceTypes['Ministry'] = FederationReferenceTypes['Ministry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ministry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hostAssignments?: Resolver<Array<ResolversTypes['HostAssignment']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['AnnualPlan']>, ParentType, ContextType, RequireFields<MinistryPlanArgs, 'year'>>;
  plans?: Resolver<Array<ResolversTypes['AnnualPlan']>, ParentType, ContextType, Partial<MinistryPlansArgs>>;
  announcements?: Resolver<ResolversTypes['AnnouncementConnection'], ParentType, ContextType, RequireFields<MinistryAnnouncementsArgs, 'first'>>;
  announcementDrafts?: Resolver<Array<ResolversTypes['Announcement']>, ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<MinistryDocumentsArgs, 'first'>>;
  review?: Resolver<Maybe<ResolversTypes['PeriodReview']>, ParentType, ContextType, RequireFields<MinistryReviewArgs, 'year'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType, Partial<MinistryNameArgs>>;
  abbreviation?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UnitStatus'], ParentType, ContextType>;
  protocolOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['UnitVersion']>, ParentType, ContextType>;
  predecessors?: Resolver<Array<ResolversTypes['UnitSuccession']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['UnitSuccession']>, ParentType, ContextType>;
  currentSuccessor?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType, Partial<MinistryCurrentSuccessorArgs>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  hostRotation?: Resolver<Maybe<Array<ResolversTypes['HostAssignment']>>, ParentType, ContextType, RequireFields<QueryHostRotationArgs, 'fromYear' | 'toYear'>>;
  hostCandidates?: Resolver<Maybe<Array<ResolversTypes['Ministry']>>, ParentType, ContextType, RequireFields<QueryHostCandidatesArgs, 'year' | 'first'>>;
  annualPlans?: Resolver<Maybe<ResolversTypes['AnnualPlanConnection']>, ParentType, ContextType, RequireFields<QueryAnnualPlansArgs, 'first'>>;
  planActivity?: Resolver<Maybe<ResolversTypes['PlanActivity']>, ParentType, ContextType, RequireFields<QueryPlanActivityArgs, 'id'>>;
  announcements?: Resolver<Maybe<ResolversTypes['AnnouncementConnection']>, ParentType, ContextType, RequireFields<QueryAnnouncementsArgs, 'first'>>;
  announcement?: Resolver<Maybe<ResolversTypes['Announcement']>, ParentType, ContextType, RequireFields<QueryAnnouncementArgs, 'id'>>;
  documents?: Resolver<Maybe<ResolversTypes['DocumentConnection']>, ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'first'>>;
  networkReview?: Resolver<Maybe<ResolversTypes['PeriodReview']>, ParentType, ContextType, RequireFields<QueryNetworkReviewArgs, 'year'>>;
  periodReviews?: Resolver<Maybe<Array<ResolversTypes['PeriodReview']>>, ParentType, ContextType, RequireFields<QueryPeriodReviewsArgs, 'year'>>;
  strategy?: Resolver<Maybe<ResolversTypes['Strategy']>, ParentType, ContextType, Partial<QueryStrategyArgs>>;
  strategies?: Resolver<Maybe<Array<ResolversTypes['Strategy']>>, ParentType, ContextType>;
  annualTheme?: Resolver<Maybe<ResolversTypes['AnnualTheme']>, ParentType, ContextType, RequireFields<QueryAnnualThemeArgs, 'year'>>;
  annualThemes?: Resolver<Maybe<Array<ResolversTypes['AnnualTheme']>>, ParentType, ContextType, Partial<QueryAnnualThemesArgs>>;
  plannedSuccessions?: Resolver<Maybe<Array<ResolversTypes['UnitSuccession']>>, ParentType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType, Partial<QueryMinistryArgs>>;
  ministries?: Resolver<Maybe<ResolversTypes['MinistryConnection']>, ParentType, ContextType, RequireFields<QueryMinistriesArgs, 'first'>>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  personalDataInMinistries?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlanActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanActivity'] = ResolversParentTypes['PlanActivity'], FederationReferenceType extends FederationReferenceTypes['PlanActivity'] = FederationReferenceTypes['PlanActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PlanActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ActivityState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['AnnualPlan'], ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['StrategicObjective']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  partners?: Resolver<Array<ResolversTypes['Ministry']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  beneficiariesTarget?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  beneficiariesActual?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  budgetVnd?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mobilisedVnd?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  expectedMemberBenefit?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  carriedFrom?: Resolver<Maybe<ResolversTypes['PlanActivity']>, ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
};

export type PlanActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanActivityConnection'] = ResolversParentTypes['PlanActivityConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PlanActivityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PlanActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanActivityEdge'] = ResolversParentTypes['PlanActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlanActivity'], ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reportedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  narrative?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  reportedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type UpdatePlanActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePlanActivityPayload'] = ResolversParentTypes['UpdatePlanActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['PlanActivity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnnualPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualPlanPayload'] = ResolversParentTypes['AnnualPlanPayload']> = {
  plan?: Resolver<Maybe<ResolversTypes['AnnualPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnnualPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualPlan'] = ResolversParentTypes['AnnualPlan'], FederationReferenceType extends FederationReferenceTypes['AnnualPlan'] = FederationReferenceTypes['AnnualPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AnnualPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PlanState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['AnnualTheme']>, ParentType, ContextType>;
  activities?: Resolver<ResolversTypes['PlanActivityConnection'], ParentType, ContextType, RequireFields<AnnualPlanActivitiesArgs, 'first'>>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  preparedFrom?: Resolver<Maybe<ResolversTypes['PeriodReview']>, ParentType, ContextType>;
  objectivesWithoutActivity?: Resolver<Array<ResolversTypes['StrategicObjective']>, ParentType, ContextType>;
  moves?: Resolver<Maybe<Array<ResolversTypes['PlanMove']>>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['PeriodReview']>, ParentType, ContextType>;
};

export type PlanMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanMove'] = ResolversParentTypes['PlanMove']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromState?: Resolver<Maybe<ResolversTypes['PlanState']>, ParentType, ContextType>;
  toState?: Resolver<ResolversTypes['PlanState'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  movedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  movedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AnnualPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualPlanConnection'] = ResolversParentTypes['AnnualPlanConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AnnualPlanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AnnualPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualPlanEdge'] = ResolversParentTypes['AnnualPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AnnualPlan'], ParentType, ContextType>;
};

export type AnnouncementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Announcement'] = ResolversParentTypes['Announcement'], FederationReferenceType extends FederationReferenceTypes['Announcement'] = FederationReferenceTypes['Announcement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Announcement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PublishState'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  viewCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnnouncementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncementConnection'] = ResolversParentTypes['AnnouncementConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AnnouncementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AnnouncementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncementEdge'] = ResolversParentTypes['AnnouncementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Announcement'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  docNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  docType?: Resolver<ResolversTypes['DocumentType'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  supersededBy?: Resolver<Array<ResolversTypes['Document']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type AnnouncementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncementPayload'] = ResolversParentTypes['AnnouncementPayload']> = {
  announcement?: Resolver<Maybe<ResolversTypes['Announcement']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PrepareUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrepareUploadPayload'] = ResolversParentTypes['PrepareUploadPayload']> = {
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentPayload'] = ResolversParentTypes['DocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PeriodReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodReview'] = ResolversParentTypes['PeriodReview'], FederationReferenceType extends FederationReferenceTypes['PeriodReview'] = FederationReferenceTypes['PeriodReview']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PeriodReview']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
  results?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  advantages?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  difficulties?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  solutions?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  nextYear?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['AnnualPlan']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeriodReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodReviewPayload'] = ResolversParentTypes['PeriodReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['PeriodReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StrategyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StrategyPayload'] = ResolversParentTypes['StrategyPayload']> = {
  strategy?: Resolver<Maybe<ResolversTypes['Strategy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StrategicObjectivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StrategicObjectivePayload'] = ResolversParentTypes['StrategicObjectivePayload']> = {
  objective?: Resolver<Maybe<ResolversTypes['StrategicObjective']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IndicatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorPayload'] = ResolversParentTypes['IndicatorPayload']> = {
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StrategyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Strategy'] = ResolversParentTypes['Strategy'], FederationReferenceType extends FederationReferenceTypes['Strategy'] = FederationReferenceTypes['Strategy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Strategy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  fromYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StrategyState'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  objectives?: Resolver<Array<ResolversTypes['StrategicObjective']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StrategicObjectiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StrategicObjective'] = ResolversParentTypes['StrategicObjective'], FederationReferenceType extends FederationReferenceTypes['StrategicObjective'] = FederationReferenceTypes['StrategicObjective']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StrategicObjective']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  activities?: Resolver<ResolversTypes['PlanActivityConnection'], ParentType, ContextType, RequireFields<StrategicObjectiveActivitiesArgs, 'first'>>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  unitOfMeasure?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  higherIsBetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['IndicatorValue']>, ParentType, ContextType, Partial<IndicatorValuesArgs>>;
};

export type IndicatorValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorValue'] = ResolversParentTypes['IndicatorValue']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  actual?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  reportedBy?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
};

export type ThemeCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThemeCorrection'] = ResolversParentTypes['ThemeCorrection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  versionNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  guidance?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AnnualThemePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualThemePayload'] = ResolversParentTypes['AnnualThemePayload']> = {
  theme?: Resolver<Maybe<ResolversTypes['AnnualTheme']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnnualThemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualTheme'] = ResolversParentTypes['AnnualTheme'], FederationReferenceType extends FederationReferenceTypes['AnnualTheme'] = FederationReferenceTypes['AnnualTheme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AnnualTheme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  guidance?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ThemeState'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  objectives?: Resolver<Array<ResolversTypes['StrategicObjective']>, ParentType, ContextType>;
  plans?: Resolver<ResolversTypes['AnnualPlanConnection'], ParentType, ContextType, RequireFields<AnnualThemePlansArgs, 'first'>>;
  progress?: Resolver<Maybe<ResolversTypes['ProgressSummary']>, ParentType, ContextType>;
  unitsWithoutPlan?: Resolver<Maybe<Array<ResolversTypes['Ministry']>>, ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['ThemeCorrection']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgressSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgressSummary'] = ResolversParentTypes['ProgressSummary']> = {
  plannedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submittedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approvedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightedProgress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MinistryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinistryPayload'] = ResolversParentTypes['MinistryPayload']> = {
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DiscardSuccessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscardSuccessionPayload'] = ResolversParentTypes['DiscardSuccessionPayload']> = {
  discarded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordSuccessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSuccessionPayload'] = ResolversParentTypes['RecordSuccessionPayload']> = {
  fromUnitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toUnitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  succession?: Resolver<Maybe<ResolversTypes['UnitSuccession']>, ParentType, ContextType>;
  hostTurns?: Resolver<Array<ResolversTypes['HostAssignment']>, ParentType, ContextType>;
  plans?: Resolver<Array<ResolversTypes['AnnualPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnitVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitVersion'] = ResolversParentTypes['UnitVersion']> = {
  versionNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  abbreviation?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnitSuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitSuccession'] = ResolversParentTypes['UnitSuccession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SuccessionType'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  functions?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SuccessionState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MinistryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinistryConnection'] = ResolversParentTypes['MinistryConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MinistryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MinistryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinistryEdge'] = ResolversParentTypes['MinistryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  HostAssignmentPayload?: HostAssignmentPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  HostAssignment?: HostAssignmentResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  PlanActivity?: PlanActivityResolvers<ContextType>;
  PlanActivityConnection?: PlanActivityConnectionResolvers<ContextType>;
  PlanActivityEdge?: PlanActivityEdgeResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  UpdatePlanActivityPayload?: UpdatePlanActivityPayloadResolvers<ContextType>;
  AnnualPlanPayload?: AnnualPlanPayloadResolvers<ContextType>;
  AnnualPlan?: AnnualPlanResolvers<ContextType>;
  PlanMove?: PlanMoveResolvers<ContextType>;
  AnnualPlanConnection?: AnnualPlanConnectionResolvers<ContextType>;
  AnnualPlanEdge?: AnnualPlanEdgeResolvers<ContextType>;
  Announcement?: AnnouncementResolvers<ContextType>;
  AnnouncementConnection?: AnnouncementConnectionResolvers<ContextType>;
  AnnouncementEdge?: AnnouncementEdgeResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  AnnouncementPayload?: AnnouncementPayloadResolvers<ContextType>;
  PrepareUploadPayload?: PrepareUploadPayloadResolvers<ContextType>;
  DocumentPayload?: DocumentPayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  PeriodReview?: PeriodReviewResolvers<ContextType>;
  PeriodReviewPayload?: PeriodReviewPayloadResolvers<ContextType>;
  StrategyPayload?: StrategyPayloadResolvers<ContextType>;
  StrategicObjectivePayload?: StrategicObjectivePayloadResolvers<ContextType>;
  IndicatorPayload?: IndicatorPayloadResolvers<ContextType>;
  Strategy?: StrategyResolvers<ContextType>;
  StrategicObjective?: StrategicObjectiveResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorValue?: IndicatorValueResolvers<ContextType>;
  ThemeCorrection?: ThemeCorrectionResolvers<ContextType>;
  AnnualThemePayload?: AnnualThemePayloadResolvers<ContextType>;
  AnnualTheme?: AnnualThemeResolvers<ContextType>;
  ProgressSummary?: ProgressSummaryResolvers<ContextType>;
  MinistryPayload?: MinistryPayloadResolvers<ContextType>;
  DiscardSuccessionPayload?: DiscardSuccessionPayloadResolvers<ContextType>;
  RecordSuccessionPayload?: RecordSuccessionPayloadResolvers<ContextType>;
  UnitVersion?: UnitVersionResolvers<ContextType>;
  UnitSuccession?: UnitSuccessionResolvers<ContextType>;
  MinistryConnection?: MinistryConnectionResolvers<ContextType>;
  MinistryEdge?: MinistryEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
