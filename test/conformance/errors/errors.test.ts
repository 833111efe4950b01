import { afterEach, expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";
import type { StandaloneOptions } from "../../../gateway/src/standalone/read-standalone-settings.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const people = (): TestSubgraph => ({
  sdl: `
    type Query { people: [Person] me: Person ping: String }
    type Person @key(fields: "id") { id: ID! name: String boss: Person }
  `,
  resolvers: {
    Query: {
      people: () => ["1", "2", "1"].map((id) => ({ id, name: `n${id}`, boss: { id: "1", name: "n1" } })),
      me: () => ({ id: "1", name: "n1", boss: { id: "2" } }),
      ping: () => "pong",
    },
  },
});

const skills: TestSubgraph = {
  sdl: `
    type Query { skills: [String] }
    type Person @key(fields: "id") { id: ID! skill: String must: String! detail: Detail }
    type Detail { a: String b: String! }
  `,
  resolvers: {
    Query: { skills: () => ["x"] },
    Person: {
      __resolveReference: ({ id }: { id: string }) => {
        if (id === "9") throw new Error("No such person.");
        return { id };
      },
      skill: ({ id }: { id: string }) => {
        if (id === "1") throw new GraphQLError("Hidden skill.", { extensions: { code: "FORBIDDEN", hint: 7 } });
        return `s${id}`;
      },
      must: ({ id }: { id: string }) => (id === "1" ? null : "m"),
      detail: () => ({ a: "a" }),
    },
  },
};

const start = async (respond?: TestSubgraph["respond"], options: StandaloneOptions = {}) => {
  graph = await startGraph({ people: people(), skills: { ...skills, ...(respond && { respond }) } }, options);
  return graph;
};

test("equal entities are asked for once, and an error comes back to each of their places", async () => {
  const running = await start();
  const { data, errors } = await running.query(`{ people { name skill } }`);
  expect(data).toEqual({
    people: [
      { name: "n1", skill: null },
      { name: "n2", skill: "s2" },
      { name: "n1", skill: null },
    ],
  });
  expect(running.requests.at(-1)?.variables["representations"]).toEqual([
    { __typename: "Person", id: "1" },
    { __typename: "Person", id: "2" },
  ]);
  const extensions = { code: "FORBIDDEN", hint: 7, service: "skills" };
  expect(errors).toEqual([
    { message: "Hidden skill.", path: ["people", 0, "skill"], extensions },
    { message: "Hidden skill.", path: ["people", 2, "skill"], extensions },
  ]);
});

test("error paths carry the aliases of the client", async () => {
  const running = await start();
  const { errors } = await running.query(
    `{ m: me { b: boss { id: skill } name: skill } people { boss { x: skill } } }`,
  );
  expect(errors?.map((error) => error.path)).toEqual(
    expect.arrayContaining([
      ["m", "name"],
      ["people", 0, "boss", "x"],
      ["people", 1, "boss", "x"],
      ["people", 2, "boss", "x"],
    ]),
  );
  expect(errors).toHaveLength(4);
});

test("a null that a subgraph explains is not explained twice", async () => {
  const running = await start();
  const { data, errors } = await running.query(`{ me { name must } }`);
  expect(data).toEqual({ me: null });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ path: ["me", "must"], extensions: { service: "skills" } });
});

test("nulls propagate inside one subgraph's part and stop at the nearest nullable field", async () => {
  const running = await start();
  const { data, errors } = await running.query(`{ me { name detail { a b } } }`);
  expect(data).toEqual({ me: { name: "n1", detail: null } });
  expect(errors?.map((error) => error.path)).toEqual([["me", "detail", "b"]]);
});

test("a dead subgraph costs its fields, not the request", async () => {
  const running = await start();
  await running.stopSubgraph("skills");
  const { status, data, errors } = await running.query(`{ people { name skill } skills ping }`);
  expect(status).toBe(200);
  expect(data).toEqual({
    people: ["n1", "n2", "n1"].map((name) => ({ name, skill: null })),
    skills: null,
    ping: "pong",
  });
  const message = 'Subgraph "skills" could not be reached.';
  const extensions = { code: "SUBGRAPH_UNREACHABLE", service: "skills" };
  const paths = [["skills"], ["people", 0, "skill"], ["people", 1, "skill"], ["people", 2, "skill"]];
  expect(errors).toHaveLength(4);
  expect(errors).toEqual(expect.arrayContaining(paths.map((path) => ({ message, path, extensions }))));
});

