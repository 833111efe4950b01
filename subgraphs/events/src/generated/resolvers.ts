// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Event as EventRow, EventFigures as EventFiguresRow, EventConnection as EventConnectionRow } from '../events/entities.ts';
import type { Session as SessionRow, Speaker as SpeakerRow, Material as MaterialRow } from '../programme/entities.ts';
import type { Registration as RegistrationRow, RegistrationConnection as RegistrationConnectionRow } from '../registrations/entities.ts';
import type { Outcome as OutcomeRow, Evaluation as EvaluationRow } from '../outcomes/entities.ts';
import type { QuestionFigures as QuestionFiguresRow } from '../feedback/loaders.ts';
import type { ParticipationFigures as ParticipationFiguresRow } from '../participation/loaders.ts';
import type { Reference } from '../references.ts';
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

/** What kind of event it is. */
export type EventKind =
  /** The yearly workshop at the unit whose turn it is to host. */
  | 'ANNUAL_WORKSHOP'
  /** Training of members. */
  | 'TRAINING'
  /** A meeting of the network or one of its groups. */
  | 'MEETING'
  /** A forum open to others. */
  | 'FORUM'
  /** A visit or field trip. */
  | 'FIELD_VISIT'
  /** The conference that reviews a year or term. */
  | 'REVIEW_CONFERENCE'
  /** Anything else. */
  | 'OTHER';

/** How people take part. */
export type EventMode =
  /** At the venue. */
  | 'IN_PERSON'
  /** Over the network only. */
  | 'ONLINE'
  /** Either way. */
  | 'HYBRID';

/** Where an event stands. */
export type EventState =
  /** Being prepared; the host's coordinators and staff only. */
  | 'DRAFT'
  /** Announced; sign-up has not begun. */
  | 'ANNOUNCED'
  /** Sign-up is open, within its dates. */
  | 'REGISTRATION_OPEN'
  /** Sign-up is over. */
  | 'REGISTRATION_CLOSED'
  /** It is going on. */
  | 'ONGOING'
  /** It is over; attendance and outcomes are being entered. */
  | 'ENDED'
  /** Its report was accepted. */
  | 'REPORTED'
  /** Put off; registrations stay. */
  | 'POSTPONED'
  /** Called off. */
  | 'CANCELLED';

/**
 * A workshop, training or meeting of the network. Visitors see public events, signed-in viewers those of the network, the
 * host's own people those of their unit; a draft is its host's coordinators' and staff's.
 */
export type Event = {
  /** Global id, `evt_…`. */
  id: Scalars['ID']['output'];
  /** Readable code, such as `SK-2018-003`. */
  code: Scalars['String']['output'];
  /** The title. */
  title: LocalizedText;
  /** What it is about. */
  summary?: Maybe<LocalizedText>;
  /** What kind of event it is. */
  kind: EventKind;
  /** How people take part. */
  mode: EventMode;
  /** Where it stands. */
  state: EventState;
  /** Who may see it at most. */
  visibility: Visibility;
  /** Grows by one with every change of the event. */
  version: Scalars['Int']['output'];
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
  /** When it ends. */
  endsAt: Scalars['DateTime']['output'];
  /** Where it takes place; null when only online. */
  venue?: Maybe<LocalizedText>;
  /** Where to join online; only for those whose registration is confirmed, the host's coordinators and staff. */
  onlineUrl?: Maybe<Scalars['String']['output']>;
  /** The unit that hosts it. */
  host: Ministry;
  /** Units that host it too. */
  coHosts: Array<Ministry>;
  /** The turn in the host rotation that this event fulfils. */
  hostAssignment?: Maybe<HostAssignment>;
  /** The annual theme it belongs to. */
  theme?: Maybe<AnnualTheme>;
  /** The plan activity it carries out; for signed-in viewers. */
  planActivity?: Maybe<PlanActivity>;
  /** Seats in all; null when there is no limit. */
  capacity?: Maybe<Scalars['Int']['output']>;
  /** Seats kept back for guests. */
  reservedSeats: Scalars['Int']['output'];
  /** Seats a member can still take; null when there is no limit. */
  seatsLeft?: Maybe<Scalars['Int']['output']>;
  /** Members waiting for a seat. */
  waitlistLength: Scalars['Int']['output'];
  /** When sign-up begins; null when it is not timed. */
  registrationOpensAt?: Maybe<Scalars['DateTime']['output']>;
  /** When sign-up ends; null when it lasts until the start. */
  registrationClosesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Figures on participation; for signed-in viewers. Under 3 registrations only for the host's coordinators and staff. */
  stats?: Maybe<EventStats>;
  /** Address of a calendar entry. Calendars are not served in this release: always null for now. */
  icsUrl?: Maybe<Scalars['String']['output']>;
  /** What participants thought; for signed-in viewers, masked for visitors, null while nobody was asked. */
  feedback?: Maybe<FeedbackSummary>;
  /** What was concluded and who does what next; for signed-in viewers, empty for visitors. */
  outcomes: Array<EventOutcome>;
  /** How the host evaluates the event; for signed-in viewers, masked for visitors, null while not filled in. */
  evaluation?: Maybe<EventEvaluation>;
  /** The programme, in order of time; whoever sees the event sees it. */
  sessions: Array<EventSession>;
  /** Papers and slides that the viewer may see. */
  materials: Array<EventMaterial>;
  /** The viewer's own registration: the live one, otherwise the last; null without one. */
  viewerRegistration?: Maybe<Registration>;
  /**
   * The attendance list, in order of registration; null for visitors. Staff, the host's coordinators, the coordinator of a
   * member's unit and the member herself read a row in full. Others see rows with a seat, and the member in them only when
   * she agreed to be listed.
   */
  registrations?: Maybe<RegistrationConnection>;
};


