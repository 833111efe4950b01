import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { HubProcess, createHome, until } from "./hub-process.ts";
import { Caller, randomFrom } from "./kills/ledger.ts";
import { answer, changeActivity, declare, endorse, oneByOne, signUp } from "./kills/workers.ts";

/** How many processes are killed; `SEN_KILLS=100` makes it long. With `SEN_SEED` the same ones in the same order. */
const kills = Number(process.env["SEN_KILLS"] ?? 3);
const seed = Number(process.env["SEN_SEED"] ?? Date.now() % 1_000_000);
/** Answers that come between one kill and the next. */
const answersBetween = 5;
const victims = ["ministries", "members", "events", "proposals", "gateway", "postgresql"] as const;
const slices = ["ministries", "members", "events", "proposals"] as const;
const mark = `Khai thử ${seed}`;

let home: Awaited<ReturnType<typeof createHome>>;
let hub: HubProcess;
const told = { done: 0, refused: 0, unknown: 0 };

beforeAll(async () => {
  home = await createHome();
  hub = await HubProcess.start(home.folder);
}, 360_000);
afterAll(async () => {
  await hub.stop();
  await home.remove();
}, 60_000);

const callerFor = (unit: string) =>
  new Caller(hub, hub.token("UNIT_COORDINATOR", unit), (kind) => {
    told[kind] += 1;
  });

