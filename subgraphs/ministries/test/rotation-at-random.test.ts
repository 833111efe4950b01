import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createRandom, seeds, startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { drawHostStep, RotationModel } from "./rotation-model.ts";
import type { Actor, HostStep } from "./rotation-model.ts";
import { clock, coordinatorOf, secretariat, seed } from "./story.ts";
import { presidium, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
const unitIds = ["min_h0", "min_h1", "min_h2", "min_h3"];
const firstYear = 2030;

beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock, poolSize: 8 });
  for (const [order, id] of unitIds.entries()) {
    await ministries.sql(
      "insert into ministries.unit (id, code, kind, protocol_order) values ($1, upper(substring($1 from 5)), 'MINISTRY', $2)",
      [id, 500 + order],
    );
  }
});
afterAll(() => ministries.stop());
beforeEach(() =>
  ministries.sql("truncate ministries.host_promise, ministries.host_assignment, ministries.outbox_event cascade"),
);

const write = writer(() => ministries);

const viewers = (unitId: string): Readonly<Record<Actor, typeof secretariat>> => ({
  own: coordinatorOf(unitId),
  other: coordinatorOf("min_mof"),
  secretariat,
  presidium,
});

interface TurnRow {
  readonly id: string;
  readonly unit_id: string;
  readonly year: number;
  readonly state: string;
  readonly version: number;
}

/** A unit's turn of a year: the one not given up, else the last that was. */
async function turnOf(unitId: string, year: number): Promise<TurnRow | undefined> {
  const [row] = await ministries.sql<TurnRow & Record<string, unknown>>(
    `select id, unit_id, year, state, version from ministries.host_assignment where unit_id = $1 and year = $2
     order by state = 'CANCELLED', id desc limit 1`,
    [unitId, year],
  );
  return row;
}

/** Takes a step through the public door, or as the event that a workshop was reported; the turn when it was taken. */
async function take(step: HostStep): Promise<{ readonly isTaken: boolean; readonly turn?: TurnRow }> {
  const unitId = unitIds[step.unit] ?? "";
  const year = firstYear + step.year;
  if (step.kind === "propose") {
    const input = { ministryId: unitId, year, ...(step.hasReason && { repeatReason: "Không đơn vị nào khác nhận" }) };
    const made = await write(viewers(unitId)[step.by], "proposeHost", "hostAssignment { id version }", input);
    return { isTaken: made.userErrors.length === 0 };
  }
  const turn = await turnOf(unitId, year);
  if (turn === undefined) return { isTaken: false };
  if (step.kind === "hold") return { isTaken: await reportWorkshop(turn) };
  const parts = {
    CONFIRMED: { letterId: "doc_public" },
    SCHEDULED: { eventId: `evt_${year}` },
    CANCELLED: { note: { vi: "Lùi lượt" } },
  };
  const input = { id: turn.id, expectedVersion: turn.version, to: step.to, ...parts[step.to] };
  const moved = await write(viewers(unitId)[step.by], "transitionHostAssignment", "hostAssignment { id }", input);
  return { isTaken: moved.userErrors.length === 0, turn };
}

async function reportWorkshop(turn: TurnRow): Promise<boolean> {
  const event = {
    id: `hev_${crypto.randomUUID()}`,
    source: "events",
    type: "host.held",
    aggregate: `host:${turn.id}`,
    payload: { hostAssignmentId: turn.id, eventId: `evt_${turn.year}`, year: turn.year },
    occurredAt: clock(),
  };
  try {
    await ministries.work.handle("take-held", event);
  } catch (error) {
    // A second workshop of a year waits for people; nothing else may go wrong.
    expect(String(error)).toMatch(/host_assignment_one_held/);
    return false;
  }
  const [told] = await ministries.sql<{ n: number }>(
    "select count(*)::int as n from ministries.outbox_event where aggregate = $1 and payload ->> 'to' = 'HELD'",
    [event.aggregate],
  );
  return turn.state !== "HELD" && told?.n === 1;
}

const stands = (turns: readonly { unit: string; year: number; state: string }[]) =>
  turns.map(({ unit, year, state }) => `${year} ${unit} ${state}`).toSorted();