/**
 * A workshop, training or meeting of the network. Visitors see public events, signed-in viewers those of the network, the
 * host's own people those of their unit; a draft is its host's coordinators' and staff's.
 */
export type EventRegistrationsArgs = {
  states?: InputMaybe<Array<RegistrationState>>;
  ministryId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How many were invited to an event and came. Counts registrations as they stand now. */
export type EventStats = {
  /** Members who were invited, whatever they answered. */
  invited: Scalars['Int']['output'];
  /** Members who have a seat and are expected. */
  confirmed: Scalars['Int']['output'];
  /** Members who wait for a seat. */
  waitlisted: Scalars['Int']['output'];
  /** Members who came. */
  attended: Scalars['Int']['output'];
  /** Members who had a seat and did not come, without a reason. */
  absent: Scalars['Int']['output'];
  /** Units of those who came or are expected, as of the day they registered. */
  unitsRepresented: Scalars['Int']['output'];
  /** attended / (attended + absent + excused), 0 to 1; null before attendance is entered. */
  attendanceRate?: Maybe<Scalars['Float']['output']>;
};

/** A page of events. */
export type EventConnection = {
  /** How many events the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<EventEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of an EventConnection. */
export type EventEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Event;
};

/** Narrows a list of events; conditions are joined with AND. */
export type EventFilter = {
  /** Words of the code or title, without regard to accents and case. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Events that begin at that moment or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Events that begin before that moment. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any of these states. */
  states?: InputMaybe<Array<EventState>>;
  /** Any of these kinds. */
  kinds?: InputMaybe<Array<EventKind>>;
  /** Hosted by any of these units. */
  hostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Under this theme. */
  themeId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this visibility. */
  visibility?: InputMaybe<Visibility>;
};

export type Query = {
  /** One event by `id` or `code`; null when there is none the viewer may see. */
  event?: Maybe<Event>;
  /** Events the viewer may see, in order of their beginning. */
  events?: Maybe<EventConnection>;
  /**
   * Participation of every unit with an invitation or registration in the year, by unit code; staff only, others get
   * FORBIDDEN.
   * Invitations, registrations and attendances add up to the same totals in both ways to show ended units.
   */
  participationByMinistry?: Maybe<Array<MinistryParticipation>>;
};


export type QueryEventArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEventsArgs = {
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryParticipationByMinistryArgs = {
  year: Scalars['Int']['input'];
  rollup?: InputMaybe<UnitRollup>;
};

/** A unit; here only what it has to do with events. */
export type Ministry = {
  /** Global id, `min_…`. */
  id: Scalars['ID']['output'];
  /** Events it hosted or hosts that the viewer may see, newest first. A unit that has ended keeps its own. */
  hostedEvents?: Maybe<EventConnection>;
  /** The next events it hosts that the viewer may see, soonest first; cancelled ones are left out. */
  upcomingEvents?: Maybe<Array<Event>>;
  /**
   * Participation of its members of that time; for signed-in viewers. Over fewer than 3 members only for the unit's
   * coordinators and staff, masked for others.
   */
  participation?: Maybe<ParticipationStats>;
};


/** A unit; here only what it has to do with events. */
export type MinistryHostedEventsArgs = {
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A unit; here only what it has to do with events. */
export type MinistryUpcomingEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit; here only what it has to do with events. */
export type MinistryParticipationArgs = {
  year: Scalars['Int']['input'];
};

/** An annual theme; here only its events. */
export type AnnualTheme = {
  /** Global id, `thm_…`. */
  id: Scalars['ID']['output'];
  /** Events under the theme that the viewer may see, in order of their beginning. */
  events?: Maybe<EventConnection>;
};


/** An annual theme; here only its events. */
export type AnnualThemeEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An activity of a unit's plan; here only its events. */
export type PlanActivity = {
  /** Global id, `act_…`. */
  id: Scalars['ID']['output'];
  /** Events that carry it out and that the viewer may see, in order of their beginning. */
  events?: Maybe<Array<Event>>;
};

/** Answers of the participants, in sum. Answers are anonymous; under 5 of them averages are left out for everybody. */
export type FeedbackSummary = {
  /** Participants who were asked: those who came. */
  invited: Scalars['Int']['output'];
  /** How many answered. */
  responses: Scalars['Int']['output'];
  /** Average of the overall mark, 1 to 5; null when suppressed. */
  averageOverall?: Maybe<Scalars['Float']['output']>;
  /** The questions, in order; their figures are null when suppressed. */
  questions: Array<FeedbackQuestionSummary>;
  /** True when fewer than 5 answered. */
  suppressed: Scalars['Boolean']['output'];
};

/** Answers to one question, in sum. */
export type FeedbackQuestionSummary = {
  /** Code of the question. */
  code: Scalars['String']['output'];
  /** What was asked. */
  label: LocalizedText;
  /** Average mark, 1 to 5; null under 5 answers. */
  average?: Maybe<Scalars['Float']['output']>;
  /** How many gave 1, 2, 3, 4, 5; null under 5 answers. */
  counts?: Maybe<Array<Scalars['Int']['output']>>;
};

/** What kind of result it is. */
export type OutcomeKind =
  /** Kết luận: a conclusion. */
  | 'CONCLUSION'
  /** Nhiệm vụ: a task for a unit. */
  | 'TASK'
  /** Cam kết: a promise of a unit's leaders. */
  | 'COMMITMENT'
  /** Kiến nghị: a recommendation. */
  | 'RECOMMENDATION';

/** Where a result stands. */
export type OutcomeState =
  /** Still to be done. */
  | 'OPEN'
  /** Done. */
  | 'DONE'
  /** Given up. */
  | 'DROPPED';

/** Something an event led to. */
export type EventOutcome = {
  /** Global id, `out_…`. */
  id: Scalars['ID']['output'];
  /** What kind of result it is. */
  kind: OutcomeKind;
  /** What was said or agreed. */
  statement: LocalizedText;
  /** The unit that sees to it. */
  responsible?: Maybe<Ministry>;
  /** When it is due. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** When to look at it again. */
  reviewOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  state: OutcomeState;
};

/** The host's own evaluation of an event. */
export type EventEvaluation = {
  /** How far the objectives were met, 1 to 5. */
  objectivesMet?: Maybe<Scalars['Int']['output']>;
  /** How the awareness of the host's leaders changed, −2 to +2. */
  awarenessChange?: Maybe<Scalars['Int']['output']>;
  /** What went well. */
  strengths?: Maybe<LocalizedText>;
  /** What was difficult. */
  difficulties?: Maybe<LocalizedText>;
  /** What to do differently. */
  recommendations?: Maybe<LocalizedText>;
  /** Who wrote it. */
  evaluatedBy?: Maybe<Member>;
};

/** How a unit or member took part in the events of a year, by the day they begin in Vietnam. */
export type ParticipationStats = {
  /** The year. */
  year: Scalars['Int']['output'];
  /** Events with an invitation or registration. */
  events: Scalars['Int']['output'];
  /** Invitations, whatever was answered. */
  invitations: Scalars['Int']['output'];
  /** Registrations that were not declined or cancelled, invitations without an answer left out. */
  registrations: Scalars['Int']['output'];
  /** Registrations of those who came. */
  attendances: Scalars['Int']['output'];
  /** Members with an invitation or registration. */
  distinctMembers: Scalars['Int']['output'];
  /** attendances / (attendances + absences, excused ones too), 0 to 1; null when none is entered. */
  attendanceRate?: Maybe<Scalars['Float']['output']>;
};

/** Participation of one unit. */
export type MinistryParticipation = {
  /** The unit; null for members who had none when they registered. */
  ministry?: Maybe<Ministry>;
  /** Its figures. */
  stats: ParticipationStats;
};

/** A member of the network; here only what she has to do with events. */
export type Member = {
  /** Her participation in a year: she herself, the coordinators of her unit and staff; masked for others. */
  participation?: Maybe<ParticipationStats>;
  /** Everything this slice holds about her, as JSON with words for people to read it by. For herself and data protection. */
  personalDataInEvents?: Maybe<Scalars['String']['output']>;
  /** Global id, `mem_…`. */
  id: Scalars['ID']['output'];
  /**
   * Her registrations, in order of the events' beginning; null for visitors. She herself, her unit's coordinators, the
   * events' hosts and staff see all, others only seats at events where she agreed to be listed.
   */
  registrations?: Maybe<RegistrationConnection>;
};


/** A member of the network; here only what she has to do with events. */
export type MemberParticipationArgs = {
  year: Scalars['Int']['input'];
};


/** A member of the network; here only what she has to do with events. */
export type MemberRegistrationsArgs = {
  states?: InputMaybe<Array<RegistrationState>>;
  fromDate?: InputMaybe<Scalars['Date']['input']>;
  toDate?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One part of the programme. */
export type EventSession = {
  /** Id of the session, `ses_…`. */
  id: Scalars['ID']['output'];
  /** Its title. */
  title: LocalizedText;
  /** What it is about. */
  abstract?: Maybe<LocalizedText>;
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
  /** When it ends. */
  endsAt: Scalars['DateTime']['output'];
  /** Which room. */
  room?: Maybe<LocalizedText>;
  /** Who speaks, in order; visitors see guests only. */
  speakers: Array<SessionSpeaker>;
};

/** What a speaker does in a session. */
export type SpeakerRole =
  /** Leads it. */
  | 'CHAIR'
  /** Gives a talk. */
  | 'SPEAKER'
  /** Takes part in the discussion. */
  | 'PANELLIST'
  /** Writes down the result. */
  | 'RAPPORTEUR';

/** A person on the programme: a member, or a guest by name. */
export type SessionSpeaker = {
  /** What she or he does in the session. */
  role: SpeakerRole;
  /** The member; null for a guest, and after her data were erased. */
  member?: Maybe<Member>;
  /** The guest's name; null for a member. */
  guestName?: Maybe<Scalars['String']['output']>;
  /** Where the guest comes from. */
  guestAffiliation?: Maybe<Scalars['String']['output']>;
};

/** A paper that goes with an event. */
export type EventMaterial = {
  /** Id of the material, `mat_…`. */
  id: Scalars['ID']['output'];
  /** Its title. */
  title: LocalizedText;
  /** Who may see it at most; UNIT means the host's people and staff. */
  visibility: Visibility;
  /** The paper itself; null when the viewer may not read that document. */
  document?: Maybe<Document>;
};

/** A turn in the host rotation; what is known about it is the ministries slice's. */
export type HostAssignment = {
  /** Global id, `hst_…`. */
  id: Scalars['ID']['output'];
};

/** An official paper; what is known about it is the ministries slice's. */
export type Document = {
  /** Global id, `doc_…`. */
  id: Scalars['ID']['output'];
};

/** Where a registration stands. */
export type RegistrationState =
  /** Invited, not answered; takes no seat. */
  | 'INVITED'
  /** Has a seat. */
  | 'CONFIRMED'
  /** Waits in line for a seat. */
  | 'WAITLISTED'
  /** Was offered a freed seat, which is held until the offer ends; registering again takes it. */
  | 'OFFERED'
  /** Declined the invitation. */
  | 'DECLINED'
  /** Gave the seat or the place in line up, or let an offer lapse. */
  | 'CANCELLED'
  /** Came. */
  | 'ATTENDED'
  /** Had a seat and did not come. */
  | 'ABSENT'
  /** Did not come and gave a reason, or sent a substitute. */
  | 'EXCUSED';

/** How one person takes part. */
export type AttendanceMode =
  /** At the venue. */
  | 'IN_PERSON'
  /** Over the network. */
  | 'ONLINE';

/** A member's place at an event. Who may read what is said at `Event.registrations`. */
export type Registration = {
  /** Global id, `reg_…`. */
  id: Scalars['ID']['output'];
  /** The event. */
  event: Event;
  /** The member; null after her data were erased, and masked while she did not agree to be listed. */
  member?: Maybe<Member>;
  /** Her unit on the day she registered, whatever became of it; null when she had none. */
  ministryAtTime?: Maybe<Ministry>;
  /** Where it stands. */
  state: RegistrationState;
  /** How she takes part; null when she has not said. */
  mode?: Maybe<AttendanceMode>;
  /** Place in line from 1; null unless WAITLISTED, and for those who do not read the row in full. */
  waitlistPosition?: Maybe<Scalars['Int']['output']>;
  /** Until when an offered seat is held; null unless OFFERED, and for those who do not read the row in full. */
  offerExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When she was registered or invited. */
  registeredAt: Scalars['DateTime']['output'];
  /** The coordinator who registered her; null when she did it herself, and for those who do not read the row in full. */
  registeredBy?: Maybe<Member>;
  /** When she checked in. */
  checkedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** The member she comes in place of; null for those who do not read the row in full. */
  substituteFor?: Maybe<Member>;
  /** Code to show at the door; the member herself, the host's coordinators and the secretariat, masked for others. */
  checkInCode?: Maybe<Scalars['String']['output']>;
  /** True when she agreed that others see her on the attendance list. */
  showInAttendeeList: Scalars['Boolean']['output'];
};

/** A page of registrations. */
export type RegistrationConnection = {
  /** How many registrations the viewer may see in the whole list; counted only when asked. */
  totalCount: Scalars['Int']['output'];
  /** The items of this page, in order. */
  edges: Array<RegistrationEdge>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One item of a RegistrationConnection. */
export type RegistrationEdge = {
  /** Opaque position of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Registration;
};

/** A wish to take part in an event. */
export type RegisterInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** Whom to register: the viewer herself by default; a coordinator may name a member of her unit. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** How she takes part. */
  mode?: InputMaybe<AttendanceMode>;
  /** True to stand in line when all seats are taken; otherwise the answer is then `CAPACITY_FULL`. */
  acceptWaitlist?: InputMaybe<Scalars['Boolean']['input']>;
  /** True when she agrees that others see her on the attendance list; never assumed. */
  showInAttendeeList?: InputMaybe<Scalars['Boolean']['input']>;
  /** A fresh random text for each wish; sending the same one again within 24 hours gives the same registration. */
  idempotencyKey: Scalars['String']['input'];
};

/** What came of `registerForEvent`. */
export type RegisterPayload = {
  /** The registration: CONFIRMED, or WAITLISTED with its place in line; null when refused. */
  registration?: Maybe<Registration>;
  /** Why nothing was written: REGISTRATION_CLOSED, ALREADY_REGISTERED, CAPACITY_FULL, FORBIDDEN, NOT_FOUND; empty on success. */
  userErrors: Array<UserError>;
};

/** Which registration to give up. */
export type CancelRegistrationInput = {
  /** The registration. */
  registrationId: Scalars['ID']['input'];
};

/** What came of `cancelRegistration`. */
export type CancelRegistrationPayload = {
  /** The registration, now CANCELLED, or DECLINED when it was an invitation; null when refused. */
  registration?: Maybe<Registration>;
  /** Why nothing was written: ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND; empty on success. */
  userErrors: Array<UserError>;
};

/** A code shown at the door. */
export type CheckInInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** The check-in code of a registration. */
  code: Scalars['String']['input'];
};

/** What came of `checkIn`. */
export type CheckInPayload = {
  /** The registration, now ATTENDED; null when refused. */
  registration?: Maybe<Registration>;
  /** Why nothing was written: VALIDATION before it begins, ILLEGAL_TRANSITION without a seat, FORBIDDEN, NOT_FOUND; empty on success. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Takes a seat or a place in line. The member herself, or a coordinator for a member of her unit. */
  registerForEvent: RegisterPayload;
  /** Gives a seat, a place in line or an invitation up; the seat is offered to the next in line. The member or her unit's coordinator. */
  cancelRegistration: CancelRegistrationPayload;
  /** Marks the holder of a code as present, from two hours before the event. The host's coordinators and the secretariat. */
  checkIn: CheckInPayload;
};


export type MutationRegisterForEventArgs = {
  input: RegisterInput;
};


export type MutationCancelRegistrationArgs = {
  input: CancelRegistrationInput;
};


export type MutationCheckInArgs = {
  input: CheckInInput;
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
  Event: Event;
  Ministry: Ministry;
  AnnualTheme: AnnualTheme;
  PlanActivity: PlanActivity;
  EventOutcome: EventOutcome;
  Member: Member;
  Registration: Registration;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"code":true}> );
  Ministry:
    ( { __typename: 'Ministry' }
    & GraphQLRecursivePick<FederationTypes['Ministry'], {"id":true}> );
  AnnualTheme:
    ( { __typename: 'AnnualTheme' }
    & GraphQLRecursivePick<FederationTypes['AnnualTheme'], {"id":true}> );
  PlanActivity:
    ( { __typename: 'PlanActivity' }
    & GraphQLRecursivePick<FederationTypes['PlanActivity'], {"id":true}> );
  EventOutcome:
    ( { __typename: 'EventOutcome' }
    & GraphQLRecursivePick<FederationTypes['EventOutcome'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Registration:
    ( { __typename: 'Registration' }
    & GraphQLRecursivePick<FederationTypes['Registration'], {"id":true}> );
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
  EventKind: EventKind;
  EventMode: EventMode;
  EventState: EventState;
  Event: ResolverTypeWrapper<EventRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EventStats: ResolverTypeWrapper<EventFiguresRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventConnection: ResolverTypeWrapper<EventConnectionRow>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ministry: ResolverTypeWrapper<Reference>;
  AnnualTheme: ResolverTypeWrapper<Reference>;
  PlanActivity: ResolverTypeWrapper<Reference>;
  FeedbackSummary: ResolverTypeWrapper<Omit<FeedbackSummary, 'questions'> & { questions: Array<ResolversTypes['FeedbackQuestionSummary']> }>;
  FeedbackQuestionSummary: ResolverTypeWrapper<QuestionFiguresRow>;
  OutcomeKind: OutcomeKind;
  OutcomeState: OutcomeState;
  EventOutcome: ResolverTypeWrapper<OutcomeRow>;
  EventEvaluation: ResolverTypeWrapper<EvaluationRow>;
  ParticipationStats: ResolverTypeWrapper<ParticipationFiguresRow>;
  MinistryParticipation: ResolverTypeWrapper<Omit<MinistryParticipation, 'ministry' | 'stats'> & { ministry?: Maybe<ResolversTypes['Ministry']>, stats: ResolversTypes['ParticipationStats'] }>;
  Member: ResolverTypeWrapper<Reference>;
  EventSession: ResolverTypeWrapper<SessionRow>;
  SpeakerRole: SpeakerRole;
  SessionSpeaker: ResolverTypeWrapper<SpeakerRow>;
  EventMaterial: ResolverTypeWrapper<MaterialRow>;
  HostAssignment: ResolverTypeWrapper<Reference>;
  Document: ResolverTypeWrapper<Reference>;
  RegistrationState: RegistrationState;
  AttendanceMode: AttendanceMode;
  Registration: ResolverTypeWrapper<RegistrationRow>;
  RegistrationConnection: ResolverTypeWrapper<RegistrationConnectionRow>;
  RegistrationEdge: ResolverTypeWrapper<Omit<RegistrationEdge, 'node'> & { node: ResolversTypes['Registration'] }>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  CancelRegistrationInput: CancelRegistrationInput;
  CancelRegistrationPayload: ResolverTypeWrapper<Omit<CancelRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  CheckInInput: CheckInInput;
  CheckInPayload: ResolverTypeWrapper<Omit<CheckInPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  Event: EventRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  EventStats: EventFiguresRow;
  Float: Scalars['Float']['output'];
  EventConnection: EventConnectionRow;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  Query: Record<PropertyKey, never>;
  Ministry: Reference;
  AnnualTheme: Reference;
  PlanActivity: Reference;
  FeedbackSummary: Omit<FeedbackSummary, 'questions'> & { questions: Array<ResolversParentTypes['FeedbackQuestionSummary']> };
  FeedbackQuestionSummary: QuestionFiguresRow;
  EventOutcome: OutcomeRow;
  EventEvaluation: EvaluationRow;
  ParticipationStats: ParticipationFiguresRow;
  MinistryParticipation: Omit<MinistryParticipation, 'ministry' | 'stats'> & { ministry?: Maybe<ResolversParentTypes['Ministry']>, stats: ResolversParentTypes['ParticipationStats'] };
  Member: Reference;
  EventSession: SessionRow;
  SessionSpeaker: SpeakerRow;
  EventMaterial: MaterialRow;
  HostAssignment: Reference;
  Document: Reference;
  Registration: RegistrationRow;
  RegistrationConnection: RegistrationConnectionRow;
  RegistrationEdge: Omit<RegistrationEdge, 'node'> & { node: ResolversParentTypes['Registration'] };
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  CancelRegistrationInput: CancelRegistrationInput;
  CancelRegistrationPayload: Omit<CancelRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  CheckInInput: CheckInInput;
  CheckInPayload: Omit<CheckInPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  Mutation: Record<PropertyKey, never>;
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

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['EventMode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventState'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  onlineUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  coHosts?: Resolver<Array<ResolversTypes['Ministry']>, ParentType, ContextType>;
  hostAssignment?: Resolver<Maybe<ResolversTypes['HostAssignment']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['AnnualTheme']>, ParentType, ContextType>;
  planActivity?: Resolver<Maybe<ResolversTypes['PlanActivity']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reservedSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitlistLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registrationOpensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationClosesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stats?: Resolver<Maybe<ResolversTypes['EventStats']>, ParentType, ContextType>;
  icsUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['FeedbackSummary']>, ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  evaluation?: Resolver<Maybe<ResolversTypes['EventEvaluation']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['EventSession']>, ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['EventMaterial']>, ParentType, ContextType>;
  viewerRegistration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  registrations?: Resolver<Maybe<ResolversTypes['RegistrationConnection']>, ParentType, ContextType, RequireFields<EventRegistrationsArgs, 'first'>>;
};

export type EventStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventStats'] = ResolversParentTypes['EventStats']> = {
  invited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitlisted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  absent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitsRepresented?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attendanceRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, Partial<QueryEventArgs>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  participationByMinistry?: Resolver<Maybe<Array<ResolversTypes['MinistryParticipation']>>, ParentType, ContextType, RequireFields<QueryParticipationByMinistryArgs, 'year' | 'rollup'>>;
};

export type MinistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ministry'] = ResolversParentTypes['Ministry'], FederationReferenceType extends FederationReferenceTypes['Ministry'] = FederationReferenceTypes['Ministry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ministry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hostedEvents?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<MinistryHostedEventsArgs, 'first'>>;
  upcomingEvents?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType, RequireFields<MinistryUpcomingEventsArgs, 'first'>>;
  participation?: Resolver<Maybe<ResolversTypes['ParticipationStats']>, ParentType, ContextType, RequireFields<MinistryParticipationArgs, 'year'>>;
};

export type AnnualThemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnualTheme'] = ResolversParentTypes['AnnualTheme'], FederationReferenceType extends FederationReferenceTypes['AnnualTheme'] = FederationReferenceTypes['AnnualTheme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AnnualTheme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<AnnualThemeEventsArgs, 'first'>>;
};

export type PlanActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanActivity'] = ResolversParentTypes['PlanActivity'], FederationReferenceType extends FederationReferenceTypes['PlanActivity'] = FederationReferenceTypes['PlanActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PlanActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
};

export type FeedbackSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackSummary'] = ResolversParentTypes['FeedbackSummary']> = {
  invited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageOverall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['FeedbackQuestionSummary']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FeedbackQuestionSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackQuestionSummary'] = ResolversParentTypes['FeedbackQuestionSummary']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export type EventOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventOutcome'] = ResolversParentTypes['EventOutcome'], FederationReferenceType extends FederationReferenceTypes['EventOutcome'] = FederationReferenceTypes['EventOutcome']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EventOutcome']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutcomeKind'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  responsible?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OutcomeState'], ParentType, ContextType>;
};

