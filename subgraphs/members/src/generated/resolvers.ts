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
  /** Incidents with personal data, latest first. For data protection; anybody else gets FORBIDDEN. */
  dataIncidents?: Maybe<DataIncidentConnection>;
  /** One term by its code; null when there is none. */
  networkTerm?: Maybe<NetworkTerm>;
  /** One member; null when there is none, and for visitors. */
  member?: Maybe<Member>;
  /** The directory: members active on a day. Null for visitors. */
  members?: Maybe<MemberConnection>;
  /** Size of the network on a day; public. */
  publicCounts?: Maybe<PublicCounts>;
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


export type QueryDataIncidentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNetworkTermArgs = {
  code: Scalars['String']['input'];
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


export type QueryPublicCountsArgs = {
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
  | 'SERVICE';

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
  /** Her membership on a day, the newest when terms meet; null when she had none then. */
  membership?: Maybe<Membership>;
  /** All her memberships, newest first. Nominations and invitations are seen by herself, the nominating unit and staff. */
  memberships: Array<Membership>;
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

export type Mutation = {
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
  /** Decides about a text that names an erased person. Only for data protection. */
  reviewMention: ReviewMentionPayload;
  /** Ends the restriction that a request RESTRICT began. For the member herself and data protection. */
  liftRestriction: LiftRestrictionPayload;
  /** Records an incident and takes over from the access log whom it concerns. Only for data protection. */
  recordDataIncident: RecordDataIncidentPayload;
  /** Moves an incident on; assessing it takes over anew whom it concerns. Only for data protection. */
  transitionDataIncident: TransitionDataIncidentPayload;
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


export type MutationReviewMentionArgs = {
  input: ReviewMentionInput;
};


export type MutationLiftRestrictionArgs = {
  input: LiftRestrictionInput;
};


export type MutationRecordDataIncidentArgs = {
  input: RecordDataIncidentInput;
};


export type MutationTransitionDataIncidentArgs = {
  input: TransitionDataIncidentInput;
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
  /** What the entry comes from; null when she stated it herself. */
  source?: Maybe<EngagementSource>;
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
  /** What the entry comes from; null when she stated it herself. */
  source?: Maybe<EngagementSource>;
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
  /** She declined. */
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
  /** Members with a membership in the term, sorted by given name. Null for visitors. */
  members?: Maybe<MemberConnection>;
};


/** A term (nhiệm kỳ) of the network, from one National Women's Congress to the next. Public. */
export type NetworkTermMembersArgs = {
  kind?: InputMaybe<MembershipKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** Only members whose primary post ends before this day. */
  appointmentEndsBefore?: InputMaybe<Scalars['Date']['input']>;
};

/** How a list of members is sorted. */
export type MemberOrder =
  /** By given, family and middle name in the Vietnamese alphabet, then by id. */
  | 'GIVEN_NAME'
  /** Highest level in the fields of `filter.expertise` first (in any field when none is named), then by name. */
  | 'RELEVANCE';

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
  Rank: Rank;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentPurpose: ConsentPurpose;
  ConsentInput: ConsentInput;
  ConsentPayload: ResolverTypeWrapper<Omit<ConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  MentionReview: ResolverTypeWrapper<MentionReviewRow>;
  ReviewMentionInput: ReviewMentionInput;
  ReviewMentionPayload: ResolverTypeWrapper<Omit<ReviewMentionPayload, 'review'> & { review?: Maybe<ResolversTypes['MentionReview']> }>;
  LiftRestrictionInput: LiftRestrictionInput;
  LiftRestrictionPayload: ResolverTypeWrapper<Omit<LiftRestrictionPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  Expertise: ResolverTypeWrapper<ExpertiseRow>;
  MemberExpertise: ResolverTypeWrapper<MemberExpertiseRow>;
  ExpertiseLevel: ExpertiseLevel;
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
  MembershipKind: MembershipKind;
  MembershipState: MembershipState;
  NetworkOffice: NetworkOffice;
  MembershipEndReason: MembershipEndReason;
  NetworkTerm: ResolverTypeWrapper<NetworkTermRow>;
  PersonName: ResolverTypeWrapper<PersonName>;
  MemberConnection: ResolverTypeWrapper<Connection<MemberRow>>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberFilter: MemberFilter;
  MemberOrder: MemberOrder;
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
  Consent: ConsentRow;
  ConsentInput: ConsentInput;
  ConsentPayload: Omit<ConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> };
  Mutation: Record<PropertyKey, never>;
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
  MentionReview: MentionReviewRow;
  ReviewMentionInput: ReviewMentionInput;
  ReviewMentionPayload: Omit<ReviewMentionPayload, 'review'> & { review?: Maybe<ResolversParentTypes['MentionReview']> };
  LiftRestrictionInput: LiftRestrictionInput;
  LiftRestrictionPayload: Omit<LiftRestrictionPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  Expertise: ExpertiseRow;
  MemberExpertise: MemberExpertiseRow;
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
  NetworkTerm: NetworkTermRow;
  PersonName: PersonName;
  MemberConnection: Connection<MemberRow>;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberFilter: MemberFilter;
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
  dataRequests?: Resolver<Maybe<ResolversTypes['DataRequestConnection']>, ParentType, ContextType, RequireFields<QueryDataRequestsArgs, 'first'>>;
  dataRequestCounts?: Resolver<Maybe<Array<ResolversTypes['DataRequestCount']>>, ParentType, ContextType>;
  engagementBalance?: Resolver<Maybe<Array<ResolversTypes['MinistryBalance']>>, ParentType, ContextType, RequireFields<QueryEngagementBalanceArgs, 'year' | 'rollup'>>;
  mentionReviews?: Resolver<Maybe<Array<ResolversTypes['MentionReview']>>, ParentType, ContextType>;
  expertiseFields?: Resolver<Maybe<Array<ResolversTypes['Expertise']>>, ParentType, ContextType>;
  dataIncidents?: Resolver<Maybe<ResolversTypes['DataIncidentConnection']>, ParentType, ContextType, RequireFields<QueryDataIncidentsArgs, 'first'>>;
  networkTerm?: Resolver<Maybe<ResolversTypes['NetworkTerm']>, ParentType, ContextType, RequireFields<QueryNetworkTermArgs, 'code'>>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'id'>>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'orderBy' | 'first'>>;
  publicCounts?: Resolver<Maybe<ResolversTypes['PublicCounts']>, ParentType, ContextType, Partial<QueryPublicCountsArgs>>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['RoleGrant']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  dataRequests?: Resolver<Array<ResolversTypes['DataRequest']>, ParentType, ContextType>;
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
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType, Partial<MemberMembershipArgs>>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['PersonName'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  academicTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  availableForReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationSetConsentArgs, 'input'>>;
  updateContact?: Resolver<ResolversTypes['UpdateContactPayload'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  createDataRequest?: Resolver<ResolversTypes['CreateDataRequestPayload'], ParentType, ContextType, RequireFields<MutationCreateDataRequestArgs, 'input'>>;
  transitionDataRequest?: Resolver<ResolversTypes['TransitionDataRequestPayload'], ParentType, ContextType, RequireFields<MutationTransitionDataRequestArgs, 'input'>>;
  reviewMention?: Resolver<ResolversTypes['ReviewMentionPayload'], ParentType, ContextType, RequireFields<MutationReviewMentionArgs, 'input'>>;
  liftRestriction?: Resolver<ResolversTypes['LiftRestrictionPayload'], ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'input'>>;
  recordDataIncident?: Resolver<ResolversTypes['RecordDataIncidentPayload'], ParentType, ContextType, RequireFields<MutationRecordDataIncidentArgs, 'input'>>;
  transitionDataIncident?: Resolver<ResolversTypes['TransitionDataIncidentPayload'], ParentType, ContextType, RequireFields<MutationTransitionDataIncidentArgs, 'input'>>;
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
};

export type NetworkTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkTerm'] = ResolversParentTypes['NetworkTerm'], FederationReferenceType extends FederationReferenceTypes['NetworkTerm'] = FederationReferenceTypes['NetworkTerm']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NetworkTerm']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  congress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<NetworkTermMembersArgs, 'first'>>;
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
  Consent?: ConsentResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
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
  MentionReview?: MentionReviewResolvers<ContextType>;
  ReviewMentionPayload?: ReviewMentionPayloadResolvers<ContextType>;
  LiftRestrictionPayload?: LiftRestrictionPayloadResolvers<ContextType>;
  Expertise?: ExpertiseResolvers<ContextType>;
  MemberExpertise?: MemberExpertiseResolvers<ContextType>;
  DataIncident?: DataIncidentResolvers<ContextType>;
  AffectedPerson?: AffectedPersonResolvers<ContextType>;
  AffectedPersonConnection?: AffectedPersonConnectionResolvers<ContextType>;
  AffectedPersonEdge?: AffectedPersonEdgeResolvers<ContextType>;
  DataIncidentConnection?: DataIncidentConnectionResolvers<ContextType>;
  DataIncidentEdge?: DataIncidentEdgeResolvers<ContextType>;
  RecordDataIncidentPayload?: RecordDataIncidentPayloadResolvers<ContextType>;
  TransitionDataIncidentPayload?: TransitionDataIncidentPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  NetworkTerm?: NetworkTermResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  PublicCounts?: PublicCountsResolvers<ContextType>;
};

