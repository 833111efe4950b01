import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  GraphQLSchema,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from "graphql";
import type { IntrospectionQuery } from "graphql";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `
        directive @loud(level: Int = 1) on FIELD
        type Query {
          "Who asks."
          me: Person
          people(first: Int = 10, old: Boolean @deprecated(reason: "Say first.")): [Person!]!
          hidden: Secret @inaccessible
        }
        type Mutation { rename(name: String!): Person }
        interface Named { name: String }
        type Person implements Named @key(fields: "id") {
          id: ID!
          name: String
          nick: String @deprecated(reason: "Say name.")
          born: Date
        }
        type Secret @inaccessible { id: ID! }
        "A day, as ISO 8601 writes it."
        scalar Date @specifiedBy(url: "https://example.org/date")
        enum Rank { LOW HIGH @deprecated }
      `,
      resolvers: {
        Query: { me: () => ({ id: "1", name: "An" }), people: () => [] },
        Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: "1", name }) },
      },
    },
    skills: {
      sdl: `
        union Thing = Person | Skill
        type Query { things: [Thing!] }
        type Person @key(fields: "id") { id: ID! skills(rank: Rank, filter: SkillFilter = { name: "law" }): [Skill!] }
        type Skill { name: String rank: Rank }
        input SkillFilter { name: String! level: Int = 3 }
        enum Rank { LOW HIGH }
      `,
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

const CLIENT_SCHEMA = `
  type Query {
    "Who asks."
    me: Person
    people(first: Int = 10, old: Boolean @deprecated(reason: "Say first.")): [Person!]!
    things: [Thing!]
  }
  type Mutation { rename(name: String!): Person }
  interface Named { name: String }
  type Person implements Named {
    id: ID!
    name: String
    nick: String @deprecated(reason: "Say name.")
    born: Date
    skills(rank: Rank, filter: SkillFilter = { name: "law" }): [Skill!]
  }
  "A day, as ISO 8601 writes it."
  scalar Date @specifiedBy(url: "https://example.org/date")
  enum Rank { LOW HIGH @deprecated }
  union Thing = Person | Skill
  type Skill { name: String rank: Rank }
  input SkillFilter { name: String! level: Int = 3 }
`;

const typesOf = (schema: GraphQLSchema): string =>
  printSchema(lexicographicSortSchema(new GraphQLSchema({ ...schema.toConfig(), directives: specifiedDirectives })));

test("tools get the one schema of all subgraphs, and nothing of federation", async () => {
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const { data, errors, asked } = await ask(query);
  expect({ errors, asked }).toEqual({ errors: undefined, asked: [] });
  // What it is is what the test finds out: buildClientSchema throws when it is anything else.
  expect(typesOf(buildClientSchema(data as IntrospectionQuery))).toBe(typesOf(buildSchema(CLIENT_SCHEMA)));
});

test("the directives are those a client may use", async () => {
  const { data } = await ask(`{ __schema { directives { name locations args { name } } } }`);
  expect(data).toEqual({
    __schema: {
      directives: expect.arrayContaining([
        { name: "include", locations: ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"], args: [{ name: "if" }] },
        { name: "skip", locations: ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"], args: [{ name: "if" }] },
        { name: "defer", locations: ["FRAGMENT_SPREAD", "INLINE_FRAGMENT"], args: [{ name: "if" }, { name: "label" }] },
      ]),
    },
  });
  expect(JSON.stringify(data)).not.toMatch(/join__|link|inaccessible|"key"/);
});

test("a type can be asked for by name, with aliases, fragments, variables and conditions", async () => {
  const query = `
    query ($name: String!, $deprecated: Boolean = false, $no: Boolean = false) {
      kind: __type(name: $name) { ...Kind fields(includeDeprecated: $deprecated) { name } }
      all: __type(name: "Person") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } }
      none: __type(name: "Nobody") { name }
      secret: __type(name: "Secret") { name }
      left: __schema @include(if: $no) { description }
    }
    fragment Kind on __Type { __typename is: kind name ofType { name } }
  `;
  const plain = [{ name: "id" }, { name: "name" }];
  expect(await ask(query, { name: "Person" })).toEqual({
    data: {
      kind: {
        __typename: "__Type",
        is: "OBJECT",
        name: "Person",
        ofType: null,
        fields: [...plain, { name: "born" }, { name: "skills" }],
      },
      all: {
        fields: [
          { name: "id", isDeprecated: false, deprecationReason: null },
          { name: "name", isDeprecated: false, deprecationReason: null },
          { name: "nick", isDeprecated: true, deprecationReason: "Say name." },
          { name: "born", isDeprecated: false, deprecationReason: null },
          { name: "skills", isDeprecated: false, deprecationReason: null },
        ],
      },
      none: null,
      secret: null,
    },
    errors: undefined,
    asked: [],
  });
});

test("introspection beside data asks subgraphs for the data only", async () => {
  expect(await ask(`{ __typename me { __typename name } q: __type(name: "Query") { name } }`)).toEqual({
    data: { __typename: "Query", me: { __typename: "Person", name: "An" }, q: { name: "Query" } },
    errors: undefined,
    asked: ["people"],
  });
  expect(graph.requests.map(({ query }) => query)).toEqual([expect.not.stringContaining("__type(")]);
});

test("a mutation tells its type, and is still run once", async () => {
  graph.forget();
  const { data, errors } = await graph.query(`mutation { type: __typename rename(name: "Bình") { __typename name } }`);
  expect({ data, errors }).toEqual({
    data: { type: "Mutation", rename: { __typename: "Person", name: "Bình" } },
    errors: undefined,
  });
  expect(graph.requests).toHaveLength(1);
});

test("what introspection does not have is refused like any other field", async () => {
  const { data, errors, asked } = await ask(`{ __schema { nothing } me { __schema { description } } }`);
  expect({ data, asked }).toEqual({ data: undefined, asked: [] });
  expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual([
    "GRAPHQL_VALIDATION_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
  ]);
});
