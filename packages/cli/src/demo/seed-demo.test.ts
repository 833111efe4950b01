import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate, ownerRole } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import pg from "pg";
import { subgraphs } from "../subgraphs.ts";
import { findDemoSubject, listDemoPeople } from "./list-demo-people.ts";
import type { ListedDemoPerson } from "./list-demo-people.ts";
import { demoSchemas, seedDemo } from "./seed-demo.ts";
import type { DemoOwners, SeedProgress } from "./seed-demo.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owners: DemoOwners;
let first: SeedProgress[];

beforeAll(async () => {
  database = await createTestDatabase(demoSchemas);
  owners = {
    ministries: owner("ministries"),
    members: owner("members"),
    events: owner("events"),
    proposals: owner("proposals"),
    scholarships: owner("scholarships"),
  };
  for (const { name, entities, migrations } of subgraphs) {
    await migrate({ settings: owner(name), schema: name, entities, migrations });
  }
  first = await seedDemo(owners, { profile: "demo" });
});

afterAll(() => database.drop());

function owner(schema: string): DatabaseSettings {
  return { ...database.admin, user: ownerRole(schema), password: testPasswords.ownerPassword };
}

async function ask<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client(database.admin);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test("the demo loads into fresh schemas under all their constraints", () => {
  expect(first.map(({ schema }) => schema)).toEqual(demoSchemas);
  for (const { schema, rows } of first) expect(rows).toBeGreaterThan(schema === "scholarships" ? 40 : 1000);
});

test("seeding again changes nothing", async () => {
  const again = await seedDemo(owners, { profile: "demo" });
  expect(again.map(({ rows }) => rows)).toEqual(demoSchemas.map(() => 0));
});

test("a database with units of its own gets no invented rows, even where a schema is empty", async () => {
  const other = await createTestDatabase(demoSchemas);
  const on = (schema: string) => ({ ...owner(schema), database: other.admin.database });
  const its = {
    ministries: on("ministries"),
    members: on("members"),
    events: on("events"),
    proposals: on("proposals"),
    scholarships: on("scholarships"),
  };
  for (const { name, entities, migrations } of subgraphs)
    await migrate({ settings: on(name), schema: name, entities, migrations });
  const client = new pg.Client(its.ministries);
  await client.connect();
  await client.query("insert into ministries.unit (code, kind, protocol_order) values ('OWN', 'MINISTRY', 1)");
  await client.end();
  const done = await seedDemo(its, { profile: "demo" });
  expect(done.map(({ rows }) => rows)).toEqual(demoSchemas.map(() => 0));
  await other.drop();
});

test("ninety-four members are active: thirty-four of the Executive Committee and sixty associates", async () => {
  const [counts] = await ask("select * from members.public_counts('2026-11-23')");
  expect(counts).toMatchObject({ members: 94, associates: 60 });
});

test("a training has exactly ten seats left and the workshop none, with eight in line", async () => {
  const rows = await ask(`
    select e.code, e.capacity - e.reserved_seats - e.confirmed_count as free,
      (select count(*)::int from events.registration as r where r.event_id = e.id and r.state = 'WAITLISTED') as waiting
    from events.event as e where e.code in ('SK-2026-001', 'SK-2026-020') order by e.code`);
  expect(rows).toEqual([
    { code: "SK-2026-001", free: 0, waiting: 8 },
    { code: "SK-2026-020", free: 10, waiting: 0 },
  ]);
});

test("a merged unit's referral was passed on, and its successor answered", async () => {
  const rows = await ask(`
    select asked.code, r.state, before.code as "from" from proposals.referral as r
    join proposals.proposal as p on p.id = r.proposal_id
    join proposals.unit_successor as asked on asked.unit_id = r.unit_id
    left join proposals.unit_successor as before on before.unit_id = r.reassigned_from_unit_id
    where p.code = 'DX-2024-001' order by r.sent_at, asked.code`);
  expect(rows).toEqual([
    { code: "MARD", state: "REASSIGNED", from: null },
    { code: "MOET", state: "RESPONDED", from: null },
    { code: "MAE", state: "RESPONDED", from: "MARD" },
  ]);
});

test.each([2024, 2025])(
  "participation and engagement of %i have equal totals under both ways to read units",
  async (year) => {
    const [totals] = await ask(`
    select set_config('sen.viewer', '{"subject":"t","memberId":null,"purpose":null,"roles":[{"role":"SECRETARIAT","unitId":null}]}', false),
      (select sum(attendances) from events.participation_by_unit(${year}, false, '2026-11-23')) as then_attended,
      (select sum(attendances) from events.participation_by_unit(${year}, true, '2026-11-23')) as now_attended,
      (select sum(authored)::int from (select count(*) as authored from proposals.proposal as p join proposals.unit_fold as f
        on f.unit_id = p.author_unit_id where p.year = ${year} group by f.current_id) as folded) as now_authored,
      (select count(*)::int from proposals.proposal where year = ${year}) as then_authored`);
    expect(totals?.["then_attended"]).not.toBe("0");
    expect(totals?.["now_attended"]).toBe(totals?.["then_attended"]);
    expect(totals?.["now_authored"]).toBe(totals?.["then_authored"]);
  },
);

test("the people to sign in as are staff, coordinators, and three plain members", async () => {
  const people: ListedDemoPerson[] = await listDemoPeople(owners.members);
  expect(people.slice(0, 9).map(({ subject }) => subject)).toEqual([
    "demo-secretariat",
    "demo-presidium",
    "demo-auditor",
    "demo-data-protection",
    "demo-service-moet",
    "demo-coordinator-mae",
    "demo-coordinator-moet",
    "demo-coordinator-moh",
    "demo-coordinator-mof",
  ]);
  expect(people.slice(-3).map(({ subject }) => subject)).toEqual([
    "demo-member-001",
    "demo-member-003",
    "demo-member-005",
  ]);
  expect(findDemoSubject(people, "NETWORK_MEMBER")).toBe("demo-member-001");
  expect(findDemoSubject(people, "UNIT_COORDINATOR", "VWU")).toBe("demo-coordinator-vwu");
  expect(findDemoSubject(people, "UNIT_COORDINATOR", "MARD")).toBeUndefined();
  expect(people.find(({ subject }) => subject === "demo-member-001")?.name).toBe("Đỗ Nguyễn Quỳnh Đan");
});
