import { defineSubgraph } from "@sen/subgraph";
import { AccessLogEntryEntity } from "./access-log/entities.ts";
import { accessLogResolvers } from "./access-log/resolvers.ts";
import { accessResolvers } from "./access/resolvers.ts";
import { AppointmentEntity } from "./appointments/entities.ts";
import { appointmentResolvers } from "./appointments/resolvers.ts";
import { ConsentEntity } from "./consents/entities.ts";
import { consentResolvers } from "./consents/resolvers.ts";
import { importResolvers } from "./imports/resolvers.ts";
import { readContactKeys } from "./contacts/contact-keys.ts";
import { readMailSettings } from "./mail/mail-settings.ts";
import { sendMail } from "./mail/send-mail.ts";
import { contactResolvers } from "./contacts/resolvers.ts";
import { sealContactsJob } from "./contacts/seal-contacts-job.ts";
import { DataRequestEntity } from "./data-requests/entities.ts";
import { dataRequestResolvers } from "./data-requests/resolvers.ts";
import { erasureResolvers } from "./erasure/resolvers.ts";
import { BenefitEntity, ContributionEntity } from "./engagement/entities.ts";
import { foldEngagement } from "./engagement/fold-engagement.ts";
import { engagementResolvers } from "./engagement/resolvers.ts";
import { ExpertiseEntity, MemberExpertiseEntity } from "./expertise/entities.ts";
import { expertiseResolvers } from "./expertise/resolvers.ts";
import { AffectedPersonEntity, DataIncidentEntity } from "./incidents/entities.ts";
import { incidentResolvers } from "./incidents/resolvers.ts";
import { createLoaders } from "./loaders.ts";
import { MembershipEntity, NetworkTermEntity } from "./memberships/entities.ts";
import { membershipResolvers } from "./memberships/resolvers.ts";
import { CreateNetwork1764000000000 } from "./migrations/1764000000000-create-network.ts";
import { CreateMembers1764000001000 } from "./migrations/1764000001000-create-members.ts";
import { CreateRoleGrants1764000002000 } from "./migrations/1764000002000-create-role-grants.ts";
import { CreateContacts1764000003000 } from "./migrations/1764000003000-create-contacts.ts";
import { CreateEngagement1764000004000 } from "./migrations/1764000004000-create-engagement.ts";
import { recordEngagement } from "./engagement/record-engagement.ts";
import { GroupMembershipEntity, WorkingGroupEntity } from "./groups/entities.ts";
import { groupResolvers } from "./groups/resolvers.ts";
import { endMemberships } from "./memberships/end-memberships.ts";
import { MentoringProfileEntity, MentorshipEntity } from "./mentoring/entities.ts";
import { mentoringResolvers } from "./mentoring/resolvers.ts";
import { ExtendNetwork1764100001000 } from "./migrations/1764100001000-extend-network.ts";
import { OpenPeople1764100002000 } from "./migrations/1764100002000-open-people.ts";
import { OpenEngagement1764100003000 } from "./migrations/1764100003000-open-engagement.ts";
import { CreateNotifications1764100004000 } from "./migrations/1764100004000-create-notifications.ts";
import { CreateGroups1764100005000 } from "./migrations/1764100005000-create-groups.ts";
import { CreateMentoring1764100006000 } from "./migrations/1764100006000-create-mentoring.ts";
import { LogMemberChanges1764100007000 } from "./migrations/1764100007000-log-member-changes.ts";
import { NotificationEntity } from "./notifications/entities.ts";
import { notify } from "./notifications/notify.ts";
import { notificationResolvers } from "./notifications/resolvers.ts";
import { RoleAssignmentEntity } from "./roles/entities.ts";
import { roleResolvers } from "./roles/resolvers.ts";
import { followUnits } from "./units/follow-units.ts";
import { tellUnits } from "./appointments/tell-units.ts";
import { CreateAccessLog1764200000000 } from "./migrations/1764200000000-create-access-log.ts";
import { ProtectContacts1764200001000 } from "./migrations/1764200001000-protect-contacts.ts";
import { CreateDataRequests1764200002000 } from "./migrations/1764200002000-create-data-requests.ts";
import { EraseMembers1764200003000 } from "./migrations/1764200003000-erase-members.ts";
import { CreateIncidents1764200004000 } from "./migrations/1764200004000-create-incidents.ts";
import { ExportMembers1764200005000 } from "./migrations/1764200005000-export-members.ts";
import { ImportPeople1764300000000 } from "./migrations/1764300000000-import-people.ts";
import { CreateMail1764300000000 } from "./migrations/1764300000000-create-mail.ts";
import { SpeedUpPeople1764400000000 } from "./migrations/1764400000000-speed-up-people.ts";
import { CompletePersonalData1764500001000 } from "./migrations/1764500001000-complete-personal-data.ts";
import { KeepEngagementTotals1764700000000 } from "./migrations/1764700000000-keep-engagement-totals.ts";
import {
  BoundAccessLog1764800003000,
  CheckAccessLog1764800004000,
  PartitionAccessLog1764800005000,
} from "./migrations/1764800003000-keep-access-log-by-month.ts";
import { KeepStanding1764900000000 } from "./migrations/1764900000000-keep-standing.ts";
import { ReadContactsAtOnce1764900001000 } from "./migrations/1764900001000-read-contacts-at-once.ts";
import { CountAskedUnits1765000000000 } from "./migrations/1765000000000-count-asked-units.ts";
import { MemberEntity } from "./people/entities.ts";
import { peopleResolvers } from "./people/resolvers.ts";
import { personalDataResolvers } from "./personal-data/resolvers.ts";
import { keepRetentionJob } from "./retention/keep-retention.ts";
import { unitResolvers } from "./units/resolvers.ts";

