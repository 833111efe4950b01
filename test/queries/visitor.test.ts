import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import {
  TypeInfo,
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  parse,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { GraphQLSchema } from "graphql";
import { ask, failures, maskedFields, operationText } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
}, 120_000);
afterAll(() => hub.stop());

describe("Q04, the public site", () => {
  const variables = { year: 2026, from: "2026-11-23T00:00:00+07:00" };

  test("the theme, the coming public events, the public news and the counts are what the slices hold", async () => {
    const answer = await ask(hub, "Q04", variables);
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual([]);
    const theme = await requireRow<{ title: string; issued: string }>(
      hub,
      "ministries",
      "select title_vi as title, issued_on::text as issued from ministries.annual_theme where year = 2026 and state = 'ISSUED'",
    );
    expect(answer.data.annualTheme).toMatchObject({ title: { vi: theme.title }, issuedOn: theme.issued });
    const events = await hub.sql<{ code: string }>(
      "events",
      `select code from events.event where visibility = 'PUBLIC' and state <> 'DRAFT' and starts_at >= $1
       order by starts_at, id limit 5`,
      [variables.from],
    );
    expect(events.length).toBeGreaterThan(1);
    expect(nodes(answer.data.events).map(({ code }) => code)).toEqual(events.map(({ code }) => code));
    const news = await hub.sql<{ id: string }>(
      "ministries",
      `select id from ministries.announcement where visibility = 'PUBLIC' and state = 'PUBLISHED'
         and coalesce(expires_on >= '2026-11-23', true) order by pinned desc, published_at desc, id limit 5`,
    );
    expect(news).toHaveLength(5);
    expect(nodes(answer.data.announcements).map(({ id }) => id)).toEqual(news.map(({ id }) => id));
    const counts = await requireRow(
      hub,
      "members",
      `select count(distinct s.member_id)::int as members, count(distinct p.unit_id)::int as units,
         (count(distinct s.member_id) filter (where s.kind = 'ASSOCIATE'))::int as associates
       from members.membership as s join members.member as m on m.id = s.member_id and m.erased_at is null
       left join members.appointment as p on p.member_id = m.id and p.is_primary and p.ends_on is null
       where s.state = 'ACTIVE'`,
    );
    expect(answer.data.publicCounts).toEqual(counts);
  });

  test("the same bytes come twice, by POST and by GET, with no cookie: a cache may keep them", async () => {
    const query = operationText("Q04");
    const url = `${hub.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
    const headers = { "content-type": "application/json" };
    const send = [
      () => fetch(`${hub.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) }),
      () => fetch(url, { headers }),
    ];
    const bodies: string[] = [];
    for (const request of [...send, ...send]) {
      const response = await request();
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie()).toEqual([]);
      bodies.push(await response.text());
    }
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? "")).toHaveProperty("data.publicCounts");
  });

  test("who is signed in gets the same public site", async () => {
    const [visitors, member] = [
      await ask(hub, "Q04", variables),
      await ask(hub, "Q04", variables, { as: { subject: "demo-member-001" } }),
    ];
    expect(member).toEqual(visitors);
  });
});

/** Ways to every field of the graph that gives a member, each through something a visitor may try. */
const waysToMembers = [
  "query ($member: ID!) { member(id: $member) { id displayName contact { workEmail } } }",
  "{ members(first: 5) { totalCount edges { node { id displayName } } } }",
  '{ networkTerm(code: "2022-2027") { code members(first: 5) { edges { node { id displayName } } } } }',
  "{ me { member { id displayName } } }",
  '{ ministry(code: "MOET") { code members(first: 5) { edges { node { id displayName } } } coordinators { id displayName } } }',
  `{ ministry(code: "MOET") { plans { code approvedBy { id displayName }
       activities(first: 5) { edges { node { lead { id displayName } reports { reportedBy { id displayName } } } } } } } }`,
  "query ($activity: ID!) { planActivity(id: $activity) { code lead { id } reports { reportedBy { id } } plan { approvedBy { id } } } }",
  `{ event(code: "SK-2018-001") { code evaluation { evaluatedBy { id displayName } }
       sessions { speakers { guestName member { id displayName } } }
       registrations(first: 5) { edges { node { member { id displayName } registeredBy { id } substituteFor { id } } } } } }`,
  `{ ministry(code: "MOH") { code hostedEvents(first: 20) { edges { node { code viewerRegistration { member { id } }
       evaluation { evaluatedBy { id } } registrations { edges { node { member { id } } } } } } } } }`,
  `{ proposal(code: "DX-2024-001") { code author { id displayName } conclusion { concludedBy { id displayName } }
       endorsements(first: 5) { edges { node { member { id displayName } } } }
       opinions { member { id displayName } } timeline { actor { id displayName } }
       referrals { state response { preparedBy { id displayName } } } } }`,
  `{ proposals(first: 100) { edges { node { code author { id displayName } conclusion { concludedBy { id } }
       opinions { member { id } } timeline { actor { id } } referrals { response { preparedBy { id } } } } } } }`,
];

