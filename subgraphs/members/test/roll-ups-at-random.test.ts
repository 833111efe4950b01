import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom, seeds, startSubgraph } from "@sen/testing";
import type { Random, SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 8 });
});
afterAll(() => slice.stop());

const people = ["mem_dan", "mem_ha_vu", "mem_ha_le_1", "mem_ha_le_2", "mem_ha_an", "mem_ha_ho"];
const units = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** Primary successors by unit: those in effect, as the copy in this slice should have them. */
type History = Map<string, string | null>;

interface Told {
  readonly fromUnitId: string;
  readonly fromCode: string;
  readonly toUnitId?: string;
  readonly toCode?: string;
  readonly type: string;
  readonly isPrimary: boolean;
  readonly effectiveOn: string;
  readonly ended: boolean;
}

const follow = (history: History, unit: string): string => {
  const next = history.get(unit) ?? null;
  return next === null ? unit : follow(history, next);
};

/** Mergers, splits, renames and dissolutions, each told on its day; no unit ends twice or comes back. */
function drawHistory(random: Random): { readonly history: History; readonly told: readonly Told[] } {
  const history: History = new Map();
  const told: Told[] = [];
  for (let count = 0; count < 12; count += 1) {
    const [from, to] = [random.pick(units), random.pick(units)];
    const type = random.pick([
      "MERGED_INTO",
      "MERGED_INTO",
      "RENAMED",
      "SPLIT_TO",
      "FUNCTION_TRANSFERRED",
      "DISSOLVED",
    ]);
    const isPrimary = type === "DISSOLVED" || (type !== "FUNCTION_TRANSFERRED" && random.below(4) > 0);
    const takesOver = type !== "DISSOLVED";
    if (takesOver && (from === to || history.has(to) || (isPrimary && follow(history, to) === from))) continue;
    if (isPrimary && history.has(from)) continue;
    if (isPrimary) history.set(from, takesOver ? to : null);
    const effectiveOn = `2024-${String(count + 1).padStart(2, "0")}-01`;
    const common = { fromUnitId: from, fromCode: from, type, isPrimary, effectiveOn, ended: isPrimary };
    told.push(takesOver ? { ...common, toUnitId: to, toCode: to } : common);
  }
  return { history, told };
}

interface Entry {
  readonly unit: string;
  readonly hours: number;
  readonly isConfirmed: boolean;
}

/** Where everybody works, and what was given in whose name; in place of what the last run left. */
async function begin(random: Random): Promise<{ readonly posts: string[]; readonly entries: Entry[] }> {
  await slice.sql("delete from members.contribution");
  await slice.sql("delete from members.unit_successor");
  const posts = people.map(() => random.pick(units));
  await slice.sql(
    `update members.appointment as post set unit_id = hers.unit_id
     from unnest($1::text[], $2::text[]) as hers(member_id, unit_id) where hers.member_id = post.member_id`,
    [people, posts],
  );
  const entries = Array.from({ length: 40 }, () => ({
    unit: random.pick(units),
    hours: random.below(16) / 2,
    isConfirmed: random.below(4) > 0,
  }));
  await slice.sql(
    `insert into members.contribution (id, member_id, unit_id, kind, occurred_on, hours, state, source_type, source_id)
     select 'con_r' || nth, ($1::text[])[nth % cardinality($1::text[]) + 1], unit_id, 'SPEAKING', '2024-06-15', hours,
       case when is_confirmed then 'CONFIRMED' else 'SELF_DECLARED' end, 'Event', 'evt_r' || nth
     from unnest($2::text[], $3::float8[], $4::boolean[]) with ordinality as given(unit_id, hours, is_confirmed, nth)`,
    [
      people,
      entries.map(({ unit }) => unit),
      entries.map(({ hours }) => hours),
      entries.map(({ isConfirmed }) => isConfirmed),
    ],
  );
  return { posts, entries };
}

interface Row {
  readonly unit: string;
  readonly members: number;
  readonly contributions: number;
  readonly hours: number;
}

async function read(rollup: "AT_TIME" | "CURRENT_SUCCESSOR"): Promise<Row[]> {
  const query = `{ engagementBalance(year: 2024, rollup: ${rollup}) { ministry { id } activeMembers balance { contributions contributionHours } } }`;
  const { body } = await slice.execute({ query, viewer: secretariat });
  expect(body.errors).toBeUndefined();
  type Answer = {
    ministry: { id: string };
    activeMembers: number;
    balance: { contributions: number; contributionHours: number };
  };
  return (body.data.engagementBalance as Answer[])
    .map(({ ministry, activeMembers: members, balance }) => ({
      unit: ministry.id,
      members,
      contributions: balance.contributions,
      hours: balance.contributionHours,
    }))
    .toSorted((one, other) => (one.unit < other.unit ? -1 : 1));
}

/** The same, counted by hand. */
function expected({ posts, entries }: Awaited<ReturnType<typeof begin>>, unitOf: (unit: string) => string): Row[] {
  const confirmed = entries.filter(({ isConfirmed }) => isConfirmed);
  return units
    .map((unit) => {
      const own = confirmed.filter((entry) => unitOf(entry.unit) === unit);
      const hours = own.reduce((sum, entry) => sum + entry.hours, 0);
      return { unit, members: posts.filter((post) => unitOf(post) === unit).length, contributions: own.length, hours };
    })
    .filter(({ members, contributions }) => members + contributions > 0);
}

const totals = (rows: readonly Row[]) => ({
  members: rows.reduce((sum, row) => sum + row.members, 0),
  contributions: rows.reduce((sum, row) => sum + row.contributions, 0),
  hours: rows.reduce((sum, row) => sum + row.hours, 0),
});

const tell = (payload: Told, id: string) =>
  slice.work.handle("follow-units", {
    id,
    source: "ministries",
    type: "unit.succeeded",
    aggregate: `unit:${payload.fromUnitId}`,
    payload: { ...payload },
    occurredAt: new Date(),
  });

test.each(seeds(1, 2, 3, 4, 5))(
  "by the unit of the day and by today's unit, totals are equal and nothing is lost (seed %i)",
  async (seedNumber) => {
    const random = createRandom(seedNumber);
    const facts = await begin(random);
    const { history, told } = drawHistory(random);
    for (const [index, payload] of told.entries()) {
      // Carried at least once: some come twice, at the same moment, while both figures are read.
      const id = `hev_${seedNumber}_${index}`;
      const times = random.below(3) === 0 ? [id, id] : [id];
      const [, atTime, today] = await Promise.all([
        Promise.all(times.map((each) => tell(payload, each))),
        read("AT_TIME"),
        read("CURRENT_SUCCESSOR"),
      ]);
      expect({ index, totals: totals(today) }).toEqual({ index, totals: totals(atTime) });
    }
    expect(await read("AT_TIME")).toEqual(expected(facts, (unit) => unit));
    expect(await read("CURRENT_SUCCESSOR")).toEqual(expected(facts, (unit) => follow(history, unit)));
  },
);

test("told in any order and all at once, the copy of units comes out the same", async () => {
  const random = createRandom(99);
  const facts = await begin(random);
  const { history, told } = drawHistory(random);
  const shuffled = told
    .map((payload) => ({ payload, at: random.below(1000) }))
    .toSorted((one, other) => one.at - other.at);
  await Promise.all(shuffled.map(({ payload }, index) => tell(payload, `hev_any_${index}`)));
  expect(await read("CURRENT_SUCCESSOR")).toEqual(expected(facts, (unit) => follow(history, unit)));
});
