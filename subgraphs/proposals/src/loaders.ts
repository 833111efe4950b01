import type { LoaderContext } from "@sen/subgraph";
import { createCommitmentLoaders } from "./commitments/loaders.ts";
import { createEndorsementLoaders } from "./endorsements/loaders.ts";
import { createOpinionLoaders } from "./opinions/loaders.ts";
import { createProposalLoaders } from "./proposals/loaders.ts";
import { createReferralLoaders } from "./referrals/loaders.ts";
import { createStatisticsLoaders } from "./statistics/loaders.ts";
import { createTimelineLoaders } from "./timeline/loaders.ts";

/** Every loader of the slice, made anew for each request. */
export function createLoaders(context: LoaderContext) {
  return {
    ...createProposalLoaders(context),
    ...createEndorsementLoaders(context),
    ...createOpinionLoaders(context),
    ...createReferralLoaders(context),
    ...createCommitmentLoaders(context),
    ...createTimelineLoaders(context),
    ...createStatisticsLoaders(context),
  };
}
