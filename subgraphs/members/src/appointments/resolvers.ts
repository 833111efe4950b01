import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";

export const appointmentResolvers: Resolvers = {
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
  },
};
