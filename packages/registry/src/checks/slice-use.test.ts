import { expect, test } from "@jest/globals";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { checkSliceUse, findSliceUse } from "./slice-use.ts";

const members = (sdl: string): SliceSchema => ({ name: "members", owner: "VWU", url: "http://members.example", sdl });
const clinics: SliceSchema = {
  name: "clinics",
  owner: "MOH",
  url: "http://clinics.example",
  sdl: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [{ name: "@key", as: "@identity" }, "@external"])
    type Member @identity(fields: "id") { id: ID! birthYear: Int @external unit: Unit @external clinic: String @federation__requires(fields: "birthYear unit { code }") }
    type Unit @identity(fields: "code", resolvable: false) { code: ID! @external }
    type Query { visit: Visit }
    type Visit @identity(fields: "id member { id }") { id: ID! member: Member @federation__provides(fields: "birthYear") }
  `,
};
const events: SliceSchema = {
  name: "events",
  owner: "MOCST",
  url: "http://events.example",
  sdl: `type Member @key(fields: "id") { id: ID! registrations: Int }`,
};
const type = `type Member @key(fields: "id") { id: ID! name: String birthYear: Int unit: Unit }`;
const unit = `type Unit @key(fields: "code") { code: ID! name: String }`;

test("fields named in keys, requires and provides are used, also through aliases of directives and nested sets", () => {
  const use = findSliceUse([clinics]).map(({ coordinate, by, at }) => `${by} ${coordinate} at ${at}`);
  expect(use.toSorted()).toEqual([
    "KEY Member.id at Member",
    "KEY Member.id at Visit",
    "KEY Unit.code at Unit",
    "KEY Visit.id at Visit",
    "KEY Visit.member at Visit",
    "PROVIDES Member.birthYear at Visit.member",
    "REQUIRES Member.birthYear at Member.clinic",
    "REQUIRES Member.unit at Member.clinic",
    "REQUIRES Unit.code at Member.clinic",
  ]);
});

function check(change: string) {
  const others = [clinics, events];
  return checkSliceUse([members(type + unit), ...others], [members(change), ...others]).map(
    ({ code, coordinate, slices, owners }) => ({ code, coordinate, slices, owners }),
  );
}

test("what others do not rest on may change as it likes", () => {
  expect(check(type.replace("name: String", "fullName: String!") + unit)).toEqual([]);
});

test("removing a required field names the slice and unit that require it", () => {
  expect(check(type.replace("birthYear: Int", "") + unit)).toEqual([
    { code: "USED_BY_REQUIRES", coordinate: "Member.birthYear", slices: ["clinics"], owners: ["MOH"] },
    { code: "USED_BY_PROVIDES", coordinate: "Member.birthYear", slices: ["clinics"], owners: ["MOH"] },
  ]);
});

test("another type of a key's field breaks every slice that has the key", () => {
  expect(check(type.replace("id: ID!", "id: Int!") + unit)).toEqual([
    { code: "USED_BY_KEY", coordinate: "Member.id", slices: ["clinics", "events"], owners: ["MOH", "MOCST"] },
  ]);
});

test("dropping a key breaks the slices that meet the entity by it, though they declare it themselves", () => {
  expect(check(type.replace(`@key(fields: "id")`, `@key(fields: "name")`) + unit)).toEqual([
    { code: "USED_BY_KEY", coordinate: "Member.id", slices: ["clinics", "events"], owners: ["MOH", "MOCST"] },
  ]);
});

test("a slice that only adds to an entity may take its part back", () => {
  const before = [members(type + unit), clinics, events];
  expect(checkSliceUse(before, [members(type + unit), clinics])).toEqual([]);
});

test("a finding says in both languages what rests on it and whom to ask", () => {
  const [finding] = checkSliceUse(
    [members(type + unit), clinics],
    [members(type.replace("birthYear: Int", "") + unit), clinics],
  );
  expect(finding?.message).toEqual({
    vi: "Member.birthYear không còn được cung cấp, nhưng @requires của Member.clinic ở lát clinics (MOH) dựa vào đó.",
    en: "Member.birthYear is no longer given, but @requires of Member.clinic in clinics (MOH) rests on it.",
  });
  expect(finding?.remedy?.en).toContain("agree with MOH");
});
