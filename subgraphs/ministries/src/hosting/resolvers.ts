import { isSignedIn } from "@sen/identity";
import { Between } from "typeorm";
import type { Resolvers } from "../generated/resolvers.ts";
import { optionalText } from "@sen/subgraph";
import { requireUnit } from "../units/resolvers.ts";
import { HostAssignmentEntity } from "./entities.ts";
import { findHostCandidates } from "./find-host-candidates.ts";
import { proposeHost } from "./propose-host.ts";
import { recordHostCommitments, transitionHostAssignment } from "./transition-host-assignment.ts";

export const hostingResolvers: Resolvers = {
  Query: {
    hostRotation: (_parent, { fromYear, toYear }, { db }) =>
      db.repository(HostAssignmentEntity).find({
        where: { year: Between(fromYear, toYear) },
        order: { year: "asc", id: "asc" },
      }),
    hostCandidates: (_parent, args, context) => findHostCandidates(context, args),
  },
  Mutation: {
    proposeHost: (_parent, { input }, context) => proposeHost(context, input),
    transitionHostAssignment: (_parent, { input }, context) => transitionHostAssignment(context, input),
    recordHostCommitments: (_parent, { input }, context) => recordHostCommitments(context, input),
  },
  Ministry: {
    hostAssignments: ({ id }, _args, { loaders }) => loaders.hostAssignmentsByUnit.load(id),
  },
  HostAssignment: {
    __resolveReference: ({ id }, { loaders }) => loaders.hostAssignmentById.load(id),
    ministry: ({ unitId }, _args, context) => requireUnit(context, unitId),
    event: ({ eventId }) => (eventId === null ? null : { id: eventId }),
    letter: ({ letterId }, _args, { loaders }) => (letterId === null ? null : loaders.documentById.load(letterId)),
    leadershipCommitments: async ({ id }, _args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const said = await loaders.hostPromiseByAssignment.load(id);
      return optionalText(said?.leadershipCommitmentsVi ?? null, said?.leadershipCommitmentsEn ?? null);
    },
    note: async ({ id }, _args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const said = await loaders.hostPromiseByAssignment.load(id);
      return optionalText(said?.noteVi ?? null, said?.noteEn ?? null);
    },
  },
};
