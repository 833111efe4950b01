import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { requestGrant } from "../src/grants/request-grant.ts";
import { findExcerptFault, findFault } from "../src/ledger/ledger-entry.ts";
import { readLedger } from "../src/ledger/read-ledger.ts";
import { personOf, sliceOf, startRegistry } from "./registry-under-test.ts";
import type { RegistryUnderTest } from "./registry-under-test.ts";

let registry: RegistryUnderTest;

const entriesOf = async (unit?: string) => readLedger(registry.store.reader, { after: 0, first: 1000, unit });

beforeAll(async () => {
  registry = await startRegistry();
  await registry.publish("VWU", [
    sliceOf("VWU", "members", `type Query { a: Int } type Member @key(fields: "id") { id: ID! name: String }`),
  ]);
  await registry.publish("MOET", [sliceOf("MOET", "schooling", "type Query { b: Int }")]);
  await requestGrant(registry.store, personOf("MOH"), {
    graph: registry.graph,
    verb: "REQUIRES",
    coordinate: "Member.name",
    unit: "MOH",
    purpose: "khám sức khỏe",
    validUntil: new Date(Date.now() + 86_400_000),
  });
});

afterAll(async () => {
  await registry.close();
});

test("a unit's export is what it decided and what names it, and proves itself", async () => {
  const kinds = async (unit: string) => (await entriesOf(unit)).map(({ number, kind }) => `${number} ${kind}`);
  expect(await kinds("VWU")).toEqual(["1 PUBLISHED", "3 GRANT_REQUESTED"]);
  expect(await kinds("MOET")).toEqual(["2 PUBLISHED"]);
  expect(await kinds("MOH")).toEqual(["3 GRANT_REQUESTED"]);
  expect(findExcerptFault(await entriesOf("VWU"), registry.publicKeys)).toBeNull();
});

test.each([
  ["changed", "update registry.ledger set subject = replace(subject, 'khám', 'xem') where number = 3", "CHANGED"],
  ["backdated", "update registry.ledger set at = at - interval '1 day' where number = 3", "CHANGED"],
  [
    "given another's seal",
    "update registry.ledger set signature = (select signature from registry.ledger where number = 1) where number = 3",
    "FORGED",
  ],
])("an entry that was %s in the database is found, in the whole and in an export", async (_how, forgery, reason) => {
  await registry.asAdministrator("create table registry.kept as table registry.ledger");
  await registry.asAdministrator(forgery);
  expect(findFault(await entriesOf(), registry.publicKeys)).toEqual({ number: 3, reason });
  expect(findExcerptFault(await entriesOf("MOH"), registry.publicKeys)).toEqual({ number: 3, reason });
  await registry.asAdministrator(
    "truncate registry.ledger; insert into registry.ledger table registry.kept; drop table registry.kept",
  );
  expect(findFault(await entriesOf(), registry.publicKeys)).toBeNull();
});

test("an entry taken away at the end is found by whoever knows the last one", async () => {
  const until = (await entriesOf()).at(-1);
  await registry.asAdministrator("delete from registry.ledger where number = 3");
  const rest = await entriesOf();
  expect(findFault(rest, registry.publicKeys, { until })).toEqual({ number: 3, reason: "MISSING" });
});

test("the registry itself cannot change or delete entries", async () => {
  await expect(registry.store.query("delete from registry.ledger")).rejects.toThrow(/permission denied/);
  await expect(registry.store.query("update registry.ledger set unit = 'MOH'")).rejects.toThrow(/permission denied/);
});