async function turnsInOrder() {
  const rows = await ministries.sql<TurnRow & Record<string, unknown>>(
    "select unit_id, year, state from ministries.host_assignment",
  );
  return stands(rows.map(({ unit_id, year, state }) => ({ unit: unit_id, year, state })));
}

async function candidatesFor(year: number): Promise<string[]> {
  const { body } = await ministries.execute({ query: `{ hostCandidates(year: ${year}, first: 100) { id } }` });
  return body.data.hostCandidates.map(({ id }: { id: string }) => id).filter((id: string) => unitIds.includes(id));
}

test.each(seeds(1, 2, 3))(
  "one after the other, any steps leave the rotation as the model has it (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const model = new RotationModel();
    for (let count = 0; count < 40; count += 1) {
      const step = drawHostStep(random, unitIds.length);
      const may = model.take(step);
      const { isTaken } = await take(step);
      const asked = random.below(7);
      expect({
        count,
        step,
        isTaken,
        turns: await turnsInOrder(),
        next: await candidatesFor(firstYear + asked),
      }).toEqual({
        count,
        step,
        isTaken: may,
        turns: stands(
          model.turns.map(({ unit, year, state }) => ({ unit: unitIds[unit] ?? "", year: firstYear + year, state })),
        ),
        next: model.candidates(unitIds.length, asked).map((unit) => unitIds[unit]),
      });
    }
  },
);

/** Rules of the rotation that hold whatever came in between (domain §9.1). */
async function expectSound(): Promise<void> {
  const wrong = await ministries.sql(
    `with turn as (select * from ministries.host_assignment), live as (select * from turn where state <> 'CANCELLED'),
     told as (
       select aggregate, payload ->> 'from' as came_from, payload ->> 'to' as went_to, position,
         lag(payload ->> 'to') over of_turn as before, row_number() over of_turn as nth,
         count(*) over (partition by aggregate) as total
       from ministries.outbox_event where type = 'host.moved' window of_turn as (partition by aggregate order by position)
     )
     select 'two hosts of a year' as what, year::text as which from turn where state = 'HELD' group by year having count(*) > 1
     union all select 'two turns', unit_id from live group by unit_id, year having count(*) > 1
     union all select 'two years running', one.unit_id from live as one join live as other
       on other.unit_id = one.unit_id and other.year = one.year + 1
       where one.repeat_reason is null and other.repeat_reason is null
     union all select 'confirmed without a letter', id from turn where state in ('CONFIRMED', 'SCHEDULED', 'HELD') and letter_id is null
     union all select 'no workshop', id from turn where state in ('SCHEDULED', 'HELD') and event_id is null
     union all select 'a step out of order', aggregate from told where came_from is distinct from before
     union all select 'told otherwise', turn.id from turn left join told on told.aggregate = 'host:' || turn.id and told.nth = told.total
       where told.went_to is distinct from turn.state or told.total is distinct from turn.version`,
  );
  expect(wrong).toEqual([]);
}

test.each(seeds(11, 12, 13))(
  "all at once, a year has one host, a unit one turn, and no step is made from an old version (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    for (let round = 0; round < 8; round += 1) {
      const answers = await Promise.all(Array.from({ length: 12 }, () => take(drawHostStep(random, unitIds.length))));
      await expectSound();
      // Two moves from one version: one of them was too late.
      const moved = answers.flatMap(({ isTaken, turn }) =>
        isTaken && turn !== undefined ? [`${turn.id} ${turn.version}`] : [],
      );
      expect(new Set(moved).size).toBe(moved.length);
    }
  },
);

test("two workshops of a year that are reported at once: one is held, the other waits for people", async () => {
  for (const unit of [0, 1]) {
    await take({ kind: "propose", unit, year: 0, by: "own", hasReason: false });
    await take({ kind: "move", unit, year: 0, by: "own", to: "CONFIRMED" });
  }
  const held = await Promise.all([0, 1].map((unit) => take({ kind: "hold", unit, year: 0 })));
  expect(held.filter(({ isTaken }) => isTaken)).toHaveLength(1);
  await expectSound();
});
