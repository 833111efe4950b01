import { expect } from "@jest/globals";
import type { Grant } from "../../src/rights/grant.ts";
import { deriveSlices, federation2, grant, rawSlice, slice } from "./derive-slices.ts";

/** What MOET has, for MOH to do things with. */
export const moet = slice(
  "MOET",
  `type Query { members: [Member!] named: Named media: Media mood: Mood shade(of: Shade): Int count(by: Filter): Int money: Money found: [Found!] on: Date }
  type Member @key(fields: "id") {
    id: ID! secret: String open: String @tag(name: "open") shared: String @shareable unit: Unit @tag(name: "open")
    sum(year: Int = 1, unit: String): Int @tag(name: "open")
  }
  type Unit @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String head: Member }
  interface Named { name: String }
  interface Media @key(fields: "id") { id: ID! }
  type Book implements Media & Named @key(fields: "id") { id: ID! name: String title: String }
  type Money @shareable { amount: Int currency: Currency }
  type Address { street: String }
  enum Currency { VND }
  enum Mood { CALM GLAD } enum Shade { LIGHT DARK }
  input Filter { text: String limit: Int = 10 }
  union Found = Member | Unit
  scalar Date`,
);

/** What MOH does, what rights say to it, and which fields of MOET her subgraph answers, reads or provides afterwards. */
export interface RightsCase {
  readonly does: string;
  readonly sdl: string;
  /** In the place of the usual `@link`. */
  readonly head?: string;
  readonly grants?: readonly Grant[];
  /** `CODE coordinate`, and the target where that is another. */
  readonly faults?: readonly string[];
  /** The composer's word, not ours: what the supergraph says. */
  readonly uses?: readonly string[];
}

/** The grant of MOET for MOH. */
export const given = (verb: Grant["verb"], coordinate: string): readonly Grant[] => [
  grant(verb, coordinate, "MOET", "MOH"),
];

/** A slice of MOH that has a member's key and these fields. */
export const member = (fields: string): string => `type Member @key(fields: "id") { id: ID! ${fields} }`;

const alone = deriveSlices([moet]);

/** Checks the case against the rights and against the supergraph; what MOET says of her own stays as she says it. */
export function expectCase({ sdl, head = federation2, grants = [], faults = [], uses = [] }: RightsCase): void {
  const graph = deriveSlices([moet, rawSlice("MOH", head + sdl)], grants);
  expect([...new Set(graph.faults)].toSorted()).toEqual(faults.map((fault) => `moh ${fault}`).toSorted());
  expect(graph.leftOut).toEqual([]);
  expect(graph.usesOfOthers("moh")).toEqual(uses.toSorted());
  for (const [coordinate, face] of alone.faces) {
    expect(`${coordinate}: ${graph.faces.get(coordinate)}`).toBe(`${coordinate}: ${face}`);
  }
}
