import { expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { compareSchemas } from "../checks/compare-schemas.ts";
import { describeOperation } from "./describe-operation.ts";
import { findAffectedOperations, usageDefaults } from "./find-affected-operations.ts";
import type { Client, RecordedUsage } from "./usage.ts";
import { weighChanges } from "./weigh-changes.ts";

const before = buildSchema(`
  type Query { member: Member find(filter: Filter, state: State): Result }
  type Member { id: ID! name: String email: String }
  type Nurse { id: ID! }
  union Result = Member | Nurse
  enum State { OPEN DONE }
  input Filter { text: String }
`);
const after = buildSchema(`
  type Query { member: Member find(filter: Filter, state: State): Result }
  type Member { id: ID! email: String! name: Int }
  type Nurse { id: ID! }
  union Result = Member
  enum State { OPEN }
  input Filter { text: String unit: ID! }
`);

const today = "2026-11-26";
const portal: Client = { name: "portal", version: "2.1", owner: "MOET" };
const app: Client = { name: "app", version: null, owner: null };

const names = describe(`query Names { member { name } }`);
const nurses = describe(`query Nurses { find { ... on Nurse { id } } }`);
const members = describe(`query Members($state: State) { find(state: $state) { ... on Member { id } } }`);
const filtered = describe(`query Filtered($filter: Filter) { find(filter: $filter) { __typename } }`);

function describe(text: string) {
  return describeOperation(parse(text), before);
}

const usage: RecordedUsage = {
  operations: [names, nurses, members],
  counts: [
    { hash: names.hash, client: portal, day: "2026-11-20", requests: 30 },
    { hash: names.hash, client: portal, day: "2026-11-25", requests: 10 },
    { hash: names.hash, client: app, day: "2026-11-01", requests: 2 },
    { hash: names.hash, client: app, day: "2026-08-01", requests: 500 },
    { hash: nurses.hash, client: app, day: "2026-11-02", requests: 8 },
    { hash: members.hash, client: app, day: "2026-11-02", requests: 50 },
  ],
};

async function weigh(
  settings: Partial<Parameters<typeof findAffectedOperations>[3]> = {},
  trusted: Parameters<typeof findAffectedOperations>[2] = [],
) {
  const changes = await compareSchemas(before, after);
  const all = { ...usageDefaults, today, ...settings };
  const affected = findAffectedOperations(changes, usage, trusted, all);
  const weighed = weighChanges(changes, affected, new Set(), all);
  const of = (coordinate: string) => ({
    reach: affected.find(({ change }) => change.coordinate === coordinate),
    change: weighed.find((change) => change.coordinate === coordinate),
  });
  return { of, affected };
}

test("a breaking change names the clients it reaches, their owners and their requests of the days that count", async () => {
  const { reach, change } = (await weigh()).of("Member.name");
  expect(reach).toMatchObject({
    requests: 42,
    percentage: 42,
    reached: true,
    operations: [{ name: "Names", requests: 42, trusted: false }],
  });
  expect(reach?.clients).toEqual([
    { ...portal, requests: 40, lastSeen: "2026-11-25" },
    { ...app, requests: 2, lastSeen: "2026-11-01" },
  ]);
  expect(change).toMatchObject({ severity: "ERROR" });
  expect(change?.message.en).toContain("42 requests of the last 90 days use it: 1 operations of 2 clients.");
});

test("a change of a union reaches operations that name both the union and the member", async () => {
  const { reach } = (await weigh()).of("Result");
  expect(reach?.operations.map(({ name }) => name)).toEqual(["Nurses"]);
});

test("an enum value that a variable may hold is used", async () => {
  expect((await weigh()).of("State.DONE").reach?.operations.map(({ name }) => name)).toEqual(["Members"]);
});

test("a breaking change that nobody uses is a warning that says why", async () => {
  const { reach, change } = (await weigh()).of("Filter.unit");
  expect(reach).toMatchObject({ requests: 0, reached: false });
  expect(change).toMatchObject({ severity: "WARNING", breaking: true });
  expect(change?.message.vi).toContain("Không thao tác nào trong 90 ngày qua");
});

test("a trusted document counts without a single request", async () => {
  const { reach, change } = (await weigh({}, [{ ...filtered, client: portal }])).of("Filter.unit");
  expect(reach).toMatchObject({
    requests: 0,
    reached: true,
    operations: [{ name: "Filtered", trusted: true }],
    clients: [{ ...portal, lastSeen: null }],
  });
  expect(change?.severity).toBe("ERROR");
});

test("settings say how many days, requests and per cent count, and which clients do not", async () => {
  expect((await weigh({ days: 200 })).of("Member.name").reach?.requests).toBe(542);
  expect((await weigh({ days: 2 })).of("Member.name").reach?.requests).toBe(10);
  expect((await weigh({ excludedClients: ["portal"] })).of("Member.name").reach?.requests).toBe(2);
  expect((await weigh({ minimumRequests: 9 })).of("Result").reach?.reached).toBe(false);
  const { change } = (await weigh({ minimumPercentage: 50 })).of("Member.name");
  expect(change?.severity).toBe("WARNING");
  expect(change?.message.en).toContain("Only 42 requests");
});

test("what another slice rests on stays an error though no operation uses it", async () => {
  const changes = await compareSchemas(before, after);
  const settings = { ...usageDefaults, today };
  const affected = findAffectedOperations(changes, { operations: [], counts: [] }, [], settings);
  const weighed = weighChanges(changes, affected, new Set(["Member.name"]), settings);
  const errors = weighed.filter(({ severity }) => severity === "ERROR");
  expect(errors.map(({ coordinate }) => coordinate)).toEqual(["Member.name"]);
});
