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
});
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
  "{ me { member { id displayName } mentorships { mentor { id displayName } mentee { id displayName } } } }",
  "{ workingGroups { name { vi } lead { id displayName } members(first: 5) { edges { node { id displayName } } } } }",
  "{ roleAssignments(first: 50) { edges { node { role subject member { id displayName } } } } }",
  "{ waitingMemberships { member { id displayName } } }",
  "{ appointmentsToRenew(first: 5) { edges { node { unitEndedOn member { id displayName } } } } }",
  "query ($member: ID!) { accessLog(memberId: $member, first: 5) { edges { node { operation actor { id displayName } } } } }",
  `{ dataRequests(first: 5) { edges { node { kind member { id displayName } } } }
       dataIncidents(first: 5) { edges { node { title affected(first: 5) { edges { node { member { id displayName } } } } } } } }`,
  '{ ministry(code: "MOET") { code members(first: 5) { edges { node { id displayName } } } coordinators { id displayName } } }',
  `{ ministry(code: "MOET") { review(year: 2025) { acceptedBy { id displayName } } plans { code approvedBy { id displayName } moves { movedBy { id displayName } }
       activities(first: 5) { edges { node { lead { id displayName } reports { reportedBy { id displayName } } } } } } } }`,
  "query ($activity: ID!) { planActivity(id: $activity) { code lead { id } reports { reportedBy { id } } plan { approvedBy { id } } } }",
  `{ event(code: "SK-2018-001") { code evaluation { evaluatedBy { id displayName } }
       minutes { approvedBy { id displayName } revisions { writtenBy { id displayName } } }
       sessions { speakers { guestName member { id displayName } } }
       registrations(first: 5) { edges { node { member { id displayName } registeredBy { id } substituteFor { id } } } } } }`,
  `{ ministry(code: "MOH") { code hostedEvents(first: 20) { edges { node { code viewerRegistration { member { id } }
       evaluation { evaluatedBy { id } } registrations { edges { node { member { id } } } } } } } } }`,
  `{ proposal(code: "DX-2024-001") { code author { id displayName } conclusion { concludedBy { id displayName } }
       endorsements(first: 5) { edges { node { member { id displayName } } } }
       opinions { member { id displayName } } timeline { actor { id displayName } }
       comments(first: 5) { edges { node { body author { id displayName } } } } preparedConclusion { preparedBy { id displayName } }
       referrals { state assignee { id displayName } response { preparedBy { id displayName } } } } }`,
  "{ scholarshipCalls(year: 2026) { nominations(first: 20) { edges { node { state nominee { id displayName } } } } } }",
  `{ proposals(first: 100) { edges { node { code author { id displayName } conclusion { concludedBy { id } }
       opinions { member { id } } timeline { actor { id } } referrals { response { preparedBy { id } } } } } } }`,
];

/** Who is led to a member where the secretariat is not: what is kept for the person herself, data protection, the auditor. */
const ledElsewhere: Readonly<Record<string, Asker>> = {
  "{ me {": { subject: "demo-member-001" },
  "{ dataRequests": { role: "DATA_PROTECTION" },
  accessLog: { role: "AUDITOR" },
  scholarshipCalls: { role: "UNIT_COORDINATOR", unit: "MOET" },
};

/** Mutations whose answer holds a member; a visitor changes nobody and learns of nobody by trying. */
const mutationsWithMembers = [
  "mutation ($member: ID!) { updateMember(input: { memberId: $member, expectedVersion: 1 }) { member { id displayName } userErrors { code } } }",
  `mutation { createMember(input: { name: { family: "Đỗ", middle: "Nguyễn Quỳnh", given: "Đan" } }) {
       member { id displayName } duplicates { id displayName } userErrors { code } } }`,
  'mutation ($member: ID!) { linkAccount(input: { memberId: $member, subject: "x" }) { member { id displayName } userErrors { code } } }',
  'mutation { updateContact(input: { workPhone: "1", expectedVersion: 1 }) { member { id displayName } userErrors { code } } }',
  "mutation ($member: ID!) { liftRestriction(input: { memberId: $member }) { member { id displayName } userErrors { code } } }",
  'mutation ($member: ID!) { removeExpertise(input: { memberId: $member, code: "LAW" }) { member { id displayName } userErrors { code } } }',
  `mutation ($member: ID!, $unit: ID!, $term: ID!) { nominateMember(input: { memberId: $member, ministryId: $unit, termId: $term }) {
       member { id displayName } duplicates { id displayName } userErrors { code } } }`,
];

describe("a visitor and the members of the network", () => {
  test("no field of the graph that gives a member gives one to a visitor", async () => {
    const variables = await idsOfDemo();
    const names = await hub.sql<{ id: string; full: string }>(
      "members",
      "select id, full_name as full from members.member where erased_at is null",
    );
    for (const query of [...waysToMembers, ...mutationsWithMembers]) {
      const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));
      const text = JSON.stringify((await hub.execute({ query, variables: used })).data ?? null);
      expect({ query, members: text.match(/mem_[0-9a-f-]+/g) }).toEqual({ query, members: null });
      expect({ query, named: names.filter(({ full }) => text.includes(full)) }).toEqual({ query, named: [] });
    }
  });

  test("the same ways lead others to members: it is the visitor who is stopped, not the way", async () => {
    const variables = await idsOfDemo();
    // What the demo has none of: a post left in a unit that has ended, a membership that waits for consent, and somebody of
    // the network who read her contact.
    await hub.sql(
      "members",
      `update members.membership set state = 'INVITED', kind = 'ASSOCIATE', started_on = null, office = 'MEMBER', document_id = null
       where id = (select id from members.membership where state = 'ACTIVE' and member_id <> $1 order by id desc limit 1)`,
      [variables["member"]],
    );
    await hub.sql(
      "members",
      `insert into members.appointment (member_id, unit_id, position_vi, rank, is_primary, starts_on)
       select $1, unit_id, 'Chuyên viên', 'OTHER', false, '2024-01-01' from members.unit_successor where code = 'MARD'`,
      [variables["member"]],
    );
    await hub.execute({
      query: "query ($member: ID!) { member(id: $member) { contact { workEmail workPhone } } }",
      variables: { member: variables["member"] },
      as: { role: "UNIT_COORDINATOR", unit: "MOET" },
    });
    const dead: string[] = [];
    for (const query of waysToMembers) {
      const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
      const elsewhere = Object.entries(ledElsewhere).find(([part]) => query.includes(part));
      const as = elsewhere?.[1] ?? ({ role: "SECRETARIAT" } as const);
      const text = JSON.stringify((await hub.execute({ query, variables: used, as, purpose: "Thử đường" })).data);
      if (!text.includes("mem_")) dead.push(query);
    }
    expect(dead).toEqual([]);
  });

  test("these ways are all there are: a new field that gives a member must be added to them", async () => {
    const { data } = await hub.execute({ query: getIntrospectionQuery() });
    const schema = buildClientSchema(data);
    const tried = new Set<string>();
    for (const query of [...waysToMembers, ...mutationsWithMembers]) {
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
  const { unit, term } = await requireRow<{ unit: string; term: string }>(
    hub,
    "members",
    "select (select unit_id from members.appointment where is_primary and ends_on is null order by id limit 1) as unit, id as term from members.network_term order by code desc limit 1",
  );
  return { member: member.id, activity: activity.id, unit, term };
}

interface Connection {
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}
const nodes = ({ edges }: Connection) => edges.map(({ node }) => node);
