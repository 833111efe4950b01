// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Event as EventRow, EventFigures as EventFiguresRow, EventConnection as EventConnectionRow } from '../events/entities.ts';
import type { Session as SessionRow, Speaker as SpeakerRow, Material as MaterialRow } from '../programme/entities.ts';
import type { Registration as RegistrationRow, RegistrationConnection as RegistrationConnectionRow } from '../registrations/entities.ts';
import type { Outcome as OutcomeRow, Evaluation as EvaluationRow } from '../outcomes/entities.ts';
import type { QuestionFigures as QuestionFiguresRow } from '../feedback/loaders.ts';
import type { ParticipationFigures as ParticipationFiguresRow } from '../participation/loaders.ts';
import type { Reference } from '../references.ts';
import type { Minutes as MinutesRow, MinutesRevision as MinutesRevisionRow } from '../minutes/entities.ts';
import type { EventReport as EventReportRow } from '../reporting/loaders.ts';
import type { MinutesConflict as MinutesConflictRow } from '../minutes/write-minutes.ts';
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
 * A workshop, training or meeting of the network. Visitors see public events, signed-in viewers those of the network, the
 * host's own people those of their unit; a draft is its host's coordinators' and staff's.
 */
export type Event = {
  /** Its calendar entry as iCalendar text (RFC 5545); the hub serves it at `icsUrl`. */
  ics: Scalars['String']['output'];
  /** Version of text, dates and links; give it as `expectedVersion` to `editEvent`. */
  detailsVersion: Scalars['Int']['output'];
  /** Version of seats and sign-up; give it as `expectedVersion` to `editEventSeats`. */
  seatsVersion: Scalars['Int']['output'];
  /** What the capacity shrinks to as seats are given up; null unless new confirmations were stopped. */
  capacityWanted?: Maybe<Scalars['Int']['output']>;
  /** What somebody should see to; for the host's coordinators and staff, masked for others. */
  warnings?: Maybe<Array<EventWarning>>;
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
  /** Path of its calendar entry (iCalendar) at the hub's own address, for the same viewers as the event. */
  icsUrl: Scalars['String']['output'];
  /** What participants thought; for signed-in viewers, masked for visitors, null while nobody was asked. */
  feedback?: Maybe<FeedbackSummary>;
  /** Its minutes; for signed-in viewers, masked for visitors, null while there are none. */
  minutes?: Maybe<Minutes>;
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
  /** How far its report is; for the host's coordinators and staff, masked for others. */
  report?: Maybe<EventReport>;
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

export type Query = {
  /** The personal calendar behind a secret address, as iCalendar text; null when there is none. The hub serves it at `/calendar/<secret>.ics` without a session. */
  calendarFeed?: Maybe<Scalars['String']['output']>;
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


export type QueryCalendarFeedArgs = {
  secret: Scalars['String']['input'];
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

/** What came of `renewCalendarFeed`. */
export type RenewCalendarFeedPayload = {
  /** Path of the calendar at the hub's own address. Whoever knows it sees where the member goes; it is shown this once. Null when refused. */
  path?: Maybe<Scalars['String']['output']>;
  /** Why there is none; empty on success. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Gives the viewer's personal calendar a new secret address and makes the one before useless. Members. Error: FORBIDDEN. */
  renewCalendarFeed: RenewCalendarFeedPayload;
  /** Writes the draft of an event and gives it its code. The host's coordinators and the secretariat. Errors: UNIT_ENDED, VALIDATION, FORBIDDEN. */
  createEvent: EventPayload;
  /** Changes text, dates and links of an event that has not ended. The host's coordinators and the secretariat. Errors: STALE_VERSION, UNIT_ENDED, VALIDATION, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  editEvent: EventPayload;
  /** Changes seats and sign-up; freed seats go to the line at once. The host's coordinators and the secretariat. Errors: SEATS_TAKEN, STALE_VERSION, VALIDATION, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  editEventSeats: EventPayload;
  /** Moves an event by hand: announce, open and close sign-up, put off, call off; the secretariat accepts its report. Errors: ILLEGAL_TRANSITION, STALE_VERSION, HOST_NOT_CONFIRMED, UNIT_ENDED, REPORT_INCOMPLETE, VALIDATION, FORBIDDEN, NOT_FOUND. */
  transitionEvent: EventPayload;
  /** Writes the form of an event, until somebody has answered. The host's coordinators and the secretariat. Errors: ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  writeFeedbackForm: EventPayload;
  /** Gives a participant the token for her one answer, up to 30 days after the event. Errors: ALREADY_ANSWERED, ILLEGAL_TRANSITION, FORBIDDEN when she did not come, NOT_FOUND. */
  requestFeedbackToken: RequestFeedbackTokenPayload;
  /** Gives an anonymous answer. Whoever holds a token, also without signing in. Errors: NOT_FOUND when the token was used or replaced, ILLEGAL_TRANSITION when it is too late, VALIDATION. */
  giveFeedback: GiveFeedbackPayload;
  /** Writes a revision of an event's minutes, from its beginning until they are approved. The host's coordinators and the secretariat. Errors: STALE_VERSION with both texts, ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  writeMinutes: MinutesPayload;
  /** Circulates minutes (the host's coordinators, the secretariat) or approves them (the secretariat, the presidium). Errors: STALE_VERSION, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  transitionMinutes: MinutesPayload;
  /** Writes down what an event led to. The host's coordinators and the secretariat. Errors: UNIT_ENDED, ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  addOutcome: OutcomePayload;
  /** Writes a result anew. The host's coordinators and the secretariat. Errors: STALE_VERSION, UNIT_ENDED, VALIDATION, FORBIDDEN, NOT_FOUND. */
  editOutcome: OutcomePayload;
  /** Says that a result is done or given up: the coordinators of the host and of the responsible unit, the secretariat, who alone opens one again. Errors: STALE_VERSION, ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  transitionOutcome: OutcomePayload;
  /** Writes the host's evaluation until the report is accepted. The host's coordinators and the secretariat. Errors: STALE_VERSION, ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  evaluateEvent: EvaluationPayload;
  /** Adds a session to the programme, until the event's report is accepted. The host's coordinators and the secretariat. Errors: VALIDATION, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  addSession: SessionPayload;
  /** Writes a session anew with its speakers. The host's coordinators and the secretariat. Errors: STALE_VERSION, VALIDATION, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  editSession: SessionPayload;
  /** Takes a session away before the event has ended. The host's coordinators and the secretariat. Errors: ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  removeSession: SessionPayload;
  /** Adds a paper. The host's coordinators and the secretariat. Errors: VALIDATION, FORBIDDEN, NOT_FOUND. */
  addMaterial: MaterialPayload;
  /** Writes a paper anew. The host's coordinators and the secretariat. Errors: STALE_VERSION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  editMaterial: MaterialPayload;
  /** Takes a paper away; the document stays. The host's coordinators and the secretariat. Errors: FORBIDDEN, NOT_FOUND. */
  removeMaterial: MaterialPayload;
  /** Takes an offered seat before the offer ends; once more changes nothing. The member herself. To decline, use `cancelRegistration`. Errors: ILLEGAL_TRANSITION when the offer ran out, FORBIDDEN, NOT_FOUND. */
  acceptOffer: RegistrationPayload;
  /** Offers a seat to somebody in line out of order: a free one, otherwise one kept back for guests. The secretariat. Errors: CAPACITY_FULL, REGISTRATION_CLOSED, ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  offerSeat: RegistrationPayload;
  /** Passes a confirmed seat to a colleague; the answer is her registration. The member or her unit's coordinator, until the event ends. Errors: ALREADY_REGISTERED, ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  sendSubstitute: RegistrationPayload;
  /** Says that she still comes to an event that was put off. The member or her unit's coordinator. Errors: ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  confirmAgain: RegistrationPayload;
  /** Invites members; whoever has a registration or declined is left out. The host's coordinators and the secretariat. Errors: ILLEGAL_TRANSITION, VALIDATION, FORBIDDEN, NOT_FOUND. */
  inviteMembers: RegistrationsPayload;
  /** Marks seat holders as present by list, from two hours before the event until its report is accepted. The host's coordinators and the secretariat. Errors: VALIDATION before it begins, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  checkInListed: RegistrationsPayload;
  /** Marks seat holders who did not come, after the event has ended. The host's coordinators and the secretariat. Errors: VALIDATION without a reason, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  markAbsences: RegistrationsPayload;
  /**
   * Marks who came and who did not by a list, all lines or none, under the rules of `checkInListed` and `markAbsences`. For the
   * secretariat, and for the host's coordinators.
   */
  importAttendance: ImportPayload;
  /** Takes a seat or a place in line. The member herself, or a coordinator for a member of her unit. */
  registerForEvent: RegisterPayload;
  /** Gives a seat, a place in line or an invitation up; the seat is offered to the next in line. The member or her unit's coordinator. */
  cancelRegistration: CancelRegistrationPayload;
  /** Marks the holder of a code as present, from two hours before the event. The host's coordinators and the secretariat. */
  checkIn: CheckInPayload;
  /** Hands in the report of an event that has ended. The host's coordinators. Errors: REPORT_INCOMPLETE with what is missing, ILLEGAL_TRANSITION, FORBIDDEN, NOT_FOUND. */
  sendEventReport: EventPayload;
  /** Gives a report back with a note; `transitionEvent` to REPORTED accepts it instead. The secretariat. Errors: ILLEGAL_TRANSITION when none waits, VALIDATION, FORBIDDEN, NOT_FOUND. */
  returnEventReport: EventPayload;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationEditEventArgs = {
  input: EditEventInput;
};


export type MutationEditEventSeatsArgs = {
  input: EditEventSeatsInput;
};


export type MutationTransitionEventArgs = {
  input: TransitionEventInput;
};


export type MutationWriteFeedbackFormArgs = {
  input: WriteFeedbackFormInput;
};


export type MutationRequestFeedbackTokenArgs = {
  input: RequestFeedbackTokenInput;
};


export type MutationGiveFeedbackArgs = {
  input: GiveFeedbackInput;
};


export type MutationWriteMinutesArgs = {
  input: WriteMinutesInput;
};


export type MutationTransitionMinutesArgs = {
  input: TransitionMinutesInput;
};


export type MutationAddOutcomeArgs = {
  input: AddOutcomeInput;
};


export type MutationEditOutcomeArgs = {
  input: EditOutcomeInput;
};


export type MutationTransitionOutcomeArgs = {
  input: TransitionOutcomeInput;
};


export type MutationEvaluateEventArgs = {
  input: EvaluateEventInput;
};


export type MutationAddSessionArgs = {
  input: AddSessionInput;
};


export type MutationEditSessionArgs = {
  input: EditSessionInput;
};


export type MutationRemoveSessionArgs = {
  input: RemoveSessionInput;
};


export type MutationAddMaterialArgs = {
  input: AddMaterialInput;
};


export type MutationEditMaterialArgs = {
  input: EditMaterialInput;
};


export type MutationRemoveMaterialArgs = {
  input: RemoveMaterialInput;
};


export type MutationAcceptOfferArgs = {
  input: AcceptOfferInput;
};


export type MutationOfferSeatArgs = {
  input: OfferSeatInput;
};


export type MutationSendSubstituteArgs = {
  input: SendSubstituteInput;
};


export type MutationConfirmAgainArgs = {
  input: ConfirmAgainInput;
};


export type MutationInviteMembersArgs = {
  input: InviteMembersInput;
};


export type MutationCheckInListedArgs = {
  input: CheckInListedInput;
};


export type MutationMarkAbsencesArgs = {
  input: MarkAbsencesInput;
};


export type MutationImportAttendanceArgs = {
  input: ImportAttendanceInput;
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


export type MutationSendEventReportArgs = {
  input: SendEventReportInput;
};


export type MutationReturnEventReportArgs = {
  input: ReturnEventReportInput;
};

/** Something about an event that somebody should see to. */
export type EventWarning =
  /** The host is no unit any more when the event takes place: the secretariat names another. */
  | 'HOST_ENDED'
  /** An annual workshop without its host's confirmed turn. */
  | 'HOST_NOT_CONFIRMED'
  /** An online or hybrid event without a link to join: it will not begin. */
  | 'LINK_MISSING'
  /** A result whose day of review has passed while it is open. */
  | 'REVIEW_OVERDUE';

/** A new event. */
export type CreateEventInput = {
  /** Its title, 1 to 300 characters. */
  title: LocalizedTextInput;
  /** What it is about. */
  summary?: InputMaybe<LocalizedTextInput>;
  /** What kind of event it is. */
  kind: EventKind;
  /** How people take part. */
  mode: EventMode;
  /** Who may see it at most once it is announced: PUBLIC, NETWORK or UNIT. */
  visibility?: InputMaybe<Visibility>;
  /** When it begins. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends. */
  endsAt: Scalars['DateTime']['input'];
  /** Where it takes place. */
  venue?: InputMaybe<LocalizedTextInput>;
  /** Where to join online, beginning with https://. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** The unit that hosts it; it must be at work on that day. */
  hostId: Scalars['ID']['input'];
  /** Units that host it too. */
  coHostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The turn in the host rotation it fulfils. */
  hostAssignmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The annual theme it belongs to. */
  themeId?: InputMaybe<Scalars['ID']['input']>;
  /** The plan activity it carries out. */
  planActivityId?: InputMaybe<Scalars['ID']['input']>;
  /** Seats in all; null for no limit. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Seats kept back for guests. */
  reservedSeats?: InputMaybe<Scalars['Int']['input']>;
  /** When sign-up begins. */
  registrationOpensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When sign-up ends, before the event begins. */
  registrationClosesAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Changes of an event's text, dates and links. What is left out stays, null empties it where it may be empty. */
export type EditEventInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** `Event.detailsVersion` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Its title, 1 to 300 characters. */
  title?: InputMaybe<LocalizedTextInput>;
  /** What it is about. */
  summary?: InputMaybe<LocalizedTextInput>;
  /** What kind of event it is. */
  kind?: InputMaybe<EventKind>;
  /** How people take part. */
  mode?: InputMaybe<EventMode>;
  /** Who may see it at most: PUBLIC, NETWORK or UNIT. */
  visibility?: InputMaybe<Visibility>;
  /** When it begins; not once it has begun. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it takes place. */
  venue?: InputMaybe<LocalizedTextInput>;
  /** Where to join online, beginning with https://. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** Another host; the secretariat only. */
  hostId?: InputMaybe<Scalars['ID']['input']>;
  /** All units that host it too. */
  coHostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The turn in the host rotation it fulfils. */
  hostAssignmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The annual theme it belongs to. */
  themeId?: InputMaybe<Scalars['ID']['input']>;
  /** The plan activity it carries out. */
  planActivityId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes of an event's seats and sign-up. What is left out stays. */
export type EditEventSeatsInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** `Event.seatsVersion` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Seats in all; null for no limit. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Seats kept back for guests. */
  reservedSeats?: InputMaybe<Scalars['Int']['input']>;
  /** When sign-up begins. */
  registrationOpensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When sign-up ends, before the event begins. */
  registrationClosesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True to take a capacity below the seats taken: nobody new is confirmed, and it shrinks as seats are given up. */
  stopNewConfirmations?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A move of an event from one state to another. */
export type TransitionEventInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** `Event.version` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** The state it is to have. */
  to: EventState;
  /** Why; needed to put an event off or call it off, kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A new beginning, when the event is put off or announced anew; sessions and sign-up move along. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A new end; with a new beginning alone the event keeps its length. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of a change of an event. */
export type EventPayload = {
  /** The event as it now stands; with STALE_VERSION the present one, to compare with; null when refused otherwise. */
  event?: Maybe<Event>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

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
  /** True: only events to come whose host is no unit any more on their day, which need another one. */
  hostEnded?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Subscription = {
  /**
   * The event, each time its free seats or its waitlist change. For whoever may see the event: NOT_FOUND otherwise, and null
   * once she may not see it any more.
   */
  eventSeats?: Maybe<Event>;
};


export type SubscriptionEventSeatsArgs = {
  eventId: Scalars['ID']['input'];
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

/** Answers to one question, in sum. */
export type FeedbackQuestionSummary = {
  /** How it is answered. */
  kind: FeedbackQuestionKind;
  /** What was written, in no order that tells who; the host's coordinators, the secretariat and the presidium, masked for others; null under 5 responses and for marks. */
  texts?: Maybe<Array<Scalars['String']['output']>>;
  /** Code of the question. */
  code: Scalars['String']['output'];
  /** What was asked. */
  label: LocalizedText;
  /** Average mark, 1 to 5; null under 5 answers. */
  average?: Maybe<Scalars['Float']['output']>;
  /** How many gave 1, 2, 3, 4, 5; null under 5 answers. */
  counts?: Maybe<Array<Scalars['Int']['output']>>;
};

/** How a question is answered. */
export type FeedbackQuestionKind =
  /** By a mark, 1 to 5. */
  | 'SCORE'
  /** In words. */
  | 'TEXT';

/** A question of a form. */
export type FeedbackQuestionInput = {
  /** Its code, unique in the form: capitals, digits, underscores, at most 40. */
  code: Scalars['String']['input'];
  /** What is asked, at most 300 characters. */
  label: LocalizedTextInput;
  /** How it is answered. */
  kind?: InputMaybe<FeedbackQuestionKind>;
};

/** The form of an event. */
export type WriteFeedbackFormInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** All questions beside the overall mark, in order; at most 20. */
  questions: Array<FeedbackQuestionInput>;
};

/** For which event to answer. */
export type RequestFeedbackTokenInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
};

/** What came of `requestFeedbackToken`. */
export type RequestFeedbackTokenPayload = {
  /** Good for one answer; shown this once, kept nowhere but as a hash. Null when refused. */
  token?: Maybe<Scalars['String']['output']>;
  /** Why there is none; empty on success. */
  userErrors: Array<UserError>;
};

/** The answer to one question. */
export type FeedbackAnswerInput = {
  /** Code of the question. */
  code: Scalars['String']['input'];
  /** The mark, 1 to 5, for a SCORE question. */
  score?: InputMaybe<Scalars['Int']['input']>;
  /** The words, at most 2000 characters, for a TEXT question. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** An anonymous answer. */
export type GiveFeedbackInput = {
  /** The one-time token. */
  token: Scalars['String']['input'];
  /** The overall mark, 1 to 5. */
  overall: Scalars['Int']['input'];
  /** Answers to the questions; any may be left out. */
  answers?: InputMaybe<Array<FeedbackAnswerInput>>;
};

/** What came of `giveFeedback`. */
export type GiveFeedbackPayload = {
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
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

/** Where minutes stand. */
export type MinutesState =
  /** Being written; the host's coordinators and staff only. */
  | 'DRAFT'
  /** Sent to those who came, who may ask for corrections. */
  | 'CIRCULATED'
  /** Approved: a record for the whole network that changes no more. */
  | 'APPROVED';

/** Biên bản: what was said and agreed at an event. Everybody signed in sees that there are minutes; their text see the host and staff, participants once circulated, and the network once approved. */
export type Minutes = {
  /** Global id, `mnt_…`. */
  id: Scalars['ID']['output'];
  /** Where they stand. */
  state: MinutesState;
  /** Number of the last revision; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The text of the last revision; masked with NOT_PUBLISHED while it is not for the viewer. */
  body?: Maybe<LocalizedText>;
  /** All revisions the viewer may read, newest first. */
  revisions: Array<MinutesRevision>;
  /** When they were sent to the participants. */
  circulatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved them; null when she is no member, and after her data were erased. */
  approvedBy?: Maybe<Member>;
  /** When they were approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The signed paper. */
  document?: Maybe<Document>;
};

/** The text as it stood at one time. */
export type MinutesRevision = {
  /** Number from 1. */
  number: Scalars['Int']['output'];
  /** The text. */
  body: LocalizedText;
  /** Who wrote it; null when she is no member, and after her data were erased. */
  writtenBy?: Maybe<Member>;
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
};

/** Two texts of which one was written without knowing the other. */
export type MinutesConflict = {
  /** What you sent. */
  yours: LocalizedText;
  /** What stands. */
  current: MinutesRevision;
};

/** A text for minutes. */
export type WriteMinutesInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** `Minutes.version` as it was read; 0 for the first text. */
  expectedVersion: Scalars['Int']['input'];
  /** The text, 1 to 100 000 characters. */
  body: LocalizedTextInput;
  /** The signed paper; left out it stays. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A move of minutes. */
export type TransitionMinutesInput = {
  /** The minutes. */
  minutesId: Scalars['ID']['input'];
  /** `Minutes.version` as it was read: what was read is what goes out. */
  expectedVersion: Scalars['Int']['input'];
  /** The state they are to have. */
  to: MinutesState;
};

/** What came of a change of minutes. */
export type MinutesPayload = {
  /** The minutes as they stand; null when refused, but for STALE_VERSION. */
  minutes?: Maybe<Minutes>;
  /** With STALE_VERSION of `writeMinutes`: both texts, nothing written. */
  conflict?: Maybe<MinutesConflict>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** Something an event led to. */
export type EventOutcome = {
  /** The event it came of; null when the viewer may not see it. */
  event?: Maybe<Event>;
  /** Grows with every change; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
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
  /** Grows with every change; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
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

/** A result as it is to be. */
export type OutcomeDetailsInput = {
  /** What kind of result it is. */
  kind: OutcomeKind;
  /** What was said or agreed, 1 to 2000 characters. */
  statement: LocalizedTextInput;
  /** The unit that sees to it, one at work; needed for a TASK. */
  responsibleId?: InputMaybe<Scalars['ID']['input']>;
  /** When it is due. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** When to look at it again; host and responsible unit are reminded. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A result to write down. */
export type AddOutcomeInput = {
  /** The event, which has begun. */
  eventId: Scalars['ID']['input'];
  /** The result. */
  outcome: OutcomeDetailsInput;
};

/** A result to write anew. */
export type EditOutcomeInput = {
  /** The result. */
  outcomeId: Scalars['ID']['input'];
  /** `EventOutcome.version` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** The result as it is to be. */
  outcome: OutcomeDetailsInput;
};

/** A move of a result. */
export type TransitionOutcomeInput = {
  /** The result. */
  outcomeId: Scalars['ID']['input'];
  /** `EventOutcome.version` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** The state it is to have. */
  to: OutcomeState;
  /** Why; needed to give it up or to open it again, kept in the change log. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a change of a result. */
export type OutcomePayload = {
  /** The result; with STALE_VERSION the present one; null when refused otherwise. */
  outcome?: Maybe<EventOutcome>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** The host's evaluation as it is to be. */
export type EvaluateEventInput = {
  /** The event, which has ended. */
  eventId: Scalars['ID']['input'];
  /** `EventEvaluation.version` as it was read; 0 the first time. */
  expectedVersion: Scalars['Int']['input'];
  /** How far the objectives were met, 1 to 5. */
  objectivesMet: Scalars['Int']['input'];
  /** How the awareness of the host's leaders changed, −2 to +2. */
  awarenessChange?: InputMaybe<Scalars['Int']['input']>;
  /** What went well, at most 4000 characters. */
  strengths?: InputMaybe<LocalizedTextInput>;
  /** What was difficult, at most 4000 characters. */
  difficulties?: InputMaybe<LocalizedTextInput>;
  /** What to do differently, at most 4000 characters. */
  recommendations?: InputMaybe<LocalizedTextInput>;
};

/** What came of `evaluateEvent`. */
export type EvaluationPayload = {
  /** The evaluation; with STALE_VERSION the present one; null when refused otherwise. */
  evaluation?: Maybe<EventEvaluation>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
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
  /** Grows with every change; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
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

/** A paper that goes with an event. */
export type EventMaterial = {
  /** The session it belongs to; null when it belongs to the whole event. */
  session?: Maybe<EventSession>;
  /** Grows with every change; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Id of the material, `mat_…`. */
  id: Scalars['ID']['output'];
  /** Its title. */
  title: LocalizedText;
  /** Who may see it at most; UNIT means the host's people and staff. */
  visibility: Visibility;
  /** The paper itself; null when the viewer may not read that document. */
  document?: Maybe<Document>;
};

/** A speaker to put on the programme: a member, or a guest by name. */
export type SessionSpeakerInput = {
  /** What she or he does in the session. */
  role: SpeakerRole;
  /** The member; null for a guest. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** The guest's name; null for a member. */
  guestName?: InputMaybe<Scalars['String']['input']>;
  /** Where the guest comes from. */
  guestAffiliation?: InputMaybe<Scalars['String']['input']>;
};

/** A session as it is to be. */
export type SessionDetailsInput = {
  /** Its title, 1 to 300 characters. */
  title: LocalizedTextInput;
  /** What it is about. */
  abstract?: InputMaybe<LocalizedTextInput>;
  /** When it begins, inside the event. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends, inside the event. */
  endsAt: Scalars['DateTime']['input'];
  /** Which room. */
  room?: InputMaybe<LocalizedTextInput>;
  /** Who speaks, in order; at most 50. */
  speakers?: InputMaybe<Array<SessionSpeakerInput>>;
};

/** A session to add. */
export type AddSessionInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** The session. */
  session: SessionDetailsInput;
};

/** A session to write anew. */
export type EditSessionInput = {
  /** The session. */
  sessionId: Scalars['ID']['input'];
  /** `EventSession.version` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** The session as it is to be. */
  session: SessionDetailsInput;
};

/** A session to take away. */
export type RemoveSessionInput = {
  /** The session. */
  sessionId: Scalars['ID']['input'];
};

/** What came of a change of a session. */
export type SessionPayload = {
  /** The session; with STALE_VERSION the present one; after `removeSession` as it was; null when refused otherwise. */
  session?: Maybe<EventSession>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** A paper as it is to be. */
export type MaterialDetailsInput = {
  /** Its title, 1 to 300 characters. */
  title: LocalizedTextInput;
  /** Who may see it at most: PUBLIC, NETWORK, or UNIT for the host's people and staff. */
  visibility: Visibility;
  /** The document, as *ministries* keeps it. */
  documentId?: InputMaybe<Scalars['ID']['input']>;
  /** The session it belongs to. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** A paper to add. */
export type AddMaterialInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** The paper. */
  material: MaterialDetailsInput;
};

/** A paper to write anew. */
export type EditMaterialInput = {
  /** The paper. */
  materialId: Scalars['ID']['input'];
  /** `EventMaterial.version` as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** The paper as it is to be. */
  material: MaterialDetailsInput;
};

/** A paper to take away. */
export type RemoveMaterialInput = {
  /** The paper. */
  materialId: Scalars['ID']['input'];
};

/** What came of a change of a paper. */
export type MaterialPayload = {
  /** The paper; with STALE_VERSION the present one; after `removeMaterial` as it was; null when refused otherwise. */
  material?: Maybe<EventMaterial>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
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

/** A member's place at an event. Who may read what is said at `Event.registrations`. */
export type Registration = {
  /** True while the event was put off and she has not said again that she comes; false for those who do not read the row in full. */
  isToConfirmAgain: Scalars['Boolean']['output'];
  /** Why she could not come; her unit's and the host's coordinators, the secretariat, the presidium and herself, null for others. */
  absenceReason?: Maybe<Scalars['String']['output']>;
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

/** Which offer to accept. */
export type AcceptOfferInput = {
  /** The registration that was offered a seat. */
  registrationId: Scalars['ID']['input'];
};

/** A seat for somebody out of order. */
export type OfferSeatInput = {
  /** The registration in line. */
  registrationId: Scalars['ID']['input'];
  /** Why she comes first, 1 to 500 characters; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** A colleague who comes instead. */
export type SendSubstituteInput = {
  /** The registration whose seat she takes. */
  registrationId: Scalars['ID']['input'];
  /** The member who comes: of the same unit, without a seat or place in line of her own. */
  substituteId: Scalars['ID']['input'];
  /** How she takes part; as the one before by default. */
  mode?: InputMaybe<AttendanceMode>;
  /** True when she agrees that others see her on the attendance list; never assumed. */
  showInAttendeeList?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which seat is still wanted. */
export type ConfirmAgainInput = {
  /** The registration. */
  registrationId: Scalars['ID']['input'];
};

/** Whom to invite, by list, by unit, or both; at most 500 entries. */
export type InviteMembersInput = {
  /** The event, announced or open. */
  eventId: Scalars['ID']['input'];
  /** Members. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Units all of whose members of today are invited. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Those whom the host saw. */
export type CheckInListedInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** Their registrations, at most 500. */
  registrationIds: Array<Scalars['ID']['input']>;
};

/** How somebody did not come. */
export type AbsenceState =
  /** Without a word. */
  | 'ABSENT'
  /** With a reason. */
  | 'EXCUSED';

/** Somebody who had a seat and did not come. */
export type AbsenceInput = {
  /** The registration. */
  registrationId: Scalars['ID']['input'];
  /** With or without a reason. */
  state: AbsenceState;
  /** The reason, at most 500 characters; needed for EXCUSED, deleted after six months. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Those who had a seat and did not come. */
export type MarkAbsencesInput = {
  /** The event, which has ended. */
  eventId: Scalars['ID']['input'];
  /** Who, at most 500. */
  absences: Array<AbsenceInput>;
};

/** What came of a change of a registration. */
export type RegistrationPayload = {
  /** The registration as it now stands; null when refused. */
  registration?: Maybe<Registration>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** What came of a change of several registrations: all were changed or none. */
export type RegistrationsPayload = {
  /** The registrations as they now stand; of `inviteMembers` only the new ones. Empty when refused. */
  registrations: Array<Registration>;
  /** Why nothing was written; empty on success. */
  userErrors: Array<UserError>;
};

/** A line of an attendance list, as it was written: every value is a text or left out. */
export type AttendanceRowInput = {
  /** Number of the line in the list, as it is told in faults. */
  line: Scalars['Int']['input'];
  /** Code of the event, e.g. `SK-2026-001`. */
  eventCode?: InputMaybe<Scalars['String']['input']>;
  /** Id of the member who had a seat. */
  member?: InputMaybe<Scalars['String']['input']>;
  /** `Có mặt`, `Vắng` or `Vắng có lý do`, or the name of the state: `ATTENDED`, `ABSENT`, `EXCUSED`. */
  presence?: InputMaybe<Scalars['String']['input']>;
  /** Why she could not come, at most 500 characters; needed for `Vắng có lý do`. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** An attendance list. */
export type ImportAttendanceInput = {
  /** The lines, at most 2000. */
  rows: Array<AttendanceRowInput>;
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

/** What the host hands in after an event, and what the secretariat does with it. */
export type EventReport = {
  /** What it still lacks; empty when it can be sent. */
  missing: Array<ReportPart>;
  /** When the host sent it; null while it has not, and after it was given back. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the secretariat asked for when it last gave it back. */
  returnNote?: Maybe<Scalars['String']['output']>;
  /** When it was last given back. */
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the secretariat accepted it; the event is REPORTED since. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A part of an event's report. */
export type ReportPart =
  /** Everybody with a seat is marked as having come, absent or excused. */
  | 'ATTENDANCE'
  /** The minutes are circulated. */
  | 'MINUTES'
  /** The evaluation says how far the objectives were met. */
  | 'EVALUATION'
  /** At least one outcome is entered. */
  | 'OUTCOMES';

/** Which event's report to send. */
export type SendEventReportInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
};

/** Which event's report to give back. */
export type ReturnEventReportInput = {
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** What is asked for, 1 to 2000 characters. */
  note: Scalars['String']['input'];
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
  Event: ResolverTypeWrapper<EventRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RenewCalendarFeedPayload: ResolverTypeWrapper<RenewCalendarFeedPayload>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  EventWarning: EventWarning;
  CreateEventInput: CreateEventInput;
  EditEventInput: EditEventInput;
  EditEventSeatsInput: EditEventSeatsInput;
  TransitionEventInput: TransitionEventInput;
  EventPayload: ResolverTypeWrapper<Omit<EventPayload, 'event'> & { event?: Maybe<ResolversTypes['Event']> }>;
  EventKind: EventKind;
  EventMode: EventMode;
  EventState: EventState;
  EventStats: ResolverTypeWrapper<EventFiguresRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventConnection: ResolverTypeWrapper<EventConnectionRow>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ministry: ResolverTypeWrapper<Reference>;
  AnnualTheme: ResolverTypeWrapper<Reference>;
  PlanActivity: ResolverTypeWrapper<Reference>;
  FeedbackQuestionSummary: ResolverTypeWrapper<QuestionFiguresRow>;
  FeedbackQuestionKind: FeedbackQuestionKind;
  FeedbackQuestionInput: FeedbackQuestionInput;
  WriteFeedbackFormInput: WriteFeedbackFormInput;
  RequestFeedbackTokenInput: RequestFeedbackTokenInput;
  RequestFeedbackTokenPayload: ResolverTypeWrapper<RequestFeedbackTokenPayload>;
  FeedbackAnswerInput: FeedbackAnswerInput;
  GiveFeedbackInput: GiveFeedbackInput;
  GiveFeedbackPayload: ResolverTypeWrapper<GiveFeedbackPayload>;
  FeedbackSummary: ResolverTypeWrapper<Omit<FeedbackSummary, 'questions'> & { questions: Array<ResolversTypes['FeedbackQuestionSummary']> }>;
  MinutesState: MinutesState;
  Minutes: ResolverTypeWrapper<MinutesRow>;
  MinutesRevision: ResolverTypeWrapper<MinutesRevisionRow>;
  MinutesConflict: ResolverTypeWrapper<MinutesConflictRow>;
  WriteMinutesInput: WriteMinutesInput;
  TransitionMinutesInput: TransitionMinutesInput;
  MinutesPayload: ResolverTypeWrapper<Omit<MinutesPayload, 'minutes' | 'conflict'> & { minutes?: Maybe<ResolversTypes['Minutes']>, conflict?: Maybe<ResolversTypes['MinutesConflict']> }>;
  EventOutcome: ResolverTypeWrapper<OutcomeRow>;
  EventEvaluation: ResolverTypeWrapper<EvaluationRow>;
  OutcomeDetailsInput: OutcomeDetailsInput;
  AddOutcomeInput: AddOutcomeInput;
  EditOutcomeInput: EditOutcomeInput;
  TransitionOutcomeInput: TransitionOutcomeInput;
  OutcomePayload: ResolverTypeWrapper<Omit<OutcomePayload, 'outcome'> & { outcome?: Maybe<ResolversTypes['EventOutcome']> }>;
  EvaluateEventInput: EvaluateEventInput;
  EvaluationPayload: ResolverTypeWrapper<Omit<EvaluationPayload, 'evaluation'> & { evaluation?: Maybe<ResolversTypes['EventEvaluation']> }>;
  OutcomeKind: OutcomeKind;
  OutcomeState: OutcomeState;
  ParticipationStats: ResolverTypeWrapper<ParticipationFiguresRow>;
  MinistryParticipation: ResolverTypeWrapper<Omit<MinistryParticipation, 'ministry' | 'stats'> & { ministry?: Maybe<ResolversTypes['Ministry']>, stats: ResolversTypes['ParticipationStats'] }>;
  Member: ResolverTypeWrapper<Reference>;
  EventSession: ResolverTypeWrapper<SessionRow>;
  EventMaterial: ResolverTypeWrapper<MaterialRow>;
  SessionSpeakerInput: SessionSpeakerInput;
  SessionDetailsInput: SessionDetailsInput;
  AddSessionInput: AddSessionInput;
  EditSessionInput: EditSessionInput;
  RemoveSessionInput: RemoveSessionInput;
  SessionPayload: ResolverTypeWrapper<Omit<SessionPayload, 'session'> & { session?: Maybe<ResolversTypes['EventSession']> }>;
  MaterialDetailsInput: MaterialDetailsInput;
  AddMaterialInput: AddMaterialInput;
  EditMaterialInput: EditMaterialInput;
  RemoveMaterialInput: RemoveMaterialInput;
  MaterialPayload: ResolverTypeWrapper<Omit<MaterialPayload, 'material'> & { material?: Maybe<ResolversTypes['EventMaterial']> }>;
  SpeakerRole: SpeakerRole;
  SessionSpeaker: ResolverTypeWrapper<SpeakerRow>;
  HostAssignment: ResolverTypeWrapper<Reference>;
  Document: ResolverTypeWrapper<Reference>;
  Registration: ResolverTypeWrapper<RegistrationRow>;
  AcceptOfferInput: AcceptOfferInput;
  OfferSeatInput: OfferSeatInput;
  SendSubstituteInput: SendSubstituteInput;
  ConfirmAgainInput: ConfirmAgainInput;
  InviteMembersInput: InviteMembersInput;
  CheckInListedInput: CheckInListedInput;
  AbsenceState: AbsenceState;
  AbsenceInput: AbsenceInput;
  MarkAbsencesInput: MarkAbsencesInput;
  RegistrationPayload: ResolverTypeWrapper<Omit<RegistrationPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  RegistrationsPayload: ResolverTypeWrapper<Omit<RegistrationsPayload, 'registrations'> & { registrations: Array<ResolversTypes['Registration']> }>;
  AttendanceRowInput: AttendanceRowInput;
  ImportAttendanceInput: ImportAttendanceInput;
  ImportFault: ResolverTypeWrapper<ImportFault>;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  RegistrationState: RegistrationState;
  AttendanceMode: AttendanceMode;
  RegistrationConnection: ResolverTypeWrapper<RegistrationConnectionRow>;
  RegistrationEdge: ResolverTypeWrapper<Omit<RegistrationEdge, 'node'> & { node: ResolversTypes['Registration'] }>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  CancelRegistrationInput: CancelRegistrationInput;
  CancelRegistrationPayload: ResolverTypeWrapper<Omit<CancelRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  CheckInInput: CheckInInput;
  CheckInPayload: ResolverTypeWrapper<Omit<CheckInPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  EventReport: ResolverTypeWrapper<EventReportRow>;
  ReportPart: ReportPart;
  SendEventReportInput: SendEventReportInput;
  ReturnEventReportInput: ReturnEventReportInput;
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
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Query: Record<PropertyKey, never>;
  RenewCalendarFeedPayload: RenewCalendarFeedPayload;
  Mutation: Record<PropertyKey, never>;
  CreateEventInput: CreateEventInput;
  EditEventInput: EditEventInput;
  EditEventSeatsInput: EditEventSeatsInput;
  TransitionEventInput: TransitionEventInput;
  EventPayload: Omit<EventPayload, 'event'> & { event?: Maybe<ResolversParentTypes['Event']> };
  EventStats: EventFiguresRow;
  Float: Scalars['Float']['output'];
  EventConnection: EventConnectionRow;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  Subscription: Record<PropertyKey, never>;
  Ministry: Reference;
  AnnualTheme: Reference;
  PlanActivity: Reference;
  FeedbackQuestionSummary: QuestionFiguresRow;
  FeedbackQuestionInput: FeedbackQuestionInput;
  WriteFeedbackFormInput: WriteFeedbackFormInput;
  RequestFeedbackTokenInput: RequestFeedbackTokenInput;
  RequestFeedbackTokenPayload: RequestFeedbackTokenPayload;
  FeedbackAnswerInput: FeedbackAnswerInput;
  GiveFeedbackInput: GiveFeedbackInput;
  GiveFeedbackPayload: GiveFeedbackPayload;
  FeedbackSummary: Omit<FeedbackSummary, 'questions'> & { questions: Array<ResolversParentTypes['FeedbackQuestionSummary']> };
  Minutes: MinutesRow;
  MinutesRevision: MinutesRevisionRow;
  MinutesConflict: MinutesConflictRow;
  WriteMinutesInput: WriteMinutesInput;
  TransitionMinutesInput: TransitionMinutesInput;
  MinutesPayload: Omit<MinutesPayload, 'minutes' | 'conflict'> & { minutes?: Maybe<ResolversParentTypes['Minutes']>, conflict?: Maybe<ResolversParentTypes['MinutesConflict']> };
  EventOutcome: OutcomeRow;
  EventEvaluation: EvaluationRow;
  OutcomeDetailsInput: OutcomeDetailsInput;
  AddOutcomeInput: AddOutcomeInput;
  EditOutcomeInput: EditOutcomeInput;
  TransitionOutcomeInput: TransitionOutcomeInput;
  OutcomePayload: Omit<OutcomePayload, 'outcome'> & { outcome?: Maybe<ResolversParentTypes['EventOutcome']> };
  EvaluateEventInput: EvaluateEventInput;
  EvaluationPayload: Omit<EvaluationPayload, 'evaluation'> & { evaluation?: Maybe<ResolversParentTypes['EventEvaluation']> };
  ParticipationStats: ParticipationFiguresRow;
  MinistryParticipation: Omit<MinistryParticipation, 'ministry' | 'stats'> & { ministry?: Maybe<ResolversParentTypes['Ministry']>, stats: ResolversParentTypes['ParticipationStats'] };
  Member: Reference;
  EventSession: SessionRow;
  EventMaterial: MaterialRow;
  SessionSpeakerInput: SessionSpeakerInput;
  SessionDetailsInput: SessionDetailsInput;
  AddSessionInput: AddSessionInput;
  EditSessionInput: EditSessionInput;
  RemoveSessionInput: RemoveSessionInput;
  SessionPayload: Omit<SessionPayload, 'session'> & { session?: Maybe<ResolversParentTypes['EventSession']> };
  MaterialDetailsInput: MaterialDetailsInput;
  AddMaterialInput: AddMaterialInput;
  EditMaterialInput: EditMaterialInput;
  RemoveMaterialInput: RemoveMaterialInput;
  MaterialPayload: Omit<MaterialPayload, 'material'> & { material?: Maybe<ResolversParentTypes['EventMaterial']> };
  SessionSpeaker: SpeakerRow;
  HostAssignment: Reference;
  Document: Reference;
  Registration: RegistrationRow;
  AcceptOfferInput: AcceptOfferInput;
  OfferSeatInput: OfferSeatInput;
  SendSubstituteInput: SendSubstituteInput;
  ConfirmAgainInput: ConfirmAgainInput;
  InviteMembersInput: InviteMembersInput;
  CheckInListedInput: CheckInListedInput;
  AbsenceInput: AbsenceInput;
  MarkAbsencesInput: MarkAbsencesInput;
  RegistrationPayload: Omit<RegistrationPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  RegistrationsPayload: Omit<RegistrationsPayload, 'registrations'> & { registrations: Array<ResolversParentTypes['Registration']> };
  AttendanceRowInput: AttendanceRowInput;
  ImportAttendanceInput: ImportAttendanceInput;
  ImportFault: ImportFault;
  ImportPayload: ImportPayload;
  RegistrationConnection: RegistrationConnectionRow;
  RegistrationEdge: Omit<RegistrationEdge, 'node'> & { node: ResolversParentTypes['Registration'] };
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  CancelRegistrationInput: CancelRegistrationInput;
  CancelRegistrationPayload: Omit<CancelRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  CheckInInput: CheckInInput;
  CheckInPayload: Omit<CheckInPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  EventReport: EventReportRow;
  SendEventReportInput: SendEventReportInput;
  ReturnEventReportInput: ReturnEventReportInput;
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
  ics?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detailsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capacityWanted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['EventWarning']>>, ParentType, ContextType>;
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
  icsUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['FeedbackSummary']>, ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Minutes']>, ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  evaluation?: Resolver<Maybe<ResolversTypes['EventEvaluation']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['EventSession']>, ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['EventMaterial']>, ParentType, ContextType>;
  viewerRegistration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  registrations?: Resolver<Maybe<ResolversTypes['RegistrationConnection']>, ParentType, ContextType, RequireFields<EventRegistrationsArgs, 'first'>>;
  report?: Resolver<Maybe<ResolversTypes['EventReport']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  calendarFeed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryCalendarFeedArgs, 'secret'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, Partial<QueryEventArgs>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  participationByMinistry?: Resolver<Maybe<Array<ResolversTypes['MinistryParticipation']>>, ParentType, ContextType, RequireFields<QueryParticipationByMinistryArgs, 'year' | 'rollup'>>;
};

export type RenewCalendarFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewCalendarFeedPayload'] = ResolversParentTypes['RenewCalendarFeedPayload']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  renewCalendarFeed?: Resolver<ResolversTypes['RenewCalendarFeedPayload'], ParentType, ContextType>;
  createEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  editEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationEditEventArgs, 'input'>>;
  editEventSeats?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationEditEventSeatsArgs, 'input'>>;
  transitionEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationTransitionEventArgs, 'input'>>;
  writeFeedbackForm?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationWriteFeedbackFormArgs, 'input'>>;
  requestFeedbackToken?: Resolver<ResolversTypes['RequestFeedbackTokenPayload'], ParentType, ContextType, RequireFields<MutationRequestFeedbackTokenArgs, 'input'>>;
  giveFeedback?: Resolver<ResolversTypes['GiveFeedbackPayload'], ParentType, ContextType, RequireFields<MutationGiveFeedbackArgs, 'input'>>;
  writeMinutes?: Resolver<ResolversTypes['MinutesPayload'], ParentType, ContextType, RequireFields<MutationWriteMinutesArgs, 'input'>>;
  transitionMinutes?: Resolver<ResolversTypes['MinutesPayload'], ParentType, ContextType, RequireFields<MutationTransitionMinutesArgs, 'input'>>;
  addOutcome?: Resolver<ResolversTypes['OutcomePayload'], ParentType, ContextType, RequireFields<MutationAddOutcomeArgs, 'input'>>;
  editOutcome?: Resolver<ResolversTypes['OutcomePayload'], ParentType, ContextType, RequireFields<MutationEditOutcomeArgs, 'input'>>;
  transitionOutcome?: Resolver<ResolversTypes['OutcomePayload'], ParentType, ContextType, RequireFields<MutationTransitionOutcomeArgs, 'input'>>;
  evaluateEvent?: Resolver<ResolversTypes['EvaluationPayload'], ParentType, ContextType, RequireFields<MutationEvaluateEventArgs, 'input'>>;
  addSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationAddSessionArgs, 'input'>>;
  editSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationEditSessionArgs, 'input'>>;
  removeSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationRemoveSessionArgs, 'input'>>;
  addMaterial?: Resolver<ResolversTypes['MaterialPayload'], ParentType, ContextType, RequireFields<MutationAddMaterialArgs, 'input'>>;
  editMaterial?: Resolver<ResolversTypes['MaterialPayload'], ParentType, ContextType, RequireFields<MutationEditMaterialArgs, 'input'>>;
  removeMaterial?: Resolver<ResolversTypes['MaterialPayload'], ParentType, ContextType, RequireFields<MutationRemoveMaterialArgs, 'input'>>;
  acceptOffer?: Resolver<ResolversTypes['RegistrationPayload'], ParentType, ContextType, RequireFields<MutationAcceptOfferArgs, 'input'>>;
  offerSeat?: Resolver<ResolversTypes['RegistrationPayload'], ParentType, ContextType, RequireFields<MutationOfferSeatArgs, 'input'>>;
  sendSubstitute?: Resolver<ResolversTypes['RegistrationPayload'], ParentType, ContextType, RequireFields<MutationSendSubstituteArgs, 'input'>>;
  confirmAgain?: Resolver<ResolversTypes['RegistrationPayload'], ParentType, ContextType, RequireFields<MutationConfirmAgainArgs, 'input'>>;
  inviteMembers?: Resolver<ResolversTypes['RegistrationsPayload'], ParentType, ContextType, RequireFields<MutationInviteMembersArgs, 'input'>>;
  checkInListed?: Resolver<ResolversTypes['RegistrationsPayload'], ParentType, ContextType, RequireFields<MutationCheckInListedArgs, 'input'>>;
  markAbsences?: Resolver<ResolversTypes['RegistrationsPayload'], ParentType, ContextType, RequireFields<MutationMarkAbsencesArgs, 'input'>>;
  importAttendance?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportAttendanceArgs, 'input'>>;
  registerForEvent?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterForEventArgs, 'input'>>;
  cancelRegistration?: Resolver<ResolversTypes['CancelRegistrationPayload'], ParentType, ContextType, RequireFields<MutationCancelRegistrationArgs, 'input'>>;
  checkIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationCheckInArgs, 'input'>>;
  sendEventReport?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationSendEventReportArgs, 'input'>>;
  returnEventReport?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationReturnEventReportArgs, 'input'>>;
};

export type EventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPayload'] = ResolversParentTypes['EventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  eventSeats?: SubscriptionResolver<Maybe<ResolversTypes['Event']>, "eventSeats", ParentType, ContextType, RequireFields<SubscriptionEventSeatsArgs, 'eventId'>>;
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

export type FeedbackQuestionSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackQuestionSummary'] = ResolversParentTypes['FeedbackQuestionSummary']> = {
  kind?: Resolver<ResolversTypes['FeedbackQuestionKind'], ParentType, ContextType>;
  texts?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export type RequestFeedbackTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestFeedbackTokenPayload'] = ResolversParentTypes['RequestFeedbackTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GiveFeedbackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiveFeedbackPayload'] = ResolversParentTypes['GiveFeedbackPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedbackSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackSummary'] = ResolversParentTypes['FeedbackSummary']> = {
  invited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageOverall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['FeedbackQuestionSummary']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MinutesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Minutes'] = ResolversParentTypes['Minutes']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MinutesState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['MinutesRevision']>, ParentType, ContextType>;
  circulatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type MinutesRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinutesRevision'] = ResolversParentTypes['MinutesRevision']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  writtenBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MinutesConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinutesConflict'] = ResolversParentTypes['MinutesConflict']> = {
  yours?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['MinutesRevision'], ParentType, ContextType>;
};

export type MinutesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinutesPayload'] = ResolversParentTypes['MinutesPayload']> = {
  minutes?: Resolver<Maybe<ResolversTypes['Minutes']>, ParentType, ContextType>;
  conflict?: Resolver<Maybe<ResolversTypes['MinutesConflict']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventOutcome'] = ResolversParentTypes['EventOutcome'], FederationReferenceType extends FederationReferenceTypes['EventOutcome'] = FederationReferenceTypes['EventOutcome']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EventOutcome']> | FederationReferenceType, FederationReferenceType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutcomeKind'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  responsible?: Resolver<Maybe<ResolversTypes['Ministry']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OutcomeState'], ParentType, ContextType>;
};

export type EventEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEvaluation'] = ResolversParentTypes['EventEvaluation']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  objectivesMet?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  awarenessChange?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  strengths?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  difficulties?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  evaluatedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type OutcomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutcomePayload'] = ResolversParentTypes['OutcomePayload']> = {
  outcome?: Resolver<Maybe<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EvaluationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvaluationPayload'] = ResolversParentTypes['EvaluationPayload']> = {
  evaluation?: Resolver<Maybe<ResolversTypes['EventEvaluation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  abstract?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  speakers?: Resolver<Array<ResolversTypes['SessionSpeaker']>, ParentType, ContextType>;
};

export type EventMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventMaterial'] = ResolversParentTypes['EventMaterial']> = {
  session?: Resolver<Maybe<ResolversTypes['EventSession']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['EventSession']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MaterialPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialPayload'] = ResolversParentTypes['MaterialPayload']> = {
  material?: Resolver<Maybe<ResolversTypes['EventMaterial']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionSpeakerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionSpeaker'] = ResolversParentTypes['SessionSpeaker']> = {
  role?: Resolver<ResolversTypes['SpeakerRole'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  guestName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guestAffiliation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HostAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostAssignment'] = ResolversParentTypes['HostAssignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration'], FederationReferenceType extends FederationReferenceTypes['Registration'] = FederationReferenceTypes['Registration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Registration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  isToConfirmAgain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  absenceReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type RegistrationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationPayload'] = ResolversParentTypes['RegistrationPayload']> = {
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegistrationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationsPayload'] = ResolversParentTypes['RegistrationsPayload']> = {
  registrations?: Resolver<Array<ResolversTypes['Registration']>, ParentType, ContextType>;
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

export type EventReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReport'] = ResolversParentTypes['EventReport']> = {
  missing?: Resolver<Array<ResolversTypes['ReportPart']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RenewCalendarFeedPayload?: RenewCalendarFeedPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  EventPayload?: EventPayloadResolvers<ContextType>;
  EventStats?: EventStatsResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  AnnualTheme?: AnnualThemeResolvers<ContextType>;
  PlanActivity?: PlanActivityResolvers<ContextType>;
  FeedbackQuestionSummary?: FeedbackQuestionSummaryResolvers<ContextType>;
  RequestFeedbackTokenPayload?: RequestFeedbackTokenPayloadResolvers<ContextType>;
  GiveFeedbackPayload?: GiveFeedbackPayloadResolvers<ContextType>;
  FeedbackSummary?: FeedbackSummaryResolvers<ContextType>;
  Minutes?: MinutesResolvers<ContextType>;
  MinutesRevision?: MinutesRevisionResolvers<ContextType>;
  MinutesConflict?: MinutesConflictResolvers<ContextType>;
  MinutesPayload?: MinutesPayloadResolvers<ContextType>;
  EventOutcome?: EventOutcomeResolvers<ContextType>;
  EventEvaluation?: EventEvaluationResolvers<ContextType>;
  OutcomePayload?: OutcomePayloadResolvers<ContextType>;
  EvaluationPayload?: EvaluationPayloadResolvers<ContextType>;
  ParticipationStats?: ParticipationStatsResolvers<ContextType>;
  MinistryParticipation?: MinistryParticipationResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  EventSession?: EventSessionResolvers<ContextType>;
  EventMaterial?: EventMaterialResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  MaterialPayload?: MaterialPayloadResolvers<ContextType>;
  SessionSpeaker?: SessionSpeakerResolvers<ContextType>;
  HostAssignment?: HostAssignmentResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationPayload?: RegistrationPayloadResolvers<ContextType>;
  RegistrationsPayload?: RegistrationsPayloadResolvers<ContextType>;
  ImportFault?: ImportFaultResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  RegistrationConnection?: RegistrationConnectionResolvers<ContextType>;
  RegistrationEdge?: RegistrationEdgeResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  CancelRegistrationPayload?: CancelRegistrationPayloadResolvers<ContextType>;
  CheckInPayload?: CheckInPayloadResolvers<ContextType>;
  EventReport?: EventReportResolvers<ContextType>;
};

