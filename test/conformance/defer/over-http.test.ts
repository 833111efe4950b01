import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { readAllParts } from "../kit/read-parts.ts";
import type { GraphResponse, TestGraph } from "../kit/start-graph.ts";
import { Gates, startPeopleGraph } from "./people-graph.ts";

let graph: TestGraph;
const gates = new Gates();

beforeAll(async () => {
  graph = await startPeopleGraph(gates);
});

beforeEach(() => graph.forget());
afterEach(() => gates.openAll());
afterAll(() => graph.stop());

const QUERY = `query Me { me { id name ... @defer(label: "later") { skill } } }`;

const send = (accept: string, query = QUERY) =>
  fetch(graph.url, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });

const CURRENT = `multipart/mixed; boundary="-"; incrementalSpec=v0.2`;
const OF_2022 = `multipart/mixed; boundary="-"; deferSpec=20220824`;

test.each([
  ["multipart/mixed", CURRENT],
  ["application/json, multipart/mixed", CURRENT],
  ["multipart/mixed;incrementalSpec=v0.2, application/json", CURRENT],
  [`multipart/mixed; deferSpec="20220824", application/json;q=0.9`, OF_2022],
  ["multipart/mixed;deferSpec=20220824;q=0.5, multipart/mixed;incrementalSpec=v0.2;q=0.8", CURRENT],
  ["multipart/mixed;deferSpec=20220824, multipart/mixed;incrementalSpec=v0.2", OF_2022],
])("a client that accepts %s gets parts as %s", async (accept, contentType) => {
  const response = await send(accept);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(contentType);
  expect(await response.text()).toContain(`"data":{"me":{"id":"1","name":"n1"}}`);
});

test.each([
  ["*/*"],
  ["application/json"],
  ["application/json, multipart/mixed;q=0"],
  [`multipart/mixed;subscriptionSpec="1.0", application/json`],
])("a client that accepts %s gets one whole answer", async (accept) => {
  const response = await send(accept);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await response.json()).toEqual({ data: { me: { id: "1", name: "n1", skill: "s1" } } });
});

test("parts are written as Apollo Server writes those of graphql-js 17", async () => {
  expect(await (await send("multipart/mixed;incrementalSpec=v0.2")).text()).toBe(
    [
      ``,
      `---`,
      `content-type: application/json; charset=utf-8`,
      ``,
      `{"data":{"me":{"id":"1","name":"n1"}},"pending":[{"id":"0","path":["me"],"label":"later"}],"hasNext":true}`,
      `---`,
      `content-type: application/json; charset=utf-8`,
      ``,
      `{"hasNext":false,"incremental":[{"data":{"skill":"s1"},"id":"0"}],"completed":[{"id":"0"}]}`,
      `-----`,
      ``,
    ].join("\r\n"),
  );
});

test("in the format of 2022 each entry says by its path where it belongs", async () => {
  const query = `{ people { id ... @defer(label: "later") { skill } } }`;
  expect(await readAllParts(graph.url, { query, accept: "multipart/mixed; deferSpec=20220824" })).toEqual([
    { data: { people: [{ id: "1" }, { id: "2" }, { id: "3" }] }, hasNext: true },
    {
      incremental: [0, 1, 2].map((index) => ({
        path: ["people", index],
        label: "later",
        data: { skill: `s${index + 1}` },
      })),
      hasNext: false,
    },
  ]);
});

test("whether an operation was asked for as a whole before makes no difference", async () => {
  // The gateway knows what it answers under either header, so that it could answer what it knows without looking.
  for (const accept of ["application/json", "multipart/mixed, application/json"]) {
    await (await send(accept, `{ me { id } }`)).text();
  }
  for (const accept of ["application/json", "multipart/mixed, application/json"].flatMap((each) => [each, each])) {
    const response = await send(accept);
    const isWhole = accept === "application/json";
    expect(response.headers.get("content-type")).toMatch(isWhole ? /^application\/json/ : /^multipart\/mixed/);
    expect(await response.text()).toContain(isWhole ? `"name":"n1","skill":"s1"` : `"pending"`);
  }
});

test("an operation without @defer is one document, whatever its client accepts", async () => {
  const accept = "multipart/mixed;deferSpec=20220824, application/json";
  await (await send("application/json", `{ me { skill } }`)).text();
  await (await send(accept)).text();
  for (let time = 0; time < 3; time += 1) {
    const response = await send(accept, `{ me { skill } }`);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ data: { me: { skill: "s1" } } });
  }
});

test("a query may come by GET", async () => {
  const url = `${graph.url}?query=${encodeURIComponent(QUERY)}`;
  const response = await fetch(url, { headers: { accept: "multipart/mixed" } });
  expect(response.headers.get("content-type")).toBe(CURRENT);
  expect(await response.text()).toContain(`"pending"`);
});

test("clients find @defer in the schema", async () => {
  const { data } = await graph.query(`{ __schema { directives { name locations args { name } } } }`);
  expect(data).toMatchObject({
    __schema: {
      directives: expect.arrayContaining([
        { name: "defer", locations: ["FRAGMENT_SPREAD", "INLINE_FRAGMENT"], args: [{ name: "if" }, { name: "label" }] },
      ]),
    },
  });
});

test.each([
  [`{ me { ... @defer(label: "x") { skill } ... @defer(label: "x") { name } } }`, "more than one @defer"],
  [`query ($x: String) { me { ... @defer(label: $x) { skill } } }`, "The label of a @defer must be a string."],
  [`mutation { ... @defer { greet(name: "1") { id } } }`, "Fields of the root type Mutation cannot be deferred."],
])("an operation that defers wrongly is refused, and nothing is run: %s", async (query, message) => {
  for (const accept of ["multipart/mixed", "application/json"]) {
    const response = await send(`${accept}, application/json`, query);
    // The gateway's own answer: each part of it is checked.
    const { data, errors } = (await response.json()) as GraphResponse;
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
  }
  expect(graph.requests).toEqual([]);
});

test("variables that are refused are refused as ever", async () => {
  const query = `query ($later: Boolean = true) { me { name ... @defer(if: $later) { skill } } }`;
  const [answer] = await readAllParts(graph.url, { query, variables: { later: null } });
  expect(answer).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  expect(answer).not.toHaveProperty("data");
});
