import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client/core";
import { Defer20220824Handler, GraphQL17Alpha9Handler } from "@apollo/client/incremental";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestGraph } from "../kit/start-graph.ts";
import { Gates, startPeopleGraph } from "./people-graph.ts";

let graph: TestGraph;
const gates = new Gates();

beforeAll(async () => {
  graph = await startPeopleGraph(gates);
});

afterAll(() => graph.stop());

const QUERY = gql`
  query {
    people {
      id
      ... @defer {
        skill
      }
    }
    ... @defer {
      best {
        name
        ... @defer {
          score
        }
      }
    }
  }
`;

const person = (id: string) => ({ __typename: "Person", id });
const skilled = (id: string) => ({ ...person(id), skill: `s${id}` });
const people = ["1", "2", "3"];

test.each([
  ["the current format", new GraphQL17Alpha9Handler()],
  ["the format of 2022", new Defer20220824Handler()],
])("Apollo Client shows each part as it comes, in %s", async (_name, handler) => {
  // The declarations of the one handler do not fit those of the client where optional properties are exact.
  const incrementalHandler = handler as Defer20220824Handler;
  const link = new HttpLink({ uri: graph.url });
  const client = new ApolloClient({ link, cache: new InMemoryCache(), incrementalHandler });
  gates.shut("skills");
  gates.shut("ratings");
  const seen: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    client.watchQuery({ query: QUERY }).subscribe({
      next: ({ data, dataState, error }) => {
        if (error) reject(error);
        if (dataState === "streaming") gates.open(gates.isShut("ratings") ? "ratings" : "skills");
        if (data) seen.push(structuredClone(data));
        if (dataState === "complete") resolve();
      },
      error: reject,
    });
  });
  client.stop();
  expect(seen[0]).toEqual({ __typename: "Query", people: people.map(person) });
  expect(seen).toContainEqual(expect.objectContaining({ people: people.map(person), best: expect.anything() }));
  expect(seen.at(-1)).toEqual({
    __typename: "Query",
    people: people.map(skilled),
    best: { __typename: "Person", name: "n9", score: 90 },
  });
});
