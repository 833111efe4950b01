import { describe, test } from "@jest/globals";
import { expectCase, member } from "../../test/kit/rights-case.ts";
import type { RightsCase } from "../../test/kit/rights-case.ts";

const id = ["Member.id"];

/** What a slice needs that lets the gateway keep something. */
const cacheHead = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@composeDirective"])
    @link(url: "https://sen.example/cache/v1.0", import: ["@cacheControl"]) @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
  enum CacheControlScope { PUBLIC PRIVATE }\n`;

const refused: readonly RightsCase[] = [
  ...["@inaccessible", '@tag(name: "x")', "@deprecated", "@authenticated"].flatMap((remark) => [
    {
      does: `puts ${remark} on a key`,
      sdl: `type Member @key(fields: "id") { id: ID! ${remark} checkUp: String }`,
      faults: ["RESTRICTS Member.id"],
      uses: id,
    },
    {
      does: `puts ${remark} on what it only names`,
      sdl: member(`open: String @external ${remark} checkUp: String @requires(fields: "open")`),
      faults: ["RESTRICTS Member.open"],
      uses: [...id, "Member.open"],
    },
    {
      does: `puts ${remark} on what is shareable`,
      sdl: member(`shared: String @shareable ${remark}`),
      faults: ["RESTRICTS Member.shared"],
      uses: [...id, "Member.shared"],
    },
  ]),
  ...["@inaccessible", '@tag(name: "x")', "@authenticated"].flatMap((remark) => [
    {
      does: `puts ${remark} on an entity`,
      sdl: `type Member @key(fields: "id") ${remark} { id: ID! checkUp: String }`,
      faults: ["RESTRICTS Member"],
      uses: id,
    },
    {
      does: `puts ${remark} on a root type`,
      sdl: `extend type Query ${remark} { clinics: Int }`,
      faults: ["RESTRICTS Query"],
    },
    {
      does: `puts ${remark} on an enum, a value and a scalar`,
      sdl: `enum Mood ${remark} { CALM GLAD } scalar Date ${remark} type Query { clinics(on: Date): Mood }`,
      faults: ["RESTRICTS Mood", "RESTRICTS Date"],
    },
  ]),
  {
    does: "has another unit's field kept",
    head: cacheHead,
    sdl: member("shared: String @shareable @cacheControl(maxAge: 60)"),
    faults: ["RESTRICTS Member.shared"],
    uses: [...id, "Member.shared"],
  },
  {
    does: "has all fields of another unit's type kept",
    head: cacheHead,
    sdl: `type Member @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! checkUp: String }`,
    faults: ["RESTRICTS Member"],
    uses: id,
  },
  {
    does: "hides a value and an input field",
    sdl: `enum Mood { CALM GLAD @inaccessible } input Filter { text: String @inaccessible limit: Int = 10 }
      type Query { clinics(by: Filter): Mood }`,
    faults: ["RESTRICTS Mood.GLAD", "RESTRICTS Filter.text"],
  },
  {
    does: "remarks an argument",
    sdl: member(
      `sum(year: Int = 1, unit: String @tag(name: "x")): Int @external checkUp: Int @requires(fields: "sum")`,
    ),
    faults: ["RESTRICTS Member.sum"],
    uses: [...id, "Member.sum"],
  },
  {
    does: "changes an argument's default",
    sdl: member(`sum(year: Int = 2, unit: String): Int @external checkUp: Int @requires(fields: "sum")`),
    faults: ["REDEFINES Member.sum"],
    uses: id,
  },
  {
    does: "leaves out an argument",
    sdl: member(`sum(year: Int = 1): Int @external checkUp: Int @requires(fields: "sum")`),
    faults: ["REDEFINES Member.sum"],
    uses: id,
  },
  { does: "changes a type", sdl: member("shared: Int @shareable"), faults: ["REDEFINES Member.shared"], uses: id },
  {
    does: "makes a shareable field mandatory",
    sdl: member("shared: String! @shareable"),
    faults: ["REDEFINES Member.shared"],
    uses: id,
  },
  {
    does: "changes an input field's default",
    sdl: "input Filter { text: String limit: Int = 100 } type Query { clinics(by: Filter): Int }",
    faults: ["REDEFINES Filter.limit"],
  },
  {
    does: "leaves out a value and an input field",
    sdl: "enum Mood { CALM } enum Shade { LIGHT } input Filter { text: String } type Query { clinics(by: Filter, of: Shade): Mood }",
    faults: ["REDEFINES Mood.GLAD", "REDEFINES Shade.DARK", "REDEFINES Filter.limit"],
  },
  {
    does: "adds values, members and fields",
    sdl: `type Query { a(of: Shade, by: Filter): Mood m: Money f: Found }
      enum Mood { CALM GLAD } extend enum Mood { SAD } enum Shade { LIGHT DARK } input Filter { text: String limit: Int = 10 } extend input Filter { page: Int }
      type Money @shareable { amount: Int currency: Currency } extend type Money { extra: Int } enum Currency { VND }
      union Found = Member extend union Found = Ward type Ward { beds: Int } type Member @key(fields: "id", resolvable: false) { id: ID! }`,
    faults: [
      "GRANT_REQUIRED Mood.SAD Mood",
      "GRANT_REQUIRED Filter.page Filter",
      "GRANT_REQUIRED Money.extra Money",
      "GRANT_REQUIRED Found.Ward Found",
    ],
    uses: ["Member.id", "Money.amount", "Money.currency"],
  },
  {
    does: "adds a field to a type that is no entity, by an extension alone",
    sdl: `type Query { clinics: Int } extend type Address { ward: Int }`,
    faults: ["GRANT_REQUIRED Address.ward Address"],
  },
  {
    does: "makes a type an entity and adds to it",
    sdl: `type Address @key(fields: "street") { street: String ward: Int } type Query { clinics: Int }`,
    faults: ["OWNED_BY_ANOTHER_UNIT Address.street", "GRANT_REQUIRED Address.ward Address"],
  },
  {
    does: "adds to an interface",
    sdl: `interface Named { name: String alias: String } type Ward implements Named { name: String alias: String } type Query { wards: [Ward!] }`,
    faults: ["GRANT_REQUIRED Named.alias Named"],
  },
  {
    does: "puts a type into an interface, both another's",
    sdl: `interface Named { name: String } type Unit implements Named @key(fields: "id") { id: ID! beds: Int name: String @external }`,
    faults: ["GRANT_REQUIRED Unit Named"],
    uses: ["Unit.id"],
  },
];

describe("a unit cannot say this about what another one owns, and it is not heard where nobody can refuse", () => {
  test.each(refused)("$does", expectCase);
});
