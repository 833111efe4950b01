import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { notes } from "./notes/subgraph.ts";

const coordinator = (unitId: string): Viewer => ({
  subject: `coordinator of ${unitId}`,
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId }],
  purpose: null,
});

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(notes, {
    seed: async (client) => {
      await client.query(
        "insert into notes.note (id, text, unit_id) values ('a1', 'one', 'A'), ('a2', 'hidden', 'A'), ('b1', 'other', 'B')",
      );
    },
  });
});
afterAll(() => slice.stop());

test("a request without a signature gets 401 and reaches no resolver", async () => {
  const before = await slice.statements();
  const response = await fetch(slice.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ notes { id } }" }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_SIGNATURE" } }] });
  expect(await slice.statements()).toBe(before);
});

test("row-level security knows the viewer", async () => {
  const query = "{ notes { id } }";
  const forA = await slice.execute({ query, viewer: coordinator("A") });
  const forB = await slice.execute({ query, viewer: coordinator("B") });
  const forVisitor = await slice.execute({ query });
  expect(forA.body.data.notes).toEqual([{ id: "a1" }, { id: "a2" }]);
  expect(forB.body.data.notes).toEqual([{ id: "b1" }]);
  expect(forVisitor.body.data.notes).toEqual([]);
});

test("a hidden field is null and named in extensions.masked", async () => {
  const { body } = await slice.execute({ query: "{ all: notes { text } }", viewer: coordinator("A") });
  expect(body.data.all).toEqual([{ text: "one" }, { text: null }]);
  expect(body.extensions).toEqual({ masked: [{ path: ["all", 1, "text"], reason: "STAFF" }] });
});

test("references are loaded with one statement and obey the same policies", async () => {
  const before = await slice.statements();
  const { body } = await slice.execute({
    query: "query ($them: [_Any!]!) { _entities(representations: $them) { ... on Note { id } } }",
    variables: { them: ["b1", "a1", "none", "a2"].map((id) => ({ __typename: "Note", id })) },
    viewer: coordinator("A"),
  });
  expect(body.data._entities).toEqual([null, { id: "a1" }, null, { id: "a2" }]);
  expect((await slice.statements()) - before).toBe(1);
});

test("a mutation that fails after its write leaves nothing, and others of the request stay", async () => {
  const query = 'mutation { kept: addNote(text: "kept") { text } lost: addNote(text: "fail") { text } }';
  const { body } = await slice.execute({ query, viewer: coordinator("C") });
  expect(body.data).toEqual({ kept: { text: "kept" }, lost: null });
  expect(body.errors).toMatchObject([{ path: ["lost"], extensions: { code: "VALIDATION" } }]);
  expect(await slice.sql("select text from notes.note where unit_id = 'C'")).toEqual([{ text: "kept" }]);
});

test("the database refuses a write the policy does not allow", async () => {
  const { body } = await slice.execute({ query: 'mutation { addNote(text: "mine") { text } }' });
  expect(body.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("a defect is hidden behind an id", async () => {
  const { body } = await slice.execute({ query: "{ broken }" });
  expect(JSON.stringify(body)).not.toContain("secret cause");
  expect(body.errors).toMatchObject([{ path: ["broken"], extensions: { code: "INTERNAL" } }]);
});

test("a statement that fails costs its own field, not the request", async () => {
  const { body } = await slice.execute({ query: "{ brokenStatement }", viewer: coordinator("A") });
  expect(body.data).toEqual({ brokenStatement: null });
  expect(body.errors).toHaveLength(1);
});

test("health and metrics need no signature", async () => {
  for (const path of ["/health/live", "/health/ready", "/metrics"]) {
    expect((await fetch(new URL(path, slice.url))).status).toBe(200);
  }
});
