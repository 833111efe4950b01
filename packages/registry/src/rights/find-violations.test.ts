import { describe, test } from "@jest/globals";
import { grant } from "../../test/kit/derive-slices.ts";
import { expectCase, given, member } from "../../test/kit/rights-case.ts";
import type { RightsCase } from "../../test/kit/rights-case.ts";

const versions = "https://specs.apollo.dev/federation/v2.9";
const contextHead = `extend schema @link(url: "${versions}", import: ["@key", "@external", "@context", "@fromContext"])\n`;
const swappedHead = `extend schema @link(url: "${versions}", import: ["@key", { name: "@override", as: "@shareable" }, { name: "@shareable", as: "@override" }])\n`;

const id = ["Member.id"];

const cacheHead = `extend schema @link(url: "${versions}", import: ["@key", "@composeDirective"])
  @link(url: "https://sen.example/cache/v1.0", import: ["@cacheControl"]) @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: String, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT\n`;

const allowed: readonly RightsCase[] = [
  {
    does: "has its own field of an entity kept",
    head: cacheHead,
    sdl: member("checkUp: String @cacheControl(maxAge: 60)"),
    uses: ["Member.id"],
  },
  { does: "adds a field to an entity", sdl: member("checkUp: String"), uses: id },
  { does: "adds fields to root types", sdl: "type Query { clinics: Int } type Mutation { open: Int }" },
  {
    does: "repeats a second key",
    sdl: `type Unit @key(fields: "code") { code: String! beds: Int }`,
    uses: ["Unit.code"],
  },
  { does: "repeats what is shareable", sdl: member("shared: String @shareable"), uses: [...id, "Member.shared"] },
  {
    does: "repeats a value type, an enum, a scalar, a union, an interface and an input",
    sdl: `type Query { fee(by: Filter, of: Shade): Money at: Date like: Mood any: Found some: Named }
      type Money @shareable { amount: Int currency: Currency } enum Currency { VND } enum Mood { CALM GLAD } enum Shade { LIGHT DARK } scalar Date
      union Found = Member type Member @key(fields: "id", resolvable: false) { id: ID! }
      interface Named { name: String } type Ward implements Named { name: String } input Filter { text: String limit: Int = 10 }`,
    uses: ["Member.id", "Money.amount", "Money.currency"],
  },
  {
    does: "names an entity only",
    sdl: `type Query { of: Member } type Member @key(fields: "id", resolvable: false) { id: ID! }`,
    uses: id,
  },
  {
    does: "reads what is open",
    sdl: member(`open: String @external checkUp: String @requires(fields: "open")`),
    uses: [...id, "Member.open"],
  },
  {
    does: "reads keys through what is open",
    sdl: `${member(`unit: Unit @external checkUp: String @requires(fields: "unit { code }")`)}
      type Unit @key(fields: "id") { id: ID! code: String! @external }`,
    uses: ["Member.id", "Member.unit", "Unit.code", "Unit.id"],
  },
  {
    does: "reads with a grant",
    sdl: member(`secret: String @external checkUp: String @requires(fields: "secret")`),
    grants: given("REQUIRES", "Member.secret"),
    uses: [...id, "Member.secret"],
  },
  {
    does: "makes a field a key with a grant to read it",
    sdl: `type Member @key(fields: "secret") { secret: String @external checkUp: String }`,
    grants: given("REQUIRES", "Member.secret"),
    uses: ["Member.secret"],
  },
  {
    does: "provides with a grant",
    sdl: `type Query { on: Member @provides(fields: "secret") } ${member("secret: String @external")}`.replace(
      "on:",
      "duty:",
    ),
    grants: given("PROVIDES", "Member.secret"),
    uses: [...id, "Member.secret"],
  },
  {
    does: "takes over with a grant",
    sdl: member(`secret: String @override(from: "moet")`),
    grants: given("OVERRIDE", "Member.secret"),
    uses: [...id, "Member.secret"],
  },
  {
    does: "adds a value, a member, a field and an implementation with grants",
    sdl: `type Query { a(of: Shade, by: Filter): Mood f: Found }
      enum Mood { CALM GLAD SAD } enum Shade { LIGHT DARK } input Filter { text: String limit: Int = 10 page: Int }
      union Found = Ward type Ward { beds: Int }
      interface Named { name: String } type Unit implements Named @key(fields: "id") { id: ID! name: String @external }`,
    grants: ["Mood", "Filter", "Found", "Named"].flatMap((type) => given("EXTEND", type)),
    uses: ["Unit.id"],
  },
  {
    does: "puts another's entity into an interface of its own",
    sdl: `interface Cared { checkUp: String } type Member implements Cared @key(fields: "id") { id: ID! checkUp: String }`,
    uses: id,
  },
  {
    does: "stands for an interface and adds to it",
    sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
    uses: ["Book.id", "Media.id"],
  },
  {
    does: "copies the owner's own remarks",
    sdl: member(`open: String @external @tag(name: "open") checkUp: String @requires(fields: "open")`).replace(
      ` @tag(name: "open")`,
      "",
    ),
    uses: [...id, "Member.open"],
  },
];