test(
  `${kills} kills of any process (SEN_SEED=${seed}): what was acknowledged is there, once, and its effects are there once`,
  async () => {
    const world = await prepare();
    const [moet, mae, moh] = [callerFor("MOET"), callerFor("MAE"), callerFor("MOH")];
    const stop = { over: false };
    const checkIn = (id: string) =>
      moet.sendUntilAnswered(
        "checkInListed",
        "CheckInListedInput",
        { eventId: world.past, registrationIds: [id] },
        "registrations { id }",
      );
    const invite = (id: string) =>
      moet.sendUntilAnswered(
        "inviteMembers",
        "InviteMembersInput",
        { eventId: world.coming, memberIds: [id] },
        "registrations { id }",
      );
    const working = Promise.all([
      signUp(moet, stop, world.coming, world.people),
      endorse(mae, stop, world.proposal),
      answer(moet, stop, connect, world.referral),
      changeActivity(callerFor(world.planner), stop, connect, world.activity),
      declare(moh, stop, mark),
      oneByOne(stop, world.seats, checkIn),
      oneByOne(stop, world.others, invite),
    ]);
    await killSome(working);
    stop.over = true;
    const [signedUp, isEndorsed, answered, changed, declared, present, invited] = await working;
    await drained();
    console.log(`SEN_SEED=${seed}: ${kills} kills; answers: ${JSON.stringify(told)}`);

    const client = await connect();
    const rows = async (text: string, parameters: unknown[] = []) =>
      (await client.query<Record<string, unknown>>(text, parameters)).rows;
    // Seats: each person as she was told, each key one registration, the count as the rows say.
    const live = await rows(
      "select member_id, count(*)::int as n from events.registration where event_id = $1 and member_id = any ($2) and state not in ('CANCELLED', 'DECLINED') group by 1",
      [world.coming, world.people],
    );
    const there = [...signedUp.told].filter(([, state]) => state === "there").map(([id]) => id);
    expect(live.map(({ member_id }) => String(member_id)).toSorted()).toEqual(there.toSorted());
    expect(live.every(({ n }) => n === 1)).toBe(true);
    expect(
      await rows("select count(distinct registration_id)::int as n from events.seat_request where key = any ($1)", [
        signedUp.keys,
      ]),
    ).toEqual([{ n: signedUp.keys.length }]);
    expect(
      await rows(
        `select e.code from events.event as e where e.confirmed_count <> (select count(*) from events.registration as r
           where r.event_id = e.id and r.state in ('CONFIRMED', 'OFFERED', 'ATTENDED')) and e.id = any ($1)`,
        [[world.coming, world.past]],
      ),
    ).toEqual([]);
    // Endorsements.
    const [support] = await rows(
      `select p.endorsement_count = (select count(*) from proposals.endorsement as e where e.proposal_id = p.id) as counted,
         exists (select from proposals.endorsement as e join members.member_account as a on a.member_id = e.member_id
           where e.proposal_id = p.id and a.subject = 'demo-coordinator-mae') as endorsed
       from proposals.proposal as p where p.id = $1`,
      [world.proposal],
    );
    expect(support).toEqual({ counted: true, endorsed: isEndorsed });
    // Texts that were written over: the last one acknowledged, or one sent after it; no write counted twice.
    const [text] = await rows("select text_vi from proposals.official_response where referral_id = $1", [
      world.referral,
    ]);
    if (answered.acknowledged > 0) expect(answered.possible).toContain(text?.["text_vi"]);
    const [activity] = await rows(
      "select version, beneficiaries_target as target from ministries.plan_activity where id = $1",
      [world.activity],
    );
    const writes = Number(activity?.["version"]) - world.version;
    expect(writes).toBeGreaterThanOrEqual(changed.acknowledged);
    expect(writes).toBeLessThanOrEqual(changed.acknowledged + changed.unknown);
    if (changed.acknowledged > 0) expect(changed.possible).toContain(`lần ${String(activity?.["target"])}`);
    // Declared: each that was acknowledged once, each that was not at most once.
    const counted = new Map(
      (
        await rows(
          "select description_vi as vi, count(*)::int as n from members.contribution where description_vi like $1 group by 1",
          [`${mark}%`],
        )
      ).map(({ vi, n }) => [vi, n]),
    );
    for (const vi of declared.acknowledged) expect({ vi, n: counted.get(vi) }).toEqual({ vi, n: 1 });
    for (const vi of declared.unknown) expect([undefined, 1]).toContain(counted.get(vi));
    // What follows in another slice: one contribution for each who came, one notice for each who was invited.
    const contributions = await rows(
      "select member_id, count(*)::int as n from members.contribution where kind = 'ATTENDANCE' and source_id = $1 group by 1",
      [world.past],
    );
    const came = await rows("select member_id from events.registration where id = any ($1) and state = 'ATTENDED'", [
      present,
    ]);
    expect(came).toHaveLength(present.length);
    expect(contributions.toSorted(byMember)).toEqual(came.map((each) => ({ ...each, n: 1 })).toSorted(byMember));
    expect(
      await rows(
        `select r.member_id, count(n.id)::int as n from events.registration as r left join members.notification as n
           on n.source_id = r.id and n.kind = 'EVENT_INVITED' where r.event_id = $1 and r.member_id = any ($2) and r.invited_at is not null
         group by 1 having count(n.id) <> 1`,
        [world.coming, invited],
      ),
    ).toEqual([]);
    await client.end();
  },
  120_000 + kills * 45_000,
);

const byMember = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  String(one["member_id"]).localeCompare(String(other["member_id"]));

/** Kills one after the other, each after some more answers; ends when all that was killed is back. */
async function killSome(working: Promise<unknown>): Promise<void> {
  const random = randomFrom(seed);
  let failed: unknown;
  working.catch((error: unknown) => {
    failed = error ?? new Error("a worker failed");
  });
  for (let number = 1; number <= kills; number += 1) {
    const goal = told.done + answersBetween;
    await until(() => {
      if (failed !== undefined) throw failed;
      return told.done >= goal;
    }, 120_000);
    const victim = victims[Math.floor(random() * victims.length)] ?? "gateway";
    const backs = () => hub.output.split(`✓ ${victim} đã chạy lại`).length;
    const before = backs();
    await until(() => isThere(victim), 60_000);
    kill(victim);
    // A slice that crashed often is started again later and later; the others go on meanwhile.
    if (victim === "gateway" || victim === "postgresql") await until(() => backs() > before, 90_000);
  }
  const goal = told.done + answersBetween;
  await until(() => victims.every(isThere) && told.done >= goal, 120_000);
}

