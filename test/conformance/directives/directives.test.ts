import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.1", import: ["@key", "@composeDirective"])
  @link(url: "https://example.org/tone/v1.0", import: ["@tone"])
  @composeDirective(name: "@tone")\n`;

// Whoever leaves the voice out gets a default of one subgraph; the other has none, and the composer has to choose.
const part = (name: string, defaultVoice: string) => ({
  link,
  sdl: `
    directive @tone(voice: Voice!${defaultVoice}) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | QUERY
    enum Voice { SOFT LOUD }
    type Query { ${name}: Said }
    type Said @key(fields: "id") { id: ID! ${name}Text: String }
  `,
  resolvers: {
    Query: { [name]: () => ({ id: "1" }) },
    Said: { [`${name}Text`]: () => `text of ${name}` },
  },
});

beforeAll(async () => {
  graph = await startGraph({ first: part("first", ""), second: part("second", " = SOFT") });
});

afterAll(() => graph.stop());

test("directives for operations are part of the schema of clients, and change nothing on their own", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($voice: Voice = LOUD) @tone(voice: LOUD) {
      first @tone { firstText @tone(voice: $voice) ... @tone { secondText } }
      second @tone(voice: SOFT) { ...Text @tone }
    }
    fragment Text on Said { secondText }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      first: { firstText: "text of first", secondText: "text of second" },
      second: { secondText: "text of second" },
    },
    errors: undefined,
  });
});
