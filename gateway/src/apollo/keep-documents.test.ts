import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { keepDocuments } from "./keep-documents.ts";

let parsed = 0;
const server = new ApolloServer({
  schema: buildSchema("type Query { a: String }"),
  documentStore: null,
  plugins: [keepDocuments(), { requestDidStart: async () => ({ parsingDidStart: async () => void (parsed += 1) }) }],
});
beforeAll(() => server.start());
afterAll(() => server.stop());

async function ask(query: string) {
  const before = parsed;
  const { body } = await server.executeOperation({ query });
  if (body.kind !== "single") throw new Error("not a single result");
  return { parsed: parsed - before, codes: body.singleResult.errors?.map(({ extensions }) => extensions?.["code"]) };
}

test("a valid document is parsed once, one that is not each time", async () => {
  expect(await ask("{ a }")).toEqual({ parsed: 1 });
  expect(await ask("{ a }")).toEqual({ parsed: 0 });
  expect(await ask("{ b }")).toEqual({ parsed: 1, codes: ["GRAPHQL_VALIDATION_FAILED"] });
  expect(await ask("{ b }")).toEqual({ parsed: 1, codes: ["GRAPHQL_VALIDATION_FAILED"] });
});

test("the least used is forgotten when there are many, or when they are long", async () => {
  for (let turn = 0; turn < 1_000; turn += 1) await ask(`{ a a${turn}: a }`);
  expect(await ask("{ a a999: a }")).toEqual({ parsed: 0 });
  expect(await ask("{ a }")).toEqual({ parsed: 1 });
  const long = `{ a } # ${"long ".repeat(120_000)}`;
  await ask(long);
  await ask(`${long} again`);
  expect(await ask(long)).toEqual({ parsed: 1 });
});
