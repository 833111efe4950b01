import type { SliceSchema } from "../src/offline.ts";

/**
 * A graph as large as a whole state's: each slice has ten types, owns an entity with a list that grows, refers to entities of two other slices and
 * adds a field to each of them that requires one of the owner's. `slices` 200 gives 2,000 types. The same for the same number, everywhere.
 */
export function generateSlices(slices: number): SliceSchema[] {
  return Array.from({ length: slices }, (_, index) => ({
    name: `slice-${index}`,
    owner: `UNIT${index}`,
    url: `http://slice-${index}.example/graphql`,
    sdl: writeSlice(
      index,
      [(index + 1) % slices, (index + 7) % slices].filter((other) => other !== index),
    ),
  }));
}

function writeSlice(index: number, others: readonly number[]): string {
  return [
    writeShared(),
    writeRoots(index),
    writeEntity(index, others),
    writeValues(index),
    ...others.map((other, place) => writeExtension(index, other, place === 0)),
  ].join("\n");
}

function writeShared(): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])
"Where a page of a list begins and ends." type PageInfo @shareable { "Is there a next page?" hasNextPage: Boolean! "Cursor of the last." endCursor: String }
"A text in both languages." type LocalizedText @shareable { "Vietnamese." vi: String! "English." en: String }
"Why an input was refused." type UserError @shareable { "Code." code: String! "Field." field: [String!] "Message." message: String! }`;
}

function writeRoots(index: number): string {
  return `type Query { "One record." record${index}(id: ID!): Record${index} "All records." records${index}(first: Int = 20, after: String, filter: Record${index}Filter): Record${index}Connection }
type Mutation { "Saves a record." saveRecord${index}(input: SaveRecord${index}Input!): SaveRecord${index}Payload! }`;
}

function writeEntity(index: number, others: readonly number[]): string {
  const references = others.map((other) => `"Related record." related${other}: Record${other}`).join(" ");
  return `"A record." type Record${index} @key(fields: "id") { "Identifier." id: ID! "Name." name: LocalizedText! "Code." code: String! "State." state: Record${index}State! "Steps." steps: [Step${index}!]! "Since." since(format: String): String ${references} }
"Pages of records." type Record${index}Connection { "Lines." edges: [Record${index}Edge!]! "Page." pageInfo: PageInfo! "All." totalCount: Int! }
"A line." type Record${index}Edge { "Place." cursor: String! "Record." node: Record${index}! }`;
}

function writeValues(index: number): string {
  return `"A step." type Step${index} { "Title." title: LocalizedText! "Order." position: Int! "Note." note: Note${index} }
"A note." type Note${index} { "Text." text: String! "Written on." writtenOn: String! }
"States." enum Record${index}State { "Draft." DRAFT "Sent." SENT "Done." DONE }
"What to list." input Record${index}Filter { "Only in this state." state: Record${index}State "Only with these words." text: String }
"What to save." input SaveRecord${index}Input { "Identifier." id: ID! "Name." name: String! "State." state: Record${index}State }
"What was saved." type SaveRecord${index}Payload { "The record." record: Record${index} "Why not." userErrors: [UserError!]! }`;
}

function writeExtension(index: number, other: number, first: boolean): string {
  return `type Record${other} @key(fields: "id") { id: ID! code: String! @external "What this slice adds." extra${index}: Extra${index} @requires(fields: "code") }${
    first
      ? `\n"What a slice adds to another's." type Extra${index} { "Score." score: Float "Note." remark: String }`
      : ""
  }`;
}