/** People of the network: their names, posts, memberships, skills, consents, access, contributions and benefits. */
export const subgraph = defineSubgraph({
  name: "members",
  schemaFolder: new URL(".", import.meta.url),
  entities: [
    MemberEntity,
    AppointmentEntity,
    NetworkTermEntity,
    MembershipEntity,
    ExpertiseEntity,
    MemberExpertiseEntity,
    ConsentEntity,
    ContributionEntity,
    BenefitEntity,
    RoleAssignmentEntity,
    NotificationEntity,
    WorkingGroupEntity,
    GroupMembershipEntity,
    MentoringProfileEntity,
    MentorshipEntity,
    AccessLogEntryEntity,
    DataRequestEntity,
    DataIncidentEntity,
    AffectedPersonEntity,
  ],
  migrations: [
    CreateNetwork1764000000000,
    CreateMembers1764000001000,
    CreateRoleGrants1764000002000,
    CreateContacts1764000003000,
    CreateEngagement1764000004000,
    ExtendNetwork1764100001000,
    OpenPeople1764100002000,
    OpenEngagement1764100003000,
    CreateNotifications1764100004000,
    CreateGroups1764100005000,
    CreateMentoring1764100006000,
    LogMemberChanges1764100007000,
    CreateAccessLog1764200000000,
    ProtectContacts1764200001000,
    CreateDataRequests1764200002000,
    EraseMembers1764200003000,
    CreateIncidents1764200004000,
    ExportMembers1764200005000,
    ImportPeople1764300000000,
    CreateMail1764300000000,
    SpeedUpPeople1764400000000,
    CompletePersonalData1764500001000,
    KeepEngagementTotals1764700000000,
    BoundAccessLog1764800003000,
    CheckAccessLog1764800004000,
    PartitionAccessLog1764800005000,
    KeepStanding1764900000000,
    ReadContactsAtOnce1764900001000,
    CountAskedUnits1765000000000,
  ],
  consumers: [followUnits, recordEngagement, notify],
  jobs: [endMemberships, tellUnits, sealContactsJob, keepRetentionJob, sendMail, foldEngagement],
  readSettings: (environment) => [readContactKeys(environment), readMailSettings(environment)],
  createLoaders,
  resolvers: [
    peopleResolvers,
    importResolvers,
    appointmentResolvers,
    membershipResolvers,
    expertiseResolvers,
    contactResolvers,
    consentResolvers,
    accessResolvers,
    accessLogResolvers,
    dataRequestResolvers,
    erasureResolvers,
    incidentResolvers,
    personalDataResolvers,
    engagementResolvers,
    unitResolvers,
    roleResolvers,
    notificationResolvers,
    groupResolvers,
    mentoringResolvers,
  ],
});
