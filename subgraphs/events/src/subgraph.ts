import { defineSubgraph } from "@sen/subgraph";
import { calendarResolvers } from "./calendars/resolvers.ts";
import { keepCopies } from "./copies/keep-copies.ts";
import { EventEntity } from "./events/entities.ts";
import { moveEvents } from "./events/move-events.ts";
import { eventResolvers } from "./events/resolvers.ts";
import { feedbackResolvers } from "./feedback/resolvers.ts";
import { createLoaders } from "./loaders.ts";
import { CreateEvents1764000000000 } from "./migrations/1764000000000-create-events.ts";
import { CreateRegistrations1764000001000 } from "./migrations/1764000001000-create-registrations.ts";
import { CreateOutcomesAndFeedback1764000002000 } from "./migrations/1764000002000-create-outcomes-and-feedback.ts";
import { CreateSeats1764000003000 } from "./migrations/1764000003000-create-seats.ts";
import { CreateStatistics1764000004000 } from "./migrations/1764000004000-create-statistics.ts";
import { ExportPersonalData1764200000000 } from "./migrations/1764200000000-export-personal-data.ts";
import { IndexEventYears1764400000000 } from "./migrations/1764400000000-index-event-years.ts";
import { personalDataResolvers } from "./personal-data/resolvers.ts";
import { CreateCheckIn1764000005000 } from "./migrations/1764000005000-create-check-in.ts";
import { OpenEventsToEditing1764101000000 } from "./migrations/1764101000000-open-events-to-editing.ts";
import { TellOfRegistrations1764102000000 } from "./migrations/1764102000000-tell-of-registrations.ts";
import { WidenSeatFunctions1764103000000 } from "./migrations/1764103000000-widen-seat-functions.ts";
import { CreateDoorFunctions1764104000000 } from "./migrations/1764104000000-create-door-functions.ts";
import { CreateReporting1764105000000 } from "./migrations/1764105000000-create-reporting.ts";
import { ExtendFeedback1764106000000 } from "./migrations/1764106000000-extend-feedback.ts";
import { CreateCalendarsAndPeriods1764107000000 } from "./migrations/1764107000000-create-calendars-and-periods.ts";
import { LogEventChanges1764108000000 } from "./migrations/1764108000000-log-event-changes.ts";
import { CompletePersonalData1764500001000 } from "./migrations/1764500001000-complete-personal-data.ts";
import { RemindOfOffers1764600000000 } from "./migrations/1764600000000-remind-of-offers.ts";
import { KeepParticipationTotals1764700000000 } from "./migrations/1764700000000-keep-participation-totals.ts";
import { ReadByKey1765000000000 } from "./migrations/1765000000000-read-by-key.ts";
import { minutesResolvers } from "./minutes/resolvers.ts";
import { EvaluationEntity, OutcomeEntity } from "./outcomes/entities.ts";
import { remindOutcomes } from "./outcomes/remind-outcomes.ts";
import { outcomeResolvers } from "./outcomes/resolvers.ts";
import { foldParticipation } from "./participation/fold-participation.ts";
import { participationResolvers } from "./participation/resolvers.ts";
import { endPeriods } from "./periods/end-periods.ts";
import { respectMembers } from "./periods/respect-members.ts";
import { MaterialEntity, SessionEntity, SpeakerEntity } from "./programme/entities.ts";
import { programmeResolvers } from "./programme/resolvers.ts";
import { MemberRegistrationEntity, MemberUnitEntity, RegistrationEntity } from "./registrations/entities.ts";
import { expireOffers } from "./registrations/expire-offers.ts";
import { remindOfOffers } from "./registrations/remind-of-offers.ts";
import { registrationResolvers } from "./registrations/resolvers.ts";
import { reportingResolvers } from "./reporting/resolvers.ts";

/** Events of the network: programme, registration, attendance, and what came of them. */
export const subgraph = defineSubgraph({
  name: "events",
  schemaFolder: new URL(".", import.meta.url),
  entities: [
    EventEntity,
    SessionEntity,
    SpeakerEntity,
    MaterialEntity,
    RegistrationEntity,
    MemberRegistrationEntity,
    MemberUnitEntity,
    OutcomeEntity,
    EvaluationEntity,
  ],
  migrations: [
    CreateEvents1764000000000,
    CreateRegistrations1764000001000,
    CreateOutcomesAndFeedback1764000002000,
    CreateSeats1764000003000,
    CreateStatistics1764000004000,
    CreateCheckIn1764000005000,
    OpenEventsToEditing1764101000000,
    TellOfRegistrations1764102000000,
    WidenSeatFunctions1764103000000,
    CreateDoorFunctions1764104000000,
    CreateReporting1764105000000,
    ExtendFeedback1764106000000,
    CreateCalendarsAndPeriods1764107000000,
    LogEventChanges1764108000000,
    ExportPersonalData1764200000000,
    IndexEventYears1764400000000,
    CompletePersonalData1764500001000,
    RemindOfOffers1764600000000,
    KeepParticipationTotals1764700000000,
    ReadByKey1765000000000,
  ],
  consumers: [keepCopies, respectMembers],
  jobs: [moveEvents, expireOffers, remindOfOffers, remindOutcomes, endPeriods, foldParticipation],
  createLoaders,
  resolvers: [
    eventResolvers,
    programmeResolvers,
    registrationResolvers,
    outcomeResolvers,
    feedbackResolvers,
    participationResolvers,
    minutesResolvers,
    reportingResolvers,
    calendarResolvers,
    personalDataResolvers,
  ],
});
