import { readFileSync } from "node:fs";
import { ApolloClient, ApolloLink, gql, InMemoryCache } from "@apollo/client";
import { expect, test } from "@jest/globals";
import { print } from "graphql";
import { of } from "rxjs";
import { operationsFile } from "./operations-file.ts";

const { operations } = JSON.parse(readFileSync(operationsFile, "utf8")) as {
  operations: { id: string; name: string; body: string }[];
};

test("the texts that are registered are those that Apollo Client sends, each once", async () => {
  const sent: string[] = [];
  const link = new ApolloLink((operation) => {
    sent.push(print(operation.query));
    return of({ data: {} });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const { MyHomeDocument } = await import("../src/my/generated/operations.ts");
  await client
    .query({ query: MyHomeDocument, variables: { year: 2025, today: "2025-06-01" }, errorPolicy: "ignore" })
    .catch(() => undefined);
  await client
    .query({
      query: gql`
        query NotOurs {
          viewer {
            id
          }
        }
      `,
      errorPolicy: "ignore",
    })
    .catch(() => undefined);
  const texts = operations.map(({ body }) => body);
  expect(sent).toHaveLength(2);
  expect(sent.map((text) => texts.includes(text))).toEqual([true, false]);
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});
