import { askedFields } from "@sen/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import type { ContactCard } from "./contact-card.ts";
import { reasonPersonalContactHidden, reasonWorkContactHidden } from "./policies.ts";
import { updateContact } from "./update-contact.ts";

export const contactResolvers: Resolvers = {
  Member: {
    contact: ({ id }, _args, { loaders }, info) => loaders.contactOfMember.load(id, { fields: askedFields(info) }),
  },
  MemberContact: {
    workEmail: workField((card) => card.workEmail),
    workPhone: workField((card) => card.workPhone),
    officeAddress: workField(({ addressVi, addressEn }) =>
      addressVi === null ? null : { vi: addressVi, en: addressEn },
    ),
    mobile: personalField((card) => card.mobile),
    preferredChannel: personalField((card) => card.preferredChannel),
    openToNetwork: ({ openToNetwork }, _args, { mask }, info) => openToNetwork ?? mask(info, "SELF"),
    version: ({ version }, _args, { mask }, info) => version ?? mask(info, "SELF"),
  },
  Mutation: {
    updateContact: (_parent, { input }, { db, viewer }) => updateContact(db, viewer, input),
  },
};

function workField<Value>(read: (card: ContactCard) => Value) {
  return (card: ContactCard, _args: object, { viewer, mask }: Context, info: GraphQLResolveInfo) =>
    card.seesWork ? read(card) : mask(info, reasonWorkContactHidden(viewer));
}

function personalField<Value>(read: (card: ContactCard) => Value) {
  return (card: ContactCard, _args: object, { viewer, mask }: Context, info: GraphQLResolveInfo) =>
    card.seesPersonal ? read(card) : mask(info, reasonPersonalContactHidden(viewer));
}
