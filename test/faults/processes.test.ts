import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { HubProcess, createHome, isAlive, until } from "./hub-process.ts";

const operations = readFileSync(path.resolve(import.meta.dirname, "../queries/operations.graphql"), "utf8");
const year = { year: 2025, on: "2025-06-01" };
/** A root field of Q19 that each slice answers alone. */
const fieldOf = {
  ministries: "hostRotation",
  members: "engagementBalance",
  events: "participationByMinistry",
  proposals: "proposalPipeline",
} as const;
const slices = Object.keys(fieldOf) as (keyof typeof fieldOf)[];

let home: Awaited<ReturnType<typeof createHome>>;
let hub: HubProcess;

beforeAll(async () => {
  home = await createHome();
  hub = await HubProcess.start(home.folder);
}, 180_000);
afterAll(async () => {
  await hub.stop();
  await home.remove();
}, 60_000);

const yearReview = (token: string) => hub.ask(operations, year, token, "Q19_YearReview");

test("the start prints addresses, sign-ins and its progress", () => {
  expect(hub.output).toContain(`${hub.url}/graphql`);
  expect(hub.output).toContain("as=demo-secretariat");
  expect(hub.output).toMatch(
    /Running migrations[\s\S]*Loading demo data[\s\S]*The graph has a new version[\s\S]*✓ gateway/,
  );
});

test.each(slices)(
  "while %s is down the other parts of Q19 are answered; it comes back by itself",
  async (slice) => {
    const token = hub.token("PRESIDIUM");
    const whole = await yearReview(token);
    expect(whole.errors).toBeUndefined();
    const backs = () => hub.output.split(`✓ ${slice} đã chạy lại`).length;
    const before = backs();

    hub.kill(slice);
    let partial = await yearReview(token);
    await until(async () => {
      if (partial.errors === undefined) partial = await yearReview(token);
      return partial.errors !== undefined || backs() > before;
    });

    expect(partial.data).not.toBeNull();
    const dead = fieldOf[slice];
    expect(partial.data).toHaveProperty(dead, null);
    for (const error of partial.errors ?? []) {
      expect(error.path?.length).toBeGreaterThan(0);
      expect(error.extensions).toMatchObject({ service: slice, code: expect.stringMatching(/^SUBGRAPH_/) });
    }
    for (const other of slices.filter((each) => each !== slice)) expect(partial.data?.[fieldOf[other]]).not.toBeNull();

    // The gateway may learn of it before the supervisor does.
    await until(() => hub.output.includes(`✗ ${slice} đã dừng đột ngột`));
    await until(() => backs() > before);
    await until(async () => (await yearReview(token)).errors === undefined);
    expect(await yearReview(token)).toEqual(whole);
  },
  60_000,
);

test("killing the gateway in the middle of mutations leaves each of them whole or not at all", async () => {
  const client = await connect();
  // The event and unit with the most members who could still sign up.
  const { rows } = await client.query<{ event_id: string; code: string; members: string[] }>(
    `select e.id as event_id, u.code, array_agg(m.member_id) as members
     from events.event as e cross join events.member_unit as m join ministries.unit as u on u.id = m.unit_id
     join members.role_grant as g on g.unit_id = u.id and g.role = 'UNIT_COORDINATOR'
     where e.state = 'REGISTRATION_OPEN' and e.visibility in ('PUBLIC', 'NETWORK')
       and not exists (select from events.registration as r where r.event_id = e.id and r.member_id = m.member_id)
     group by e.id, u.code order by count(*) desc, e.id, u.code limit 1`,
  );
  const { event_id: eventId, code = "", members: people = [] } = rows[0] ?? {};
  expect(people.length).toBeGreaterThan(2);
  const coordinator = hub.token("UNIT_COORDINATOR", code);
  const register = (memberId: string) =>
    hub.ask(
      operations,
      { input: { eventId, memberId, idempotencyKey: `kill-${memberId}` } },
      coordinator,
      "M01_Register",
    );
  const asked = people.map((id) => register(id).catch(() => null));
  await Promise.race(asked);
  hub.kill("gateway");
  await Promise.all(asked);
  await hub.outputMatching(/✓ gateway đã chạy lại/);
  await seatsAddUp(client, eventId);

  // Asking again with the same key tells what became of it and doubles nothing.
  for (const id of people) {
    const { data } = await register(id);
    expect(data).toMatchObject({ registerForEvent: { userErrors: [], registration: { id: expect.any(String) } } });
  }
  await seatsAddUp(client, eventId);
  const twice = await client.query(
    "select member_id from events.registration where event_id = $1 and state not in ('CANCELLED', 'DECLINED') group by member_id having count(*) > 1",
    [eventId],
  );
  expect(twice.rows).toEqual([]);
  await client.end();
}, 60_000);

test("when PostgreSQL itself is killed it recovers, loses nothing that was committed, and the hub goes on", async () => {
  const token = hub.token("PRESIDIUM");
  const whole = await yearReview(token);
  const before = await countMembers();
  const server = hub.processes().find(({ command }) => command.includes("/postgres -D"));
  process.kill(server?.pid ?? 0, "SIGKILL");
  await hub.outputMatching(/✗ postgresql đã dừng đột ngột[\s\S]*✓ postgresql đã chạy lại/);
  await until(async () => (await yearReview(token)).errors === undefined);
  expect(await yearReview(token)).toEqual(whole);
  expect(await countMembers()).toBe(before);
}, 60_000);

test("SIGINT stops all of it, and the second start finds its data again, quickly", async () => {
  const { pid } = await hub.record();
  const children = hub.processes();
  expect(children.length).toBeGreaterThanOrEqual(7);
  const { port } = hub;
  const before = await countMembers();
  hub.signal("SIGINT");
  expect(await hub.exit()).toBe(0);
  for (const each of [pid, ...children.map((child) => child.pid)]) expect(isAlive(each)).toBe(false);

  hub = await HubProcess.start(home.folder, port);
  expect(hub.output).not.toContain("Loading demo data");
  expect(await countMembers()).toBe(before);
}, 90_000);

test("when the supervisor itself is killed its services stop, and the next start takes the database over", async () => {
  const children = hub.processes().filter(({ command }) => !command.includes("postgres"));
  hub.signal("SIGKILL");
  await hub.exit();
  await until(() => children.every(({ pid }) => !isAlive(pid)));
  hub = await HubProcess.start(home.folder, hub.port);
  expect(await countMembers()).toBeGreaterThan(90);
}, 90_000);

async function connect(): Promise<pg.Client> {
  const { database } = await hub.record();
  const secrets = JSON.parse(readFileSync(path.join(home.folder, "secrets.json"), "utf8")) as {
    superuserPassword: string;
  };
  const client = new pg.Client({
    host: "127.0.0.1",
    port: database.port,
    database: "sen",
    user: "postgres",
    password: secrets.superuserPassword,
  });
  await client.connect();
  return client;
}

async function countMembers(): Promise<number> {
  const client = await connect();
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from members.member");
  await client.end();
  return rows[0]?.n ?? 0;
}

async function seatsAddUp(client: pg.Client, eventId: string | undefined): Promise<void> {
  const { rows } = await client.query(
    `select e.confirmed_count, count(r.id) filter (where r.state in ('CONFIRMED', 'OFFERED', 'ATTENDED'))::int as seats
     from events.event as e left join events.registration as r on r.event_id = e.id where e.id = $1 group by e.id`,
    [eventId],
  );
  expect(rows[0]?.confirmed_count).toBe(rows[0]?.seats);
}
