import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { refer } from "../references.ts";
import { acceptOffer, offerSeat } from "./answer-offer.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { checkIn } from "./check-in.ts";
import { confirmAgain } from "./confirm-again.ts";
import { inviteMembers } from "./invite-members.ts";
import { importAttendance } from "./import-attendance.ts";
import { checkInListed, markAbsences } from "./mark-attendance.ts";
import { registerForEvent } from "./register-for-event.ts";
import { sendSubstitute } from "./send-substitute.ts";

export const registrationResolvers: Resolvers = {
  Mutation: {
    registerForEvent: (_parent, { input }, context) => registerForEvent(context, input),
    cancelRegistration: (_parent, { input }, context) => cancelRegistration(context, input.registrationId),
    checkIn: (_parent, { input }, context) => checkIn(context, input),
    acceptOffer: (_parent, { input }, context) => acceptOffer(context, input.registrationId),
    offerSeat: (_parent, { input }, context) => offerSeat(context, input),
    sendSubstitute: (_parent, { input }, context) => sendSubstitute(context, input),
    confirmAgain: (_parent, { input }, context) => confirmAgain(context, input.registrationId),
    inviteMembers: (_parent, { input }, context) => inviteMembers(context, input),
    checkInListed: (_parent, { input }, context) => checkInListed(context, input),
    markAbsences: (_parent, { input }, context) => markAbsences(context, input),
    importAttendance: (_parent, { input }, context) => importAttendance(context, input),
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
    // Nobody is kept from her own: a code that is missing there was deleted when its time had ended.
    checkInCode: ({ checkInCode, memberId }, _args, { viewer, mask }, info) =>
      checkInCode ?? (memberId !== null && memberId === viewer.memberId ? null : mask(info, "SELF")),
    isToConfirmAgain: async ({ id }, _args, { loaders }) => (await loaders.confirmationAsked.load(id)) !== null,
    absenceReason: async ({ id }, _args, { loaders }) => (await loaders.absenceReason.load(id))?.reason ?? null,
  },
};
