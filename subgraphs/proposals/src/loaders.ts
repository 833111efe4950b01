import type { LoaderContext } from "@sen/subgraph";
import { createCommentLoaders } from "./comments/loaders.ts";
import { createCommitmentLoaders } from "./commitments/loaders.ts";
import { createEndorsementLoaders } from "./endorsements/loaders.ts";
import { createModerationLoaders } from "./moderation/loaders.ts";
import { createOpinionLoaders } from "./opinions/loaders.ts";
import { createProposalLoaders } from "./proposals/loaders.ts";
import { createReferralLoaders } from "./referrals/loaders.ts";
import { createSponsorshipLoaders } from "./sponsorships/loaders.ts";
import { createStatisticsLoaders } from "./statistics/loaders.ts";
import { createSuccessionLoaders } from "./succession/loaders.ts";
import { createTimelineLoaders } from "./timeline/loaders.ts";

/** Every loader of the slice, made anew for each request. */
export function createLoaders(context: LoaderContext) {
  return {
    ...createProposalLoaders(context),
    ...createModerationLoaders(context),
    ...createSponsorshipLoaders(context),
    ...createCommentLoaders(context),
    ...createSuccessionLoaders(context),
    ...createEndorsementLoaders(context),
    ...createOpinionLoaders(context),
    ...createReferralLoaders(context),
    ...createCommitmentLoaders(context),
    ...createTimelineLoaders(context),
    ...createStatisticsLoaders(context),
  };
}
