import { defineSubgraph } from "@sen/subgraph";
import { CommitmentEntity } from "./commitments/entities.ts";
import { commitmentResolvers } from "./commitments/resolvers.ts";
import { EndorsementEntity } from "./endorsements/entities.ts";
import { endorsementResolvers } from "./endorsements/resolvers.ts";
import { createLoaders } from "./loaders.ts";
import { CreateProposals1764000000000 } from "./migrations/1764000000000-create-proposals.ts";
import { CreateEndorsements1764000001000 } from "./migrations/1764000001000-create-endorsements.ts";
import { CreateReferrals1764000002000 } from "./migrations/1764000002000-create-referrals.ts";
import { CreateCommitments1764000003000 } from "./migrations/1764000003000-create-commitments.ts";
import { CreateStatistics1764000004000 } from "./migrations/1764000004000-create-statistics.ts";
import { ExportPersonalData1764200000000 } from "./migrations/1764200000000-export-personal-data.ts";
import { personalDataResolvers } from "./personal-data/resolvers.ts";
import { ExpertOpinionEntity } from "./opinions/entities.ts";
import { opinionResolvers } from "./opinions/resolvers.ts";
import { pipelineResolvers } from "./pipeline/resolvers.ts";
import { ProposalEntity, ProposalPersonEntity, SponsorshipEntity } from "./proposals/entities.ts";
import { proposalResolvers } from "./proposals/resolvers.ts";
import { OfficialResponseEntity, ReferralEntity } from "./referrals/entities.ts";
import { referralResolvers } from "./referrals/resolvers.ts";
import { statisticsResolvers } from "./statistics/resolvers.ts";
import { TimelineEntryEntity } from "./timeline/entities.ts";
import { timelineResolvers } from "./timeline/resolvers.ts";

/** Proposals of members: endorsed, reviewed, referred to units, answered, concluded and carried out. */
export const subgraph = defineSubgraph({
  name: "proposals",
  schemaFolder: new URL(".", import.meta.url),
  entities: [
    ProposalEntity,
    ProposalPersonEntity,
    SponsorshipEntity,
    EndorsementEntity,
    ExpertOpinionEntity,
    ReferralEntity,
    OfficialResponseEntity,
    CommitmentEntity,
    TimelineEntryEntity,
  ],
  migrations: [
    CreateProposals1764000000000,
    CreateEndorsements1764000001000,
    CreateReferrals1764000002000,
    CreateCommitments1764000003000,
    CreateStatistics1764000004000,
    ExportPersonalData1764200000000,
  ],
  createLoaders,
  resolvers: [
    proposalResolvers,
    endorsementResolvers,
    opinionResolvers,
    referralResolvers,
    commitmentResolvers,
    timelineResolvers,
    pipelineResolvers,
    statisticsResolvers,
    personalDataResolvers,
  ],
});
