import { expect, test } from "@jest/globals";
import type { ImportKind } from "./import-kind.ts";
import { lettersOf, readList } from "./read-list.ts";

const kind: ImportKind = {
  name: "people",
  title: { vi: "Danh sách", en: "List" },
  columns: [
    { field: "fullName", heading: { vi: "Họ và tên", en: "Full name" }, example: "" },
    { field: "unit", heading: { vi: "Đơn vị", en: "Unit" }, alsoCalled: ["Cơ quan"], example: "" },
  ],
  needed: [["fullName"], ["unit"]],
  mutation: "",
  prepare: async (rows) => rows,
};

test("headings are found under a title, in any order and spelling; lines keep their numbers, blank ones are left out", () => {
  const { rows, columns, ignored } = readList(kind, [
    ["DANH SÁCH", null, null],
    [null, null, null],
    ["CO QUAN", "STT", "HỌ VÀ TÊN"],
    ["MOF", "1", "Nguyễn Thị A"],
    [null, "2", null],
    [null, null, "Lê Thị B"],
  ]);
  expect(rows).toEqual([
    { line: 4, unit: "MOF", fullName: "Nguyễn Thị A" },
    { line: 6, unit: null, fullName: "Lê Thị B" },
  ]);
  expect(columns.get("fullName")).toEqual({ letters: "C", heading: "HỌ VÀ TÊN" });
  expect(ignored).toEqual(["STT"]);
});

test("columns that are missing are named", () => {
  expect(() => readList(kind, [["Họ và tên"], ["Nguyễn Thị A"]])).toThrow(/Đơn vị|Unit/);
  expect(() => readList(kind, [])).toThrow();
});

test("columns have letters as in a workbook", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
