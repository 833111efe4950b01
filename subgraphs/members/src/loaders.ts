import type { LoaderContext } from "@sen/subgraph";
import { createAppointmentLoaders } from "./appointments/loaders.ts";
import { createConsentLoaders } from "./consents/loaders.ts";
import { createContactLoaders } from "./contacts/loaders.ts";
import { createDataRequestLoaders } from "./data-requests/loaders.ts";
import { createEngagementLoaders } from "./engagement/loaders.ts";
import { createExpertiseLoaders } from "./expertise/loaders.ts";
import { createGroupLoaders } from "./groups/loaders.ts";
import { createIncidentLoaders } from "./incidents/find-incidents.ts";
import { createMembershipLoaders } from "./memberships/loaders.ts";
import { createMentoringLoaders } from "./mentoring/loaders.ts";
import { createNotificationLoaders } from "./notifications/loaders.ts";
import { createPeopleLoaders } from "./people/loaders.ts";
import { createUnitLoaders } from "./units/loaders.ts";

/** Every loader of the slice, made anew for each request. */
export function createLoaders(context: LoaderContext) {
  return {
    ...createPeopleLoaders(context),
    ...createAppointmentLoaders(context),
    ...createMembershipLoaders(context),
    ...createExpertiseLoaders(context),
    ...createContactLoaders(context),
    ...createConsentLoaders(context),
    ...createDataRequestLoaders(context),
    ...createIncidentLoaders(context),
    ...createEngagementLoaders(context),
    ...createUnitLoaders(context),
    ...createNotificationLoaders(context),
    ...createGroupLoaders(context),
    ...createMentoringLoaders(context),
  };
}
