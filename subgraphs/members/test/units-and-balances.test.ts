import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, dan, member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

const ask = async (query: string, viewer: Viewer) => (await slice.execute({ query, viewer })).body;
const unit = (id: string, fields: string) =>
  `{ _entities(representations: [{ __typename: "Ministry", id: "${id}" }]) { ... on Ministry { ${fields} } } }`;

test("a member stands in the unit of each day", async () => {
  const { data } = await ask(
    `{ member(id: "mem_dan") { earlier: ministry(asOf: "2025-02-28") { id } now: ministry(asOf: "2025-03-01") { id } membership { kind state term { code } } } }`,
    member,
  );
  expect(data.member).toEqual({
    earlier: { id: "min_mard" },
    now: { id: "min_mae" },
    membership: { kind: "EC_NON_FULLTIME", state: "ACTIVE", term: { code: "2022-2027" } },
  });
});

test("a unit's roster and count are those of the day, before and after a merger", async () => {
  const fields = `before: memberCount(asOf: "2025-02-28") after: memberCount(asOf: "2025-03-01") associates: memberCount(kinds: [ASSOCIATE])
    members(asOf: "2025-03-01") { totalCount edges { node { id } } } coordinators { id displayName }`;
  expect((await ask(unit("min_mae", fields), member)).data._entities[0]).toEqual({
    before: 0,
    after: 2,
    associates: 0,
    members: { totalCount: 2, edges: [{ node: { id: "mem_dan" } }, { node: { id: "mem_ha_vu" } }] },
    coordinators: [{ id: "mem_ha_vu", displayName: "Vũ Hà" }],
  });
});

test("rosters of many units cost one statement", async () => {
  const count = async (ids: readonly string[]) => {
    const before = await slice.statements();
    const representations = ids.map((id) => `{ __typename: "Ministry", id: "${id}" }`).join(", ");
    await ask(
      `{ _entities(representations: [${representations}]) { ... on Ministry { memberCount members { edges { node { id ministry { id } } } } coordinators { id } } } }`,
      member,
    );
    return (await slice.statements()) - before;
  };
  expect(await count(["min_mae", "min_mof", "min_mard", "min_monre"])).toBe(await count(["min_mae"]));
});

test("a member's balance counts confirmed entries, for herself, her coordinator and staff", async () => {
  const query = `{ member(id: "mem_dan") { balance(year: 2025) { contributions contributionHours benefits benefitHours } } }`;
  const whole = { contributions: 2, contributionHours: 5, benefits: 1, benefitHours: 16 };
  for (const viewer of [dan, coordinatorOfMae, secretariat, auditor]) {
    expect((await ask(query, viewer)).data.member.balance).toEqual(whole);
  }
  const hidden = await ask(query, member);
  expect(hidden.data.member.balance).toBeNull();
  expect(hidden.extensions?.["masked"]).toEqual([{ path: ["member", "balance"], reason: "UNIT" }]);
});

test("entries are listed to her and the secretariat, not to auditors", async () => {
  const query = `{ member(id: "mem_dan") { contributions(year: 2025, kind: SPEAKING) { totalCount edges { node { hours source { __typename ... on Event { id } } ministryAtTime { id } } } } } }`;
  expect((await ask(query, dan)).data.member.contributions).toEqual({
    totalCount: 2,
    edges: [
      { node: { hours: 3, source: { __typename: "Event", id: "evt_2025-06-10" }, ministryAtTime: { id: "min_mae" } } },
      { node: { hours: 2, source: { __typename: "Event", id: "evt_2025-01-10" }, ministryAtTime: { id: "min_mard" } } },
    ],
  });
  expect((await ask(query, auditor)).data.member.contributions).toBeNull();
});

test("a unit of fewer than three members keeps its figures to itself and staff", async () => {
  const fields = "balance(year: 2025) { contributions contributionHours }";
  expect((await ask(unit("min_mof", fields), dan)).data._entities[0].balance).toEqual({
    contributions: 1,
    contributionHours: 4,
  });
  expect((await ask(unit("min_mae", fields), coordinatorOfMae)).data._entities[0].balance).toEqual({
    contributions: 1,
    contributionHours: 3,
  });
  const small = await ask(unit("min_mae", fields), member);
  expect(small.data._entities[0].balance).toBeNull();
  expect(small.extensions?.["masked"]).toEqual([{ path: ["_entities", 0, "balance"], reason: "SMALL_NUMBER" }]);
});

interface UnitBalance {
  readonly ministry: { readonly id: string };
  readonly activeMembers: number;
  readonly membersWithoutContribution: number;
  readonly balance: { readonly contributions: number; readonly contributionHours: number };
}

test("both ways to read merged units have the same totals", async () => {
  const read = async (rollup: string): Promise<UnitBalance[]> => {
    const query = `{ engagementBalance(year: 2025, rollup: ${rollup}) { ministry { id } activeMembers membersWithoutBenefit membersWithoutContribution
      balance { contributions contributionHours contributionsByKind { kind count hours } } } }`;
    return (await ask(query, secretariat)).data.engagementBalance;
  };
  const [atTime, today] = [await read("AT_TIME"), await read("CURRENT_SUCCESSOR")];
  expect(atTime.map(({ ministry }) => ministry.id)).toEqual(["min_mae", "min_mard", "min_mof", "min_monre"]);
  expect(today.map(({ ministry }) => ministry.id)).toEqual(["min_mae", "min_mof"]);
  const total = (rows: UnitBalance[]) => ({
    members: rows.reduce((sum, row) => sum + row.activeMembers, 0),
    idle: rows.reduce((sum, row) => sum + row.membersWithoutContribution, 0),
    contributions: rows.reduce((sum, row) => sum + row.balance.contributions, 0),
    hours: rows.reduce((sum, row) => sum + row.balance.contributionHours, 0),
  });
  expect(total(atTime)).toEqual({ members: 6, idle: 3, contributions: 4, hours: 10.5 });
  expect(total(today)).toEqual(total(atTime));
});

test("the balance of all units is refused with a typed error, and the rest of the answer comes", async () => {
  const { data, errors } = await ask(
    "{ publicCounts { members } engagementBalance(year: 2025) { activeMembers } }",
    coordinatorOfMae,
  );
  expect(data).toEqual({ publicCounts: { members: 6 }, engagementBalance: null });
  expect(errors).toEqual([
    expect.objectContaining({
      path: ["engagementBalance"],
      extensions: expect.objectContaining({ code: "FORBIDDEN" }),
    }),
  ]);
});
