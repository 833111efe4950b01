import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { refer } from "../references.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { checkIn } from "./check-in.ts";
import { registerForEvent } from "./register-for-event.ts";

export const registrationResolvers: Resolvers = {
  Mutation: {
    registerForEvent: (_parent, { input }, context) => registerForEvent(context, input),
    cancelRegistration: (_parent, { input }, context) => cancelRegistration(context, input.registrationId),
    checkIn: (_parent, { input }, context) => checkIn(context, input),
  },
  Event: {
    viewerRegistration: ({ id }, _args, { loaders }) => loaders.viewerRegistrationByEvent.load(id),
    registrations: ({ id }, args, { loaders, viewer, mask }, info) =>
      isSignedIn(viewer) ? loaders.registrationsByEvent.load(id, args) : mask(info, "SIGN_IN"),
  },
  Member: {
    __resolveReference: ({ id }) => refer(id),
    registrations: ({ id }, args, { loaders, viewer, mask }, info) =>
      isSignedIn(viewer) ? loaders.registrationsByMember.load(id, args) : mask(info, "SIGN_IN"),
  },
  Registration: {
    __resolveReference: ({ id }, { loaders }) => loaders.registrationById.load(id),
    event: async ({ eventId }, _args, { loaders }) => {
      const event = await loaders.eventById.load(eventId);
      if (event === null)
        throw new HubError("NOT_FOUND", { what: { vi: `sự kiện ${eventId}`, en: `event ${eventId}` } });
      return event;
    },
    member: ({ memberId, isMemberHidden }, _args, { mask }, info) =>
      isMemberHidden ? mask(info, "CONSENT") : refer(memberId),
    ministryAtTime: ({ unitAtTimeId }) => refer(unitAtTimeId),
    registeredBy: ({ registeredBy }) => refer(registeredBy),
    substituteFor: ({ substituteFor }) => refer(substituteFor),
    checkInCode: ({ checkInCode }, _args, { mask }, info) => checkInCode ?? mask(info, "SELF"),
  },
};
