import { HubError } from "@sen/errors";
import { hasAnyRole } from "@sen/identity";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { confirmSuccession, discardSuccession } from "./confirm-succession.ts";
import { createUnit, renameUnit, updateUnit } from "./enter-units.ts";
import { UnitSuccessionEntity } from "./entities.ts";
import type { Unit } from "./entities.ts";
import { findUnits } from "./find-units.ts";
import { recordSuccession } from "./record-succession.ts";
import { statusOn, versionOn } from "./unit-on-day.ts";

export const unitResolvers: Resolvers = {
  Query: {
    ministry: (_parent, key, context) => findUnit(context, key),
    ministries: (_parent, { filter, ...args }, context) => findUnits(context, filter ?? {}, args),
    plannedSuccessions: (_parent, _args, { db, viewer, mask }, info) =>
      hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"])
        ? db.repository(UnitSuccessionEntity).find({
            where: { state: "PLANNED" },
            order: { effectiveOn: "asc", id: "asc" },
          })
        : mask(info, "STAFF"),
  },
  Mutation: {
    createUnit: (_parent, { input }, context) => createUnit(context, input),
    renameUnit: (_parent, { input }, context) => renameUnit(context, input),
    updateUnit: (_parent, { input }, context) => updateUnit(context, input),
    recordSuccession: (_parent, { input, dryRun }, context) => recordSuccession(context, input, dryRun ?? true),
    confirmSuccession: (_parent, { input }, context) => confirmSuccession(context, input),
    discardSuccession: (_parent, { input }, context) => discardSuccession(context, input),
  },
  Ministry: {
    __resolveReference: (reference, context) => findUnit(context, reference),
    name: async (unit, { asOf }, { loaders, today }) => {
      const version = versionOn(await loaders.versionsByUnit.load(unit.id), asOf ?? today);
      return localizedText(version?.nameVi ?? unit.code, version?.nameEn ?? null);
    },
    abbreviation: async (unit, _args, { loaders, today }) => {
      const version = versionOn(await loaders.versionsByUnit.load(unit.id), today);
      return localizedText(version?.abbreviationVi ?? unit.code, version?.abbreviationEn ?? null);
    },
    status: (unit, _args, { today }) => statusOn(unit, today),
    versions: ({ id }, _args, { loaders }) => loaders.versionsByUnit.load(id),
    predecessors: ({ id }, _args, { loaders }) => loaders.successionsTo.load(id),
    successors: ({ id }, _args, { loaders }) => loaders.successionsFrom.load(id),
    currentSuccessor: async ({ id }, { asOf }, { loaders, today }) => {
      const successorId = await loaders.successorIdOn.load(id, { day: asOf ?? today });
      return successorId === null ? null : loaders.unitById.load(successorId);
    },
  },
  UnitVersion: {
    name: ({ nameVi, nameEn }) => localizedText(nameVi, nameEn),
    abbreviation: ({ abbreviationVi, abbreviationEn }) => localizedText(abbreviationVi, abbreviationEn),
  },
  UnitSuccession: {
    from: ({ fromId }, _args, context) => requireUnit(context, fromId),
    to: ({ toId }, _args, { loaders }) => (toId === null ? null : loaders.unitById.load(toId)),
    functions: ({ functionsVi, functionsEn }) => optionalText(functionsVi, functionsEn),
  },
};

interface UnitKey {
  readonly id?: string | null | undefined;
  readonly code?: string | null | undefined;
}

async function findUnit({ loaders }: Context, { id, code }: UnitKey): Promise<Unit | null> {
  if (id != null) return loaders.unitById.load(id);
  if (code != null) return loaders.unitByCode.load(code);
  throw new HubError("VALIDATION", {
    what: { vi: "hãy hỏi đơn vị theo id hoặc theo mã", en: "a unit is asked for by id or by code" },
  });
}

/** The unit a foreign key points to; units are never deleted and everybody may read them. */
export async function requireUnit({ loaders }: Context, id: string): Promise<Unit> {
  const unit = await loaders.unitById.load(id);
  if (unit === null) throw new HubError("NOT_FOUND", { what: { vi: `đơn vị ${id}`, en: `unit ${id}` } });
  return unit;
}