describe("a visitor and the members of the network", () => {
  test("no field of the graph that gives a member gives one to a visitor", async () => {
    const variables = await idsOfDemo();
    const names = await hub.sql<{ id: string; full: string }>(
      "members",
      "select id, full_name as full from members.member where erased_at is null",
    );
    for (const query of waysToMembers) {
      const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
      const text = JSON.stringify((await hub.execute({ query, variables: used })).data);
      expect({ query, members: text.match(/mem_[0-9a-f-]+/g) }).toEqual({ query, members: null });
      expect({ query, named: names.filter(({ full }) => text.includes(full)) }).toEqual({ query, named: [] });
    }
  });

  test("the same ways lead the secretariat to members: it is the visitor who is stopped, not the way", async () => {
    const variables = await idsOfDemo();
    const as: Asker = { role: "SECRETARIAT" };
    const dead: string[] = [];
    for (const query of waysToMembers) {
      const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
      const text = JSON.stringify((await hub.execute({ query, variables: used, as })).data);
      if (!text.includes("mem_")) dead.push(query);
    }
    // Staff have no member of their own.
    expect(dead).toEqual(["{ me { member { id displayName } } }"]);
  });

  test("these ways are all there are: a new field that gives a member must be added to them", async () => {
    const { data } = await hub.execute({ query: getIntrospectionQuery() });
    const schema = buildClientSchema(data);
    const tried = new Set<string>();
    for (const query of waysToMembers) {
      expect(validate(schema, parse(query))).toEqual([]);
      for (const field of memberFieldsIn(schema, query)) tried.add(field);
    }
    expect([...tried].sort()).toEqual(memberFieldsOf(schema).sort());
  });

  test("the entry points of federation are not part of the public graph", async () => {
    for (const query of ["{ _entities(representations: []) { __typename } }", "{ _service { sdl } }"]) {
      expect(failures(await hub.execute({ query }))).toEqual(["undefined GRAPHQL_VALIDATION_FAILED"]);
    }
    const answer = await hub.execute({ query: '{ accessFacts(subject: "demo-secretariat") { memberId } }' });
    expect(failures(answer)).toEqual(["undefined GRAPHQL_VALIDATION_FAILED"]);
  });

  test("what a visitor may not know is named with the reason, and the rest of the page is served", async () => {
    const answer = await ask(hub, "Q16", { code: "DX-2024-001" });
    expect(answer.data.proposal).toMatchObject({ state: "IN_IMPLEMENTATION", authorMinistry: { code: "MOH" } });
    expect(maskedFields(answer)).toEqual(
      expect.arrayContaining([
        "proposal.author SIGN_IN",
        "proposal.conclusion.concludedBy SIGN_IN",
        "proposal.endorsements SIGN_IN",
        "proposal.opinions SIGN_IN",
        "proposal.referrals SIGN_IN",
        "proposal.timeline SIGN_IN",
      ]),
    );
    expect(failures(answer)).toEqual([]);
  });
});

const memberTypes = ["Member", "MemberConnection", "MemberEdge"];

function memberFieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => memberTypes.includes(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
}

function memberFieldsIn(schema: GraphQLSchema, query: string): string[] {
  const found: string[] = [];
  const info = new TypeInfo(schema);
  const Field = () => {
    const [type, parent] = [info.getType(), info.getParentType()];
    const name = info.getFieldDef()?.name;
    if (type && parent && memberTypes.includes(getNamedType(type).name)) found.push(`${parent.name}.${name}`);
  };
  visit(parse(query), visitWithTypeInfo(info, { Field }));
  return found;
}

async function idsOfDemo(): Promise<Record<string, string>> {
  const member = await requireRow<{ id: string }>(
    hub,
    "members",
    "select member_id as id from members.member_account where subject = 'demo-member-001'",
  );
  const activity = await requireRow<{ id: string }>(
    hub,
    "ministries",
    `select a.id from ministries.plan_activity as a join ministries.progress_report as r on r.activity_id = a.id
     where a.lead_member_id is not null and r.reported_by is not null order by a.id limit 1`,
  );
  return { member: member.id, activity: activity.id };
}

interface Connection {
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}
const nodes = ({ edges }: Connection) => edges.map(({ node }) => node);
