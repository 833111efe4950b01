import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRequestSigner } from "@sen/identity";
import type { Asker, TestHub } from "@sen/testing/hub";
import { operationText } from "../queries/ask.ts";
import { startCachedHub, until } from "./cached-hub.ts";
import type { CachingGateway } from "./cached-hub.ts";

let hub: TestHub;
let here: CachingGateway;
let there: CachingGateway;
beforeAll(async () => {
  const started = await startCachedHub(2);
  hub = started.hub;
  [here, there] = started.caching as [CachingGateway, CachingGateway];
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const unit = { query: '{ ministry(code: "MOET") { code protocolOrder version } }', as: secretariat };
const update = `mutation ($input: UpdateUnitInput!) {
  updateUnit(input: $input) { ministry { protocolOrder version } userErrors { code } } }`;

/** Gives the unit another place by one of the gateways; the answer's headers. */
async function move(gateway: CachingGateway, protocolOrder: number) {
  const [row] = await hub.sql<{ version: number }>(
    "ministries",
    "select version from ministries.unit where code = 'MOET'",
  );
  const variables = { input: { code: "MOET", expectedVersion: row?.version, protocolOrder } };
  const { answer, headers } = await gateway.send({ query: update, variables, as: secretariat });
  expect(answer).toMatchObject({ data: { updateUnit: { ministry: { protocolOrder }, userErrors: [] } } });
  return headers;
}

const order = (answer: Awaited<ReturnType<CachingGateway["ask"]>>) => answer.data.ministry.protocolOrder as number;
/** Calls of a gateway to a slice. */
const calls = (gateway: CachingGateway, slice: string) => gateway.figure("sen_gateway_fetches_total", slice);
const hits = (gateway: CachingGateway) => gateway.figure("sen_gateway_cache_total", 'use="hit"');

test("who writes at a gateway reads there what she wrote, at once and every time", async () => {
  for (let place = 100; place < 130; place += 1) {
    await here.ask(unit);
    await move(here, place);
    expect(order(await here.ask(unit))).toBe(place);
  }
});

test("who writes at one gateway reads at another what she wrote, by what her browser carries", async () => {
  for (let place = 200; place < 230; place += 1) {
    await there.ask(unit);
    const [cookie = ""] = (await move(here, place)).getSetCookie();
    expect(cookie).toMatch(/^sen-changes=ministries\.\d+; Max-Age=30; Path=\/; HttpOnly; SameSite=Lax$/);
    const { answer } = await there.send(unit, { cookie: cookie.split(";")[0] ?? "" });
    expect(order(answer)).toBe(place);
  }
  // The feed has told of it meanwhile: what is kept is of after it, and serves her too.
  await until(async () => order(await there.ask(unit)) === 229);
  const before = await hits(there);
  await there.ask(unit);
  expect(await hits(there)).toBe(before + 1);
});

test("a mutation that changes nothing that may be kept puts nothing out", async () => {
  await here.ask(unit);
  const query = `mutation { updateUnit(input: { code: "MOET", expectedVersion: 1, protocolOrder: 1 }) { userErrors { code } } }`;
  const { answer, headers } = await here.send({ query, as: secretariat });
  expect(answer).toEqual({ data: { updateUnit: { userErrors: [{ code: "STALE_VERSION" }] } } });
  expect(headers.getSetCookie()).toEqual([]);
  const before = await hits(here);
  await here.ask(unit);
  expect(await hits(here)).toBe(before + 1);
});

test("what another instance, a job or an operator writes is told to all gateways", async () => {
  for (const gateway of [here, there]) {
    await gateway.ask(unit);
    await hub.sql(
      "ministries",
      "update ministries.unit set protocol_order = protocol_order + 1000, version = version + 1 where code = 'MOET'",
    );
    const expected = order(await hub.execute(unit));
    await until(async () => order(await gateway.ask(unit)) === expected);
  }
});

test("a notice that the database could hand to nobody leaves nothing of before it in use", async () => {
  await here.ask(unit);
  // Whoever listened is gone before the change is committed.
  await hub.sql(
    "sen_bus",
    `do $$ begin
       perform pg_terminate_backend(pid, 5000) from pg_stat_activity
         where datname = current_database() and application_name = 'sen-listener-sen_changes';
       update ministries.unit set protocol_order = 88, version = version + 1 where code = 'MOET';
     end $$`,
  );
  await until(async () => order(await here.ask(unit)) === 88);
  await Promise.all([here.untilLive(true), there.untilLive(true)]);
});

test("what is undone is not told", async () => {
  await here.ask(unit);
  await hub.sql(
    "ministries",
    "do $$ begin begin update ministries.unit set version = version + 1 where code = 'MOET'; raise 'no'; exception when raise_exception then null; end; end $$",
  );
  await hub.sql("ministries", "update ministries.unit set version = version where code = 'MOET'");
  // A change of another kind shows that all before it has been told.
  const invalidated = await here.figure("sen_gateway_cache_total", 'use="invalidated"');
  await here.ask({ query: "{ annualThemes { version } }", as: secretariat });
  await hub.sql("ministries", "update ministries.annual_theme set version = version + 1 where year = 2026");
  await until(async () => (await here.figure("sen_gateway_cache_total", 'use="invalidated"')) > invalidated);
  const before = await hits(here);
  await here.ask(unit);
  expect(await hits(here)).toBe(before + 1);
});

test("while a slice is away nothing kept of it is used; when it is back, all is asked for anew", async () => {
  await here.ask(unit);
  await hub.stopSlice("ministries");
  await here.untilLive(false);
  expect((await here.ask(unit)).errors).toMatchObject([{ extensions: { service: "ministries" } }]);
  await hub.sql("ministries", "update ministries.unit set protocol_order = 77 where code = 'MOET'");
  await hub.startSlice("ministries");
  await Promise.all([here.untilLive(true), there.untilLive(true)]);
  const expected = await hub.execute(unit);
  expect(order(expected)).toBe(77);
  expect(await here.ask(unit)).toEqual(expected);
  const before = await calls(here, "ministries");
  expect(await here.ask(unit)).toEqual(expected);
  expect(await calls(here, "ministries")).toBe(before);
});

test("a second question makes fewer calls: none for what is kept, all for what is not", async () => {
  const callsOf = async (name: string, variables: object, as?: Asker) => {
    const question = { query: operationText(name), variables: { ...variables }, as };
    const counted: Record<string, number>[] = [];
    for (let time = 0; time < 2; time += 1) {
      const slices = ["ministries", "events", "members", "proposals"];
      const before = await Promise.all(slices.map((slice) => calls(here, slice)));
      expect((await here.ask(question)).errors).toBeUndefined();
      const after = await Promise.all(slices.map((slice) => calls(here, slice)));
      counted.push(
        Object.fromEntries(slices.map((slice, index) => [slice, (after[index] ?? 0) - (before[index] ?? 0)])),
      );
    }
    return counted;
  };
  const [first, second] = await callsOf("Q04", { year: 2026, from: "2026-11-23T00:00:00+07:00" });
  expect(first).toMatchObject({ ministries: 2, events: 1, members: 1 });
  expect(second).toMatchObject({ ministries: 0, events: 1, members: 1 });
});

test("only the gateway is told of changes", async () => {
  const { url, key } = hub.sliceAt("ministries");
  const at = `${url}/changes`;
  expect((await fetch(at, { method: "POST", body: "" })).status).toBe(401);
  const viewer = { subject: "demo-member-001", memberId: null, roles: [], purpose: null };
  const headers = await createRequestSigner(key)({ method: "POST", url: at, body: "", viewer });
  const refused = await fetch(at, { method: "POST", body: "", headers });
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
});
