import type { Resolvers } from "../generated/resolvers.ts";
import { draftNotice } from "./draft-notice.ts";
import { findIncidents } from "./find-incidents.ts";
import { recordIncident } from "./record-incident.ts";
import { transitionIncident } from "./transition-incident.ts";

export const incidentResolvers: Resolvers = {
  Query: {
    dataIncidents: (_parent, args, context) => findIncidents(context, args),
  },
  DataIncident: {
    isLate: ({ notifiedAt, closedAt, notifyBy }, _args, { now }) =>
      notifiedAt === null && closedAt === null && notifyBy < now,
    notice: async (incident, _args, { loaders }) =>
      draftNotice(incident, (await loaders.affectedFactsOfIncident.load(incident.id)) ?? { people: 0, fields: [] }),
    affected: ({ id }, page, { loaders }) => loaders.affectedOfIncident.load(id, page),
  },
  AffectedPerson: {
    member: ({ memberId }, _args, { loaders }) => loaders.memberById.load(memberId),
  },
  Mutation: {
    recordDataIncident: (_parent, { input }, context) => recordIncident(context, input),
    transitionDataIncident: (_parent, { input }, context) => transitionIncident(context, input),
  },
};