export type EventEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEvaluation'] = ResolversParentTypes['EventEvaluation']> = {
  objectivesMet?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  awarenessChange?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  strengths?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  difficulties?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  evaluatedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type ParticipationStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationStats'] = ResolversParentTypes['ParticipationStats']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invitations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registrations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attendances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distinctMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attendanceRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MinistryParticipationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinistryParticipation'] = ResolversParentTypes['MinistryParticipation']> = {
  ministry?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  stats?: Resolver<ResolversTypes['ParticipationStats'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  participation?: Resolver<Maybe<ResolversTypes['ParticipationStats']>, ParentType, ContextType, RequireFields<MemberParticipationArgs, 'year'>>;
  personalDataInEvents?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registrations?: Resolver<Maybe<ResolversTypes['RegistrationConnection']>, ParentType, ContextType, RequireFields<MemberRegistrationsArgs, 'first'>>;
};

export type EventSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSession'] = ResolversParentTypes['EventSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  abstract?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  speakers?: Resolver<Array<ResolversTypes['SessionSpeaker']>, ParentType, ContextType>;
};

export type SessionSpeakerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionSpeaker'] = ResolversParentTypes['SessionSpeaker']> = {
  role?: Resolver<ResolversTypes['SpeakerRole'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  guestName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guestAffiliation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventMaterial'] = ResolversParentTypes['EventMaterial']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type HostAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostAssignment'] = ResolversParentTypes['HostAssignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration'], FederationReferenceType extends FederationReferenceTypes['Registration'] = FederationReferenceTypes['Registration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Registration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  ministryAtTime?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RegistrationState'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['AttendanceMode']>, ParentType, ContextType>;
  waitlistPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  offerExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  registeredBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  checkedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  substituteFor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  checkInCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  showInAttendeeList?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RegistrationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationConnection'] = ResolversParentTypes['RegistrationConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RegistrationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegistrationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationEdge'] = ResolversParentTypes['RegistrationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelRegistrationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelRegistrationPayload'] = ResolversParentTypes['CancelRegistrationPayload']> = {
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInPayload'] = ResolversParentTypes['CheckInPayload']> = {
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerForEvent?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterForEventArgs, 'input'>>;
  cancelRegistration?: Resolver<ResolversTypes['CancelRegistrationPayload'], ParentType, ContextType, RequireFields<MutationCancelRegistrationArgs, 'input'>>;
  checkIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationCheckInArgs, 'input'>>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventStats?: EventStatsResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  AnnualTheme?: AnnualThemeResolvers<ContextType>;
  PlanActivity?: PlanActivityResolvers<ContextType>;
  FeedbackSummary?: FeedbackSummaryResolvers<ContextType>;
  FeedbackQuestionSummary?: FeedbackQuestionSummaryResolvers<ContextType>;
  EventOutcome?: EventOutcomeResolvers<ContextType>;
  EventEvaluation?: EventEvaluationResolvers<ContextType>;
  ParticipationStats?: ParticipationStatsResolvers<ContextType>;
  MinistryParticipation?: MinistryParticipationResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  EventSession?: EventSessionResolvers<ContextType>;
  SessionSpeaker?: SessionSpeakerResolvers<ContextType>;
  EventMaterial?: EventMaterialResolvers<ContextType>;
  HostAssignment?: HostAssignmentResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationConnection?: RegistrationConnectionResolvers<ContextType>;
  RegistrationEdge?: RegistrationEdgeResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  CancelRegistrationPayload?: CancelRegistrationPayloadResolvers<ContextType>;
  CheckInPayload?: CheckInPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

