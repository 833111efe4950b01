import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import * as viewers from "./viewers.ts";

const { auditor, coordinatorOfMae, dan, dataProtection, member, naming, secretariat, stating } = viewers;

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());
beforeEach(() => slice.sql("delete from members.access_log_person; delete from members.access_log"));

interface Line {
  readonly subject: string;
  readonly actor_id: string | null;
  readonly role: string;
  readonly unit_id: string | null;
  readonly operation: string;
  readonly fields: string[];
  readonly purpose: string | null;
  readonly people: string[];
}
const lines = () =>
  slice.sql<Line & Record<string, unknown>>(
    `select subject, actor_id, role, unit_id, operation, fields, purpose,
       array(select member_id || ' ' || array_to_string(fields, ' ') from members.access_log_person where entry_id = id order by 1) as people
     from members.access_log order by at, id`,
  );
const ask = (query: string, viewer: Viewer) => slice.execute({ query, viewer });
const directory =
  "{ members(first: 50) { edges { node { id contact { ...reach } } } } } fragment reach on MemberContact { workEmail mobile }";

describe("what is noted", () => {
  test("a page of contacts is one line with everybody who was given, and with nobody else", async () => {
    await ask(directory, naming("Q02_Directory", coordinatorOfMae));
    // Đan agreed and is of her unit; Hạ opened her mobile and then withdrew her consent to the directory. Who asks is on the
    // page, too, and not in the line.
    expect(await lines()).toEqual([
      {
        subject: "sub_ha",
        actor_id: "mem_ha_vu",
        role: "UNIT_COORDINATOR",
        unit_id: "min_mae",
        operation: "Q02_Directory",
        fields: ["workEmail"],
        purpose: null,
        people: ["mem_dan workEmail"],
      },
    ]);
  });

  test("so is the answer of an _entities call, with the purpose and only the fields asked for", async () => {
    const query = `{ _entities(representations: [{ __typename: "Member", id: "mem_dan" }, { __typename: "Member", id: "mem_ha_vu" }]) {
      ... on Member { contact { workEmail workPhone @include(if: false) } } } }`;
    await ask(query, naming("Q15_EventCloseOut", stating("giấy mời", secretariat)));
    expect(await lines()).toMatchObject([
      {
        role: "SECRETARIAT",
        operation: "Q15_EventCloseOut",
        fields: ["workEmail"],
        purpose: "giấy mời",
        people: ["mem_dan workEmail", "mem_ha_vu workEmail"],
      },
    ]);
  });

  test("what she reads about herself, what was hidden, and contacts nobody asked for leave no line", async () => {
    await ask(`{ member(id: "mem_dan") { contact { workEmail mobile } } }`, dan);
    await ask(directory, auditor);
    await ask(`{ members(first: 50) { edges { node { displayName } } } }`, secretariat);
    await ask(`{ member(id: "mem_ha_vu") { contact { workEmail } } }`, member);
    expect(await lines()).toEqual([]);
  });

  test("costs one statement, however many people are on the page", async () => {
    const count = async (first: number) => {
      const before = await slice.statements();
      await ask(directory.replace("first: 50", `first: ${first}`), secretariat);
      return (await slice.statements()) - before;
    };
    expect(await count(6)).toBe(await count(1));
  });
});

test("no contact leaves without its line: when the line cannot be kept, the answer is an error and no data", async () => {
  const query = `query Broken { member(id: "mem_dan") { contact { workEmail } } accessLog(memberId: "mem_dan", first: 1, after: "x") { totalCount } }`;
  const broken = `create function members.refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
    create constraint trigger refuse after insert on members.access_log_person deferrable initially deferred for each row execute function members.refuse();`;
  await slice.sql(broken);
  try {
    const { body } = await ask(query, stating("thử", dataProtection));
    expect(body.data).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain("demo.example");
  } finally {
    await slice.sql("drop trigger refuse on members.access_log_person; drop function members.refuse()");
  }
  expect(await lines()).toEqual([]);
});

describe("Query.accessLog", () => {
  const log = `query Log($id: ID!, $from: DateTime, $to: DateTime, $first: Int, $after: String) {
    accessLog(memberId: $id, from: $from, to: $to, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { at actorRole actor { id } actorMinistry { id } operation fields purpose } } } }`;
  const read = (viewer: Viewer, variables: object = {}) =>
    slice.execute({ query: log, variables: { id: "mem_dan", ...variables }, viewer });

  test("tells the member, auditors and data protection who read about her, newest first, in pages", async () => {
    await ask(directory, naming("First", member));
    await ask(directory, naming("Second", coordinatorOfMae));
    await ask(directory, naming("Third", stating("mời họp", secretariat)));
    for (const viewer of [dan, auditor, dataProtection]) {
      const { body } = await read(viewer);
      expect(body.errors).toBeUndefined();
      expect(body.data.accessLog).toMatchObject({
        totalCount: 3,
        edges: [
          {
            node: {
              operation: "Third",
              actorRole: "SECRETARIAT",
              actor: null,
              actorMinistry: null,
              purpose: "mời họp",
            },
          },
          {
            node: {
              operation: "Second",
              actorRole: "UNIT_COORDINATOR",
              actor: { id: "mem_ha_vu" },
              actorMinistry: { id: "min_mae" },
            },
          },
          {
            node: {
              operation: "First",
              actorRole: "NETWORK_MEMBER",
              actor: { id: "mem_ha_le_1" },
              fields: ["workEmail"],
            },
          },
        ],
      });
    }
    const first = await read(dan, { first: 2 });
    const { endCursor, hasNextPage } = first.body.data.accessLog.pageInfo;
    expect(hasNextPage).toBe(true);
    const second = await read(dan, { first: 2, after: endCursor });
    expect(
      second.body.data.accessLog.edges.map((edge: { node: { operation: string } }) => edge.node.operation),
    ).toEqual(["First"]);
    const { at } = first.body.data.accessLog.edges[1].node;
    expect((await read(dan, { to: at })).body.data.accessLog.totalCount).toBe(1);
    expect((await read(dan, { from: at })).body.data.accessLog.totalCount).toBe(2);
  });

  test("is nobody else's, and shows a member nothing about others even past the resolver", async () => {
    await ask(directory, secretariat);
    for (const viewer of [member, coordinatorOfMae, secretariat, viewers.presidium, viewers.programOfMae]) {
      const { body } = await read(viewer);
      expect(body.data.accessLog).toBeNull();
      expect(body.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    }
    const people = await slice.asApp(dan, (client) => client.query("select member_id from members.access_log_person"));
    expect(people.rows).toEqual([{ member_id: "mem_dan" }]);
  });
});
