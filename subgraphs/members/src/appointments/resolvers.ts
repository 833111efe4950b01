import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";
import { addAppointment } from "./add-appointment.ts";
import { correctAppointment, endAppointment } from "./change-appointment.ts";
import { findAppointmentsToRenew } from "./find-appointments-to-renew.ts";
import { canReadException } from "./policies.ts";

export const appointmentResolvers: Resolvers = {
  Query: {
    appointmentsToRenew: (_parent, page, context) => findAppointmentsToRenew(context, page),
  },
  Member: {
    ministry: async ({ id }, { asOf }, { loaders, today }) => {
      const post = await loaders.primaryAppointmentOn.load(id, { day: asOf ?? today });
      return reference(post?.unitId ?? null);
    },
    currentAppointment: ({ id }, _args, { loaders, today }) => loaders.primaryAppointmentOn.load(id, { day: today }),
    appointments: ({ id }, _args, { loaders }) => loaders.appointmentsOfMember.load(id),
  },
  Appointment: {
    ministry: ({ unitId }) => ({ id: unitId }),
    department: ({ departmentVi, departmentEn }) =>
      departmentVi === null ? null : { vi: departmentVi, en: departmentEn },
    position: ({ positionVi, positionEn }) => ({ vi: positionVi, en: positionEn }),
    rankException: async ({ id, unitId }, _args, { viewer, loaders, mask }, info) =>
      canReadException(viewer, unitId) ? ((await loaders.rankException.load(id))?.reason ?? null) : mask(info, "UNIT"),
  },
  AppointmentToRenew: {
    appointment: (appointment) => appointment,
    member: ({ memberId }, _args, { loaders }) => loaders.memberById.load(memberId),
    unitEndedOn: async ({ unitId }, _args, { loaders }) => {
      const end = await loaders.endOfUnit.load(unitId);
      if (end?.endedOn == null) throw new Error(`the unit ${unitId} has not ended, though its posts are to be renewed`);
      return end.endedOn;
    },
    proposedMinistry: async ({ unitId }, _args, { loaders }) => {
      const end = await loaders.endOfUnit.load(unitId);
      return end === null || end.currentId === unitId ? null : reference(end.currentId);
    },
  },
  Mutation: {
    addAppointment: (_parent, { input }, { db, viewer }) => addAppointment(db, viewer, input),
    correctAppointment: (_parent, { input }, { db, viewer }) => correctAppointment(db, viewer, input),
    endAppointment: (_parent, { input }, { db, viewer }) => endAppointment(db, viewer, input),
  },
};
