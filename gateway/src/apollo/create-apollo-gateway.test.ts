import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ApolloServer } from "@apollo/server";
import { expect, test } from "@jest/globals";
import type { SubgraphTransport } from "@sen/engine";
import { createApolloGateway } from "./create-apollo-gateway.ts";

const supergraph = (field: string) => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) {
    query: Query
  }
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  scalar join__FieldSet
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }
  type Query @join__type(graph: A) { ${field}: String }
`;

/** Holds every call until it is let go; then answers with the name of the field. */
function holding() {
  const held: (() => void)[] = [];
  const transport: SubgraphTransport = {
    send: ({ body }) =>
      new Promise((resolve) => {
        const field = /\{(\w+)\}/.exec(body)?.[1] ?? "";
        held.push(() => resolve({ status: 200, body: JSON.stringify({ data: { [field]: field } }) }));
      }),
    close: async () => {},
  };
  return { held, transport };
}

/** Answers every call at once with the names of the fields. */
function answering() {
  const transport: SubgraphTransport = {
    send: ({ body }) => {
      const field = /\{(\w+)\}/.exec(body)?.[1] ?? "";
      return Promise.resolve({ status: 200, body: JSON.stringify({ data: { [field]: field } }) });
    },
    close: async () => {},
  };
  return { transport };
}

const answerOf = async (server: ApolloServer, query: string) => {
  const { body } = await server.executeOperation({ query });
  return body.kind === "single" ? body.singleResult : undefined;
};

test("a request in flight finishes on the supergraph it was validated against", async () => {
  const { held, transport } = holding();
  const gateway = createApolloGateway<object>({ served: { supergraphSdl: supergraph("before") }, transport });
  const server = new ApolloServer({ gateway });
  await server.start();
  const inFlight = answerOf(server, `{ before }`);
  while (held.length === 0) await new Promise(setImmediate);
  expect(await gateway.update({ supergraphSdl: supergraph("after") })).toBe(true);
  const next = answerOf(server, `{ after }`);
  while (held.length === 1) await new Promise(setImmediate);
  for (const release of held) release();
  expect((await inFlight)?.data).toEqual({ before: "before" });
  expect((await next)?.data).toEqual({ after: "after" });
  expect(gateway.known.find(`{ after }`, undefined)).toBeDefined();
  expect(gateway.known.find(`{ before }`, undefined)).toBeUndefined();
  expect((await answerOf(server, `{ before }`))?.errors?.[0]?.extensions?.["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  await server.stop();
});

test("what was asked most is planned on the next supergraph before that takes over", async () => {
  const { transport } = answering();
  const planned: string[] = [];
  const gateway = createApolloGateway<object>({
    served: { supergraphSdl: supergraph("before") },
    transport,
    warmUpOperations: 2,
    // The engine plans by itself what the planner has no plan for.
    createPlanner: () => ({
      plan: (operationText) => {
        planned.push(operationText);
        return Promise.reject(new Error("No plan."));
      },
    }),
  });
  const server = new ApolloServer({ gateway });
  await server.start();
  const queries = [
    `query Rare { __typename }`,
    `query Often($no: Boolean = false) { all: __typename before @skip(if: $no) }`,
  ];
  const [rare = "", often = ""] = queries;
  const gone = `{ before }`;
  for (const query of [rare, often, often, gone, gone, gone]) {
    await answerOf(server, query);
    gateway.known.find(query, undefined);
  }
  await gateway.update({ supergraphSdl: supergraph("before: String after") });
  planned.length = 0;
  expect(queries.map((query) => gateway.known.find(query, undefined) !== undefined)).toEqual([false, true]);
  expect((await answerOf(server, often))?.data).toEqual({ all: "Query", before: "before" });
  expect((await answerOf(server, gone))?.data).toEqual({ before: "before" });
  expect(planned).toEqual([]);
  // What the next supergraph has not is not known on it.
  await gateway.update({ supergraphSdl: supergraph("after") });
  expect(gateway.known.find(gone, undefined)).toBeUndefined();
  expect((await answerOf(server, gone))?.errors?.[0]?.extensions?.["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  await server.stop();
});

test("nothing is kept of a supergraph that was replaced", async () => {
  const { transport } = answering();
  const gateway = createApolloGateway<object>({
    served: { supergraphSdl: supergraph("field0") },
    transport,
    plannerProcesses: 0,
  });
  const server = new ApolloServer({ gateway });
  await server.start();
  // A function of its own, since the frame of this one may hold on to what it has seen.
  const replace = async (version: number): Promise<WeakRef<object>[]> => {
    await answerOf(server, `{ field${version} }`);
    await answerOf(server, `{ nothing }`);
    const present = [new WeakRef(gateway.engine), new WeakRef(gateway.engine.schema)];
    await gateway.update({ supergraphSdl: supergraph(`field${version + 1}`) });
    return present;
  };
  const replaced = [...(await replace(0)), ...(await replace(1)), ...(await replace(2))];
  await answerOf(server, `{ field3 }`);
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void; // what the flag puts there
  // Ends by the deadline of the test when something holds on to them.
  while (replaced.some((reference) => reference.deref() !== undefined)) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  expect((await answerOf(server, `{ field3 }`))?.data).toEqual({ field3: "field3" });
  await server.stop();
});

test("a supergraph that cannot be used leaves the one before in place", async () => {
  const { transport } = holding();
  const gateway = createApolloGateway<object>({ served: { supergraphSdl: supergraph("before") }, transport });
  const server = new ApolloServer({ gateway });
  await server.start();
  await expect(gateway.update({ supergraphSdl: "type Query { after: String }" })).rejects.toThrow(
    "The supergraph has no schema definition",
  );
  expect(gateway.engine.schema.getQueryType()?.getFields()).toHaveProperty("before");
  expect((await answerOf(server, `{ __typename __type(name: "Query") { fields { name } } }`))?.data).toMatchObject({
    __type: { fields: [{ name: "before" }] },
  });
  await server.stop();
});
