import type { Resolvers } from "../generated/resolvers.ts";
import { setConsent } from "./set-consent.ts";

export const consentResolvers: Resolvers = {
  Viewer: {
    consents: ({ memberId }, _args, { loaders }) => (memberId === null ? [] : loaders.consentsOfMember.load(memberId)),
  },
  Mutation: {
    setConsent: (_parent, { input }, { db, viewer }) => setConsent(db, viewer, input),
  },
};
