import type { Resolvers } from "../generated/resolvers.ts";
import { importAppointments } from "./import-appointments.ts";
import { importMembers } from "./import-members.ts";

export const importResolvers: Resolvers = {
  Mutation: {
    importMembers: (_parent, { input }, context) => importMembers(context, input),
    importAppointments: (_parent, { input }, context) => importAppointments(context, input),
  },
};