const refused: readonly RightsCase[] = [
  { does: "answers a field", sdl: member("secret: String"), faults: ["OWNED_BY_ANOTHER_UNIT Member.secret"], uses: id },
  {
    does: "shares a field",
    sdl: member("secret: String @shareable"),
    faults: ["OWNED_BY_ANOTHER_UNIT Member.secret"],
    uses: id,
  },
  {
    does: "takes a field over",
    sdl: member(`secret: String @override(from: "moet")`),
    faults: ["GRANT_REQUIRED Member.secret"],
    uses: id,
  },
  {
    does: "takes a shareable field over",
    sdl: member(`shared: String @shareable @override(from: "moet")`),
    faults: ["GRANT_REQUIRED Member.shared"],
    uses: [...id, "Member.shared"],
  },
  {
    does: "takes a field over under another name",
    head: swappedHead,
    sdl: member(`secret: String @shareable(from: "moet")`),
    faults: ["GRANT_REQUIRED Member.secret"],
    uses: id,
  },
  {
    does: "reads",
    sdl: member(`secret: String @external checkUp: String @requires(fields: "secret")`),
    faults: ["GRANT_REQUIRED Member.checkUp Member.secret"],
    uses: id,
  },
  {
    does: "reads with a grant of another verb",
    sdl: member(`secret: String @external checkUp: String @requires(fields: "secret")`),
    grants: given("PROVIDES", "Member.secret"),
    faults: ["GRANT_REQUIRED Member.checkUp Member.secret"],
    uses: id,
  },
  {
    does: "reads with a grant of who does not own",
    sdl: member(`secret: String @external checkUp: String @requires(fields: "secret")`),
    grants: [grant("REQUIRES", "Member.secret", "MOIT", "MOH")],
    faults: ["GRANT_REQUIRED Member.checkUp Member.secret"],
    uses: id,
  },
  ...["{ secret }", " {secret}", "... { secret }", "... on Member { secret }", "alias: secret", "\\n# c\\nsecret"].map(
    (text) => ({
      does: `reads by the field set ${text}`,
      sdl: member(`secret: String @external checkUp: String @requires(fields: "${text}")`),
      faults: ["GRANT_REQUIRED Member.checkUp Member.secret"],
      uses: id,
    }),
  ),
  {
    does: "reads by a block of text",
    sdl: member(`secret: String @external checkUp: String @requires(fields: """secret""")`),
    faults: ["GRANT_REQUIRED Member.checkUp Member.secret"],
    uses: id,
  },
  ...[
    "open } query More { secret",
    "open ...More } fragment More on Member { secret",
    "{ open } fragment More on Member { secret }",
  ].map((text) => ({
    does: `reads by the field set ${text}`,
    sdl: member(`secret: String @external open: String @external checkUp: String @requires(fields: "${text}")`),
    faults: ["NOT_SUPPORTED Member.checkUp"],
    uses: id,
  })),
  {
    does: "reads a nested entity",
    sdl: `${member(`unit: Unit @external checkUp: String @requires(fields: "unit { name }")`)}
      type Unit @key(fields: "id") { id: ID! name: String @external }`,
    faults: ["GRANT_REQUIRED Member.checkUp Unit.name"],
    uses: ["Member.id", "Unit.id"],
  },
  {
    does: "reads through an entity and back",
    sdl: `${member(`secret: String @external unit: Unit @external checkUp: String @requires(fields: "unit { head { secret } }")`)}
      type Unit @key(fields: "id") { id: ID! head: Member @external }`,
    faults: ["GRANT_REQUIRED Member.checkUp Unit.head", "GRANT_REQUIRED Member.checkUp Member.secret"],
    uses: ["Member.id", "Unit.id"],
  },
  {
    does: "makes a field a key",
    sdl: `type Member @key(fields: "secret") { secret: String checkUp: String }`,
    faults: ["OWNED_BY_ANOTHER_UNIT Member.secret"],
  },
  {
    does: "makes a field it only names a key",
    sdl: `type Member @key(fields: "secret") { secret: String @external checkUp: String }`,
    faults: ["GRANT_REQUIRED Member.secret"],
  },
  {
    does: "makes a field a second key in braces",
    sdl: `type Member @key(fields: "id") @key(fields: "{ secret }") { id: ID! secret: String @external checkUp: String }`,
    faults: ["GRANT_REQUIRED Member.secret"],
    uses: id,
  },
  {
    does: "makes a field part of a nested key",
    sdl: `type Ward @key(fields: "unit { name }") { unit: Unit beds: Int } type Query { wards: [Ward!] }
      type Unit @key(fields: "id") { id: ID! name: String @external }`,
    faults: ["GRANT_REQUIRED Unit.name"],
    uses: ["Unit.id"],
  },
  {
    does: "makes a field a key in Federation 1",
    head: "",
    sdl: `extend type Member @key(fields: "secret") { secret: String @external checkUp: String }`,
    faults: ["GRANT_REQUIRED Member.secret"],
    // There a key counts as answered by whoever names it; it is sent to nobody, as nothing else is asked of her subgraph.
    uses: ["Member.secret"],
  },
  {
    does: "answers in Federation 1",
    head: "",
    sdl: `extend type Member @key(fields: "id") { id: ID! @external secret: String checkUp: String }`,
    faults: ["OWNED_BY_ANOTHER_UNIT Member.secret"],
    uses: id,
  },
  {
    does: "reads in Federation 1",
    head: "",
    sdl: `extend type Member @key(fields: "id") { id: ID! @external secret: String @external checkUp: String @requires(fields: "secret") }`,
    faults: ["GRANT_REQUIRED Member.checkUp Member.secret"],
    uses: id,
  },
  {
    does: "provides",
    sdl: `type Query { duty: Member @provides(fields: "{ secret }") } ${member("secret: String @external")}`,
    faults: ["GRANT_REQUIRED Query.duty Member.secret"],
    uses: id,
  },
  {
    does: "provides in a list below an interface",
    sdl: `type Query { some: Named @provides(fields: "... on Book { name }") } interface Named { name: String }
      type Book implements Named @key(fields: "id") { id: ID! name: String @external }`,
    faults: ["GRANT_REQUIRED Query.some Book.name"],
    uses: ["Book.id"],
  },
  {
    does: "answers below an interface what its types answer",
    sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! title: String }`,
    faults: ["OWNED_BY_ANOTHER_UNIT Media.title Book.title"],
    uses: ["Book.id", "Media.id"],
  },
  {
    does: "takes over below an interface what its types answer",
    sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int title: String @override(from: "moet") }`,
    faults: ["GRANT_REQUIRED Media.title Book.title"],
    uses: ["Book.id", "Media.id"],
  },
  {
    does: "stands for a type as if it were an interface",
    sdl: `type Query { wards: Int } type Address @interfaceObject { street: String @shareable }`,
    faults: ["REDEFINES Address", "OWNED_BY_ANOTHER_UNIT Address.street"],
  },
  {
    does: "reads by a context",
    head: contextHead,
    sdl: `${member(`checkUp(secret: String @fromContext(field: "$unit { name }")): String`)} type Unit @key(fields: "id") @context(name: "unit") { id: ID! name: String @external beds: [Member!] }`,
    faults: ["NOT_SUPPORTED Unit", "RESTRICTS Unit", "NOT_SUPPORTED Member.checkUp"],
    uses: ["Member.id", "Unit.id"],
  },
  {
    does: "reads what root types answer under another name",
    sdl: `schema { query: Asking } type Asking { me: Holder } type Holder @key(fields: "id") { id: ID! x: String @requires(fields: "asking { members { id } }") asking: Asking @external }`,
    faults: ["GRANT_REQUIRED Holder.x Query.members"],
  },
];

describe("a unit may do this with what another one owns", () => {
  test.each(allowed)("$does", expectCase);
});

describe("a unit is refused this with what another one owns, and it is taken out where nobody can refuse", () => {
  test.each(refused)("$does", expectCase);
});