test("a dead subgraph explains the nulls that propagate because of it", async () => {
  const running = await start();
  await running.stopSubgraph("skills");
  const { data, errors } = await running.query(`{ people { must } ping }`);
  expect(data).toEqual({ people: [null, null, null], ping: "pong" });
  expect(errors?.map((error) => error.extensions?.["code"])).toEqual(Array(3).fill("SUBGRAPH_UNREACHABLE"));
});

test("when the first subgraph is dead, the others are not asked", async () => {
  const running = await start();
  await running.stopSubgraph("people");
  const { data, errors } = await running.query(`{ me { skill } people { skill } }`);
  expect(data).toEqual({ me: null, people: null });
  expect(errors?.map((error) => error.path)).toEqual([["me"], ["people"]]);
  expect(running.requests).toEqual([]);
});

const misbehaviours: readonly [string, string, TestSubgraph["respond"]][] = [
  ["an HTTP error", "SUBGRAPH_HTTP_ERROR", (_, response) => Boolean(response.writeHead(503).end("busy"))],
  ["a body that is not JSON", "SUBGRAPH_BAD_RESPONSE", (_, response) => Boolean(response.end("<html>"))],
  ["JSON that is no GraphQL", "SUBGRAPH_BAD_RESPONSE", (_, response) => Boolean(response.end("[1]"))],
  [
    "a body that is too large",
    "SUBGRAPH_BAD_RESPONSE",
    (_, response) => Boolean(response.end(`{"data":"${"x".repeat(9_000)}"}`)),
  ],
  ["a broken connection", "SUBGRAPH_UNREACHABLE", (_, response) => Boolean(response.destroy())],
  ["silence", "SUBGRAPH_TIMEOUT", () => true],
];

test.each(misbehaviours)("%s is a null with the code %s", async (_name, code, respond) => {
  const running = await start(respond, { subgraphTimeout: 200, maxResponseBytes: 8_000 });
  const { data, errors } = await running.query(`{ me { name skill } }`);
  expect(data).toEqual({ me: { name: "n1", skill: null } });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ path: ["me", "skill"], extensions: { code, service: "skills" } });
  expect(JSON.stringify(errors)).not.toContain("127.0.0.1");
});

test("the deadline of the request ends every call that is still out", async () => {
  const running = await start(() => true, { requestTimeout: 200 });
  const { data, errors } = await running.query(`{ me { name skill } }`);
  expect(data).toEqual({ me: { name: "n1", skill: null } });
  expect(errors?.[0]).toMatchObject({ path: ["me", "skill"], extensions: { code: "REQUEST_TIMEOUT" } });
});

test("an error without a path stands at what is missing", async () => {
  const running = await start((_, response) => Boolean(response.end(`{"errors":[{"message":"No."}],"data":null}`)));
  const { data, errors } = await running.query(`{ me { name skill } }`);
  expect(data).toEqual({ me: { name: "n1", skill: null } });
  expect(errors).toEqual([
    { message: "No.", path: ["me", "skill"], extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: "skills" } },
  ]);
});

test("GraphQL errors keep their own code whatever the HTTP status", async () => {
  const body = `{"errors":[{"message":"Who?","extensions":{"code":"UNAUTHENTICATED"}}]}`;
  const running = await start((_, response) => Boolean(response.writeHead(401).end(body)));
  const { errors } = await running.query(`{ skills }`);
  expect(errors).toEqual([
    { message: "Who?", path: ["skills"], extensions: { code: "UNAUTHENTICATED", service: "skills" } },
  ]);
});

test("a subgraph that answers with another shape harms nobody", async () => {
  const shapes = [
    `{"data":{"_entities":null}}`,
    `{"data":{"_entities":[]}}`,
    `{"data":{"_entities":[[1]]}}`,
    `{"data":{"_entities":[{"skill":{"deep":1}}]}}`,
    `{"data":{"_entities":[{"__proto__":{"polluted":1},"skill":["x"]}]},"errors":[null,{"path":["_entities",99]},{"path":[{}]}]}`,
  ];
  const running = await start((_, response) => Boolean(response.end(shapes.shift())));
  while (shapes.length > 0) {
    expect((await running.query(`{ me { name skill } }`)).data).toEqual({ me: { name: "n1", skill: null } });
  }
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("an entity the subgraph answers with null makes the reference null, without an error", async () => {
  const respond: TestSubgraph["respond"] = (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"data":{"_entities":[null,{"__typename":"Person","must":"m"}]}}');
    return true;
  };
  const running = await start(respond);
  const { data, errors } = await running.query(`{ people { name must } }`);
  expect(data).toEqual({ people: [null, { name: "n2", must: "m" }, null] });
  expect(errors).toBeUndefined();
});
