import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import type { ContactCard, PersonalContact, WorkContact } from "./contact-card.ts";
import { canReadPersonalContact, canReadWorkContact, reasonWorkContactHidden } from "./policies.ts";

export const contactResolvers: Resolvers = {
  Member: {
    contact: ({ id }, _args, { loaders }) => loaders.contactOfMember.load(id),
  },
  MemberContact: {
    workEmail: workField((work) => work.email),
    workPhone: workField((work) => work.phone),
    officeAddress: workField(({ addressVi, addressEn }) =>
      addressVi === null ? null : { vi: addressVi, en: addressEn },
    ),
    mobile: personalField((personal) => personal.mobile),
    preferredChannel: personalField((personal) => personal.preferredChannel),
  },
};

function workField<Value>(read: (work: WorkContact) => Value) {
  return (card: ContactCard, _args: object, { viewer, mask }: Context, info: GraphQLResolveInfo) => {
    if (card.work !== null) return read(card.work);
    return canReadWorkContact(viewer, card) ? null : mask(info, reasonWorkContactHidden(viewer));
  };
}

function personalField<Value>(read: (personal: PersonalContact) => Value) {
  return (card: ContactCard, _args: object, { viewer, mask }: Context, info: GraphQLResolveInfo) => {
    if (card.personal !== null) return read(card.personal);
    return canReadPersonalContact(viewer, card.memberId) ? null : mask(info, "SELF");
  };
}
