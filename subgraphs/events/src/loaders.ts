import type { LoaderContext } from "@sen/subgraph";
import { createEventDetailLoaders, createEventLoaders } from "./events/loaders.ts";
import { createFeedbackLoaders } from "./feedback/loaders.ts";
import { createMinutesLoaders } from "./minutes/loaders.ts";
import { createOutcomeLoaders } from "./outcomes/loaders.ts";
import { createParticipationLoaders } from "./participation/loaders.ts";
import { createProgrammeLoaders } from "./programme/loaders.ts";
import { createRegistrationLoaders } from "./registrations/loaders.ts";
import { createReportLoaders } from "./reporting/loaders.ts";

/** All loaders of the slice, made anew for each request. */
export function createLoaders(context: LoaderContext) {
  return {
    ...createEventLoaders(context),
    ...createEventDetailLoaders(context),
    ...createProgrammeLoaders(context),
    ...createRegistrationLoaders(context),
    ...createOutcomeLoaders(context),
    ...createFeedbackLoaders(context),
    ...createMinutesLoaders(context),
    ...createReportLoaders(context),
    ...createParticipationLoaders(context),
  };
}
