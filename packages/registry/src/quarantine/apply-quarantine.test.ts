import { expect, test } from "@jest/globals";
import { deriveSlices, grant, slice } from "../../test/kit/derive-slices.ts";
import { readUses } from "../../test/kit/supergraph-uses.ts";

/* What is left of a slice when a right it rested on has ended: each was accepted once with a grant or as the first. */

const members = slice(
  "VWU",
  `type Query { members: [Member!] } type Member @key(fields: "id") { id: ID! secret: String shared: String @shareable }
  type Money @shareable { amount: Int }`,
);
const reading = (rest = "") =>
  `type Member @key(fields: "id") { id: ID! secret: String @external checkUp: String ${rest} @requires(fields: "secret") }`;

test("a field of two slices goes dark in both", () => {
  const graph = deriveSlices([
    members,
    slice("MOH", reading("@shareable")),
    slice("MOH", reading("@shareable"), "moh2"),
  ]);
  expect(graph.dark).toMatchObject([{ slice: "moh" }, { slice: "moh2" }]);
  expect([graph.usesOfOthers("moh"), graph.usesOfOthers("moh2")]).toEqual([["Member.id"], ["Member.id"]]);
  expect(graph.faces.has("Member.checkUp")).toBe(true);
  expect(graph.quarantined.map(({ subgraph }) => subgraph)).toEqual(["moh.quarantine"]);
});

test("a field that another slice answers without reading is left to that and is not dark for who reads it", () => {
  const answering = slice("MOH", `type Member @key(fields: "id") { id: ID! checkUp: String @shareable }`, "moh2");
  const further = slice(
    "MOIT",
    `type Member @key(fields: "id") { id: ID! checkUp: String @external report: String @requires(fields: "checkUp") }`,
  );
  const graph = deriveSlices(
    [members, slice("MOH", reading("@shareable")), answering, further],
    [grant("REQUIRES", "Member.checkUp", "MOH", "MOIT")],
  );
  expect(graph.dark.map(({ slice: name, coordinate }) => `${name} ${coordinate}`)).toEqual(["moh Member.checkUp"]);
  expect(graph.quarantined).toEqual([]);
  expect(graph.faces.has("Member.report")).toBe(true);
});

test("what reads a dark field is dark, and so on", () => {
  const further = slice(
    "MOH",
    `type Member @key(fields: "id") { id: ID! checkUp: String @external report: String @requires(fields: "checkUp") }`,
    "reports",
  );
  const graph = deriveSlices([members, slice("MOH", reading()), further]);
  expect(graph.dark.map(({ coordinate, code }) => `${coordinate} ${code}`)).toEqual([
    "Member.checkUp GRANT_ENDED",
    "Member.report SOURCE_DARK",
  ]);
  expect(graph.leftOut).toEqual([]);
});

test("a field taken over goes back to its owner", () => {
  const taking = `type Member @key(fields: "id") { id: ID! secret: String @override(from: "vwu") }`;
  const held = deriveSlices([members, slice("MOH", taking)], [grant("OVERRIDE", "Member.secret", "VWU", "MOH")]);
  expect(held.usesOfOthers("moh")).toEqual(["Member.id", "Member.secret"]);
  const ended = deriveSlices([members, slice("MOH", taking)]);
  expect(ended.usesOfOthers("moh")).toEqual(["Member.id"]);
  expect(ended.faces.get("Member.secret")).toBe("secret: String");
});

test("a field taken back that was the only way to its owner's slice is set apart, and the slice is not left out", () => {
  const places = slice("MOH", `type Query { wards: Int } type Place @key(fields: "code") { code: String! beds: Int }`);
  const taking = slice(
    "MOIT",
    `type Query { plant: Plant } type Plant { place: Place! output: Int }
    type Place @key(fields: "id") { id: ID! roads: Int code: String! @shareable @override(from: "moh") }`,
  );
  const taken = deriveSlices([places, taking], [grant("OVERRIDE", "Place.code", "MOH", "MOIT")]);
  expect([taken.dark, taken.leftOut]).toEqual([[], []]);
  const back = deriveSlices([places, taking]);
  expect(back.leftOut).toEqual([]);
  expect(back.dark).toMatchObject([{ slice: "moit", coordinate: "Place.code", code: "GRANT_ENDED" }]);
  expect(back.usesOfOthers("moit")).toEqual([]);
  expect(back.quarantined).toMatchObject([{ subgraph: "moit.quarantine", owner: "MOIT" }]);
  const uses = readUses(back.supergraph);
  expect(uses.get("moh")?.answers).toContain("Place.code");
  for (const coordinate of ["Place.beds", "Place.roads", "Query.plant", "Plant.output"])
    expect(back.faces.has(coordinate)).toBe(true);
});

test("a field that an interface demands goes dark, and the slice's other fields do not", () => {
  const sdl = `interface Cared { checkUp: String } type Ward implements Cared { checkUp: String }
    type Query { cared: [Cared!] } ${reading("").replace("Member @key", "Member implements Cared @key").replace("}", "beds: Int }")}`;
  const graph = deriveSlices([members, slice("MOH", sdl)]);
  expect(graph.leftOut).toEqual([]);
  expect(graph.dark.map(({ coordinate }) => coordinate)).toEqual(["Member.checkUp"]);
  expect(graph.supergraph).toContain("beds: Int @join__field(graph: MOH)");
});

test("fields of an entity that was asked for by a key it may not read go dark, and come back with the grant", () => {
  const slices = [
    members,
    slice("MOH", `type Member @key(fields: "secret") { secret: String @external checkUp: String }`),
  ];
  const held = deriveSlices(slices, [grant("REQUIRES", "Member.secret", "VWU", "MOH")]);
  expect([held.dark, held.usesOfOthers("moh")]).toEqual([[], ["Member.secret"]]);
  const ended = deriveSlices(slices);
  expect(ended.dark).toMatchObject([{ coordinate: "Member.checkUp", code: "GRANT_ENDED", sourceOwner: "VWU" }]);
  expect([ended.usesOfOthers("moh"), ended.leftOut]).toEqual([[], []]);
});

test("an extension of which nothing is left goes as a whole", () => {
  const sdl = `type Query { wards: Int } extend type Member { alias: String }`;
  const graph = deriveSlices([members, slice("MOH", sdl)]);
  expect(graph.faults).toEqual(["moh GRANT_REQUIRED Member.alias Member"]);
  expect([graph.leftOut, graph.faces.has("Member.alias"), graph.faces.has("Query.wards")]).toEqual([[], false, true]);
});

test("a slice that comes to compose in no way is left out whole, and nobody else", () => {
  const broken = slice("MOH", `type Query { members: Int wards: Ward }`);
  const graph = deriveSlices([members, slice("MOET", "type Query { schools: Int }"), broken]);
  expect(graph.leftOut).toEqual(["moh"]);
  expect(graph.faces.has("Query.schools")).toBe(true);
});

test("of two slices that came to one unit the one that does not share a field keeps it, and no slice is left out", () => {
  const sharing = slice(
    "VWU",
    `type Query { halls: [Place!] } type Place @key(fields: "id") { id: ID! hall: String @shareable }`,
    "halls",
  );
  const keeping = slice("VWU", `type Place @key(fields: "id") { id: ID! hall: String seats: Int }`, "seats");
  const graph = deriveSlices([sharing, keeping]);
  expect(graph.leftOut).toEqual([]);
  expect(graph.faces.has("Place.hall")).toBe(true);
  const answering = [...readUses(graph.supergraph)].filter(([, { answers }]) => answers.has("Place.hall"));
  expect(answering.map(([name]) => name)).toEqual(["seats"]);
});
