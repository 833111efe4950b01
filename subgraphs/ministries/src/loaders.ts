import type { LoaderContext } from "@sen/subgraph";
import { createHostingLoaders } from "./hosting/loaders.ts";
import { createActivityLoaders, createPlanLoaders } from "./plans/loaders.ts";
import { createPublishingLoaders } from "./publishing/loaders.ts";
import { createReviewLoaders } from "./reviews/loaders.ts";
import { createStrategyLoaders } from "./strategy/loaders.ts";
import { createThemeLoaders } from "./themes/loaders.ts";
import { createUnitLoaders } from "./units/loaders.ts";

/** All loaders of the slice, made anew for each request. */
export function createLoaders(context: LoaderContext) {
  return {
    ...createUnitLoaders(context),
    ...createStrategyLoaders(context),
    ...createThemeLoaders(context),
    ...createPlanLoaders(context),
    ...createActivityLoaders(context),
    ...createReviewLoaders(context),
    ...createHostingLoaders(context),
    ...createPublishingLoaders(context),
  };
}
