// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Member as MemberRow } from '../people/entities.ts';
import type { Reference } from '../units/reference.ts';
import type { EngagementSource as EngagementSourceRow } from '../engagement/source.ts';
import type { AccessLogEntry as AccessLogEntryRow } from '../access-log/entities.ts';
import type { Connection } from '@sen/database';
import type { DataRequest as DataRequestRow } from '../data-requests/entities.ts';
import type { MentionReview as MentionReviewRow } from '../erasure/mention-reviews.ts';
import type { DataIncident as DataIncidentRow, AffectedPerson as AffectedPersonRow } from '../incidents/entities.ts';
import type { ContactCard } from '../contacts/contact-card.ts';
import type { Appointment as AppointmentRow } from '../appointments/entities.ts';
import type { Membership as MembershipRow, NetworkTerm as NetworkTermRow } from '../memberships/entities.ts';
import type { Expertise as ExpertiseRow, MemberExpertise as MemberExpertiseRow } from '../expertise/entities.ts';
import type { Consent as ConsentRow } from '../consents/entities.ts';
import type { ViewerAccount } from '../access/viewer-account.ts';
import type { RoleFact } from '../access/role-facts.ts';
import type { RoleClaim } from '@sen/identity';
import type { Balance, UnitBalance } from '../engagement/balance.ts';
import type { Contribution as ContributionRow, Benefit as BenefitRow } from '../engagement/entities.ts';
import type { RoleAssignment as RoleAssignmentRow } from '../roles/entities.ts';
import type { Notification as NotificationRow } from '../notifications/entities.ts';
import type { WorkingGroup as WorkingGroupRow, GroupMembership as GroupMembershipRow } from '../groups/entities.ts';
import type { MentoringProfile as MentoringProfileRow, Mentorship as MentorshipRow } from '../mentoring/entities.ts';
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

/** One read of personal data that is not the reader's own: who, in which role, with which operation, which fields, why. */
export type AccessLogEntry = {
  /** Stable id with the prefix `acl_`. */
  id: Scalars['ID']['output'];
  /** When it was read. */
  at: Scalars['DateTime']['output'];
  /** The role under which it was read; of several, the one that sees most. */
  actorRole: RoleName;
  /** The reader's own member; null for staff and programs without one, and when she was erased since. */
  actor?: Maybe<Member>;
  /** Unit for which the reader held the role; null for roles in the whole network. */
  actorMinistry?: Maybe<Ministry>;
  /** Name of the operation as the reader's program gave it; `(anonymous)` when it gave none. */
  operation: Scalars['String']['output'];
  /** Names of the fields that were given, sorted. */
  fields: Array<Scalars['String']['output']>;
  /** The purpose she stated; null when she stated none. */
  purpose?: Maybe<Scalars['String']['output']>;
};

/** A page of the access log. */
export type AccessLogConnection = {
  /** Number of entries in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  edges: Array<AccessLogEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** An entry at its place in a list. */
export type AccessLogEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AccessLogEntry;
};

export type Query = {
  /**
   * Who read a member's personal data, newest first. For the member herself, auditors and data protection; anybody else gets
   * FORBIDDEN. Entries are kept for 24 months.
   */
  accessLog?: Maybe<AccessLogConnection>;
  /** The signed-in person; null for visitors. */
  me?: Maybe<Viewer>;
  /** For the gateway alone, at sign-in; anybody else gets FORBIDDEN. */
  accessFacts?: Maybe<AccessFacts>;
  /**
   * Posts that go on in units which have ended, oldest first: the secretariat proposes new ones. For the secretariat and
   * the presidium; anybody else gets FORBIDDEN.
   */
  appointmentsToRenew?: Maybe<AppointmentToRenewConnection>;
  /** Requests about personal data, soonest due first. For data protection; anybody else gets FORBIDDEN. */
  dataRequests?: Maybe<DataRequestConnection>;
  /** How many requests there are by kind and state. For auditors and data protection; anybody else gets FORBIDDEN. */
  dataRequestCounts?: Maybe<Array<DataRequestCount>>;
  /**
   * Who gives and who receives, by unit, for a year: complete totals for secretariat, presidium and auditors; anybody else
   * gets FORBIDDEN. Both ways to read old units have the same totals.
   */
  engagementBalance?: Maybe<Array<MinistryBalance>>;
  /** Texts that name people who were erased, open ones first. For data protection; anybody else gets FORBIDDEN. */
  mentionReviews?: Maybe<Array<MentionReview>>;
  /** All fields of expertise, sorted by code. */
  expertiseFields?: Maybe<Array<Expertise>>;
  /** Working groups, by name; those that have ended only when asked for. Null for visitors. */
  workingGroups?: Maybe<Array<WorkingGroup>>;
  /** Incidents with personal data, latest first. For data protection; anybody else gets FORBIDDEN. */
  dataIncidents?: Maybe<DataIncidentConnection>;
  /** One term by its code; null when there is none. */
  networkTerm?: Maybe<NetworkTerm>;
  /** All terms, newest first. Public. */
  networkTerms?: Maybe<Array<NetworkTerm>>;
  /**
   * Memberships that were nominated or invited and not answered yet, oldest first. The secretariat, the presidium and data protection
   * see all, a unit's coordinators those it nominated, anybody else her own.
   */
  waitingMemberships?: Maybe<Array<WaitingMembership>>;
  /** Mentorships by state; for secretariat, presidium and auditors, and null for anybody else. */
  mentorshipCounts?: Maybe<Array<MentorshipCount>>;
  /** One member; null when there is none, and for visitors. */
  member?: Maybe<Member>;
  /** The directory: members active on a day. Null for visitors. */
  members?: Maybe<MemberConnection>;
  /**
   * Roles that were given, newest first. For secretariat, presidium, auditors and data protection; anybody else gets
   * FORBIDDEN.
   */
  roleAssignments?: Maybe<RoleAssignmentConnection>;
  /** Size of the network on a day; public. */
  publicCounts?: Maybe<PublicCounts>;
  /** Units at work on a day in which no active member had her primary post, sorted by code; public, as `memberCount` is. */
  unitsWithoutMembers?: Maybe<Array<Ministry>>;
};


