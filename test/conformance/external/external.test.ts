import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";

const pupils = [
  { id: "u1", name: "Lan", seat: "A1" },
  { id: "u2", name: "Mai", seat: "B2" },
];

const reference = ({ id }: { id: string }) => pupils.find((pupil) => pupil.id === id) ?? null;

const link = (imports: string) => `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.3", import: [${imports}]
)\n`;

const FEDERATION_1 = "";
const FEDERATION_2 = link(`"@key", "@external", "@extends", "@provides", "@shareable"`);

const fields = `id: ID! @external name: String! @external seat: ID`;

/** The ways to say that a type is at home elsewhere. */
const styles: readonly [string, string, string][] = [
  ["@extends in Federation 1", FEDERATION_1, `type Pupil @key(fields: "id") @extends { ${fields} }`],
  ["@extends in Federation 2", FEDERATION_2, `type Pupil @key(fields: "id") @extends { ${fields} }`],
  ["extend type in Federation 1", FEDERATION_1, `extend type Pupil @key(fields: "id") { ${fields} }`],
  ["extend type in Federation 2", FEDERATION_2, `extend type Pupil @key(fields: "id") { ${fields} }`],
];

describe.each(styles)("with %s", (_, style, type) => {
  let graph: TestGraph;

  beforeAll(async () => {
    const seating: TestSubgraph = {
      link: style,
      sdl: `type Query { pupil: Pupil named: Pupil @provides(fields: "name") pupils: [Pupil] } ${type}`,
      resolvers: {
        Query: {
          pupil: () => ({ id: "u1", seat: "A1" }),
          named: () => pupils[0],
          pupils: () => [{ id: "u2", seat: "B2" }, null],
        },
        Pupil: {
          __resolveReference: ({ id }: { id: string }) => ({ id, seat: reference({ id })?.seat }),
          name: ({ name }: { name?: string }) => {
            if (name === undefined) throw new Error("The name is not known here.");
            return name;
          },
        },
      },
    };
    const school: TestSubgraph = {
      link: style,
      sdl: `
        ${style === FEDERATION_1 ? "extend" : ""} type Query { pupilById(id: ID): Pupil }
        type Pupil @key(fields: "id") { id: ID! name: String! ${style === FEDERATION_1 ? "" : "@shareable"} nickname: String }
      `,
      resolvers: {
        Query: { pupilById: (__: unknown, { id }: { id: string }) => reference({ id }) },
        Pupil: { __resolveReference: reference, nickname: ({ id }: { id: string }) => `nick of ${id}` },
      },
    };
    graph = await startGraph({ seating, school });
  });

  afterAll(() => graph.stop());

  test("an external field is asked of its owner", async () => {
    const { data, errors } = await queryTwice(
      graph,
      `{ pupil { id name } pupilById(id: "u2") { id name nickname seat } pupils { name seat } }`,
    );
    expect({ data, errors }).toEqual({
      data: {
        pupil: { id: "u1", name: "Lan" },
        pupilById: { id: "u2", name: "Mai", nickname: "nick of u2", seat: "B2" },
        pupils: [{ name: "Mai", seat: "B2" }, null],
      },
      errors: undefined,
    });
  });

  test("an external key is no reason to ask the owner", async () => {
    expect(await queryTwice(graph, `{ pupil { id seat } }`)).toEqual({
      data: { pupil: { id: "u1", seat: "A1" } },
      errors: undefined,
      asked: ["seating"],
    });
  });

  test("nor is an external field where it is provided", async () => {
    expect(await queryTwice(graph, `{ named { name seat n: name } }`)).toEqual({
      data: { named: { name: "Lan", seat: "A1", n: "Lan" } },
      errors: undefined,
      asked: ["seating"],
    });
  });
});
