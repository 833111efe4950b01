import { expect, test } from "@jest/globals";
import { readAnswer, readDay, readKind, readRank } from "./read-values.ts";

test("days are read as people write them, and only days there are", () => {
  for (const text of ["01/03/2025", "1/3/2025", "01-03-2025", "1.3.2025", "2025-03-01"]) {
    expect(readDay(text)).toBe("2025-03-01");
  }
  for (const text of ["31/02/2025", "29/02/2025", "13/13/2025", "01/03/25", "2025", "quý III", "03/2025"]) {
    expect(readDay(text)).toBeNull();
  }
});

test("ranks and kinds are known by their names and by what is said, accents and case aside", () => {
  expect(readRank("DEPARTMENT_HEAD")).toBe("DEPARTMENT_HEAD");
  expect(readRank("vụ trưởng")).toBe("DEPARTMENT_HEAD");
  expect(readRank("PHÓ VỤ TRƯỞNG")).toBe("DEPUTY_DEPARTMENT_HEAD");
  expect(readRank("Pho Cuc truong")).toBe("DEPUTY_DEPARTMENT_HEAD");
  expect(readRank("Trưởng thôn")).toBeNull();
  expect(readKind("mở rộng")).toBe("ASSOCIATE");
  expect(readKind("Ủy viên BCH không chuyên trách")).toBe("EC_NON_FULLTIME");
  expect(readKind("toString")).toBeNull();
});

test("yes and no are words or signs", () => {
  expect(["Có", "x", "TRUE", "1"].map(readAnswer)).toEqual([true, true, true, true]);
  expect(["Không", "no", "0"].map(readAnswer)).toEqual([false, false, false]);
  expect(readAnswer("có lẽ")).toBeNull();
});
