import { demoId } from "../foundation/demo-id.ts";
import type { DemoRows } from "../foundation/demo-rows.ts";
import type { DemoUnit, UnitDirectory } from "./unit-directory.ts";
import type { UnitVersionEntry } from "./read-units.ts";

/** Units with their names and successions, and the copies of the successions that the other slices keep. */
export function addUnits(rows: DemoRows, units: UnitDirectory): void {
  for (const unit of units.all) {
    const { id, code, kind, protocolOrder, validFrom, validTo } = unit;
    rows.add("ministries.unit", {
      id,
      code,
      kind,
      protocol_order: protocolOrder,
      valid_from: validFrom,
      valid_to: validTo,
    });
    rows.add("ministries.unit_version", ...versionRows(unit));
  }
  for (const entry of units.successions) {
    rows.add("ministries.unit_succession", {
      id: demoId("usu", `${entry.from} ${entry.to}`),
      from_id: units.idOf(entry.from),
      to_id: units.idOf(entry.to),
      type: entry.type,
      is_primary: entry.isPrimary,
      effective_on: entry.effectiveOn,
      functions_vi: entry.functionsVi,
      functions_en: entry.functionsEn,
      legal_basis: entry.legalBasis,
    });
  }
  for (const schema of ["events", "proposals"]) {
    rows.add(`${schema}.unit_successor`, ...units.all.map((unit) => successorRow(units, unit)));
  }
  const withValidity = units.all.map((unit) => ({
    ...successorRow(units, unit),
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }));
  rows.add("members.unit_successor", ...withValidity);
}

function versionRows(unit: DemoUnit) {
  const only: UnitVersionEntry = {
    versionNo: 1,
    nameVi: unit.nameVi,
    nameEn: unit.nameEn,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
  };
  return (unit.versions ?? [only]).map((version) => ({
    id: demoId("uve", `${unit.code} ${version.versionNo}`),
    unit_id: unit.id,
    version_no: version.versionNo,
    name_vi: version.nameVi,
    name_en: version.nameEn,
    abbreviation_vi: unit.abbreviation.vi,
    abbreviation_en: unit.abbreviation.en,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    legal_basis: version.legalBasis,
  }));
}

function successorRow(units: UnitDirectory, unit: DemoUnit) {
  const succession = units.successionFrom(unit.code);
  return {
    unit_id: unit.id,
    code: unit.code,
    successor_id: succession === undefined ? null : units.idOf(succession.to),
    effective_on: succession?.effectiveOn ?? null,
  };
}
