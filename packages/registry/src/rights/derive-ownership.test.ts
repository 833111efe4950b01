import { expect, test } from "@jest/globals";
import { slice } from "../../test/kit/derive-slices.ts";
import { readDeclarations } from "../schema/read-declarations.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { deriveOwnership } from "./derive-ownership.ts";

const own = (slices: readonly SliceSchema[], before: ReadonlyMap<string, string> = new Map()) =>
  deriveOwnership(
    before,
    slices.map((each) => ({ ...each, declarations: readDeclarations(each.sdl) })),
  );

const defining = (owner: string, field: string, name?: string) =>
  slice(owner, `type Member @key(fields: "id") { id: ID! ${field}: String }`, name);
const naming = (owner: string, resolvable: boolean) =>
  slice(owner, `type Member @key(fields: "id", resolvable: ${resolvable}) { id: ID! }`);

test("who defines a coordinate first owns it, also of two in one version", () => {
  const owners = own([defining("MOET", "degree"), defining("MOH", "degree"), defining("MOH", "checkUp", "moh2")]);
  expect(Object.fromEntries(owners)).toEqual({
    Member: "MOET",
    "Member.id": "MOET",
    "Member.degree": "MOET",
    "Member.checkUp": "MOH",
  });
});

test("an owner stays one while any of her slices defines it, and no longer", () => {
  const before = own([defining("MOET", "degree"), defining("MOH", "degree")]);
  expect(own([defining("MOH", "degree"), defining("MOET", "degree", "other")], before).get("Member.degree")).toBe(
    "MOET",
  );
  expect(own([defining("MOH", "degree"), defining("MOET", "school")], before).get("Member.degree")).toBe("MOH");
  expect(own([defining("MOH", "school")], before).has("Member.degree")).toBe(false);
});

test("naming an entity owns nothing, neither by external fields nor by keys of another's", () => {
  const reference = slice(
    "MOH",
    `type Member @key(fields: "id") { id: ID! degree: String @external checkUp: String @requires(fields: "degree") }`,
  );
  expect(own([naming("MOIT", false), naming("MOJ", true), defining("MOET", "degree"), reference]).get("Member")).toBe(
    "MOET",
  );
  expect(own([naming("MOIT", false)]).size).toBe(0);
  expect(own([reference, defining("MOET", "degree")]).get("Member.degree")).toBe("MOET");
});

test("an entity of which there are only keys belongs to who resolves it first, until somebody defines more", () => {
  const before = own([naming("MOIT", false), naming("MOJ", true), naming("MOF", true)]);
  expect(Object.fromEntries(before)).toEqual({ Member: "MOJ", "Member.id": "MOJ" });
  expect(own([naming("MOF", true), naming("MOJ", true)], before).get("Member")).toBe("MOJ");
  expect(own([naming("MOJ", true), defining("MOET", "degree")], before).get("Member")).toBe("MOET");
});

test("root types belong to nobody, and their fields to who adds them, under whatever name", () => {
  const owners = own([
    slice("MOET", "schema { query: Asking } type Asking { schools: Int }"),
    slice("MOH", "type Query { wards: Int }"),
  ]);
  expect(Object.fromEntries(owners)).toEqual({ "Query.schools": "MOET", "Query.wards": "MOH" });
});

test("who stands for an interface does not own it or its keys", () => {
  const standing = slice("MOH", `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`);
  const media = slice(
    "MOET",
    `interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }`,
  );
  const owners = own([standing, media]);
  expect([owners.get("Media"), owners.get("Media.id"), owners.get("Media.stars")]).toEqual(["MOET", "MOET", "MOH"]);
});
