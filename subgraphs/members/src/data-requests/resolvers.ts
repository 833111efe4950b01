import { optionalText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { createDataRequest } from "./create-data-request.ts";
import { countDataRequests, findDataRequests } from "./find-data-requests.ts";
import { transitionDataRequest } from "./transition-data-request.ts";

export const dataRequestResolvers: Resolvers = {
  Query: {
    dataRequests: (_parent, args, context) => findDataRequests(context, args),
    dataRequestCounts: (_parent, _args, context) => countDataRequests(context),
  },
  Viewer: {
    dataRequests: ({ memberId }, _args, { loaders }) =>
      memberId === null ? [] : loaders.dataRequestsOfMember.load(memberId),
  },
  DataRequest: {
    member: ({ memberId }, _args, { loaders }) => loaders.memberById.load(memberId),
    decision: ({ decisionVi, decisionEn }) => optionalText(decisionVi, decisionEn),
  },
  Mutation: {
    createDataRequest: (_parent, { input }, context) => createDataRequest(context, input),
    transitionDataRequest: (_parent, { input }, context) => transitionDataRequest(context, input),
  },
};
