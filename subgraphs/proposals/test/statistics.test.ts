import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinator, member, presidium, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

interface Bucket {
  readonly key: string;
  readonly count: number;
  readonly overdue: number;
  readonly ministry: { readonly id: string } | null;
}

const ask = async (query: string, viewer: Viewer) => (await slice.execute({ query, viewer })).body;
const pipeline = async (groupBy: string, rollup = "AT_TIME", viewer = secretariat): Promise<Bucket[]> => {
  const query = `{ proposalPipeline(year: 2025, groupBy: ${groupBy}, rollup: ${rollup}) { key count overdue medianDaysInState ministry { id } oldest { code referrals { dueOn isOverdue } } } }`;
  const { data, errors } = await ask(query, viewer);
  expect(errors).toBeUndefined();
  return data.proposalPipeline;
};
const totalOf = (buckets: readonly Bucket[]) => ({
  count: buckets.reduce((sum, { count }) => sum + count, 0),
  overdue: buckets.reduce((sum, { overdue }) => sum + overdue, 0),
});

test("the states add up to all proposals submitted in the year, whoever of the staff asks", async () => {
  const [{ total } = { total: -1 }] = await slice.sql<{ total: number }>(
    "select count(*)::int as total from proposals.proposal where extract(year from submitted_at at time zone 'Asia/Ho_Chi_Minh') = 2025",
  );
  for (const viewer of [secretariat, presidium, auditor]) {
    expect(totalOf(await pipeline("STATE", "AT_TIME", viewer))).toEqual({ count: total, overdue: 1 });
  }
  expect(total).toBe(7);
  expect(totalOf(await pipeline("KIND")).count).toBe(total);
  expect(totalOf(await pipeline("AUTHOR_MINISTRY")).count).toBe(total);
});

test("both ways to read merged units have the same totals", async () => {
  for (const group of ["AUTHOR_MINISTRY", "TARGET_MINISTRY"]) {
    const folded = await pipeline(group, "CURRENT_SUCCESSOR");
    expect(folded.map(({ key }) => key)).toEqual(["MAE", "MOF"]);
    expect(totalOf(folded)).toEqual(totalOf(await pipeline(group)));
  }
  expect((await pipeline("AUTHOR_MINISTRY")).map(({ key, ministry }) => `${key} ${ministry?.id}`)).toEqual([
    "MAE min_mae",
    "MARD min_mard",
    "MOF min_mof",
    "MONRE min_monre",
  ]);
});

test("overdue counts open referrals past their day, not those passed on to a successor", async () => {
  const byTarget = await pipeline("TARGET_MINISTRY");
  expect(byTarget.map(({ key, count, overdue }) => [key, count, overdue])).toEqual([
    ["MAE", 2, 1],
    ["MOF", 2, 0],
    ["MONRE", 1, 0],
  ]);
});

test("the pipeline is refused to members and coordinators", async () => {
  for (const viewer of [member("mem_9"), coordinator("min_mae")]) {
    const { data, errors } = await ask("{ proposalPipeline(year: 2025, groupBy: STATE) { key } }", viewer);
    expect(data.proposalPipeline).toBeNull();
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  }
});

test("a unit's figures are its own and staff's, each unit of its time", async () => {
  const query = `{ _entities(representations: [{ __typename: "Ministry", id: "min_mae" }, { __typename: "Ministry", id: "min_monre" }]) { ... on Ministry { proposalStats(year: 2025) { authored received responded overdue medianResponseDays accepted } } } }`;
  const mae = { authored: 2, received: 2, responded: 0, overdue: 1, medianResponseDays: null, accepted: 0 };
  const monre = { authored: 1, received: 1, responded: 1, overdue: 0, medianResponseDays: 10, accepted: 1 };
  expect((await ask(query, secretariat)).data._entities).toEqual([{ proposalStats: mae }, { proposalStats: monre }]);
  const own = await ask(query, coordinator("min_mae"));
  expect(own.data._entities).toEqual([{ proposalStats: mae }, { proposalStats: null }]);
  expect(own.extensions?.["masked"]).toEqual([{ path: ["_entities", 1, "proposalStats"], reason: "UNIT" }]);
});