const processOf = (victim: string) =>
  hub
    .processes()
    .find(({ command }) =>
      command.includes(
        victim === "gateway" ? "gateway/src" : victim === "postgresql" ? "/postgres -D" : `subgraphs/${victim}/`,
      ),
    );
const isThere = (victim: string) => processOf(victim) !== undefined;

function kill(victim: string): void {
  const found = processOf(victim);
  if (found !== undefined) process.kill(found.pid, "SIGKILL");
}

/** Everything told is published and handled; nothing was given up. */
async function drained(): Promise<void> {
  const waiting = slices.map((slice) => `(select count(*) from ${slice}.outbox_event where published_at is null)`);
  const client = await connect();
  await until(async () => {
    const { rows } = await client.query<{ open: number; dead: number }>(
      `select (${waiting.join(" + ")} + (select count(*) from sen_bus.delivery))::int as open,
         (select count(*)::int from sen_bus.delivery where dead_at is not null) as dead`,
    );
    expect(rows[0]?.dead).toBe(0);
    return rows[0]?.open === 0;
  }, 120_000);
  await client.end();
}

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
  // One that breaks in the middle tells it by its query.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

interface World {
  /** An event of MOET that takes registrations, and one that is over and whose attendance is to be marked. */
  readonly coming: string;
  readonly past: string;
  /** Members of MOET who sign up, members of other units who are invited, seats of the event that is over. */
  readonly people: string[];
  readonly others: string[];
  readonly seats: string[];
  readonly proposal: string;
  readonly referral: string;
  /** An activity of a plan under way, its version, and the code of its unit. */
  readonly activity: string;
  readonly version: number;
  readonly planner: string;
}

async function prepare(): Promise<World> {
  const client = await connect();
  await client.query(
    `update events.event set state = 'ENDED' where code = 'SK-2018-001';
     delete from members.contribution where source_id = (select id from events.event where code = 'SK-2018-001');
     update events.registration set state = 'CONFIRMED' where state = 'ATTENDED' and event_id = (select id from events.event where code = 'SK-2018-001');
     update events.event set capacity = null where code = 'SK-2026-020';
     delete from events.registration where event_id = (select id from events.event where code = 'SK-2026-020')
       and member_id in (select member_id from events.member_unit where unit_id = (select id from ministries.unit where code = 'MOET'))`,
  );
  const { rows } = await client.query<World>(
    `select coming.id as coming, past.id as past,
       array(select member_id from events.member_unit where unit_id = unit.id order by 1 limit 6) as people,
       array(select m.member_id from events.member_unit as m where m.unit_id <> unit.id and not exists (
         select from events.registration as r where r.event_id = coming.id and r.member_id = m.member_id) order by 1 limit 40) as others,
       array(select id from events.registration where event_id = past.id and state = 'CONFIRMED' and member_id is not null order by 1) as seats,
       (select id from proposals.proposal where state = 'OPEN' and author_unit_id <> (select id from ministries.unit where code = 'MAE') order by code limit 1) as proposal,
       (select r.id from proposals.referral as r where r.unit_id = unit.id and r.state = 'IN_PROGRESS' order by 1 limit 1) as referral,
       a.id as activity, a.version, a.code as planner
     from ministries.unit as unit, events.event as coming, events.event as past, lateral (
       select a.id, a.version, u.code from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
       join ministries.unit as u on u.id = p.unit_id join members.role_grant as g on g.unit_id = u.id and g.role = 'UNIT_COORDINATOR'
       where p.state = 'IN_PROGRESS' and a.state in ('PLANNED', 'ONGOING') and u.code not in ('MOET', 'MAE', 'MOH') order by a.id limit 1) as a
     where unit.code = 'MOET' and coming.code = 'SK-2026-020' and past.code = 'SK-2018-001'`,
  );
  await client.end();
  const [world] = rows;
  if (world === undefined) throw new Error("the demo data have nothing to work on");
  return world;
}
