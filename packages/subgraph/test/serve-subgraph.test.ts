import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
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

describe("a page", () => {
  const ask = async (query: string, variables = {}) => {
    const before = await slice.statements();
    const { body } = await slice.execute({ query, variables, viewer: coordinator("A") });
    return { body, statements: (await slice.statements()) - before };
  };

  test("knows what is asked of it, through fragments and without what is left out", async () => {
    const query = `query ($no: Boolean!) {
      plain: notePage { asks edges { node { __typename id } } }
      full: notePage(first: 1) { ...Counted edges { ... on NoteEdge { node { ...Line unit @include(if: $no) } } } asks }
      left: notePage { asks totalCount @skip(if: true) edges { node { id } } }
    }
    fragment Counted on NotePage { total: totalCount }
    fragment Line on Note { mine: text }`;
    const { body } = await ask(query, { no: false });
    const asks = Object.values(body.data as Record<string, { asks: string }>).map((page) => JSON.parse(page.asks));
    expect(asks).toEqual([
      { total: false, fields: ["id"] },
      { total: true, fields: ["text"] },
      { total: false, fields: ["id"] },
    ]);
    expect(body.data.full).toMatchObject({ total: 2, edges: [{ node: { mine: "one" } }] });
  });

  test("costs one statement, and one more for the total", async () => {
    expect(await ask("{ notePage { edges { node { id unit } } } }")).toMatchObject({
      statements: 1,
      body: { data: { notePage: { edges: [{ node: { id: "a1", unit: "A" } }, { node: { id: "a2", unit: "A" } }] } } },
    });
    expect(await ask("{ notePage { totalCount } }")).toMatchObject({ statements: 2 });
  });

  test("leaves columns that nobody asks in the database, and a resolver that reads one all the same fails", async () => {
    const { body } = await ask("{ lost: notePage { edges { node { place } } } }");
    expect(body.data.lost.edges[0].node.place).toBeNull();
    expect(body.errors?.[0]).toMatchObject({
      path: ["lost", "edges", 0, "node", "place"],
      extensions: { code: "INTERNAL" },
    });
    const { body: both } = await ask("{ notePage { edges { node { unit place } } } }");
    expect(both.data.notePage.edges[0].node).toEqual({ unit: "A", place: "A" });
  });
});

test("a statement sent again and again is planned once", async () => {
  const plans = await slice.asApp(coordinator("A"), async (client) => {
    for (const ids of [["a1"], ["a1", "a2"], ["b1"]]) {
      await client.query({ name: "by_ids", text: "select from notes.note where id = any($1)", values: [ids] });
    }
    const text = "select generic_plans::int, custom_plans::int from pg_prepared_statements where name = 'by_ids'";
    return (await client.query(text)).rows;
  });
  expect(plans).toEqual([{ generic_plans: 3, custom_plans: 0 }]);
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
