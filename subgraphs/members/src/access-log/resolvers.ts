import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";
import { findAccessLog } from "./find-access-log.ts";

export const accessLogResolvers: Resolvers = {
  Query: {
    accessLog: (_parent, args, context) => findAccessLog(context, args),
  },
  AccessLogEntry: {
    actorRole: ({ role }) => role,
    actor: ({ actorId }, _args, { loaders }) => (actorId === null ? null : loaders.memberById.load(actorId)),
    actorMinistry: ({ unitId }) => reference(unitId),
  },
};