export type QueryAccessLogArgs = {
  memberId: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAccessFactsArgs = {
  subject: Scalars['String']['input'];
};


export type QueryAppointmentsToRenewArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDataRequestsArgs = {
  states?: InputMaybe<Array<DataRequestState>>;
  overdueOnly?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEngagementBalanceArgs = {
  year: Scalars['Int']['input'];
  rollup?: InputMaybe<UnitRollup>;
};


export type QueryWorkingGroupsArgs = {
  includeEnded?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryDataIncidentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNetworkTermArgs = {
  code: Scalars['String']['input'];
};


export type QueryWaitingMembershipsArgs = {
  ministryId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembersArgs = {
  filter?: InputMaybe<MemberFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<MemberOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRoleAssignmentsArgs = {
  role?: InputMaybe<RoleName>;
  ministryId?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPublicCountsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryUnitsWithoutMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** The signed-in person herself. */
export type Viewer = {
  /** Her own member; null for staff and programs without one. */
  member?: Maybe<Member>;
  /** Her roles in force. */
  roles: Array<RoleGrant>;
  /** Language she prefers, `vi` or `en`. */
  language: Scalars['String']['output'];
  /** Her consents, in force and withdrawn, newest first. */
  consents: Array<Consent>;
  /** Her requests about her own data, newest first. */
  dataRequests: Array<DataRequest>;
  /** Her own mentorships, as mentor and as mentee, newest first. */
  mentorships: Array<Mentorship>;
  /** What she is told of, by name or through a role, newest first. */
  notifications: NotificationConnection;
  /** How many of her notifications she has not read. */
  unreadNotificationCount: Scalars['Int']['output'];
};


/** The signed-in person herself. */
export type ViewerNotificationsArgs = {
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A role held by the viewer. */
export type RoleGrant = {
  /** The role. */
  role: RoleName;
  /** Unit for which it holds; null for roles in the whole network. */
  ministry?: Maybe<Ministry>;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Roles in the network. */
export type RoleName =
  /** Member with an active membership. */
  | 'NETWORK_MEMBER'
  /** Speaks and acts for one unit (đầu mối). */
  | 'UNIT_COORDINATOR'
  /** Runs the network from day to day. */
  | 'SECRETARIAT'
  /** Issues themes and strategy, concludes proposals. */
  | 'PRESIDIUM'
  /** Reads process data and logs, but no contacts. */
  | 'AUDITOR'
  /** Handles data requests and consent records. */
  | 'DATA_PROTECTION'
  /** A unit's own system. */
  | 'SERVICE'
  /** The network's own work by the clock, as sending mails: stands in access logs alone, nobody holds it. */
  | 'SYSTEM';

/** Who somebody is for the gateway: her member and her roles of today. */
export type AccessFacts = {
  /** Id of her member; null when she has none. */
  memberId?: Maybe<Scalars['ID']['output']>;
  /** Roles in force. A coordinator also holds the role for the units merged into hers. */
  roles: Array<AccessRole>;
};

/** One role in force. */
export type AccessRole = {
  /** The role. */
  role: RoleName;
  /** Unit for which it holds; for NETWORK_MEMBER the unit of her primary post. */
  unitId?: Maybe<Scalars['ID']['output']>;
};

/** A person of the network. Only signed-in people may see that she exists; visitors get counts. */
export type Member = {
  /** Unit of her primary post on a day; null when she held none then. */
  ministry?: Maybe<Ministry>;
  /** Her primary post today; null when she holds none. */
  currentAppointment?: Maybe<Appointment>;
  /** All posts she holds or held, newest first. */
  appointments: Array<Appointment>;
  /** How to reach her. Each part is null for a viewer who may not see it; what is given of others is noted in the access log. */
  contact?: Maybe<MemberContact>;
  /** What she gave to the network, newest first. For herself, her unit's coordinators and the secretariat. */
  contributions?: Maybe<ContributionConnection>;
  /** What she received from the network, newest first. For herself, her unit's coordinators and the secretariat. */
  benefits?: Maybe<BenefitConnection>;
  /** Totals of a year over confirmed entries. For herself, her unit's coordinators and staff. */
  balance?: Maybe<EngagementBalance>;
  /** Fields she knows, highest level first. */
  expertise: Array<MemberExpertise>;
  /** Working groups she belongs to or belonged to, newest first. */
  workingGroups: Array<GroupMembership>;
  /** Her membership on a day, the newest when terms meet; null when she had none then. */
  membership?: Maybe<Membership>;
  /** All her memberships, newest first. Nominations and invitations are seen by herself, the nominating unit and staff. */
  memberships: Array<Membership>;
  /** What she offers and seeks; null when she wrote nothing or does not consent to being matched. */
  mentoring?: Maybe<MentoringProfile>;
  /** Stable id with the prefix `mem_`. */
  id: Scalars['ID']['output'];
  /** Her name in its parts. */
  name: PersonName;
  /** Family, middle and given name in the Vietnamese order, as shown in lists. */
  displayName: Scalars['String']['output'];
  /** Academic title as it stands before the name, e.g. `PGS.TS.`; null when she has none. */
  academicTitle?: Maybe<Scalars['String']['output']>;
  /** A few words about her work, at most 2000 characters; null when she wrote none. */
  bio?: Maybe<LocalizedText>;
  /** Languages she works in, ISO 639-1 codes. */
  languages: Array<Scalars['String']['output']>;
  /** True when she accepts requests to review proposals. */
  availableForReview: Scalars['Boolean']['output'];
  /** Version of her profile, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /**
   * Everything this slice holds about her, as JSON: sections with words for people to read them by. For herself and data
   * protection, whose read is noted in the access log. The gateway's `/me/export.json` and `/me/export.pdf` put the answers of
   * all slices together.
   */
  personalDataInMembers?: Maybe<Scalars['String']['output']>;
};


/** A person of the network. Only signed-in people may see that she exists; visitors get counts. */
export type MemberMinistryArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A person of the network. Only signed-in people may see that she exists; visitors get counts. */
export type MemberContributionsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ContributionKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person of the network. Only signed-in people may see that she exists; visitors get counts. */
export type MemberBenefitsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<BenefitKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person of the network. Only signed-in people may see that she exists; visitors get counts. */
export type MemberBalanceArgs = {
  year: Scalars['Int']['input'];
};


/** A person of the network. Only signed-in people may see that she exists; visitors get counts. */
export type MemberMembershipArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A post held by a member in a unit (chức vụ). */
export type Appointment = {
  /** Stable id with the prefix `app_`. */
  id: Scalars['ID']['output'];
  /** The unit at that time; a merger does not rewrite it. */
  ministry: Ministry;
  /** Department within the unit; null when the post stands above departments. */
  department?: Maybe<LocalizedText>;
  /** Name of the post. */
  position: LocalizedText;
  /** Rank of the post. */
  rank: Rank;
  /** True for the post that decides her unit; primary posts of one member never overlap. */
  isPrimary: Scalars['Boolean']['output'];
  /** First day in the post. */
  startsOn: Scalars['Date']['output'];
  /** Last day in the post; null while it lasts. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Why the post is kept though its rank is below the network's rule. For the unit's coordinators and staff. */
  rankException?: Maybe<Scalars['String']['output']>;
  /** Version of the post, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A post that stands in a unit which has ended, and so has to be renewed. */
export type AppointmentToRenew = {
  /** The post. */
  appointment: Appointment;
  /** Who holds it. */
  member?: Maybe<Member>;
  /** Last day of the unit. */
  unitEndedOn: Scalars['Date']['output'];
  /** Unit that carries on its work, along primary successions; null when there is none. */
  proposedMinistry?: Maybe<Ministry>;
};

/** A page of posts to renew. */
export type AppointmentToRenewConnection = {
  /** Number of posts in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The posts of this page. */
  edges: Array<AppointmentToRenewEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A post to renew at its place in the list. */
export type AppointmentToRenewEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The post. */
  node: AppointmentToRenew;
};

/** A post to record. */
export type AddAppointmentInput = {
  /** Id of the member. */
  memberId: Scalars['ID']['input'];
  /** Id of the unit; the post must lie within the time the unit exists. */
  ministryId: Scalars['ID']['input'];
  /** Department within the unit; left out when the post stands above departments. */
  department?: InputMaybe<LocalizedTextInput>;
  /** Name of the post, at most 200 characters. */
  position: LocalizedTextInput;
  /** Rank of the post. */
  rank: Rank;
  /** True for the post that decides her unit. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day in the post. */
  startsOn: Scalars['Date']['input'];
  /** Last day in the post; left out while it lasts. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the document with the decision. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** Reason to keep the post though its rank is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
};

/** Corrections of a post; what is left out stays, null empties. */
export type CorrectAppointmentInput = {
  /** Id of the post. */
  appointmentId: Scalars['ID']['input'];
  /** Version the correction was made upon. */
  expectedVersion: Scalars['Int']['input'];
  /** Department within the unit. */
  department?: InputMaybe<LocalizedTextInput>;
  /** Name of the post, at most 200 characters. */
  position?: InputMaybe<LocalizedTextInput>;
  /** Rank of the post. */
  rank?: InputMaybe<Rank>;
  /** True for the post that decides her unit. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day in the post. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Last day in the post. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Reason to keep the post though its rank is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a post. */
export type EndAppointmentInput = {
  /** Id of the post. */
  appointmentId: Scalars['ID']['input'];
  /** Version the end was decided upon. */
  expectedVersion: Scalars['Int']['input'];
  /** Last day in the post. */
  endsOn: Scalars['Date']['input'];
};

/** The outcome of a change of a post. */
export type AppointmentPayload = {
  /** The post after the change, or as it stands when nothing was changed; null when there is none. */
  appointment?: Maybe<Appointment>;
  /** What was done although a rule speaks against it, such as RANK_BELOW_RULE with a reason. */
  warnings: Array<UserError>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Records a post. For the unit's coordinators and the secretariat. */
  addAppointment: AppointmentPayload;
  /** Corrects a post that was recorded wrongly. For the unit's coordinators and the secretariat. */
  correctAppointment: AppointmentPayload;
  /** Ends a post on a day. For the unit's coordinators and the secretariat. */
  endAppointment: AppointmentPayload;
  /** Gives or withdraws the viewer's own consent; withdrawing takes effect at once. Only for members. */
  setConsent: ConsentPayload;
  /** Changes the viewer's own contact. Only for members. */
  updateContact: UpdateContactPayload;
  /** Asks something about the viewer's own data. Only for members; data protection may enter a member's letter. */
  createDataRequest: CreateDataRequestPayload;
  /**
   * Moves a request on. DONE carries it out: ERASE erases the person, RESTRICT hides her, WITHDRAW_CONSENT withdraws all her
   * consents. Only for data protection.
   */
  transitionDataRequest: TransitionDataRequestPayload;
  /** Declares what the viewer gave. For members, about themselves. */
  declareContribution: DeclareContributionPayload;
  /** Declares what the viewer received. For members, about themselves. */
  declareBenefit: DeclareBenefitPayload;
  /**
   * Confirms or rejects a declared contribution. For the coordinators of the member's unit and the secretariat, and not
   * for the member herself.
   */
  transitionContribution: TransitionContributionPayload;
  /** Confirms or rejects a declared benefit, by the same rule as `transitionContribution`. */
  transitionBenefit: TransitionBenefitPayload;
  /** Decides about a text that names an erased person. Only for data protection. */
  reviewMention: ReviewMentionPayload;
  /** Ends the restriction that a request RESTRICT began. For the member herself and data protection. */
  liftRestriction: LiftRestrictionPayload;
  /** Adds or changes a field of the tree. For the secretariat. */
  saveExpertiseField: SaveExpertiseFieldPayload;
  /** States what a member knows; another level than before wants a new confirmation. For herself and the secretariat. */
  declareExpertise: MemberExpertisePayload;
  /** Takes a field away from a profile. For herself and the secretariat. */
  removeExpertise: MemberExpertisePayload;
  /** Confirms what a member stated, in the name of her unit of today. For the unit's coordinators, not about themselves. */
  confirmExpertise: MemberExpertisePayload;
  /** Creates a working group. For the secretariat. */
  createWorkingGroup: WorkingGroupPayload;
  /** Changes or ends a working group. For the secretariat. */
  updateWorkingGroup: WorkingGroupPayload;
  /** Says who leads a working group. For the secretariat. */
  setGroupLead: WorkingGroupPayload;
  /**
   * Joins a working group, or takes an active member in; joining again changes nothing. For members about themselves, the
   * group's lead and the secretariat.
   */
  joinWorkingGroup: WorkingGroupPayload;
  /** Leaves a working group today; the record of the time in it stays. For the same people as `joinWorkingGroup`. */
  leaveWorkingGroup: WorkingGroupPayload;
  /**
   * Brings in a list of people with their posts, memberships and work contacts, all or none. Associates are nominated by their
   * unit, members of the Executive Committee are active at once; nobody's consent is given. For the secretariat, and for
   * coordinators who nominate associates of their own unit.
   */
  importMembers: ImportPayload;
  /** Records a list of posts, all or none. For the secretariat, and for coordinators in their own unit. */
  importAppointments: ImportPayload;
  /** Records an incident and takes over from the access log whom it concerns. Only for data protection. */
  recordDataIncident: RecordDataIncidentPayload;
  /** Moves an incident on; assessing it takes over anew whom it concerns. Only for data protection. */
  transitionDataIncident: TransitionDataIncidentPayload;
  /** Records a term. For the secretariat. */
  createTerm: CreateTermPayload;
  /** Records the resolution a term rests on. For the secretariat. */
  setTermLegalBasis: CreateTermPayload;
  /** Nominates an associate, and brings her in when the network does not know her. For the unit's coordinators. */
  nominateMember: MembershipPayload;
  /** Records a membership in the Executive Committee. For the secretariat. */
  recordMembership: MembershipPayload;
  /** Moves a membership along its states; who may depends on the move. */
  transitionMembership: MembershipPayload;
  /** Accepts an invitation, with what she consents to. For the invited person. */
  acceptInvitation: MembershipPayload;
  /** Goes on with a membership in another term: associates are invited anew. For the secretariat. */
  renewMembership: MembershipPayload;
  /** Gives an active member an office in the network. For the secretariat. */
  setOffice: MembershipPayload;
  /** Says what the viewer offers and seeks. For members. */
  saveMentoringProfile: SaveMentoringProfilePayload;
  /** Asks another member to be the viewer's mentor; both must consent to being matched. */
  requestMentorship: MentorshipPayload;
  /** Brings two together who offer and seek; the mentor decides. For the secretariat. */
  matchMentorship: MatchMentorshipPayload;
  /** Moves a mentorship along its states. For the two whose it is. */
  transitionMentorship: MentorshipPayload;
  /** Marks the viewer's notifications as read; marking again changes nothing. For everybody signed in. */
  markNotificationsRead: MarkNotificationsReadPayload;
  /** Brings a person into the network's records, without a membership yet. For the secretariat. */
  createMember: CreateMemberPayload;
  /** Changes a profile: her own, or for the secretariat anybody's. */
  updateMember: UpdateMemberPayload;
  /** Lets a member sign in with an account, in place of one she had before. For the secretariat. */
  linkAccount: LinkAccountPayload;
  /** Gives a role: coordinators by the secretariat, staff roles and programs by the presidium. */
  grantRole: RolePayload;
  /** Ends a role on a day; the record of it stays. By those who may give it. */
  revokeRole: RolePayload;
};


export type MutationAddAppointmentArgs = {
  input: AddAppointmentInput;
};


export type MutationCorrectAppointmentArgs = {
  input: CorrectAppointmentInput;
};


export type MutationEndAppointmentArgs = {
  input: EndAppointmentInput;
};


export type MutationSetConsentArgs = {
  input: ConsentInput;
};


export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


export type MutationCreateDataRequestArgs = {
  input: CreateDataRequestInput;
};


export type MutationTransitionDataRequestArgs = {
  input: TransitionDataRequestInput;
};


export type MutationDeclareContributionArgs = {
  input: DeclareContributionInput;
};


export type MutationDeclareBenefitArgs = {
  input: DeclareBenefitInput;
};


export type MutationTransitionContributionArgs = {
  input: TransitionEntryInput;
};


export type MutationTransitionBenefitArgs = {
  input: TransitionEntryInput;
};


export type MutationReviewMentionArgs = {
  input: ReviewMentionInput;
};


export type MutationLiftRestrictionArgs = {
  input: LiftRestrictionInput;
};


export type MutationSaveExpertiseFieldArgs = {
  input: SaveExpertiseFieldInput;
};


export type MutationDeclareExpertiseArgs = {
  input: DeclareExpertiseInput;
};


export type MutationRemoveExpertiseArgs = {
  input: RemoveExpertiseInput;
};


export type MutationConfirmExpertiseArgs = {
  input: ConfirmExpertiseInput;
};


export type MutationCreateWorkingGroupArgs = {
  input: CreateWorkingGroupInput;
};


export type MutationUpdateWorkingGroupArgs = {
  input: UpdateWorkingGroupInput;
};


export type MutationSetGroupLeadArgs = {
  input: SetGroupLeadInput;
};


export type MutationJoinWorkingGroupArgs = {
  input: GroupMembershipInput;
};


export type MutationLeaveWorkingGroupArgs = {
  input: GroupMembershipInput;
};


export type MutationImportMembersArgs = {
  input: ImportMembersInput;
};


export type MutationImportAppointmentsArgs = {
  input: ImportAppointmentsInput;
};


export type MutationRecordDataIncidentArgs = {
  input: RecordDataIncidentInput;
};


export type MutationTransitionDataIncidentArgs = {
  input: TransitionDataIncidentInput;
};


export type MutationCreateTermArgs = {
  input: CreateTermInput;
};


export type MutationSetTermLegalBasisArgs = {
  input: SetTermLegalBasisInput;
};


export type MutationNominateMemberArgs = {
  input: NominateMemberInput;
};


export type MutationRecordMembershipArgs = {
  input: RecordMembershipInput;
};


export type MutationTransitionMembershipArgs = {
  input: TransitionMembershipInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationRenewMembershipArgs = {
  input: RenewMembershipInput;
};


export type MutationSetOfficeArgs = {
  input: SetOfficeInput;
};


export type MutationSaveMentoringProfileArgs = {
  input: SaveMentoringProfileInput;
};


export type MutationRequestMentorshipArgs = {
  input: RequestMentorshipInput;
};


export type MutationMatchMentorshipArgs = {
  input: MatchMentorshipInput;
};


export type MutationTransitionMentorshipArgs = {
  input: TransitionMentorshipInput;
};


export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


export type MutationCreateMemberArgs = {
  input: CreateMemberInput;
};


export type MutationUpdateMemberArgs = {
  input: UpdateMemberInput;
};


export type MutationLinkAccountArgs = {
  input: LinkAccountInput;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};

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

/** A member's consent to one use of her data (Law 91/2025/QH15). */
export type Consent = {
  /** Stable id with the prefix `cns_`. */
  id: Scalars['ID']['output'];
  /** What the data may be used for. */
  purpose: ConsentPurpose;
  /** Version of the notice she agreed to. */
  noticeVersion: Scalars['String']['output'];
  /** When she agreed. */
  grantedAt: Scalars['DateTime']['output'];
  /** When she withdrew it; null while it is in force. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What personal data may be used for with consent. */
export type ConsentPurpose =
  /** Showing her work contact to the network. */
  | 'DIRECTORY_CONTACT'
  /** Showing her profile to everyone. */
  | 'PUBLIC_PROFILE'
  /** Showing her portrait. */
  | 'PORTRAIT'
  /** Showing her name among those who attend an event. */
  | 'EVENT_ATTENDANCE_LIST'
  /** Matching her for mentoring. */
  | 'MENTORING_MATCH'
  /** Using her data in statistics beyond the law's own. */
  | 'STATISTICS'
  /** Sending her messages. */
  | 'MESSAGING';

/** A consent to give or withdraw. */
export type ConsentInput = {
  /** What the data may be used for. */
  purpose: ConsentPurpose;
  /** True gives the consent, false withdraws it. */
  granted: Scalars['Boolean']['input'];
  /** Version of the notice shown to her. */
  noticeVersion: Scalars['String']['input'];
};

/** The outcome of `setConsent`. */
export type ConsentPayload = {
  /** The consent after the change; null when it failed, or when there was none to withdraw. */
  consent?: Maybe<Consent>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/**
 * Contact data; each field is hidden on its own, and `extensions.masked` tells why. Whoever has left the network, or asked for
 * restriction, is shown to herself and data protection alone.
 */
export type MemberContact = {
  /**
   * Work e-mail: for herself, her unit's coordinators, secretariat, presidium and data protection; for the network with her
   * consent DIRECTORY_CONTACT; for a unit's program in operations that data protection listed.
   */
  workEmail?: Maybe<Scalars['String']['output']>;
  /** Work telephone: read as `workEmail`. */
  workPhone?: Maybe<Scalars['String']['output']>;
  /** Address of her office: read as `workEmail`. */
  officeAddress?: Maybe<LocalizedText>;
  /**
   * Mobile telephone: for herself; for the secretariat and data protection with a stated purpose (header `sen-purpose`); for
   * the network only when she opened it.
   */
  mobile?: Maybe<Scalars['String']['output']>;
  /** How she prefers to be reached: read as `mobile`. */
  preferredChannel?: Maybe<ContactChannel>;
  /** Whether she opened mobile and preferred channel to the network; for herself alone. */
  openToNetwork?: Maybe<Scalars['Boolean']['output']>;
  /** Version of her contact, to be given back with a change; 0 before there is any. For herself alone. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A way to reach a member. */
export type ContactChannel =
  /** E-mail. */
  | 'EMAIL'
  /** Work telephone. */
  | 'PHONE'
  /** Mobile telephone. */
  | 'MOBILE'
  /** Zalo message. */
  | 'ZALO';

/** A change of the viewer's own contact: fields that are left out stay, null clears. */
export type UpdateContactInput = {
  /** Work e-mail; no two members have the same. */
  workEmail?: InputMaybe<Scalars['String']['input']>;
  /** Work telephone. */
  workPhone?: InputMaybe<Scalars['String']['input']>;
  /** Address of her office, at most 300 characters. */
  officeAddress?: InputMaybe<LocalizedTextInput>;
  /** Mobile telephone. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** How she prefers to be reached. */
  preferredChannel?: InputMaybe<ContactChannel>;
  /** True opens mobile and preferred channel to the network, false closes them. */
  openToNetwork?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version her change is based on. */
  expectedVersion: Scalars['Int']['input'];
};

/** The outcome of `updateContact`. */
export type UpdateContactPayload = {
  /** The member with her contact after the change; null when it failed. */
  member?: Maybe<Member>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A request of a member about her personal data (Law 91/2025/QH15). For herself and data protection. */
export type DataRequest = {
  /** Stable id with the prefix `dtr_`. */
  id: Scalars['ID']['output'];
  /** Whose data; null when the viewer may not see her. */
  member?: Maybe<Member>;
  /** What is asked. */
  kind: DataRequestKind;
  /** How far it is. */
  state: DataRequestState;
  /** Her own words; null when she added none, and after her data were erased. */
  wish?: Maybe<Scalars['String']['output']>;
  /** When it came in. */
  receivedAt: Scalars['DateTime']['output'];
  /** By when it has to be acknowledged: the end of that day in Vietnam. */
  acknowledgeBy: Scalars['DateTime']['output'];
  /** By when it has to be done; later once it was extended. */
  dueAt: Scalars['DateTime']['output'];
  /** True when another holder of the data has to act as well, which gives more time. */
  involvesThirdParty: Scalars['Boolean']['output'];
  /** When it was done or refused; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was decided, or the notice of the refusal; null while it is open. */
  decision?: Maybe<LocalizedText>;
  /** The ground in law of a refusal; null otherwise. */
  legalReason?: Maybe<Scalars['String']['output']>;
  /** Version, to be given back with a move. */
  version: Scalars['Int']['output'];
};

/** What a member may ask about her data. */
export type DataRequestKind =
  /** To be told what is held about her. */
  | 'ACCESS'
  /** To have something put right. */
  | 'RECTIFY'
  /** To be given a copy. */
  | 'PROVIDE_COPY'
  /** To have her data erased. */
  | 'ERASE'
  /** To have her data kept and not used. */
  | 'RESTRICT'
  /** To object to a use. */
  | 'OBJECT'
  /** To withdraw all her consents. */
  | 'WITHDRAW_CONSENT';

/** How far a request is. */
export type DataRequestState =
  /** It came in. */
  | 'RECEIVED'
  /** She was told that it came in. */
  | 'ACKNOWLEDGED'
  /** It is being worked on. */
  | 'IN_PROGRESS'
  /** It takes longer; once at most. */
  | 'EXTENDED'
  /** It was done. */
  | 'DONE'
  /** It was refused on a ground in law. */
  | 'REFUSED';

/** A page of data requests. */
export type DataRequestConnection = {
  /** Number of requests in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The requests of this page. */
  edges: Array<DataRequestEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A request at its place in a list. */
export type DataRequestEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: DataRequest;
};

/** How many requests of a kind are in a state. */
export type DataRequestCount = {
  /** What is asked. */
  kind: DataRequestKind;
  /** How far they are. */
  state: DataRequestState;
  /** Number of requests. */
  count: Scalars['Int']['output'];
};

/** A new request. */
export type CreateDataRequestInput = {
  /** What is asked. */
  kind: DataRequestKind;
  /** In her own words, at most 2000 characters; obligatory for RECTIFY and OBJECT, which would say nothing without. */
  wish?: InputMaybe<Scalars['String']['input']>;
  /** Whose data, when data protection enters a request that came by letter; left out, the viewer's own. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of `createDataRequest`. */
export type CreateDataRequestPayload = {
  /** The request; null when it failed. */
  dataRequest?: Maybe<DataRequest>;
  /** True when the same was open already: that one is returned, and nothing was changed. */
  alreadyOpen: Scalars['Boolean']['output'];
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A move of a request to its next state. */
export type TransitionDataRequestInput = {
  /** The request. */
  id: Scalars['ID']['input'];
  /** The version the move is based on. */
  expectedVersion: Scalars['Int']['input'];
  /** The state it goes to. */
  to: DataRequestState;
  /** What was decided, or the notice of the refusal: needed for DONE and REFUSED. */
  decision?: InputMaybe<LocalizedTextInput>;
  /** The ground in law: needed for REFUSED. */
  legalReason?: InputMaybe<Scalars['String']['input']>;
  /** When acknowledging: true when another holder of the data has to act as well. */
  involvesThirdParty?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why it takes longer: needed for EXTENDED; kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of `transitionDataRequest`. */
export type TransitionDataRequestPayload = {
  /** The request after the move; null when it failed. */
  dataRequest?: Maybe<DataRequest>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A participating unit (bộ, ngành, ban, cơ quan); see the ministries slice. */
export type Ministry = {
  /**
   * Totals of a year over confirmed entries made while members were in this unit. For signed-in people; when fewer than
   * three members were in the unit that year, only for the unit's coordinators and staff.
   */
  balance?: Maybe<EngagementBalance>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Members active on a day whose primary post was in this unit that day, sorted by given name. Null for visitors. */
  members?: Maybe<MemberConnection>;
  /** Number of the members that `members` lists; public. */
  memberCount?: Maybe<Scalars['Int']['output']>;
  /** Members who speak for the unit today (đầu mối). Null for visitors. */
  coordinators?: Maybe<Array<Member>>;
};


/** A participating unit (bộ, ngành, ban, cơ quan); see the ministries slice. */
export type MinistryBalanceArgs = {
  year: Scalars['Int']['input'];
};


/** A participating unit (bộ, ngành, ban, cơ quan); see the ministries slice. */
export type MinistryMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<Array<MembershipKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A participating unit (bộ, ngành, ban, cơ quan); see the ministries slice. */
export type MinistryMemberCountArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<Array<MembershipKind>>;
};

/** Totals of what was given and received in a year; only confirmed entries count. */
export type EngagementBalance = {
  /** The calendar year. */
  year: Scalars['Int']['output'];
  /** Number of contributions. */
  contributions: Scalars['Int']['output'];
  /** Hours contributed. */
  contributionHours: Scalars['Float']['output'];
  /** Number of benefits. */
  benefits: Scalars['Int']['output'];
  /** Hours of benefits, e.g. of training. */
  benefitHours: Scalars['Float']['output'];
  /** Contributions by kind; kinds without any are left out. */
  contributionsByKind: Array<KindTotal>;
  /** Benefits by kind; kinds without any are left out. */
  benefitsByKind: Array<KindTotal>;
};

/** Total of one kind of contribution or benefit. */
export type KindTotal = {
  /** A `ContributionKind` or `BenefitKind`. */
  kind: Scalars['String']['output'];
  /** Number of entries. */
  count: Scalars['Int']['output'];
  /** Hours of these entries. */
  hours: Scalars['Float']['output'];
};

/** Totals of one unit. */
export type MinistryBalance = {
  /** The unit; null for entries of members who belonged to none. */
  ministry?: Maybe<Ministry>;
  /** Members in the unit on the last day of the year, or today in the running year. */
  activeMembers: Scalars['Int']['output'];
  /** Totals of the year. */
  balance: EngagementBalance;
  /** How many of the active members received nothing that year. */
  membersWithoutBenefit: Scalars['Int']['output'];
  /** How many of the active members gave nothing that year. */
  membersWithoutContribution: Scalars['Int']['output'];
};

/** Where an entry stands. */
export type EntryState =
  /** Stated by the member. */
  | 'SELF_DECLARED'
  /** Confirmed by her unit or the secretariat, or derived from a record of the network. */
  | 'CONFIRMED'
  /** Not confirmed. */
  | 'REJECTED';

/** Kind of contribution. */
export type ContributionKind =
  /** Attended an event. */
  | 'ATTENDANCE'
  /** Spoke at an event. */
  | 'SPEAKING'
  /** Hosted an event. */
  | 'HOSTING'
  /** Wrote a proposal. */
  | 'PROPOSAL'
  /** Gave an expert opinion. */
  | 'EXPERT_OPINION'
  /** Was a mentor. */
  | 'MENTORING'
  /** Brought in means. */
  | 'RESOURCE'
  /** Led a programme. */
  | 'PROGRAMME_LEAD'
  /** Anything else. */
  | 'OTHER';

/** Kind of benefit. */
export type BenefitKind =
  /** Training. */
  | 'TRAINING'
  /** Was mentored. */
  | 'MENTORING_RECEIVED'
  /** Recognition or award. */
  | 'RECOGNITION'
  /** Scholarship. */
  | 'SCHOLARSHIP'
  /** New contacts. */
  | 'NETWORKING'
  /** Publication. */
  | 'PUBLICATION'
  /** Support for a promotion. */
  | 'PROMOTION_SUPPORT'
  /** Anything else. */
  | 'OTHER';

/** What an entry comes from. */
export type EngagementSource = Event | Proposal | PlanActivity;

/** Something a member gave to the network. */
export type Contribution = {
  /** Stable id with the prefix `con_`. */
  id: Scalars['ID']['output'];
  /** Unit of the member on that day. */
  ministryAtTime?: Maybe<Ministry>;
  /** What kind of contribution. */
  kind: ContributionKind;
  /** Where the entry stands. */
  state: EntryState;
  /** The day it occurred. */
  occurredOn: Scalars['Date']['output'];
  /** Hours; null when they were not counted. */
  hours?: Maybe<Scalars['Float']['output']>;
  /** Value in đồng; null when it has none. */
  amountVnd?: Maybe<Scalars['Float']['output']>;
  /** What it was. */
  description?: Maybe<LocalizedText>;
  /** What the entry comes from; null when she stated it without one. */
  source?: Maybe<EngagementSource>;
  /** What was said when it was confirmed or rejected; null when nothing was. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** Version of the entry, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of contributions. */
export type ContributionConnection = {
  /** Number of entries in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  edges: Array<ContributionEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A contribution at its place in a list. */
export type ContributionEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The contribution. */
  node: Contribution;
};

/** Something a member received from the network. */
export type Benefit = {
  /** Stable id with the prefix `ben_`. */
  id: Scalars['ID']['output'];
  /** Unit of the member on that day. */
  ministryAtTime?: Maybe<Ministry>;
  /** What kind of benefit. */
  kind: BenefitKind;
  /** Where the entry stands. */
  state: EntryState;
  /** The day it occurred. */
  occurredOn: Scalars['Date']['output'];
  /** Hours; null when they were not counted. */
  hours?: Maybe<Scalars['Float']['output']>;
  /** What it was. */
  description?: Maybe<LocalizedText>;
  /** What the entry comes from; null when she stated it without one. */
  source?: Maybe<EngagementSource>;
  /** What was said when it was confirmed or rejected; null when nothing was. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** Version of the entry, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of benefits. */
export type BenefitConnection = {
  /** Number of entries in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  edges: Array<BenefitEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A benefit at its place in a list. */
export type BenefitEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The benefit. */
  node: Benefit;
};

/** A workshop, training or meeting; see the events slice. */
export type Event = {
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** A proposal of the network; see the proposals slice. */
export type Proposal = {
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** An activity of a unit's yearly plan; see the ministries slice. */
export type PlanActivity = {
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** What kind of thing an entry comes from. */
export type EngagementSourceType =
  /** An event. */
  | 'EVENT'
  /** A proposal. */
  | 'PROPOSAL'
  /** An activity of a plan. */
  | 'PLAN_ACTIVITY';

/** A contribution to declare; it waits for the member's unit or the secretariat. */
export type DeclareContributionInput = {
  /** What kind of contribution. */
  kind: ContributionKind;
  /** The day it occurred; not in the future. */
  occurredOn: Scalars['Date']['input'];
  /** Hours, 0 to 9999. */
  hours?: InputMaybe<Scalars['Float']['input']>;
  /** Value in đồng. */
  amountVnd?: InputMaybe<Scalars['Float']['input']>;
  /** What it was, at most 2000 characters. */
  description: LocalizedTextInput;
  /** What it comes from, with `sourceId`. */
  sourceType?: InputMaybe<EngagementSourceType>;
  /** Id of what it comes from, with `sourceType`. */
  sourceId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of `declareContribution`. */
export type DeclareContributionPayload = {
  /** The new contribution; null when none was declared. */
  contribution?: Maybe<Contribution>;
  /** Why nothing was declared. */
  userErrors: Array<UserError>;
};

/** A benefit to declare; it waits for the member's unit or the secretariat. */
export type DeclareBenefitInput = {
  /** What kind of benefit. */
  kind: BenefitKind;
  /** The day it occurred; not in the future. */
  occurredOn: Scalars['Date']['input'];
  /** Hours, 0 to 9999. */
  hours?: InputMaybe<Scalars['Float']['input']>;
  /** What it was, at most 2000 characters. */
  description: LocalizedTextInput;
  /** What it comes from, with `sourceId`. */
  sourceType?: InputMaybe<EngagementSourceType>;
  /** Id of what it comes from, with `sourceType`. */
  sourceId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of `declareBenefit`. */
export type DeclareBenefitPayload = {
  /** The new benefit; null when none was declared. */
  benefit?: Maybe<Benefit>;
  /** Why nothing was declared. */
  userErrors: Array<UserError>;
};

/** A decision on what a member declared. */
export type TransitionEntryInput = {
  /** Id of the contribution or benefit. */
  id: Scalars['ID']['input'];
  /** Version the decision was made upon. */
  expectedVersion: Scalars['Int']['input'];
  /** CONFIRMED or REJECTED. */
  to: EntryState;
  /** What is to be said, at most 2000 characters; needed to reject. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of `transitionContribution`. */
export type TransitionContributionPayload = {
  /** The contribution as it stands now; null when there is none, or the viewer may not see it. */
  contribution?: Maybe<Contribution>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** The outcome of `transitionBenefit`. */
export type TransitionBenefitPayload = {
  /** The benefit as it stands now; null when there is none, or the viewer may not see it. */
  benefit?: Maybe<Benefit>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A text in which somebody else named a person who was erased since: data protection reads it and decides. */
export type MentionReview = {
  /** Stable id with the prefix `mrv_`. */
  id: Scalars['ID']['output'];
  /** Table and column the text stands in, e.g. `contribution.description_vi`. */
  place: Scalars['String']['output'];
  /** Key of the row the text stands in. */
  rowKey: Scalars['String']['output'];
  /** When it was found. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was decided; null while it is open. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when the text was removed, false when it stays; null while it is open. */
  removed?: Maybe<Scalars['Boolean']['output']>;
};

/** A decision about a text. */
export type ReviewMentionInput = {
  /** The review. */
  id: Scalars['ID']['input'];
  /** True replaces the text with (đã xóa), false leaves it. */
  remove: Scalars['Boolean']['input'];
};

/** The outcome of `reviewMention`. */
export type ReviewMentionPayload = {
  /** The review after the decision; null when it failed. */
  review?: Maybe<MentionReview>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Whose restriction ends. */
export type LiftRestrictionInput = {
  /** The member; left out, the viewer herself. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of `liftRestriction`. */
export type LiftRestrictionPayload = {
  /** The member, to be seen by others again; null when it failed. */
  member?: Maybe<Member>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A field of expertise; the fields form a tree. Public. */
export type Expertise = {
  /** Stable code. */
  code: Scalars['String']['output'];
  /** Name of the field. */
  name: LocalizedText;
  /** The wider field it belongs to; null at the top. */
  parent?: Maybe<Expertise>;
};

/** What a member knows of one field. */
export type MemberExpertise = {
  /** The field. */
  expertise: Expertise;
  /** How well she knows it. */
  level: ExpertiseLevel;
  /** Her own remark. */
  note?: Maybe<LocalizedText>;
  /** Unit that confirmed it; null while it is her own statement. */
  confirmedBy?: Maybe<Ministry>;
};

/** Level in a field, lowest first. */
export type ExpertiseLevel =
  /** Works in the field. */
  | 'WORKING'
  /** Leads work in the field. */
  | 'SENIOR'
  /** Known for it in the whole country. */
  | 'NATIONAL_EXPERT';

/** A field of the tree, to add or to change. */
export type SaveExpertiseFieldInput = {
  /** Stable code: 2 to 40 capital letters, digits and underscores. A new code adds a field. */
  code: Scalars['String']['input'];
  /** Name of the field, at most 200 characters. */
  name: LocalizedTextInput;
  /** Code of the wider field; left out at the top. A field cannot stand under itself. */
  parentCode?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of `saveExpertiseField`. */
export type SaveExpertiseFieldPayload = {
  /** The field as it stands now; null when nothing was saved. */
  expertise?: Maybe<Expertise>;
  /** Why nothing was saved. */
  userErrors: Array<UserError>;
};

/** What a member knows of a field. */
export type DeclareExpertiseInput = {
  /** Id of the member, for the secretariat; the viewer's own when left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the field. */
  code: Scalars['String']['input'];
  /** How well she knows it. */
  level: ExpertiseLevel;
  /** Her own remark, at most 500 characters. */
  note?: InputMaybe<LocalizedTextInput>;
};

/** A field to take away from a member's profile. */
export type RemoveExpertiseInput = {
  /** Id of the member, for the secretariat; the viewer's own when left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the field. */
  code: Scalars['String']['input'];
};

/** A unit's confirmation of what a member stated. */
export type ConfirmExpertiseInput = {
  /** Id of the member. */
  memberId: Scalars['ID']['input'];
  /** Code of the field. */
  code: Scalars['String']['input'];
  /** The level that is confirmed; refused when she has stated another one meanwhile. */
  level: ExpertiseLevel;
  /** False takes the confirmation back. */
  confirmed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The outcome of a change of what a member knows. */
export type MemberExpertisePayload = {
  /** The member; null when nothing was changed. */
  member?: Maybe<Member>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A working group of the network (nhóm chuyên đề). For everybody signed in. */
export type WorkingGroup = {
  /** Stable id with the prefix `wgr_`. */
  id: Scalars['ID']['output'];
  /** Name of the group. */
  name: LocalizedText;
  /** What it is for; null when nothing was written. */
  purpose?: Maybe<LocalizedText>;
  /** First day. */
  startedOn: Scalars['Date']['output'];
  /** Last day; null while it works. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Who leads it today; null when nobody does. */
  lead?: Maybe<Member>;
  /** Who belongs to it today, sorted by given name. Null for visitors. */
  members?: Maybe<MemberConnection>;
  /** Version of the group, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A working group of the network (nhóm chuyên đề). For everybody signed in. */
export type WorkingGroupMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A member's time in a working group. */
export type GroupMembership = {
  /** The group. */
  group: WorkingGroup;
  /** Whether she leads it. */
  isLead: Scalars['Boolean']['output'];
  /** First day. */
  joinedOn: Scalars['Date']['output'];
  /** Last day; null while she belongs to it. */
  leftOn?: Maybe<Scalars['Date']['output']>;
};

/** A working group to create. */
export type CreateWorkingGroupInput = {
  /** Name, at most 200 characters; no other group at work has it, accents and case aside. */
  name: LocalizedTextInput;
  /** What it is for, at most 2000 characters. */
  purpose?: InputMaybe<LocalizedTextInput>;
  /** First day; today when left out. */
  startedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the member who leads it. */
  leadId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes of a working group; what is left out stays. */
export type UpdateWorkingGroupInput = {
  /** Id of the group. */
  groupId: Scalars['ID']['input'];
  /** Version the change was made upon. */
  expectedVersion: Scalars['Int']['input'];
  /** Name, at most 200 characters. */
  name?: InputMaybe<LocalizedTextInput>;
  /** What it is for, at most 2000 characters. */
  purpose?: InputMaybe<LocalizedTextInput>;
  /** Last day; everybody leaves the group on it. */
  endedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Who leads a working group. */
export type SetGroupLeadInput = {
  /** Id of the group. */
  groupId: Scalars['ID']['input'];
  /** Id of the member; she joins the group when she is not in it. Left out, nobody leads it. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** A member and a working group. */
export type GroupMembershipInput = {
  /** Id of the group. */
  groupId: Scalars['ID']['input'];
  /** Id of the member, for the group's lead and the secretariat; the viewer's own when left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of a change of a working group. */
export type WorkingGroupPayload = {
  /** The group as it stands now; null when there is none. */
  group?: Maybe<WorkingGroup>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A line of a list of people, as it was written: every value is a text or left out. Dates read `31/12/2026` or `2026-12-31`. */
export type MemberRowInput = {
  /** Number of the line in the list, as it is told in faults. */
  line: Scalars['Int']['input'];
  /** Whole name; left out when its parts are given. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** Family name (họ). */
  family?: InputMaybe<Scalars['String']['input']>;
  /** Middle name (chữ đệm). */
  middle?: InputMaybe<Scalars['String']['input']>;
  /** Given name (tên). */
  given?: InputMaybe<Scalars['String']['input']>;
  /** Academic title, at most 40 characters. */
  academicTitle?: InputMaybe<Scalars['String']['input']>;
  /** Code of the unit of her post, which must be at work from the post's first day on. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Department within the unit, at most 200 characters. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Name of her post, at most 200 characters. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** Rank of the post: its name in `Rank`, or as it is said, e.g. `Vụ trưởng`. */
  rank?: InputMaybe<Scalars['String']['input']>;
  /** Reason to keep the post though its rank is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
  /** First day in the post. */
  startsOn?: InputMaybe<Scalars['String']['input']>;
  /** Work e-mail; no two members have the same. Kept sealed, and shown to the network only when she consents. */
  workEmail?: InputMaybe<Scalars['String']['input']>;
  /** Work telephone; kept and shown as the e-mail. */
  workPhone?: InputMaybe<Scalars['String']['input']>;
  /** Kind of membership: its name in `MembershipKind`, or as it is said, e.g. `Mở rộng`. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Code of the term, e.g. `2022-2027`. */
  term?: InputMaybe<Scalars['String']['input']>;
  /** `Có` when those of the same name were looked at and she is none of them. */
  namesakesChecked?: InputMaybe<Scalars['String']['input']>;
};

/** A list of people to bring in. */
export type ImportMembersInput = {
  /** The lines, at most 2000. */
  rows: Array<MemberRowInput>;
  /** Id of the document of the Executive Committee's decision; needed when the list holds members of the committee. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** True to look for faults only, without writing anything. */
  dryRun: Scalars['Boolean']['input'];
};

/** A line of a list of posts, as it was written; see `MemberRowInput`. */
export type AppointmentRowInput = {
  /** Number of the line in the list, as it is told in faults. */
  line: Scalars['Int']['input'];
  /** Id of the member; left out when her name is given. */
  memberId?: InputMaybe<Scalars['String']['input']>;
  /** Whole name of the member, which must be hers alone. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** Code of the unit, which must be at work during the whole post. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Department within the unit, at most 200 characters. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Name of the post, at most 200 characters. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** Rank of the post, as in `MemberRowInput`. */
  rank?: InputMaybe<Scalars['String']['input']>;
  /** Reason to keep the post though its rank is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
  /** `Có` (when left out, too) for the post that decides her unit, `Không` for another one. */
  isPrimary?: InputMaybe<Scalars['String']['input']>;
  /** First day in the post. */
  startsOn?: InputMaybe<Scalars['String']['input']>;
  /** Last day in the post; left out while it lasts. */
  endsOn?: InputMaybe<Scalars['String']['input']>;
};

/** A list of posts to record. */
export type ImportAppointmentsInput = {
  /** The lines, at most 2000. */
  rows: Array<AppointmentRowInput>;
  /** True to look for faults only, without writing anything. */
  dryRun: Scalars['Boolean']['input'];
};

/** What is wrong with one value of a list. */
export type ImportFault = {
  /** Number of the line. */
  line: Scalars['Int']['output'];
  /** Field of the line's input. */
  field: Scalars['String']['output'];
  /** What is wrong, from a closed list: e.g. `MISSING`, `NOT_A_DATE`, `UNKNOWN_UNIT`. */
  code: Scalars['String']['output'];
  /** What stood there; null when nothing did. */
  found?: Maybe<Scalars['String']['output']>;
  /** What was expected, in both languages. */
  expected: LocalizedText;
};

/** The outcome of an import: all lines were written or none. */
export type ImportPayload = {
  /** Number of lines written; 0 after a dry run, and when there are faults. */
  imported: Scalars['Int']['output'];
  /** Number of lines looked at. */
  checked: Scalars['Int']['output'];
  /** All faults, in the order of the lines. */
  faults: Array<ImportFault>;
  /** Why the list was not looked at. */
  userErrors: Array<UserError>;
};

/** An incident with personal data (Law 91/2025/QH15: to be reported within 72 hours of detection). For data protection. */
export type DataIncident = {
  /** Stable id with the prefix `inc_`. */
  id: Scalars['ID']['output'];
  /** What happened, in one line. */
  title: Scalars['String']['output'];
  /** What is known about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** How far its handling is. */
  state: DataIncidentState;
  /** When it was detected. */
  detectedAt: Scalars['DateTime']['output'];
  /** By when it has to be reported: 72 hours after its detection, unless a setting says otherwise. */
  notifyBy: Scalars['DateTime']['output'];
  /** True when it should have been reported by now and was not, nor was found not to need it. */
  isLate: Scalars['Boolean']['output'];
  /** Account whose reads are in question; null for those of everybody. */
  suspect?: Maybe<Scalars['String']['output']>;
  /** The reads in question begin here; null when reads are not what happened. */
  readFrom?: Maybe<Scalars['DateTime']['output']>;
  /** The reads in question end before this moment. */
  readTo?: Maybe<Scalars['DateTime']['output']>;
  /** What was found and done; null until it is assessed. */
  measures?: Maybe<Scalars['String']['output']>;
  /** The notice to the authority and the people concerned; until it is sent, a draft made of what is known. */
  notice: LocalizedText;
  /** When the notice was sent; null when it was not. */
  notifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was closed without a notice; null otherwise. */
  closingReason?: Maybe<Scalars['String']['output']>;
  /** The people concerned, as the access log knows them, with the fields that were read. */
  affected: AffectedPersonConnection;
  /** Version, to be given back with a move. */
  version: Scalars['Int']['output'];
};


/** An incident with personal data (Law 91/2025/QH15: to be reported within 72 hours of detection). For data protection. */
export type DataIncidentAffectedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far the handling of an incident is. */
export type DataIncidentState =
  /** It was detected; the clock runs. */
  | 'DETECTED'
  /** It is known what happened and what is done. */
  | 'ASSESSED'
  /** Authority and people concerned were told. */
  | 'NOTIFIED'
  /** It is over. */
  | 'CLOSED';

/** Somebody whom an incident concerns. */
export type AffectedPerson = {
  /** The member; null when she was erased since. */
  member?: Maybe<Member>;
  /** Names of the fields that were read of her. */
  fields: Array<Scalars['String']['output']>;
};

/** A page of people whom an incident concerns. */
export type AffectedPersonConnection = {
  /** Number of people, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The people of this page. */
  edges: Array<AffectedPersonEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A person at her place in the list. */
export type AffectedPersonEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: AffectedPerson;
};

/** A page of incidents. */
export type DataIncidentConnection = {
  /** Number of incidents in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The incidents of this page. */
  edges: Array<DataIncidentEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** An incident at its place in a list. */
export type DataIncidentEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The incident. */
  node: DataIncident;
};

/** An incident to record. */
export type RecordDataIncidentInput = {
  /** What happened, in one line of 3 to 200 characters. */
  title: Scalars['String']['input'];
  /** What is known, at most 4000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it was detected; not in the future. */
  detectedAt: Scalars['DateTime']['input'];
  /** Account whose reads are in question; left out, those of everybody in the time given. */
  suspect?: InputMaybe<Scalars['String']['input']>;
  /** When the reads in question began. Together with `readTo`; without both, nobody is taken from the access log. */
  readFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the reads in question had ended. */
  readTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The outcome of `recordDataIncident`. */
export type RecordDataIncidentPayload = {
  /** The incident; null when it failed. */
  dataIncident?: Maybe<DataIncident>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A move of an incident to its next state. */
export type TransitionDataIncidentInput = {
  /** The incident. */
  id: Scalars['ID']['input'];
  /** The version the move is based on. */
  expectedVersion: Scalars['Int']['input'];
  /** The state it goes to. */
  to: DataIncidentState;
  /** What was found and done: needed for ASSESSED. */
  measures?: InputMaybe<Scalars['String']['input']>;
  /** The notice as it was sent: needed for NOTIFIED. */
  notice?: InputMaybe<LocalizedTextInput>;
  /** Why no notice is owed: needed to close an incident that was only assessed. */
  closingReason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of `transitionDataIncident`. */
export type TransitionDataIncidentPayload = {
  /** The incident after the move; null when it failed. */
  dataIncident?: Maybe<DataIncident>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A member's belonging to the network in one term. */
export type Membership = {
  /** Stable id with the prefix `mbs_`. */
  id: Scalars['ID']['output'];
  /** The term. */
  term: NetworkTerm;
  /** On what ground she belongs to the network. */
  kind: MembershipKind;
  /** Where the membership stands. */
  state: MembershipState;
  /** Her office in the network. */
  office: NetworkOffice;
  /** Unit that nominated her; null for members of the Executive Committee. */
  nominatedBy?: Maybe<Ministry>;
  /** First day; null before it is active. */
  startedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it lasts. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it ended; null while it lasts. */
  endReason?: Maybe<MembershipEndReason>;
  /** Document of the Executive Committee's decision; null for associates. */
  document?: Maybe<Document>;
  /** What was said at the last move. For herself, the nominating unit's coordinators and staff. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why she was invited though the rank of her post is below the network's rule. For the same readers as `note`. */
  rankException?: Maybe<Scalars['String']['output']>;
  /** Version of the membership, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A document kept by the ministries slice. */
export type Document = {
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** On what ground a person belongs to the network. */
export type MembershipKind =
  /** Member of the Union's Executive Committee from a ministry or branch (không chuyên trách). */
  | 'EC_NON_FULLTIME'
  /** Full-time member of the Union's Executive Committee (chuyên trách). */
  | 'EC_FULLTIME'
  /** Woman leader outside the Executive Committee. */
  | 'ASSOCIATE';

/** Where a membership stands. */
export type MembershipState =
  /** Nominated by a unit. */
  | 'NOMINATED'
  /** Asked to join. */
  | 'INVITED'
  /** In force. */
  | 'ACTIVE'
  /** In force, but resting. */
  | 'SUSPENDED'
  /** Over. */
  | 'ENDED'
  /** She declined, or the nomination was not taken up. */
  | 'DECLINED';

/** Office in the network. */
export type NetworkOffice =
  /** Chair of the network. */
  | 'CHAIR'
  /** Vice-chair of the network. */
  | 'VICE_CHAIR'
  /** Secretary of the network. */
  | 'SECRETARY'
  /** Leads a working group. */
  | 'GROUP_LEAD'
  /** No office. */
  | 'MEMBER';

/** Why a membership ended. */
export type MembershipEndReason =
  /** The term ended. */
  | 'TERM_END'
  /** She left the post that was its ground. */
  | 'LEFT_POST'
  /** She retired. */
  | 'RETIRED'
  /** She wished to leave. */
  | 'OWN_WISH'
  /** Another reason. */
  | 'OTHER';

/** A term (nhiệm kỳ) of the network, from one National Women's Congress to the next. Public. */
export type NetworkTerm = {
  /** Stable id with the prefix `trm_`. */
  id: Scalars['ID']['output'];
  /** Readable code, e.g. `2022-2027`. */
  code: Scalars['String']['output'];
  /** Number of the congress, in Roman figures. */
  congress: Scalars['String']['output'];
  /** First day. */
  startsOn: Scalars['Date']['output'];
  /** Last day. */
  endsOn: Scalars['Date']['output'];
  /** Resolution the term rests on; null when none was recorded. */
  legalBasis?: Maybe<Document>;
  /** Members with a membership in the term, sorted by given name. Null for visitors. */
  members?: Maybe<MemberConnection>;
};


/** A term (nhiệm kỳ) of the network, from one National Women's Congress to the next. Public. */
export type NetworkTermMembersArgs = {
  kind?: InputMaybe<MembershipKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A membership that waits for its next step. */
export type WaitingMembership = {
  /** The membership. */
  membership: Membership;
  /** Whose it is. */
  member?: Maybe<Member>;
};

/** A term to record; terms do not overlap. */
export type CreateTermInput = {
  /** Readable code, e.g. `2027-2032`, at most 20 characters. */
  code: Scalars['String']['input'];
  /** Number of the congress, in Roman figures. */
  congress: Scalars['String']['input'];
  /** First day. */
  startsOn: Scalars['Date']['input'];
  /** Last day. */
  endsOn: Scalars['Date']['input'];
  /** Id of the document with the resolution. */
  legalBasisId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of `createTerm`. */
export type CreateTermPayload = {
  /** The new term; null when none was created. */
  term?: Maybe<NetworkTerm>;
  /** Why nothing was created. */
  userErrors: Array<UserError>;
};

/** The legal basis of a term. */
export type SetTermLegalBasisInput = {
  /** Id of the term. */
  termId: Scalars['ID']['input'];
  /** Id of the document with the resolution. */
  documentId: Scalars['ID']['input'];
};

/** A nomination of an associate. */
export type NominateMemberInput = {
  /** Id of the unit that nominates. */
  ministryId: Scalars['ID']['input'];
  /** Id of the term. */
  termId: Scalars['ID']['input'];
  /** Id of the person; left out when the network does not know her yet. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** The person, when the network does not know her yet. */
  person?: InputMaybe<CreateMemberInput>;
  /** Her post in the unit, when the network does not know it yet. */
  post?: InputMaybe<NominatedPostInput>;
  /** Why she is nominated, at most 2000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The post of a nominated person, in the unit that nominates her. */
export type NominatedPostInput = {
  /** Department within the unit. */
  department?: InputMaybe<LocalizedTextInput>;
  /** Name of the post, at most 200 characters. */
  position: LocalizedTextInput;
  /** Rank of the post. */
  rank: Rank;
  /** First day in the post. */
  startsOn: Scalars['Date']['input'];
  /** Reason to nominate her though her rank is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
};

/** A membership that follows from a decision of the Executive Committee. */
export type RecordMembershipInput = {
  /** Id of the member. */
  memberId: Scalars['ID']['input'];
  /** Id of the term. */
  termId: Scalars['ID']['input'];
  /** `EC_NON_FULLTIME` or `EC_FULLTIME`. */
  kind: MembershipKind;
  /** First day; within the term. */
  startedOn: Scalars['Date']['input'];
  /** Her office in the network. */
  office?: InputMaybe<NetworkOffice>;
  /** Id of the document with the decision. */
  documentId: Scalars['ID']['input'];
};

/** A move of a membership. */
export type TransitionMembershipInput = {
  /** Id of the membership. */
  membershipId: Scalars['ID']['input'];
  /** Version the move was decided upon. */
  expectedVersion: Scalars['Int']['input'];
  /** The state to go to. An invitation is accepted with `acceptInvitation`. */
  to: MembershipState;
  /** What is to be said, at most 2000 characters; needed to suspend an associate and to turn a nomination down. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Id of the document with the decision; needed for members of the Executive Committee. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why it ends; needed for ENDED. A member who leaves by herself gives OWN_WISH. */
  endReason?: InputMaybe<MembershipEndReason>;
  /** Last day, for ENDED; today when left out. */
  endedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Reason to invite her though the rank of her post is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
};

/** A member's answer to an invitation. */
export type AcceptInvitationInput = {
  /** Id of her membership. */
  membershipId: Scalars['ID']['input'];
  /** What she consents to; nothing is ticked beforehand, and refusing all of it does not hinder her. */
  consents: Array<ConsentInput>;
};

/** A membership to go on with in another term. */
export type RenewMembershipInput = {
  /** Id of the membership of the earlier term. */
  membershipId: Scalars['ID']['input'];
  /** Id of the new term. */
  termId: Scalars['ID']['input'];
  /** Id of the document with the decision; needed for members of the Executive Committee. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** Reason to invite her though the rank of her post is below the network's rule, at most 500 characters. */
  rankException?: InputMaybe<Scalars['String']['input']>;
};

/** An office in the network. */
export type SetOfficeInput = {
  /** Id of the membership, which must be active. */
  membershipId: Scalars['ID']['input'];
  /** Version the change was made upon. */
  expectedVersion: Scalars['Int']['input'];
  /** The office. */
  office: NetworkOffice;
  /** Id of the document with the decision. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of a change of a membership. */
export type MembershipPayload = {
  /** The membership after the change, or as it stands when nothing was changed; null when there is none. */
  membership?: Maybe<Membership>;
  /** The member; null when there is none. */
  member?: Maybe<Member>;
  /** People of the same name as the nominated person, accents and case aside. */
  duplicates: Array<Member>;
  /** What was done although a rule speaks against it, such as RANK_BELOW_RULE with a reason. */
  warnings: Array<UserError>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** What a member offers and seeks as mentor and mentee. Others see it only with her consent MENTORING_MATCH. */
export type MentoringProfile = {
  /** Whether she offers to be a mentor. */
  offers: Scalars['Boolean']['output'];
  /** Whether she seeks a mentor. */
  seeks: Scalars['Boolean']['output'];
  /** How many she accompanies at a time, at most; 0 to 5. */
  capacity: Scalars['Int']['output'];
  /** How many she accompanies today. */
  active: Scalars['Int']['output'];
  /** Fields she offers or seeks. */
  topics: Array<Expertise>;
};

/** Two members, one of whom accompanies the other. Only these two see it; staff get counts. */
export type Mentorship = {
  /** Stable id with the prefix `mtr_`. */
  id: Scalars['ID']['output'];
  /** Who accompanies. */
  mentor?: Maybe<Member>;
  /** Who is accompanied. */
  mentee?: Maybe<Member>;
  /** Where it stands. */
  state: MentorshipState;
  /** What they want to reach; null when the secretariat brought them together. */
  goal?: Maybe<LocalizedText>;
  /** First day; null before it is active. */
  startedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it lasts. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Version of the mentorship, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Where a mentorship stands. */
export type MentorshipState =
  /** Asked for; the mentor has not answered. */
  | 'REQUESTED'
  /** Going on. */
  | 'ACTIVE'
  /** Came to its goal. */
  | 'COMPLETED'
  /** Declined, or ended before its goal. */
  | 'ENDED';

/** How many mentorships stand where. */
export type MentorshipCount = {
  /** The state. */
  state: MentorshipState;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** What the viewer offers and seeks. */
export type SaveMentoringProfileInput = {
  /** Whether she offers to be a mentor. */
  offers: Scalars['Boolean']['input'];
  /** Whether she seeks a mentor. */
  seeks: Scalars['Boolean']['input'];
  /** How many she accompanies at a time, at most; 0 to 5. */
  capacity: Scalars['Int']['input'];
  /** Codes of fields she offers or seeks. */
  topics: Array<Scalars['String']['input']>;
};

/** The outcome of `saveMentoringProfile`. */
export type SaveMentoringProfilePayload = {
  /** The profile as it stands now; null when nothing was saved. */
  profile?: Maybe<MentoringProfile>;
  /** Why nothing was saved. */
  userErrors: Array<UserError>;
};

/** A request for a mentor. */
export type RequestMentorshipInput = {
  /** Id of the member who is asked. */
  mentorId: Scalars['ID']['input'];
  /** What the viewer wants to reach, at most 2000 characters; for the two of them alone. */
  goal: LocalizedTextInput;
};

/** Two members to bring together. */
export type MatchMentorshipInput = {
  /** Id of a member who offers to be a mentor. */
  mentorId: Scalars['ID']['input'];
  /** Id of a member who seeks one. */
  menteeId: Scalars['ID']['input'];
};

/** The outcome of `matchMentorship`. */
export type MatchMentorshipPayload = {
  /** Whether the mentor was asked. */
  requested: Scalars['Boolean']['output'];
  /** Why she was not. */
  userErrors: Array<UserError>;
};

/** A move of a mentorship. */
export type TransitionMentorshipInput = {
  /** Id of the mentorship. */
  mentorshipId: Scalars['ID']['input'];
  /** Version the move was decided upon. */
  expectedVersion: Scalars['Int']['input'];
  /** The state to go to; only the mentor goes to ACTIVE. */
  to: MentorshipState;
};

/** The outcome of a change of a mentorship. */
export type MentorshipPayload = {
  /** The mentorship as it stands now; null when there is none, or the viewer may not see it. */
  mentorship?: Maybe<Mentorship>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Subscription = {
  /** What the viewer is told of, by name or through a role, as it is given. For everybody signed in; FORBIDDEN otherwise. */
  myNotifications?: Maybe<Notification>;
};

/** Something a person is told of. Only those to whom it is addressed may see it. */
export type Notification = {
  /** Stable id with the prefix `ntf_`. */
  id: Scalars['ID']['output'];
  /** What it tells of. */
  kind: NotificationKind;
  /** A few words for a list. */
  title: LocalizedText;
  /** What happened and what is asked, in both languages. */
  text: LocalizedText;
  /** When it was given. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether the viewer has read it; a notice to a role is read by each of its readers for herself. */
  isRead: Scalars['Boolean']['output'];
  /** When the viewer read it; null while she has not. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unit for which the viewer holds the role it is addressed to; null for a notice to herself or to the whole network. */
  ministry?: Maybe<Ministry>;
  /** What it is about. */
  source?: Maybe<NotificationSource>;
};

/** What a notification is about. */
export type NotificationSource = {
  /** Name of its type in the graph, e.g. `Referral`. */
  type: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Readable code, e.g. of the proposal concerned; null when it has none. */
  code?: Maybe<Scalars['String']['output']>;
};

/** A page of notifications. */
export type NotificationConnection = {
  /** Number of notifications in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The notifications of this page. */
  edges: Array<NotificationEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A notification at its place in a list. */
export type NotificationEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: Notification;
};

/** What a notification tells of. */
export type NotificationKind =
  /** To a unit's coordinators: a proposal was sent to the unit. */
  | 'REFERRAL_RECEIVED'
  /** To a unit's coordinators: a referral passed on from a unit that ended. */
  | 'REFERRAL_REASSIGNED'
  /** To the secretariat: a unit answered or declined. */
  | 'REFERRAL_ANSWERED'
  /** To a member: her opinion on a proposal is asked for. */
  | 'OPINION_REQUESTED'
  /** To a member: she is invited to an event. */
  | 'EVENT_INVITED'
  /** To a member: a seat is kept for her for a while. */
  | 'SEAT_OFFERED'
  /** To a member: the seat kept for her goes to the next in line in a few hours. */
  | 'SEAT_OFFER_ENDS'
  /** To a member: she moved up from the waitlist. */
  | 'SEAT_CONFIRMED'
  /** To the secretariat: a proposal was submitted. */
  | 'PROPOSAL_SUBMITTED'
  /** To the author: her proposal moved on. */
  | 'PROPOSAL_MOVED'
  /** To the presidium: all units have answered. */
  | 'PROPOSAL_TO_CONCLUDE'
  /** To a unit's coordinators: an answer is asked for in a few working days. */
  | 'REFERRAL_DUE_SOON'
  /** To a unit's coordinators: the day by which an answer was asked for is over. */
  | 'REFERRAL_OVERDUE'
  /** To a member: her opinion is asked for in a few working days. */
  | 'OPINION_DUE_SOON'
  /** To a unit's coordinators and to who leads it: an activity of the plan ends soon. */
  | 'ACTIVITY_DUE_SOON'
  /** To a unit's coordinators and to who leads it: an activity's last day is over, and it is not done. */
  | 'ACTIVITY_OVERDUE'
  /** To the coordinators of the unit responsible for it, or of the host: a result of an event is to be looked at again. */
  | 'OUTCOME_REVIEW_DUE'
  /** To a unit's coordinators: a commitment was made for the unit. */
  | 'COMMITMENT_MADE'
  /** To the secretariat: a unit's plan was submitted. */
  | 'PLAN_SUBMITTED'
  /** To a unit's coordinators: the plan came back with a note. */
  | 'PLAN_RETURNED'
  /** To a unit's coordinators: the plan is agreed. */
  | 'PLAN_APPROVED'
  /** To a unit's coordinators: the unit is proposed as host. */
  | 'HOST_PROPOSED'
  /** To all members: the theme of a year was issued. */
  | 'THEME_ISSUED'
  /** To all members, or to those of one unit: an announcement was published. */
  | 'ANNOUNCEMENT_PUBLISHED'
  /** To the secretariat: a unit nominated somebody. */
  | 'MEMBERSHIP_NOMINATED'
  /** To the person: she is invited to the network. */
  | 'MEMBERSHIP_INVITED'
  /** To the member: her membership is in force. */
  | 'MEMBERSHIP_ACTIVE'
  /** To the member: her membership rests. */
  | 'MEMBERSHIP_SUSPENDED'
  /** To the member: her membership ended. */
  | 'MEMBERSHIP_ENDED'
  /** To the nominating unit's coordinators: the nomination or invitation came to nothing. */
  | 'NOMINATION_CLOSED'
  /** To the member: what she declared is confirmed. */
  | 'ENTRY_CONFIRMED'
  /** To the member: what she declared is not confirmed. */
  | 'ENTRY_REJECTED'
  /** To the secretariat: posts stand in a unit that ends. */
  | 'APPOINTMENTS_TO_RENEW'
  /** To a mentor: somebody asks for her. */
  | 'MENTORING_REQUESTED'
  /** To a mentee: her mentor agreed. */
  | 'MENTORING_STARTED'
  /** To either of the two: the mentoring came to its end. */
  | 'MENTORING_ENDED';

/** Which notifications were read. */
export type MarkNotificationsReadInput = {
  /** Ids of notifications, at most 200. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All that are addressed to the viewer. */
  all?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The outcome of `markNotificationsRead`. */
export type MarkNotificationsReadPayload = {
  /** Those that became read by this call, newest first, at most 200. */
  notifications: Array<Notification>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A Vietnamese name: family, middle and given name, joined in that order. */
export type PersonName = {
  /** Family name (họ). */
  family: Scalars['String']['output'];
  /** Middle name (chữ đệm); null when she has none. */
  middle?: Maybe<Scalars['String']['output']>;
  /** Given name (tên), by which Vietnamese lists are sorted. */
  given: Scalars['String']['output'];
  /** All parts joined with spaces. */
  full: Scalars['String']['output'];
};

/** A page of members. */
export type MemberConnection = {
  /** Number of members in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The members of this page. */
  edges: Array<MemberEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A member at her place in a list. */
export type MemberEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: Member;
};

/** Which members a list takes in; conditions that are left out do not restrict it. */
export type MemberFilter = {
  /** Words of the name in any order, all of which must occur; accents, case and đ/d do not matter. At most 10 words. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Ids of the units of her primary post. */
  ministryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Takes in the units that were merged into those of `ministryIds`, along primary successions. */
  includePredecessors?: InputMaybe<Scalars['Boolean']['input']>;
  /** Kinds of an active membership. */
  kinds?: InputMaybe<Array<MembershipKind>>;
  /** Codes of fields of expertise; a field takes in the fields under it, and one match is enough. */
  expertise?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Lowest level of the matching expertise (of any, when `expertise` is left out). */
  minLevel?: InputMaybe<ExpertiseLevel>;
  /** Whether she accepts requests to review. */
  availableForReview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ranks of her primary post. */
  ranks?: InputMaybe<Array<Rank>>;
  /** Id of the term in which she has or had a membership. */
  termId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of a working group to which she belongs today. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Only members whose primary post ends before this day. */
  appointmentEndsBefore?: InputMaybe<Scalars['Date']['input']>;
};

/** How a list of members is sorted. */
export type MemberOrder =
  /** By given, family and middle name in the Vietnamese alphabet, then by id. */
  | 'GIVEN_NAME'
  /** Newest membership first, then by name. */
  | 'RECENTLY_JOINED'
  /** Highest level in the fields of `filter.expertise` first (in any field when none is named), then by name. */
  | 'RELEVANCE';

/** A name to store; each part has 1 to 40 characters. */
export type PersonNameInput = {
  /** Family name (họ). */
  family: Scalars['String']['input'];
  /** Middle name (chữ đệm); left out when she has none. */
  middle?: InputMaybe<Scalars['String']['input']>;
  /** Given name (tên). */
  given: Scalars['String']['input'];
};

/** A person to bring into the network. */
export type CreateMemberInput = {
  /** Her name. */
  name: PersonNameInput;
  /** Academic title as it stands before the name, at most 40 characters. */
  academicTitle?: InputMaybe<Scalars['String']['input']>;
  /** Languages she works in, ISO 639-1 codes; Vietnamese when left out. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True when those of the same name were looked at and she is none of them. */
  acceptDuplicates?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The outcome of `createMember`. */
export type CreateMemberPayload = {
  /** The new member; null when none was created. */
  member?: Maybe<Member>;
  /** People of the same name, accents and case aside. While `acceptDuplicates` is false they prevent the creation. */
  duplicates: Array<Member>;
  /** Why nothing was created. */
  userErrors: Array<UserError>;
};

/** Changes of a profile; what is left out stays, null empties. */
export type UpdateMemberInput = {
  /** Id of the member; the viewer's own when left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Version the change was made upon. */
  expectedVersion: Scalars['Int']['input'];
  /** Her name; for the secretariat only. */
  name?: InputMaybe<PersonNameInput>;
  /** Academic title, at most 40 characters. */
  academicTitle?: InputMaybe<Scalars['String']['input']>;
  /** A few words about her work, at most 2000 characters. */
  bio?: InputMaybe<LocalizedTextInput>;
  /** Languages she works in, ISO 639-1 codes, at least one. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether she accepts requests to review. */
  availableForReview?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The outcome of `updateMember`. */
export type UpdateMemberPayload = {
  /** The member after the change, or as she stands when the version was stale; null when she may not be seen. */
  member?: Maybe<Member>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** An account of the identity provider to tie to a member. */
export type LinkAccountInput = {
  /** Id of the member. */
  memberId: Scalars['ID']['input'];
  /** Subject of the account at the identity provider. */
  subject: Scalars['String']['input'];
  /** Language she prefers, `vi` or `en`. */
  language?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of `linkAccount`. */
export type LinkAccountPayload = {
  /** The member who can sign in now; null when nothing was changed. */
  member?: Maybe<Member>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A role given to a person or a program, by whom and for how long. For secretariat, presidium, auditors and data protection. */
export type RoleAssignment = {
  /** Stable id with the prefix `rol_`. */
  id: Scalars['ID']['output'];
  /** The role. */
  role: RoleName;
  /** Unit for which it holds; null for roles in the whole network. */
  ministry?: Maybe<Ministry>;
  /** The member who holds it; null for staff and programs without one. */
  member?: Maybe<Member>;
  /** Subject of the account at the identity provider. */
  subject: Scalars['String']['output'];
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Why it was revoked; null when no reason was given. */
  revokedReason?: Maybe<Scalars['String']['output']>;
  /** Version of the assignment, to be given as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of roles given. */
export type RoleAssignmentConnection = {
  /** Number of assignments in the whole list, computed only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The assignments of this page. */
  edges: Array<RoleAssignmentEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A role given, at its place in a list. */
export type RoleAssignmentEdge = {
  /** Opaque position, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The assignment. */
  node: RoleAssignment;
};

/** A role to give, to a member or to an account. */
export type GrantRoleInput = {
  /** The role. NETWORK_MEMBER follows from a membership and is not given. */
  role: RoleName;
  /** Id of the member; she needs an account. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Subject of the account, for staff and programs without a member. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Id of the unit; needed for UNIT_COORDINATOR and SERVICE, and for no other role. */
  ministryId?: InputMaybe<Scalars['ID']['input']>;
  /** First day; today when left out. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; left out while no end is set. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A role to take away. */
export type RevokeRoleInput = {
  /** Id of the assignment. */
  id: Scalars['ID']['input'];
  /** Version the decision was made upon. */
  expectedVersion: Scalars['Int']['input'];
  /** Last day; yesterday when left out, so that it holds no more. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of a change of roles. */
export type RolePayload = {
  /** The assignment as it stands now; null when there is none. */
  assignment?: Maybe<RoleAssignment>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Numbers for everyone; no person can be told from them. */
export type PublicCounts = {
  /** Members active on the day, of every kind. */
  members: Scalars['Int']['output'];
  /** Units with at least one of these members. */
  units: Scalars['Int']['output'];
  /** Associates among these members. */
  associates: Scalars['Int']['output'];
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
  Member: Member;
  Ministry: Ministry;
  Expertise: Expertise;
  WorkingGroup: WorkingGroup;
  NetworkTerm: NetworkTerm;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Ministry:
    ( { __typename: 'Ministry' }
    & GraphQLRecursivePick<FederationTypes['Ministry'], {"id":true}> );
  Expertise:
    ( { __typename: 'Expertise' }
    & GraphQLRecursivePick<FederationTypes['Expertise'], {"code":true}> );
  WorkingGroup:
    ( { __typename: 'WorkingGroup' }
    & GraphQLRecursivePick<FederationTypes['WorkingGroup'], {"id":true}> );
  NetworkTerm:
    ( { __typename: 'NetworkTerm' }
    & GraphQLRecursivePick<FederationTypes['NetworkTerm'], {"id":true}> );
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
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessLogConnection: ResolverTypeWrapper<Connection<AccessLogEntryRow>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<ViewerAccount>;
  RoleGrant: ResolverTypeWrapper<RoleFact>;
  RoleName: RoleName;
  AccessFacts: ResolverTypeWrapper<Omit<AccessFacts, 'roles'> & { roles: Array<ResolversTypes['AccessRole']> }>;
  AccessRole: ResolverTypeWrapper<RoleClaim>;
  Member: ResolverTypeWrapper<MemberRow>;
  Appointment: ResolverTypeWrapper<AppointmentRow>;
  AppointmentToRenew: ResolverTypeWrapper<AppointmentRow>;
  AppointmentToRenewConnection: ResolverTypeWrapper<Connection<AppointmentRow>>;
  AppointmentToRenewEdge: ResolverTypeWrapper<Omit<AppointmentToRenewEdge, 'node'> & { node: ResolversTypes['AppointmentToRenew'] }>;
  AddAppointmentInput: AddAppointmentInput;
  CorrectAppointmentInput: CorrectAppointmentInput;
  EndAppointmentInput: EndAppointmentInput;
  AppointmentPayload: ResolverTypeWrapper<Omit<AppointmentPayload, 'appointment'> & { appointment?: Maybe<ResolversTypes['Appointment']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rank: Rank;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentPurpose: ConsentPurpose;
  ConsentInput: ConsentInput;
  ConsentPayload: ResolverTypeWrapper<Omit<ConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>;
  MemberContact: ResolverTypeWrapper<ContactCard>;
  ContactChannel: ContactChannel;
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: ResolverTypeWrapper<Omit<UpdateContactPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  DataRequest: ResolverTypeWrapper<DataRequestRow>;
  DataRequestKind: DataRequestKind;
  DataRequestState: DataRequestState;
  DataRequestConnection: ResolverTypeWrapper<Connection<DataRequestRow>>;
  DataRequestEdge: ResolverTypeWrapper<Omit<DataRequestEdge, 'node'> & { node: ResolversTypes['DataRequest'] }>;
  DataRequestCount: ResolverTypeWrapper<DataRequestCount>;
  CreateDataRequestInput: CreateDataRequestInput;
  CreateDataRequestPayload: ResolverTypeWrapper<Omit<CreateDataRequestPayload, 'dataRequest'> & { dataRequest?: Maybe<ResolversTypes['DataRequest']> }>;
  TransitionDataRequestInput: TransitionDataRequestInput;
  TransitionDataRequestPayload: ResolverTypeWrapper<Omit<TransitionDataRequestPayload, 'dataRequest'> & { dataRequest?: Maybe<ResolversTypes['DataRequest']> }>;
  Ministry: ResolverTypeWrapper<Reference>;
  EngagementBalance: ResolverTypeWrapper<Balance>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  KindTotal: ResolverTypeWrapper<KindTotal>;
  MinistryBalance: ResolverTypeWrapper<UnitBalance>;
  EntryState: EntryState;
  ContributionKind: ContributionKind;
  BenefitKind: BenefitKind;
  EngagementSource: ResolverTypeWrapper<EngagementSourceRow>;
  Contribution: ResolverTypeWrapper<ContributionRow>;
  ContributionConnection: ResolverTypeWrapper<Connection<ContributionRow>>;
  ContributionEdge: ResolverTypeWrapper<Omit<ContributionEdge, 'node'> & { node: ResolversTypes['Contribution'] }>;
  Benefit: ResolverTypeWrapper<BenefitRow>;
  BenefitConnection: ResolverTypeWrapper<Connection<BenefitRow>>;
  BenefitEdge: ResolverTypeWrapper<Omit<BenefitEdge, 'node'> & { node: ResolversTypes['Benefit'] }>;
  Event: ResolverTypeWrapper<Reference>;
  Proposal: ResolverTypeWrapper<Reference>;
  PlanActivity: ResolverTypeWrapper<Reference>;
  EngagementSourceType: EngagementSourceType;
  DeclareContributionInput: DeclareContributionInput;
  DeclareContributionPayload: ResolverTypeWrapper<Omit<DeclareContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  DeclareBenefitInput: DeclareBenefitInput;
  DeclareBenefitPayload: ResolverTypeWrapper<Omit<DeclareBenefitPayload, 'benefit'> & { benefit?: Maybe<ResolversTypes['Benefit']> }>;
  TransitionEntryInput: TransitionEntryInput;
  TransitionContributionPayload: ResolverTypeWrapper<Omit<TransitionContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  TransitionBenefitPayload: ResolverTypeWrapper<Omit<TransitionBenefitPayload, 'benefit'> & { benefit?: Maybe<ResolversTypes['Benefit']> }>;
  MentionReview: ResolverTypeWrapper<MentionReviewRow>;
  ReviewMentionInput: ReviewMentionInput;
  ReviewMentionPayload: ResolverTypeWrapper<Omit<ReviewMentionPayload, 'review'> & { review?: Maybe<ResolversTypes['MentionReview']> }>;
  LiftRestrictionInput: LiftRestrictionInput;
  LiftRestrictionPayload: ResolverTypeWrapper<Omit<LiftRestrictionPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  Expertise: ResolverTypeWrapper<ExpertiseRow>;
  MemberExpertise: ResolverTypeWrapper<MemberExpertiseRow>;
  ExpertiseLevel: ExpertiseLevel;
  SaveExpertiseFieldInput: SaveExpertiseFieldInput;
  SaveExpertiseFieldPayload: ResolverTypeWrapper<Omit<SaveExpertiseFieldPayload, 'expertise'> & { expertise?: Maybe<ResolversTypes['Expertise']> }>;
  DeclareExpertiseInput: DeclareExpertiseInput;
  RemoveExpertiseInput: RemoveExpertiseInput;
  ConfirmExpertiseInput: ConfirmExpertiseInput;
  MemberExpertisePayload: ResolverTypeWrapper<Omit<MemberExpertisePayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  WorkingGroup: ResolverTypeWrapper<WorkingGroupRow>;
  GroupMembership: ResolverTypeWrapper<GroupMembershipRow>;
  CreateWorkingGroupInput: CreateWorkingGroupInput;
  UpdateWorkingGroupInput: UpdateWorkingGroupInput;
  SetGroupLeadInput: SetGroupLeadInput;
  GroupMembershipInput: GroupMembershipInput;
  WorkingGroupPayload: ResolverTypeWrapper<Omit<WorkingGroupPayload, 'group'> & { group?: Maybe<ResolversTypes['WorkingGroup']> }>;
  MemberRowInput: MemberRowInput;
  ImportMembersInput: ImportMembersInput;
  AppointmentRowInput: AppointmentRowInput;
  ImportAppointmentsInput: ImportAppointmentsInput;
  ImportFault: ResolverTypeWrapper<ImportFault>;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  DataIncident: ResolverTypeWrapper<DataIncidentRow>;
  DataIncidentState: DataIncidentState;
  AffectedPerson: ResolverTypeWrapper<AffectedPersonRow>;
  AffectedPersonConnection: ResolverTypeWrapper<Connection<AffectedPersonRow>>;
  AffectedPersonEdge: ResolverTypeWrapper<Omit<AffectedPersonEdge, 'node'> & { node: ResolversTypes['AffectedPerson'] }>;
  DataIncidentConnection: ResolverTypeWrapper<Connection<DataIncidentRow>>;
  DataIncidentEdge: ResolverTypeWrapper<Omit<DataIncidentEdge, 'node'> & { node: ResolversTypes['DataIncident'] }>;
  RecordDataIncidentInput: RecordDataIncidentInput;
  RecordDataIncidentPayload: ResolverTypeWrapper<Omit<RecordDataIncidentPayload, 'dataIncident'> & { dataIncident?: Maybe<ResolversTypes['DataIncident']> }>;
  TransitionDataIncidentInput: TransitionDataIncidentInput;
  TransitionDataIncidentPayload: ResolverTypeWrapper<Omit<TransitionDataIncidentPayload, 'dataIncident'> & { dataIncident?: Maybe<ResolversTypes['DataIncident']> }>;
  Membership: ResolverTypeWrapper<MembershipRow>;
  Document: ResolverTypeWrapper<Reference>;
  MembershipKind: MembershipKind;
  MembershipState: MembershipState;
  NetworkOffice: NetworkOffice;
  MembershipEndReason: MembershipEndReason;
  NetworkTerm: ResolverTypeWrapper<NetworkTermRow>;
  WaitingMembership: ResolverTypeWrapper<MembershipRow>;
  CreateTermInput: CreateTermInput;
  CreateTermPayload: ResolverTypeWrapper<Omit<CreateTermPayload, 'term'> & { term?: Maybe<ResolversTypes['NetworkTerm']> }>;
  SetTermLegalBasisInput: SetTermLegalBasisInput;
  NominateMemberInput: NominateMemberInput;
  NominatedPostInput: NominatedPostInput;
  RecordMembershipInput: RecordMembershipInput;
  TransitionMembershipInput: TransitionMembershipInput;
  AcceptInvitationInput: AcceptInvitationInput;
  RenewMembershipInput: RenewMembershipInput;
  SetOfficeInput: SetOfficeInput;
  MembershipPayload: ResolverTypeWrapper<Omit<MembershipPayload, 'membership' | 'member' | 'duplicates'> & { membership?: Maybe<ResolversTypes['Membership']>, member?: Maybe<ResolversTypes['Member']>, duplicates: Array<ResolversTypes['Member']> }>;
  MentoringProfile: ResolverTypeWrapper<MentoringProfileRow>;
  Mentorship: ResolverTypeWrapper<MentorshipRow>;
  MentorshipState: MentorshipState;
  MentorshipCount: ResolverTypeWrapper<MentorshipCount>;
  SaveMentoringProfileInput: SaveMentoringProfileInput;
  SaveMentoringProfilePayload: ResolverTypeWrapper<Omit<SaveMentoringProfilePayload, 'profile'> & { profile?: Maybe<ResolversTypes['MentoringProfile']> }>;
  RequestMentorshipInput: RequestMentorshipInput;
  MatchMentorshipInput: MatchMentorshipInput;
  MatchMentorshipPayload: ResolverTypeWrapper<MatchMentorshipPayload>;
  TransitionMentorshipInput: TransitionMentorshipInput;
  MentorshipPayload: ResolverTypeWrapper<Omit<MentorshipPayload, 'mentorship'> & { mentorship?: Maybe<ResolversTypes['Mentorship']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<NotificationRow>;
  NotificationSource: ResolverTypeWrapper<NotificationSource>;
  NotificationConnection: ResolverTypeWrapper<Connection<NotificationRow>>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationKind: NotificationKind;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: ResolverTypeWrapper<Omit<MarkNotificationsReadPayload, 'notifications'> & { notifications: Array<ResolversTypes['Notification']> }>;
  PersonName: ResolverTypeWrapper<PersonName>;
  MemberConnection: ResolverTypeWrapper<Connection<MemberRow>>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberFilter: MemberFilter;
  MemberOrder: MemberOrder;
  PersonNameInput: PersonNameInput;
  CreateMemberInput: CreateMemberInput;
  CreateMemberPayload: ResolverTypeWrapper<Omit<CreateMemberPayload, 'member' | 'duplicates'> & { member?: Maybe<ResolversTypes['Member']>, duplicates: Array<ResolversTypes['Member']> }>;
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberPayload: ResolverTypeWrapper<Omit<UpdateMemberPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  LinkAccountInput: LinkAccountInput;
  LinkAccountPayload: ResolverTypeWrapper<Omit<LinkAccountPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  RoleAssignment: ResolverTypeWrapper<RoleAssignmentRow>;
  RoleAssignmentConnection: ResolverTypeWrapper<Connection<RoleAssignmentRow>>;
  RoleAssignmentEdge: ResolverTypeWrapper<Omit<RoleAssignmentEdge, 'node'> & { node: ResolversTypes['RoleAssignment'] }>;
  GrantRoleInput: GrantRoleInput;
  RevokeRoleInput: RevokeRoleInput;
  RolePayload: ResolverTypeWrapper<Omit<RolePayload, 'assignment'> & { assignment?: Maybe<ResolversTypes['RoleAssignment']> }>;
  PublicCounts: ResolverTypeWrapper<PublicCounts>;
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
  AccessLogEntry: AccessLogEntryRow;
  ID: Scalars['ID']['output'];
  AccessLogConnection: Connection<AccessLogEntryRow>;
  Int: Scalars['Int']['output'];
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  Query: Record<PropertyKey, never>;
  Viewer: ViewerAccount;
  RoleGrant: RoleFact;
  AccessFacts: Omit<AccessFacts, 'roles'> & { roles: Array<ResolversParentTypes['AccessRole']> };
  AccessRole: RoleClaim;
  Member: MemberRow;
  Appointment: AppointmentRow;
  AppointmentToRenew: AppointmentRow;
  AppointmentToRenewConnection: Connection<AppointmentRow>;
  AppointmentToRenewEdge: Omit<AppointmentToRenewEdge, 'node'> & { node: ResolversParentTypes['AppointmentToRenew'] };
  AddAppointmentInput: AddAppointmentInput;
  CorrectAppointmentInput: CorrectAppointmentInput;
  EndAppointmentInput: EndAppointmentInput;
  AppointmentPayload: Omit<AppointmentPayload, 'appointment'> & { appointment?: Maybe<ResolversParentTypes['Appointment']> };
  Mutation: Record<PropertyKey, never>;
  Consent: ConsentRow;
  ConsentInput: ConsentInput;
  ConsentPayload: Omit<ConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> };
  MemberContact: ContactCard;
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: Omit<UpdateContactPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  DataRequest: DataRequestRow;
  DataRequestConnection: Connection<DataRequestRow>;
  DataRequestEdge: Omit<DataRequestEdge, 'node'> & { node: ResolversParentTypes['DataRequest'] };
  DataRequestCount: DataRequestCount;
  CreateDataRequestInput: CreateDataRequestInput;
  CreateDataRequestPayload: Omit<CreateDataRequestPayload, 'dataRequest'> & { dataRequest?: Maybe<ResolversParentTypes['DataRequest']> };
  TransitionDataRequestInput: TransitionDataRequestInput;
  TransitionDataRequestPayload: Omit<TransitionDataRequestPayload, 'dataRequest'> & { dataRequest?: Maybe<ResolversParentTypes['DataRequest']> };
  Ministry: Reference;
  EngagementBalance: Balance;
  Float: Scalars['Float']['output'];
  KindTotal: KindTotal;
  MinistryBalance: UnitBalance;
  EngagementSource: EngagementSourceRow;
  Contribution: ContributionRow;
  ContributionConnection: Connection<ContributionRow>;
  ContributionEdge: Omit<ContributionEdge, 'node'> & { node: ResolversParentTypes['Contribution'] };
  Benefit: BenefitRow;
  BenefitConnection: Connection<BenefitRow>;
  BenefitEdge: Omit<BenefitEdge, 'node'> & { node: ResolversParentTypes['Benefit'] };
  Event: Reference;
  Proposal: Reference;
  PlanActivity: Reference;
  DeclareContributionInput: DeclareContributionInput;
  DeclareContributionPayload: Omit<DeclareContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  DeclareBenefitInput: DeclareBenefitInput;
  DeclareBenefitPayload: Omit<DeclareBenefitPayload, 'benefit'> & { benefit?: Maybe<ResolversParentTypes['Benefit']> };
  TransitionEntryInput: TransitionEntryInput;
  TransitionContributionPayload: Omit<TransitionContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  TransitionBenefitPayload: Omit<TransitionBenefitPayload, 'benefit'> & { benefit?: Maybe<ResolversParentTypes['Benefit']> };
  MentionReview: MentionReviewRow;
  ReviewMentionInput: ReviewMentionInput;
  ReviewMentionPayload: Omit<ReviewMentionPayload, 'review'> & { review?: Maybe<ResolversParentTypes['MentionReview']> };
  LiftRestrictionInput: LiftRestrictionInput;
  LiftRestrictionPayload: Omit<LiftRestrictionPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  Expertise: ExpertiseRow;
  MemberExpertise: MemberExpertiseRow;
  SaveExpertiseFieldInput: SaveExpertiseFieldInput;
  SaveExpertiseFieldPayload: Omit<SaveExpertiseFieldPayload, 'expertise'> & { expertise?: Maybe<ResolversParentTypes['Expertise']> };
  DeclareExpertiseInput: DeclareExpertiseInput;
  RemoveExpertiseInput: RemoveExpertiseInput;
  ConfirmExpertiseInput: ConfirmExpertiseInput;
  MemberExpertisePayload: Omit<MemberExpertisePayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  WorkingGroup: WorkingGroupRow;
  GroupMembership: GroupMembershipRow;
  CreateWorkingGroupInput: CreateWorkingGroupInput;
  UpdateWorkingGroupInput: UpdateWorkingGroupInput;
  SetGroupLeadInput: SetGroupLeadInput;
  GroupMembershipInput: GroupMembershipInput;
  WorkingGroupPayload: Omit<WorkingGroupPayload, 'group'> & { group?: Maybe<ResolversParentTypes['WorkingGroup']> };
  MemberRowInput: MemberRowInput;
  ImportMembersInput: ImportMembersInput;
  AppointmentRowInput: AppointmentRowInput;
  ImportAppointmentsInput: ImportAppointmentsInput;
  ImportFault: ImportFault;
  ImportPayload: ImportPayload;
  DataIncident: DataIncidentRow;
  AffectedPerson: AffectedPersonRow;
  AffectedPersonConnection: Connection<AffectedPersonRow>;
  AffectedPersonEdge: Omit<AffectedPersonEdge, 'node'> & { node: ResolversParentTypes['AffectedPerson'] };
  DataIncidentConnection: Connection<DataIncidentRow>;
  DataIncidentEdge: Omit<DataIncidentEdge, 'node'> & { node: ResolversParentTypes['DataIncident'] };
  RecordDataIncidentInput: RecordDataIncidentInput;
  RecordDataIncidentPayload: Omit<RecordDataIncidentPayload, 'dataIncident'> & { dataIncident?: Maybe<ResolversParentTypes['DataIncident']> };
  TransitionDataIncidentInput: TransitionDataIncidentInput;
  TransitionDataIncidentPayload: Omit<TransitionDataIncidentPayload, 'dataIncident'> & { dataIncident?: Maybe<ResolversParentTypes['DataIncident']> };
  Membership: MembershipRow;
  Document: Reference;
  NetworkTerm: NetworkTermRow;
  WaitingMembership: MembershipRow;
  CreateTermInput: CreateTermInput;
  CreateTermPayload: Omit<CreateTermPayload, 'term'> & { term?: Maybe<ResolversParentTypes['NetworkTerm']> };
  SetTermLegalBasisInput: SetTermLegalBasisInput;
  NominateMemberInput: NominateMemberInput;
  NominatedPostInput: NominatedPostInput;
  RecordMembershipInput: RecordMembershipInput;
  TransitionMembershipInput: TransitionMembershipInput;
  AcceptInvitationInput: AcceptInvitationInput;
  RenewMembershipInput: RenewMembershipInput;
  SetOfficeInput: SetOfficeInput;
  MembershipPayload: Omit<MembershipPayload, 'membership' | 'member' | 'duplicates'> & { membership?: Maybe<ResolversParentTypes['Membership']>, member?: Maybe<ResolversParentTypes['Member']>, duplicates: Array<ResolversParentTypes['Member']> };
  MentoringProfile: MentoringProfileRow;
  Mentorship: MentorshipRow;
  MentorshipCount: MentorshipCount;
  SaveMentoringProfileInput: SaveMentoringProfileInput;
  SaveMentoringProfilePayload: Omit<SaveMentoringProfilePayload, 'profile'> & { profile?: Maybe<ResolversParentTypes['MentoringProfile']> };
  RequestMentorshipInput: RequestMentorshipInput;
  MatchMentorshipInput: MatchMentorshipInput;
  MatchMentorshipPayload: MatchMentorshipPayload;
  TransitionMentorshipInput: TransitionMentorshipInput;
  MentorshipPayload: Omit<MentorshipPayload, 'mentorship'> & { mentorship?: Maybe<ResolversParentTypes['Mentorship']> };
  Subscription: Record<PropertyKey, never>;
  Notification: NotificationRow;
  NotificationSource: NotificationSource;
  NotificationConnection: Connection<NotificationRow>;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: Omit<MarkNotificationsReadPayload, 'notifications'> & { notifications: Array<ResolversParentTypes['Notification']> };
  PersonName: PersonName;
  MemberConnection: Connection<MemberRow>;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberFilter: MemberFilter;
  PersonNameInput: PersonNameInput;
  CreateMemberInput: CreateMemberInput;
  CreateMemberPayload: Omit<CreateMemberPayload, 'member' | 'duplicates'> & { member?: Maybe<ResolversParentTypes['Member']>, duplicates: Array<ResolversParentTypes['Member']> };
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberPayload: Omit<UpdateMemberPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  LinkAccountInput: LinkAccountInput;
  LinkAccountPayload: Omit<LinkAccountPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  RoleAssignment: RoleAssignmentRow;
  RoleAssignmentConnection: Connection<RoleAssignmentRow>;
  RoleAssignmentEdge: Omit<RoleAssignmentEdge, 'node'> & { node: ResolversParentTypes['RoleAssignment'] };
  GrantRoleInput: GrantRoleInput;
  RevokeRoleInput: RevokeRoleInput;
  RolePayload: Omit<RolePayload, 'assignment'> & { assignment?: Maybe<ResolversParentTypes['RoleAssignment']> };
  PublicCounts: PublicCounts;
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

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['RoleName'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  actorMinistry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'memberId' | 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  accessFacts?: Resolver<Maybe<ResolversTypes['AccessFacts']>, ParentType, ContextType, RequireFields<QueryAccessFactsArgs, 'subject'>>;
  appointmentsToRenew?: Resolver<Maybe<ResolversTypes['AppointmentToRenewConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentsToRenewArgs, 'first'>>;
  dataRequests?: Resolver<Maybe<ResolversTypes['DataRequestConnection']>, ParentType, ContextType, RequireFields<QueryDataRequestsArgs, 'first'>>;
  dataRequestCounts?: Resolver<Maybe<Array<ResolversTypes['DataRequestCount']>>, ParentType, ContextType>;
  engagementBalance?: Resolver<Maybe<Array<ResolversTypes['MinistryBalance']>>, ParentType, ContextType, RequireFields<QueryEngagementBalanceArgs, 'year' | 'rollup'>>;
  mentionReviews?: Resolver<Maybe<Array<ResolversTypes['MentionReview']>>, ParentType, ContextType>;
  expertiseFields?: Resolver<Maybe<Array<ResolversTypes['Expertise']>>, ParentType, ContextType>;
  workingGroups?: Resolver<Maybe<Array<ResolversTypes['WorkingGroup']>>, ParentType, ContextType, RequireFields<QueryWorkingGroupsArgs, 'includeEnded'>>;
  dataIncidents?: Resolver<Maybe<ResolversTypes['DataIncidentConnection']>, ParentType, ContextType, RequireFields<QueryDataIncidentsArgs, 'first'>>;
  networkTerm?: Resolver<Maybe<ResolversTypes['NetworkTerm']>, ParentType, ContextType, RequireFields<QueryNetworkTermArgs, 'code'>>;
  networkTerms?: Resolver<Maybe<Array<ResolversTypes['NetworkTerm']>>, ParentType, ContextType>;
  waitingMemberships?: Resolver<Maybe<Array<ResolversTypes['WaitingMembership']>>, ParentType, ContextType, Partial<QueryWaitingMembershipsArgs>>;
  mentorshipCounts?: Resolver<Maybe<Array<ResolversTypes['MentorshipCount']>>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'id'>>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'orderBy' | 'first'>>;
  roleAssignments?: Resolver<Maybe<ResolversTypes['RoleAssignmentConnection']>, ParentType, ContextType, RequireFields<QueryRoleAssignmentsArgs, 'first'>>;
  publicCounts?: Resolver<Maybe<ResolversTypes['PublicCounts']>, ParentType, ContextType, Partial<QueryPublicCountsArgs>>;
  unitsWithoutMembers?: Resolver<Maybe<Array<ResolversTypes['Ministry']>>, ParentType, ContextType, Partial<QueryUnitsWithoutMembersArgs>>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['RoleGrant']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  dataRequests?: Resolver<Array<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  mentorships?: Resolver<Array<ResolversTypes['Mentorship']>, ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<ViewerNotificationsArgs, 'unreadOnly' | 'first'>>;
  unreadNotificationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrant'] = ResolversParentTypes['RoleGrant']> = {
  role?: Resolver<ResolversTypes['RoleName'], ParentType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AccessFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessFacts'] = ResolversParentTypes['AccessFacts']> = {
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['AccessRole']>, ParentType, ContextType>;
};

export type AccessRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRole'] = ResolversParentTypes['AccessRole']> = {
  role?: Resolver<ResolversTypes['RoleName'], ParentType, ContextType>;
  unitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType, Partial<MemberMinistryArgs>>;
  currentAppointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  appointments?: Resolver<Array<ResolversTypes['Appointment']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['MemberContact']>, ParentType, ContextType>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionConnection']>, ParentType, ContextType, RequireFields<MemberContributionsArgs, 'first'>>;
  benefits?: Resolver<Maybe<ResolversTypes['BenefitConnection']>, ParentType, ContextType, RequireFields<MemberBenefitsArgs, 'first'>>;
  balance?: Resolver<Maybe<ResolversTypes['EngagementBalance']>, ParentType, ContextType, RequireFields<MemberBalanceArgs, 'year'>>;
  expertise?: Resolver<Array<ResolversTypes['MemberExpertise']>, ParentType, ContextType>;
  workingGroups?: Resolver<Array<ResolversTypes['GroupMembership']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType, Partial<MemberMembershipArgs>>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  mentoring?: Resolver<Maybe<ResolversTypes['MentoringProfile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['PersonName'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  academicTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  availableForReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  personalDataInMembers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ministry?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rankException?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppointmentToRenewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentToRenew'] = ResolversParentTypes['AppointmentToRenew']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  unitEndedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  proposedMinistry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
};

export type AppointmentToRenewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentToRenewConnection'] = ResolversParentTypes['AppointmentToRenewConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AppointmentToRenewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AppointmentToRenewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentToRenewEdge'] = ResolversParentTypes['AppointmentToRenewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AppointmentToRenew'], ParentType, ContextType>;
};

export type AppointmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentPayload'] = ResolversParentTypes['AppointmentPayload']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAppointment?: Resolver<ResolversTypes['AppointmentPayload'], ParentType, ContextType, RequireFields<MutationAddAppointmentArgs, 'input'>>;
  correctAppointment?: Resolver<ResolversTypes['AppointmentPayload'], ParentType, ContextType, RequireFields<MutationCorrectAppointmentArgs, 'input'>>;
  endAppointment?: Resolver<ResolversTypes['AppointmentPayload'], ParentType, ContextType, RequireFields<MutationEndAppointmentArgs, 'input'>>;
  setConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationSetConsentArgs, 'input'>>;
  updateContact?: Resolver<ResolversTypes['UpdateContactPayload'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  createDataRequest?: Resolver<ResolversTypes['CreateDataRequestPayload'], ParentType, ContextType, RequireFields<MutationCreateDataRequestArgs, 'input'>>;
  transitionDataRequest?: Resolver<ResolversTypes['TransitionDataRequestPayload'], ParentType, ContextType, RequireFields<MutationTransitionDataRequestArgs, 'input'>>;
  declareContribution?: Resolver<ResolversTypes['DeclareContributionPayload'], ParentType, ContextType, RequireFields<MutationDeclareContributionArgs, 'input'>>;
  declareBenefit?: Resolver<ResolversTypes['DeclareBenefitPayload'], ParentType, ContextType, RequireFields<MutationDeclareBenefitArgs, 'input'>>;
  transitionContribution?: Resolver<ResolversTypes['TransitionContributionPayload'], ParentType, ContextType, RequireFields<MutationTransitionContributionArgs, 'input'>>;
  transitionBenefit?: Resolver<ResolversTypes['TransitionBenefitPayload'], ParentType, ContextType, RequireFields<MutationTransitionBenefitArgs, 'input'>>;
  reviewMention?: Resolver<ResolversTypes['ReviewMentionPayload'], ParentType, ContextType, RequireFields<MutationReviewMentionArgs, 'input'>>;
  liftRestriction?: Resolver<ResolversTypes['LiftRestrictionPayload'], ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'input'>>;
  saveExpertiseField?: Resolver<ResolversTypes['SaveExpertiseFieldPayload'], ParentType, ContextType, RequireFields<MutationSaveExpertiseFieldArgs, 'input'>>;
  declareExpertise?: Resolver<ResolversTypes['MemberExpertisePayload'], ParentType, ContextType, RequireFields<MutationDeclareExpertiseArgs, 'input'>>;
  removeExpertise?: Resolver<ResolversTypes['MemberExpertisePayload'], ParentType, ContextType, RequireFields<MutationRemoveExpertiseArgs, 'input'>>;
  confirmExpertise?: Resolver<ResolversTypes['MemberExpertisePayload'], ParentType, ContextType, RequireFields<MutationConfirmExpertiseArgs, 'input'>>;
  createWorkingGroup?: Resolver<ResolversTypes['WorkingGroupPayload'], ParentType, ContextType, RequireFields<MutationCreateWorkingGroupArgs, 'input'>>;
  updateWorkingGroup?: Resolver<ResolversTypes['WorkingGroupPayload'], ParentType, ContextType, RequireFields<MutationUpdateWorkingGroupArgs, 'input'>>;
  setGroupLead?: Resolver<ResolversTypes['WorkingGroupPayload'], ParentType, ContextType, RequireFields<MutationSetGroupLeadArgs, 'input'>>;
  joinWorkingGroup?: Resolver<ResolversTypes['WorkingGroupPayload'], ParentType, ContextType, RequireFields<MutationJoinWorkingGroupArgs, 'input'>>;
  leaveWorkingGroup?: Resolver<ResolversTypes['WorkingGroupPayload'], ParentType, ContextType, RequireFields<MutationLeaveWorkingGroupArgs, 'input'>>;
  importMembers?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportMembersArgs, 'input'>>;
  importAppointments?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportAppointmentsArgs, 'input'>>;
  recordDataIncident?: Resolver<ResolversTypes['RecordDataIncidentPayload'], ParentType, ContextType, RequireFields<MutationRecordDataIncidentArgs, 'input'>>;
  transitionDataIncident?: Resolver<ResolversTypes['TransitionDataIncidentPayload'], ParentType, ContextType, RequireFields<MutationTransitionDataIncidentArgs, 'input'>>;
  createTerm?: Resolver<ResolversTypes['CreateTermPayload'], ParentType, ContextType, RequireFields<MutationCreateTermArgs, 'input'>>;
  setTermLegalBasis?: Resolver<ResolversTypes['CreateTermPayload'], ParentType, ContextType, RequireFields<MutationSetTermLegalBasisArgs, 'input'>>;
  nominateMember?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationNominateMemberArgs, 'input'>>;
  recordMembership?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationRecordMembershipArgs, 'input'>>;
  transitionMembership?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationTransitionMembershipArgs, 'input'>>;
  acceptInvitation?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  renewMembership?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationRenewMembershipArgs, 'input'>>;
  setOffice?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationSetOfficeArgs, 'input'>>;
  saveMentoringProfile?: Resolver<ResolversTypes['SaveMentoringProfilePayload'], ParentType, ContextType, RequireFields<MutationSaveMentoringProfileArgs, 'input'>>;
  requestMentorship?: Resolver<ResolversTypes['MentorshipPayload'], ParentType, ContextType, RequireFields<MutationRequestMentorshipArgs, 'input'>>;
  matchMentorship?: Resolver<ResolversTypes['MatchMentorshipPayload'], ParentType, ContextType, RequireFields<MutationMatchMentorshipArgs, 'input'>>;
  transitionMentorship?: Resolver<ResolversTypes['MentorshipPayload'], ParentType, ContextType, RequireFields<MutationTransitionMentorshipArgs, 'input'>>;
  markNotificationsRead?: Resolver<ResolversTypes['MarkNotificationsReadPayload'], ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'input'>>;
  createMember?: Resolver<ResolversTypes['CreateMemberPayload'], ParentType, ContextType, RequireFields<MutationCreateMemberArgs, 'input'>>;
  updateMember?: Resolver<ResolversTypes['UpdateMemberPayload'], ParentType, ContextType, RequireFields<MutationUpdateMemberArgs, 'input'>>;
  linkAccount?: Resolver<ResolversTypes['LinkAccountPayload'], ParentType, ContextType, RequireFields<MutationLinkAccountArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  revokeRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'input'>>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  noticeVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentPayload'] = ResolversParentTypes['ConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MemberContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberContact'] = ResolversParentTypes['MemberContact']> = {
  workEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officeAddress?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredChannel?: Resolver<Maybe<ResolversTypes['ContactChannel']>, ParentType, ContextType>;
  openToNetwork?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UpdateContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactPayload'] = ResolversParentTypes['UpdateContactPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequest'] = ResolversParentTypes['DataRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DataRequestKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
  wish?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgeBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  involvesThirdParty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  legalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestConnection'] = ResolversParentTypes['DataRequestConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DataRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DataRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestEdge'] = ResolversParentTypes['DataRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType>;
};

export type DataRequestCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestCount'] = ResolversParentTypes['DataRequestCount']> = {
  kind?: Resolver<ResolversTypes['DataRequestKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateDataRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDataRequestPayload'] = ResolversParentTypes['CreateDataRequestPayload']> = {
  dataRequest?: Resolver<Maybe<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  alreadyOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransitionDataRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionDataRequestPayload'] = ResolversParentTypes['TransitionDataRequestPayload']> = {
  dataRequest?: Resolver<Maybe<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MinistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ministry'] = ResolversParentTypes['Ministry'], FederationReferenceType extends FederationReferenceTypes['Ministry'] = FederationReferenceTypes['Ministry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ministry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['EngagementBalance']>, ParentType, ContextType, RequireFields<MinistryBalanceArgs, 'year'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<MinistryMembersArgs, 'first'>>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<MinistryMemberCountArgs>>;
  coordinators?: Resolver<Maybe<Array<ResolversTypes['Member']>>, ParentType, ContextType>;
};

export type EngagementBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngagementBalance'] = ResolversParentTypes['EngagementBalance']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contributions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contributionHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  benefits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  benefitHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  contributionsByKind?: Resolver<Array<ResolversTypes['KindTotal']>, ParentType, ContextType>;
  benefitsByKind?: Resolver<Array<ResolversTypes['KindTotal']>, ParentType, ContextType>;
};

export type KindTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindTotal'] = ResolversParentTypes['KindTotal']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MinistryBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinistryBalance'] = ResolversParentTypes['MinistryBalance']> = {
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  activeMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['EngagementBalance'], ParentType, ContextType>;
  membersWithoutBenefit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  membersWithoutContribution?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EngagementSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngagementSource'] = ResolversParentTypes['EngagementSource']> = {
  __resolveType: TypeResolveFn<'Event' | 'Proposal' | 'PlanActivity', ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ministryAtTime?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContributionKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EntryState'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  amountVnd?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['EngagementSource']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionConnection'] = ResolversParentTypes['ContributionConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContributionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionEdge'] = ResolversParentTypes['ContributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
};

export type BenefitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Benefit'] = ResolversParentTypes['Benefit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ministryAtTime?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BenefitKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EntryState'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['EngagementSource']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BenefitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitConnection'] = ResolversParentTypes['BenefitConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['BenefitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BenefitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitEdge'] = ResolversParentTypes['BenefitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Benefit'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanActivity'] = ResolversParentTypes['PlanActivity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeclareContributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclareContributionPayload'] = ResolversParentTypes['DeclareContributionPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclareBenefitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclareBenefitPayload'] = ResolversParentTypes['DeclareBenefitPayload']> = {
  benefit?: Resolver<Maybe<ResolversTypes['Benefit']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransitionContributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionContributionPayload'] = ResolversParentTypes['TransitionContributionPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransitionBenefitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionBenefitPayload'] = ResolversParentTypes['TransitionBenefitPayload']> = {
  benefit?: Resolver<Maybe<ResolversTypes['Benefit']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MentionReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionReview'] = ResolversParentTypes['MentionReview']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ReviewMentionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewMentionPayload'] = ResolversParentTypes['ReviewMentionPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['MentionReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LiftRestrictionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiftRestrictionPayload'] = ResolversParentTypes['LiftRestrictionPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExpertiseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Expertise'] = ResolversParentTypes['Expertise'], FederationReferenceType extends FederationReferenceTypes['Expertise'] = FederationReferenceTypes['Expertise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Expertise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Expertise']>, ParentType, ContextType>;
};

export type MemberExpertiseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberExpertise'] = ResolversParentTypes['MemberExpertise']> = {
  expertise?: Resolver<ResolversTypes['Expertise'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ExpertiseLevel'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
};

export type SaveExpertiseFieldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveExpertiseFieldPayload'] = ResolversParentTypes['SaveExpertiseFieldPayload']> = {
  expertise?: Resolver<Maybe<ResolversTypes['Expertise']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MemberExpertisePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberExpertisePayload'] = ResolversParentTypes['MemberExpertisePayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WorkingGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroup'] = ResolversParentTypes['WorkingGroup'], FederationReferenceType extends FederationReferenceTypes['WorkingGroup'] = FederationReferenceTypes['WorkingGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkingGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<WorkingGroupMembersArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMembership'] = ResolversParentTypes['GroupMembership']> = {
  group?: Resolver<ResolversTypes['WorkingGroup'], ParentType, ContextType>;
  isLead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WorkingGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroupPayload'] = ResolversParentTypes['WorkingGroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFault'] = ResolversParentTypes['ImportFault']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['ImportFault']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataIncident'] = ResolversParentTypes['DataIncident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataIncidentState'], ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notifyBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suspect?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  notifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closingReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  affected?: Resolver<ResolversTypes['AffectedPersonConnection'], ParentType, ContextType, RequireFields<DataIncidentAffectedArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AffectedPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffectedPerson'] = ResolversParentTypes['AffectedPerson']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AffectedPersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffectedPersonConnection'] = ResolversParentTypes['AffectedPersonConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AffectedPersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AffectedPersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffectedPersonEdge'] = ResolversParentTypes['AffectedPersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AffectedPerson'], ParentType, ContextType>;
};

export type DataIncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataIncidentConnection'] = ResolversParentTypes['DataIncidentConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DataIncidentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DataIncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataIncidentEdge'] = ResolversParentTypes['DataIncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataIncident'], ParentType, ContextType>;
};

export type RecordDataIncidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDataIncidentPayload'] = ResolversParentTypes['RecordDataIncidentPayload']> = {
  dataIncident?: Resolver<Maybe<ResolversTypes['DataIncident']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransitionDataIncidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionDataIncidentPayload'] = ResolversParentTypes['TransitionDataIncidentPayload']> = {
  dataIncident?: Resolver<Maybe<ResolversTypes['DataIncident']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['NetworkTerm'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MembershipKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MembershipState'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['NetworkOffice'], ParentType, ContextType>;
  nominatedBy?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['MembershipEndReason']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rankException?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NetworkTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkTerm'] = ResolversParentTypes['NetworkTerm'], FederationReferenceType extends FederationReferenceTypes['NetworkTerm'] = FederationReferenceTypes['NetworkTerm']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NetworkTerm']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  congress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<NetworkTermMembersArgs, 'first'>>;
};

export type WaitingMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingMembership'] = ResolversParentTypes['WaitingMembership']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type CreateTermPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTermPayload'] = ResolversParentTypes['CreateTermPayload']> = {
  term?: Resolver<Maybe<ResolversTypes['NetworkTerm']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPayload'] = ResolversParentTypes['MembershipPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MentoringProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentoringProfile'] = ResolversParentTypes['MentoringProfile']> = {
  offers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seeks?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['Expertise']>, ParentType, ContextType>;
};

export type MentorshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mentorship'] = ResolversParentTypes['Mentorship']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  mentee?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MentorshipState'], ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentorshipCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentorshipCount'] = ResolversParentTypes['MentorshipCount']> = {
  state?: Resolver<ResolversTypes['MentorshipState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SaveMentoringProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveMentoringProfilePayload'] = ResolversParentTypes['SaveMentoringProfilePayload']> = {
  profile?: Resolver<Maybe<ResolversTypes['MentoringProfile']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MatchMentorshipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchMentorshipPayload'] = ResolversParentTypes['MatchMentorshipPayload']> = {
  requested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MentorshipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentorshipPayload'] = ResolversParentTypes['MentorshipPayload']> = {
  mentorship?: Resolver<Maybe<ResolversTypes['Mentorship']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  myNotifications?: SubscriptionResolver<Maybe<ResolversTypes['Notification']>, "myNotifications", ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['NotificationSource']>, ParentType, ContextType>;
};

export type NotificationSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationSource'] = ResolversParentTypes['NotificationSource']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type MarkNotificationsReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadPayload'] = ResolversParentTypes['MarkNotificationsReadPayload']> = {
  notifications?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  family?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  middle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  full?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type CreateMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMemberPayload'] = ResolversParentTypes['CreateMemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMemberPayload'] = ResolversParentTypes['UpdateMemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LinkAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkAccountPayload'] = ResolversParentTypes['LinkAccountPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleAssignment'] = ResolversParentTypes['RoleAssignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RoleName'], ParentType, ContextType>;
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revokedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleAssignmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleAssignmentConnection'] = ResolversParentTypes['RoleAssignmentConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RoleAssignmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RoleAssignmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleAssignmentEdge'] = ResolversParentTypes['RoleAssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RoleAssignment'], ParentType, ContextType>;
};

export type RolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolePayload'] = ResolversParentTypes['RolePayload']> = {
  assignment?: Resolver<Maybe<ResolversTypes['RoleAssignment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublicCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicCounts'] = ResolversParentTypes['PublicCounts']> = {
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  associates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  RoleGrant?: RoleGrantResolvers<ContextType>;
  AccessFacts?: AccessFactsResolvers<ContextType>;
  AccessRole?: AccessRoleResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentToRenew?: AppointmentToRenewResolvers<ContextType>;
  AppointmentToRenewConnection?: AppointmentToRenewConnectionResolvers<ContextType>;
  AppointmentToRenewEdge?: AppointmentToRenewEdgeResolvers<ContextType>;
  AppointmentPayload?: AppointmentPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  MemberContact?: MemberContactResolvers<ContextType>;
  UpdateContactPayload?: UpdateContactPayloadResolvers<ContextType>;
  DataRequest?: DataRequestResolvers<ContextType>;
  DataRequestConnection?: DataRequestConnectionResolvers<ContextType>;
  DataRequestEdge?: DataRequestEdgeResolvers<ContextType>;
  DataRequestCount?: DataRequestCountResolvers<ContextType>;
  CreateDataRequestPayload?: CreateDataRequestPayloadResolvers<ContextType>;
  TransitionDataRequestPayload?: TransitionDataRequestPayloadResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  EngagementBalance?: EngagementBalanceResolvers<ContextType>;
  KindTotal?: KindTotalResolvers<ContextType>;
  MinistryBalance?: MinistryBalanceResolvers<ContextType>;
  EngagementSource?: EngagementSourceResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  ContributionConnection?: ContributionConnectionResolvers<ContextType>;
  ContributionEdge?: ContributionEdgeResolvers<ContextType>;
  Benefit?: BenefitResolvers<ContextType>;
  BenefitConnection?: BenefitConnectionResolvers<ContextType>;
  BenefitEdge?: BenefitEdgeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  PlanActivity?: PlanActivityResolvers<ContextType>;
  DeclareContributionPayload?: DeclareContributionPayloadResolvers<ContextType>;
  DeclareBenefitPayload?: DeclareBenefitPayloadResolvers<ContextType>;
  TransitionContributionPayload?: TransitionContributionPayloadResolvers<ContextType>;
  TransitionBenefitPayload?: TransitionBenefitPayloadResolvers<ContextType>;
  MentionReview?: MentionReviewResolvers<ContextType>;
  ReviewMentionPayload?: ReviewMentionPayloadResolvers<ContextType>;
  LiftRestrictionPayload?: LiftRestrictionPayloadResolvers<ContextType>;
  Expertise?: ExpertiseResolvers<ContextType>;
  MemberExpertise?: MemberExpertiseResolvers<ContextType>;
  SaveExpertiseFieldPayload?: SaveExpertiseFieldPayloadResolvers<ContextType>;
  MemberExpertisePayload?: MemberExpertisePayloadResolvers<ContextType>;
  WorkingGroup?: WorkingGroupResolvers<ContextType>;
  GroupMembership?: GroupMembershipResolvers<ContextType>;
  WorkingGroupPayload?: WorkingGroupPayloadResolvers<ContextType>;
  ImportFault?: ImportFaultResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  DataIncident?: DataIncidentResolvers<ContextType>;
  AffectedPerson?: AffectedPersonResolvers<ContextType>;
  AffectedPersonConnection?: AffectedPersonConnectionResolvers<ContextType>;
  AffectedPersonEdge?: AffectedPersonEdgeResolvers<ContextType>;
  DataIncidentConnection?: DataIncidentConnectionResolvers<ContextType>;
  DataIncidentEdge?: DataIncidentEdgeResolvers<ContextType>;
  RecordDataIncidentPayload?: RecordDataIncidentPayloadResolvers<ContextType>;
  TransitionDataIncidentPayload?: TransitionDataIncidentPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  NetworkTerm?: NetworkTermResolvers<ContextType>;
  WaitingMembership?: WaitingMembershipResolvers<ContextType>;
  CreateTermPayload?: CreateTermPayloadResolvers<ContextType>;
  MembershipPayload?: MembershipPayloadResolvers<ContextType>;
  MentoringProfile?: MentoringProfileResolvers<ContextType>;
  Mentorship?: MentorshipResolvers<ContextType>;
  MentorshipCount?: MentorshipCountResolvers<ContextType>;
  SaveMentoringProfilePayload?: SaveMentoringProfilePayloadResolvers<ContextType>;
  MatchMentorshipPayload?: MatchMentorshipPayloadResolvers<ContextType>;
  MentorshipPayload?: MentorshipPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationSource?: NotificationSourceResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  MarkNotificationsReadPayload?: MarkNotificationsReadPayloadResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  CreateMemberPayload?: CreateMemberPayloadResolvers<ContextType>;
  UpdateMemberPayload?: UpdateMemberPayloadResolvers<ContextType>;
  LinkAccountPayload?: LinkAccountPayloadResolvers<ContextType>;
  RoleAssignment?: RoleAssignmentResolvers<ContextType>;
  RoleAssignmentConnection?: RoleAssignmentConnectionResolvers<ContextType>;
  RoleAssignmentEdge?: RoleAssignmentEdgeResolvers<ContextType>;
  RolePayload?: RolePayloadResolvers<ContextType>;
  PublicCounts?: PublicCountsResolvers<ContextType>;
};

