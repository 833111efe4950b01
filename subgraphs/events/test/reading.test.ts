import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed } from "./story.ts";

let events: SubgraphUnderTest;

beforeAll(async () => {
  events = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => events.stop());

async function ask(viewer: Viewer, query: string) {
  const { body } = await events.execute({ query, viewer });
  expect(body.errors).toBeUndefined();
  return { data: body.data, masked: body.extensions?.["masked"] };
}

test("visitors see public events, members those of the network, hosts their drafts", async () => {
  const codesFor = async (viewer: Viewer) => {
    const { data } = await ask(
      viewer,
      `{ events(filter: { from: "2026-11-23T00:00:00Z" }) { edges { node { code } } } }`,
    );
    return data.events.edges.map((edge: { node: { code: string } }) => Number(edge.node.code.slice(-1)));
  };
  expect(await codesFor(visitor)).toEqual([1]);
  expect(await codesFor(memberNo(1))).toEqual([1, 2, 3]);
  expect(await codesFor(memberNo(101, "min_mae"))).toEqual([1, 2, 3, 5]);
  expect(await codesFor(coordinatorOf("min_mae"))).toEqual([1, 2, 3, 4, 5]);
  expect(await codesFor(secretariat)).toEqual([1, 2, 3, 4, 5]);
  // Invited from outside, she and the coordinator of her unit see the other unit's meeting.
  expect(await codesFor(memberNo(40))).toEqual([1, 2, 3, 5]);
  expect(await codesFor(coordinatorOf("min_mof"))).toEqual([1, 2, 3, 5]);
});

test("an event's page hides the link, unit papers and members from those they are not for", async () => {
  const query = `{ event(code: "SK-2026-001") { onlineUrl icsUrl host { id } coHosts { id } theme { id } planActivity { id } seatsLeft waitlistLength
    sessions { speakers { role guestName member { id } } } materials { title { vi } document { id } } } }`;
  const titles = (event: { materials: { title: { vi: string } }[] }) =>
    event.materials.map((material) => material.title.vi);
  const open = await ask(visitor, query);
  expect(open.data.event).toMatchObject({
    onlineUrl: null,
    planActivity: null,
    host: { id: "min_mof" },
    coHosts: [{ id: "min_mae" }],
    seatsLeft: 10,
  });
  expect(open.data.event.sessions).toEqual([{ speakers: [{ role: "SPEAKER", guestName: "Khách mời", member: null }] }]);
  expect(titles(open.data.event)).toEqual(["Chương trình"]);
  const other = (await ask(memberNo(101, "min_mae"), query)).data.event;
  expect(other.onlineUrl).toBeNull();
  expect(other.sessions[0].speakers[0]).toEqual({ role: "CHAIR", guestName: null, member: { id: "mem_1" } });
  expect(titles(other)).toEqual(["Chương trình", "Tài liệu"]);
  const hosts = (await ask(coordinatorOf("min_mof"), query)).data.event;
  expect(hosts.onlineUrl).toBe("https://meet.demo.example/open");
  expect(titles(hosts)).toHaveLength(3);
});

const attendance = `{ event(code: "SK-2024-001") { registrations(states: [ATTENDED], first: 20) { totalCount edges { node { member { id } ministryAtTime { id } checkInCode } } } } }`;

test("the attendance list keeps the row of a member who did not agree and hides the member", async () => {
  const { data, masked } = await ask(memberNo(101, "min_mae"), attendance);
  const { totalCount, edges } = data.event.registrations;
  expect(totalCount).toBe(4);
  expect(
    edges.map((edge: { node: { member: unknown; ministryAtTime: { id: string } } }) => [
      edge.node.member,
      edge.node.ministryAtTime.id,
    ]),
  ).toEqual([
    [{ id: "mem_1" }, "min_mof"],
    [null, "min_mof"],
    [{ id: "mem_101" }, "min_mard"],
    [{ id: "mem_102" }, "min_monre"],
  ]);
  expect(masked).toContainEqual({ path: ["event", "registrations", "edges", 1, "node", "member"], reason: "CONSENT" });
  expect(edges[2].node.checkInCode).toMatch(/^[0-9a-f]{32}$/);
  expect(edges[0].node.checkInCode).toBeNull();
});

test.each([
  ["herself", memberNo(2)],
  ["her unit's coordinator", coordinatorOf("min_mof")],
  ["the host's coordinator", coordinatorOf("min_mard")],
  ["the secretariat", secretariat],
])("%s sees the member who did not agree", async (_who, viewer) => {
  const { data } = await ask(viewer, attendance);
  expect(data.event.registrations.edges[1].node.member).toEqual({ id: "mem_2" });
});

test("visitors get no attendance list and no member, not even by reference", async () => {
  const { data, masked } = await ask(
    visitor,
    `{ event(code: "SK-2026-001") { registrations { totalCount } viewerRegistration { id } stats { invited } feedback { responses } evaluation { objectivesMet } outcomes { kind } }
       _entities(representations: [{ __typename: "Member", id: "mem_1" }, { __typename: "Event", id: "evt_past" }]) { ... on Member { registrations { totalCount } participation(year: 2024) { events } } ... on Event { code } } }`,
  );
  expect(data.event).toEqual({
    registrations: null,
    viewerRegistration: null,
    stats: null,
    feedback: null,
    evaluation: null,
    outcomes: [],
  });
  expect(data._entities).toEqual([{ registrations: null, participation: null }, null]);
  expect(masked).toHaveLength(6);
});

test("others do not learn who declined, waits or stayed away", async () => {
  const query = `{ event(code: "SK-2024-001") { registrations { edges { node { state } } } } }`;
  const statesFor = async (viewer: Viewer) =>
    (await ask(viewer, query)).data.event.registrations.edges.map(
      (edge: { node: { state: string } }) => edge.node.state,
    );
  expect(new Set(await statesFor(memberNo(101, "min_mae")))).toEqual(new Set(["ATTENDED"]));
  expect(await statesFor(secretariat)).toHaveLength(6);
});

test("a member's registrations are hers, and others see where she agreed to be listed", async () => {
  const query = (id: string) => `{ _entities(representations: [{ __typename: "Member", id: "${id}" }]) { ... on Member {
    registrations(toDate: "2026-11-22") { edges { node { event { code } } } } participation(year: 2024) { attendances } } } }`;
  expect((await ask(memberNo(2), query("mem_2"))).data._entities[0]).toEqual({
    registrations: { edges: [{ node: { event: { code: "SK-2024-001" } } }] },
    participation: { attendances: 1 },
  });
  const other = await ask(memberNo(101, "min_mae"), query("mem_2"));
  expect(other.data._entities[0]).toEqual({ registrations: { edges: [] }, participation: null });
  expect(other.masked).toEqual([{ path: ["_entities", 0, "participation"], reason: "SELF" }]);
  expect((await ask(coordinatorOf("min_mof"), query("mem_2"))).data._entities[0].participation).toEqual({
    attendances: 1,
  });
});

test("an event's figures, outcomes and evaluation are the network's", async () => {
  const { data } = await ask(
    memberNo(1),
    `{ event(code: "SK-2024-001") { stats { invited confirmed attended absent unitsRepresented attendanceRate } outcomes { kind statement { vi } responsible { id } dueOn state } evaluation { awarenessChange evaluatedBy { id } } } }`,
  );
  expect(data.event).toEqual({
    stats: { invited: 5, confirmed: 0, attended: 4, absent: 1, unitsRepresented: 3, attendanceRate: 0.8 },
    outcomes: [
      {
        kind: "COMMITMENT",
        statement: { vi: "Mở lớp tập huấn" },
        responsible: { id: "min_mof" },
        dueOn: "2025-06-30",
        state: "OPEN",
      },
    ],
    evaluation: { awarenessChange: 1, evaluatedBy: { id: "mem_101" } },
  });
});

test("figures over one or two members stay with the host and staff", async () => {
  const query = `{ event(code: "SK-2024-002") { stats { attended } } }`;
  expect(await ask(memberNo(1), query)).toEqual({
    data: { event: { stats: null } },
    masked: [{ path: ["event", "stats"], reason: "SMALL_NUMBER" }],
  });
  expect((await ask(coordinatorOf("min_mof"), query)).data.event.stats).toEqual({ attended: 1 });
});

test("feedback is suppressed under five answers, for everybody", async () => {
  const query = (code: string) =>
    `{ event(code: "${code}") { feedback { invited responses averageOverall suppressed questions { code average counts } } } }`;
  expect((await ask(memberNo(1), query("SK-2024-001"))).data.event.feedback).toEqual({
    invited: 4,
    responses: 5,
    averageOverall: 3,
    suppressed: false,
    questions: [{ code: "USEFUL", average: 3, counts: [1, 1, 1, 1, 1] }],
  });
  expect((await ask(secretariat, query("SK-2024-002"))).data.event.feedback).toEqual({
    invited: 1,
    responses: 4,
    averageOverall: null,
    suppressed: true,
    questions: [{ code: "USEFUL", average: null, counts: null }],
  });
});

test("nobody reads single feedback answers", async () => {
  const { rows } = await events.asApp(secretariat, (client) => client.query("select * from events.feedback_response"));
  expect(rows).toEqual([]);
});

test("a unit's hosted events, what is coming, and events of a theme and an activity", async () => {
  const query = `{ _entities(representations: [{ __typename: "Ministry", id: "min_mof" }, { __typename: "AnnualTheme", id: "thm_2026" }, { __typename: "PlanActivity", id: "act_1" }]) {
    ... on Ministry { hostedEvents(fromYear: 2024, toYear: 2025) { totalCount edges { node { code } } } upcomingEvents(first: 1) { code } participation(year: 2024) { attendances distinctMembers attendanceRate } }
    ... on AnnualTheme { events { totalCount } } ... on PlanActivity { carriedOutBy: events { code } } } }`;
  const { data } = await ask(memberNo(1), query);
  expect(data._entities).toEqual([
    {
      hostedEvents: { totalCount: 1, edges: [{ node: { code: "SK-2024-002" } }] },
      upcomingEvents: [{ code: "SK-2026-001" }],
      participation: { attendances: 2, distinctMembers: 4, attendanceRate: 2 / 3 },
    },
    { events: { totalCount: 2 } },
    { carriedOutBy: [{ code: "SK-2026-001" }] },
  ]);
});

test("participation by unit has the same totals in both ways to show ended units", async () => {
  const query = (rollup: string) =>
    `{ participationByMinistry(year: 2024, rollup: ${rollup}) { ministry { id } stats { invitations registrations attendances } } }`;
  type Row = { ministry: { id: string }; stats: Record<string, number> };
  const rowsOf = async (rollup: string): Promise<Row[]> =>
    (await ask(secretariat, query(rollup))).data.participationByMinistry;
  const sum = (rows: Row[], figure: string) => rows.reduce((total, row) => total + (row.stats[figure] ?? 0), 0);
  const atTime = await rowsOf("AT_TIME");
  const folded = await rowsOf("CURRENT_SUCCESSOR");
  expect(atTime.map((row) => row.ministry.id)).toEqual(["min_mard", "min_mof", "min_monre"]);
  expect(folded.map((row) => row.ministry.id)).toEqual(["min_mae", "min_mof"]);
  for (const figure of ["invitations", "registrations", "attendances"])
    expect(sum(atTime, figure)).toBe(sum(folded, figure));
  expect(sum(atTime, "attendances")).toBe(5);
});

test("participation by unit is staff's, and refusing it costs nothing else", async () => {
  const { body } = await events.execute({
    viewer: coordinatorOf("min_mof"),
    query: `{ participationByMinistry(year: 2024) { ministry { id } } event(code: "SK-2024-001") { code } }`,
  });
  expect(body.data).toEqual({ participationByMinistry: null, event: { code: "SK-2024-001" } });
  expect(body.errors).toMatchObject([{ path: ["participationByMinistry"], extensions: { code: "FORBIDDEN" } }]);
});

test("the database itself keeps figures from those they are not for", async () => {
  const figuresFor = async (viewer: Viewer) => {
    const { rows } = await events.asApp(viewer, (client) =>
      client.query(`select (select count(*)::int from events.member_participation('{mem_1}', 2024)) as members,
        (select count(*)::int from events.unit_participation('{min_mof}', 2024)) as units,
        (select count(*)::int from events.participation_by_unit(2024, false, '2026-11-23')) as all_units`),
    );
    return rows[0];
  };
  expect(await figuresFor(visitor)).toEqual({ members: 0, units: 0, all_units: 0 });
  expect(await figuresFor(memberNo(2))).toEqual({ members: 0, units: 1, all_units: 0 });
  expect(await figuresFor(memberNo(1))).toEqual({ members: 1, units: 1, all_units: 0 });
  expect(await figuresFor(secretariat)).toEqual({ members: 1, units: 1, all_units: 3 });
});

test("every table is under row-level security with a policy for reading", async () => {
  const tables = await events.sql(`
    select c.relname as table from pg_class as c
    where c.relnamespace = 'events'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
      and not (c.relrowsecurity and exists (select from pg_policy as p where p.polrelid = c.oid and p.polcmd = 'r'))`);
  expect(tables).toEqual([]);
});

test("the number of statements does not grow with the page", async () => {
  const count = async (first: number) => {
    const before = await events.statements();
    await ask(
      secretariat,
      `{ events(first: ${first}) { totalCount edges { node { onlineUrl coHosts { id } seatsLeft waitlistLength stats { attended } feedback { responses } evaluation { objectivesMet }
        outcomes { kind } viewerRegistration { id } sessions { speakers { role } } materials { id }
        registrations(first: 3) { totalCount edges { node { member { id } event { code } } } } } } } }`,
    );
    return (await events.statements()) - before;
  };
  expect(await count(7)).toBeLessThanOrEqual(await count(3));
});
