import { defineSubgraph } from "@sen/subgraph";
import { CommitmentEntity, MilestoneEntity } from "./commitments/entities.ts";
import { CommentEntity } from "./comments/entities.ts";
import { commentResolvers } from "./comments/resolvers.ts";
import { followActivities } from "./commitments/follow-activities.ts";
import { commitmentResolvers } from "./commitments/resolvers.ts";
import { EndorsementEntity } from "./endorsements/entities.ts";
import { endorsementResolvers } from "./endorsements/resolvers.ts";
import { ErasedTextEntity } from "./erasure/entities.ts";
import { followMembers } from "./erasure/follow-members.ts";
import { erasureResolvers } from "./erasure/resolvers.ts";
import { createLoaders } from "./loaders.ts";
import { CreateProposals1764000000000 } from "./migrations/1764000000000-create-proposals.ts";
import { CreateEndorsements1764000001000 } from "./migrations/1764000001000-create-endorsements.ts";
import { CreateReferrals1764000002000 } from "./migrations/1764000002000-create-referrals.ts";
import { CreateCommitments1764000003000 } from "./migrations/1764000003000-create-commitments.ts";
import { CreateStatistics1764000004000 } from "./migrations/1764000004000-create-statistics.ts";
import { DraftProposals1764200000000 } from "./migrations/1764200000000-draft-proposals.ts";
import { HearVoices1764200001000 } from "./migrations/1764200001000-hear-voices.ts";
import { PassOnReferrals1764200002000 } from "./migrations/1764200002000-pass-on-referrals.ts";
import { KeepCommitments1764200003000 } from "./migrations/1764200003000-keep-commitments.ts";
import { TellOthers1764200004000 } from "./migrations/1764200004000-tell-others.ts";
import { AppealEntity, ConclusionDraftEntity } from "./moderation/entities.ts";
import { moderationResolvers } from "./moderation/resolvers.ts";
import { ExportPersonalData1764200000000 } from "./migrations/1764200000000-export-personal-data.ts";
import { CompletePersonalData1764500001000 } from "./migrations/1764500001000-complete-personal-data.ts";
import { ReadByKey1765000000000 } from "./migrations/1765000000000-read-by-key.ts";
import { personalDataResolvers } from "./personal-data/resolvers.ts";
import { ExpertOpinionEntity } from "./opinions/entities.ts";
import { opinionResolvers } from "./opinions/resolvers.ts";
import { pipelineResolvers } from "./pipeline/resolvers.ts";
import {
  ProposalEntity,
  ProposalPersonEntity,
  ProposalRevisionEntity,
  ProposalTargetEntity,
} from "./proposals/entities.ts";
import { archiveProposals, closeEndorsement } from "./proposals/jobs.ts";
import { proposalResolvers } from "./proposals/resolvers.ts";
import { OfficialResponseEntity, ReferralEntity } from "./referrals/entities.ts";
import { recountDueDays } from "./referrals/jobs.ts";
import { remindOfDays } from "./referrals/remind-of-days.ts";
import { referralResolvers } from "./referrals/resolvers.ts";
import { SponsorshipEntity } from "./sponsorships/entities.ts";
import { sponsorshipResolvers } from "./sponsorships/resolvers.ts";
import { statisticsResolvers } from "./statistics/resolvers.ts";
import { ReferralOfferEntity } from "./succession/entities.ts";
import { followSuccessions, passOnReferrals } from "./succession/follow-successions.ts";
import { successionResolvers } from "./succession/resolvers.ts";
import { TimelineEntryEntity } from "./timeline/entities.ts";
import { timelineResolvers } from "./timeline/resolvers.ts";

/** Proposals of members: endorsed, reviewed, referred to units, answered, concluded and carried out. */
export const subgraph = defineSubgraph({
  name: "proposals",
  schemaFolder: new URL(".", import.meta.url),
  entities: [
    ProposalEntity,
    ProposalPersonEntity,
    ProposalTargetEntity,
    ProposalRevisionEntity,
    AppealEntity,
    ConclusionDraftEntity,
    SponsorshipEntity,
    EndorsementEntity,
    ExpertOpinionEntity,
    ReferralEntity,
    OfficialResponseEntity,
    ReferralOfferEntity,
    CommitmentEntity,
    MilestoneEntity,
    CommentEntity,
    ErasedTextEntity,
    TimelineEntryEntity,
  ],
  migrations: [
    CreateProposals1764000000000,
    CreateEndorsements1764000001000,
    CreateReferrals1764000002000,
    CreateCommitments1764000003000,
    CreateStatistics1764000004000,
    DraftProposals1764200000000,
    HearVoices1764200001000,
    PassOnReferrals1764200002000,
    KeepCommitments1764200003000,
    TellOthers1764200004000,
    ExportPersonalData1764200000000,
    CompletePersonalData1764500001000,
    ReadByKey1765000000000,
  ],
  consumers: [followSuccessions, followMembers, followActivities],
  jobs: [closeEndorsement, archiveProposals, passOnReferrals, recountDueDays, remindOfDays],
  createLoaders,
  resolvers: [
    proposalResolvers,
    moderationResolvers,
    sponsorshipResolvers,
    endorsementResolvers,
    opinionResolvers,
    referralResolvers,
    successionResolvers,
    commitmentResolvers,
    commentResolvers,
    erasureResolvers,
    timelineResolvers,
    pipelineResolvers,
    statisticsResolvers,
    personalDataResolvers,
  ],
});
