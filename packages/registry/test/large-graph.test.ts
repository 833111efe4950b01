import { expect, test } from "@jest/globals";
import { isIntrospectionType, isSpecifiedScalarType } from "graphql";
import { buildApiSchema, checkSlices, composeSlices } from "../src/offline.ts";
import { generateSlices } from "./generate-slices.ts";

// How long it takes and how much memory is measured by measure-checks.ts, on a machine that does nothing else.
test("200 slices with 2,000 types compose, and a check among them finds the slices that a change breaks", async () => {
  const before = generateSlices(200);
  const { supergraph } = composeSlices(before);
  const types = Object.values(buildApiSchema(supergraph ?? "").getTypeMap());
  const ours = types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  expect(ours.length).toBeGreaterThanOrEqual(2000);
  const after = before.map((slice) =>
    slice.name === "slice-9"
      ? { ...slice, sdl: slice.sdl.replace(`"Code." code: String! "State."`, `"State."`) }
      : slice,
  );
  const { changed, findings } = await checkSlices({ before, after, usage: null });
  expect(changed).toEqual(["slice-9"]);
  // Two slices require the field, and composing says of both that they cannot.
  expect(findings.find(({ code }) => code === "USED_BY_REQUIRES")).toMatchObject({
    coordinate: "Record9.code",
    slices: ["slice-2", "slice-8"],
    owners: ["UNIT2", "UNIT8"],
  });
});
