import { expect, test } from "@jest/globals";
import type { UnitVersion } from "./entities.ts";
import { statusOn, versionOn } from "./unit-on-day.ts";

const version = (versionNo: number, validFrom: string | null, validTo: string | null): UnitVersion => ({
  id: `uve_${versionNo}`,
  unitId: "min_1",
  versionNo,
  nameVi: `Tên ${versionNo}`,
  nameEn: null,
  abbreviationVi: "T",
  abbreviationEn: null,
  validFrom,
  validTo,
  legalBasis: null,
});

test("a unit works on its first and on its last day", () => {
  const unit = { validFrom: "2025-03-01", validTo: "2030-12-31" };
  expect(statusOn(unit, "2025-02-28")).toBe("PLANNED");
  expect(statusOn(unit, "2025-03-01")).toBe("ACTIVE");
  expect(statusOn(unit, "2030-12-31")).toBe("ACTIVE");
  expect(statusOn(unit, "2031-01-01")).toBe("ENDED");
});

test("a unit without dates always works", () => {
  expect(statusOn({ validFrom: null, validTo: null }, "1975-04-30")).toBe("ACTIVE");
});

test("the name is that of the day, and the nearest one outside the unit's life", () => {
  const versions = [version(1, "2017-01-01", "2025-02-28"), version(2, "2025-03-01", "2026-01-31")];
  expect(versionOn(versions, "2020-06-01")?.versionNo).toBe(1);
  expect(versionOn(versions, "2025-03-01")?.versionNo).toBe(2);
  expect(versionOn(versions, "2000-01-01")?.versionNo).toBe(1);
  expect(versionOn(versions, "2030-01-01")?.versionNo).toBe(2);
  expect(versionOn([], "2030-01-01")).toBeUndefined();
});
