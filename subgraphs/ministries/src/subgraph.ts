import { defineSubgraph } from "@sen/subgraph";
import { forgetMember } from "./forget-member.ts";
import { HostAssignmentEntity, HostPromiseEntity } from "./hosting/entities.ts";
import { hostingResolvers } from "./hosting/resolvers.ts";
import { takeHeld } from "./hosting/take-held.ts";
import { createLoaders } from "./loaders.ts";
import { CreateUnits1764000000000 } from "./migrations/1764000000000-create-units.ts";
import { CreatePublishing1764000001000 } from "./migrations/1764000001000-create-publishing.ts";
import { CreateStrategyAndThemes1764000002000 } from "./migrations/1764000002000-create-strategy-and-themes.ts";
import { CreatePlans1764000003000 } from "./migrations/1764000003000-create-plans.ts";
import { CreateHosting1764000004000 } from "./migrations/1764000004000-create-hosting.ts";
import { WritePlans1764200000000 } from "./migrations/1764200000000-write-plans.ts";
import { WriteUnits1764200001000 } from "./migrations/1764200001000-write-units.ts";
import { WriteProgramme1764200002000 } from "./migrations/1764200002000-write-programme.ts";
import { WritePublishing1764200003000 } from "./migrations/1764200003000-write-publishing.ts";
import { LetUnitsReadDrafts1764500000000 } from "./migrations/1764500000000-let-units-read-drafts.ts";
import { HandOnToUnitsAtWork1764500001000 } from "./migrations/1764500001000-hand-on-to-units-at-work.ts";
import { CountRepeatedHosts1764500002000 } from "./migrations/1764500002000-count-repeated-hosts.ts";
import { ExportPersonalData1764500003000 } from "./migrations/1764500003000-export-personal-data.ts";
import { CountViews1764600000000 } from "./migrations/1764600000000-count-views.ts";
import { TellChanges1764700001000 } from "./migrations/1764700001000-tell-changes.ts";
import { ReadByKey1765000000000 } from "./migrations/1765000000000-read-by-key.ts";
import { personalDataResolvers } from "./personal-data/resolvers.ts";
import { activityResolvers } from "./plans/activity-resolvers.ts";
import { remindOfActivities } from "./plans/remind-of-activities.ts";
import { beginPlans } from "./plans/begin-plans.ts";
import { AnnualPlanEntity, PlanActivityEntity, PlanMoveEntity, ProgressReportEntity } from "./plans/entities.ts";
import { planResolvers } from "./plans/resolvers.ts";
import { writeViewCounts } from "./publishing/count-views.ts";
import { AnnouncementEntity, DocumentEntity, ViewCountEntity } from "./publishing/entities.ts";
import { retireAnnouncements } from "./publishing/write-announcement.ts";
import { publishingResolvers } from "./publishing/resolvers.ts";
import { PeriodReviewEntity } from "./reviews/entities.ts";
import { reviewResolvers } from "./reviews/resolvers.ts";
import {
  IndicatorEntity,
  IndicatorValueEntity,
  StrategicObjectiveEntity,
  StrategyEntity,
} from "./strategy/entities.ts";
import { moveStrategies } from "./strategy/write-strategy.ts";
import { strategyResolvers } from "./strategy/resolvers.ts";
import { AnnualThemeEntity, ThemeCorrectionEntity } from "./themes/entities.ts";
import { closeThemes } from "./themes/write-theme.ts";
import { themeResolvers } from "./themes/resolvers.ts";
import { beginSuccessions } from "./units/confirm-succession.ts";
import { UnitEntity, UnitSuccessionEntity, UnitVersionEntity } from "./units/entities.ts";
import { unitResolvers } from "./units/resolvers.ts";

/** Units of the network, what they plan, whose turn it is to host, and what they publish. */
export const subgraph = defineSubgraph({
  name: "ministries",
  schemaFolder: new URL(".", import.meta.url),
  entities: [
    UnitEntity,
    UnitVersionEntity,
    UnitSuccessionEntity,
    StrategyEntity,
    StrategicObjectiveEntity,
    IndicatorEntity,
    IndicatorValueEntity,
    AnnualThemeEntity,
    ThemeCorrectionEntity,
    AnnualPlanEntity,
    PlanActivityEntity,
    PlanMoveEntity,
    ProgressReportEntity,
    PeriodReviewEntity,
    HostAssignmentEntity,
    HostPromiseEntity,
    AnnouncementEntity,
    ViewCountEntity,
    DocumentEntity,
  ],
  migrations: [
    CreateUnits1764000000000,
    CreatePublishing1764000001000,
    CreateStrategyAndThemes1764000002000,
    CreatePlans1764000003000,
    CreateHosting1764000004000,
    WritePlans1764200000000,
    WriteUnits1764200001000,
    WriteProgramme1764200002000,
    WritePublishing1764200003000,
    LetUnitsReadDrafts1764500000000,
    HandOnToUnitsAtWork1764500001000,
    CountRepeatedHosts1764500002000,
    ExportPersonalData1764500003000,
    CountViews1764600000000,
    TellChanges1764700001000,
    ReadByKey1765000000000,
  ],
  consumers: [takeHeld, forgetMember],
  jobs: [
    beginPlans,
    beginSuccessions,
    closeThemes,
    moveStrategies,
    retireAnnouncements,
    remindOfActivities,
    writeViewCounts,
  ],
  createLoaders,
  resolvers: [
    unitResolvers,
    strategyResolvers,
    themeResolvers,
    planResolvers,
    activityResolvers,
    reviewResolvers,
    hostingResolvers,
    personalDataResolvers,
    publishingResolvers,
  ],
});
