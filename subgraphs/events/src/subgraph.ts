import { defineSubgraph } from "@sen/subgraph";
import { EventEntity } from "./events/entities.ts";
import { eventResolvers } from "./events/resolvers.ts";
import { feedbackResolvers } from "./feedback/resolvers.ts";
import { createLoaders } from "./loaders.ts";
import { CreateEvents1764000000000 } from "./migrations/1764000000000-create-events.ts";
import { CreateRegistrations1764000001000 } from "./migrations/1764000001000-create-registrations.ts";
import { CreateOutcomesAndFeedback1764000002000 } from "./migrations/1764000002000-create-outcomes-and-feedback.ts";
import { CreateSeats1764000003000 } from "./migrations/1764000003000-create-seats.ts";
import { CreateStatistics1764000004000 } from "./migrations/1764000004000-create-statistics.ts";
import { ExportPersonalData1764200000000 } from "./migrations/1764200000000-export-personal-data.ts";
import { personalDataResolvers } from "./personal-data/resolvers.ts";
import { CreateCheckIn1764000005000 } from "./migrations/1764000005000-create-check-in.ts";
import { EvaluationEntity, OutcomeEntity } from "./outcomes/entities.ts";
import { outcomeResolvers } from "./outcomes/resolvers.ts";
import { participationResolvers } from "./participation/resolvers.ts";
import { MaterialEntity, SessionEntity, SpeakerEntity } from "./programme/entities.ts";
import { programmeResolvers } from "./programme/resolvers.ts";
import { MemberRegistrationEntity, MemberUnitEntity, RegistrationEntity } from "./registrations/entities.ts";
import { registrationResolvers } from "./registrations/resolvers.ts";

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
    ExportPersonalData1764200000000,
  ],
  createLoaders,
  resolvers: [
    eventResolvers,
    programmeResolvers,
    registrationResolvers,
    outcomeResolvers,
    feedbackResolvers,
    participationResolvers,
    personalDataResolvers,
  ],
});
