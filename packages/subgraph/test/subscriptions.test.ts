import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { pino } from "pino";
import { serveSubgraph } from "../src/index.ts";
import { notes } from "./notes/subgraph.ts";

const coordinator = (unitId: string): Viewer => ({
  subject: `coordinator of ${unitId}`,
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId }],
  purpose: null,
});

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(notes);
});
afterAll(() => slice.stop());

const add = (text: string, unitId = "A") =>
  slice.execute({
    query: "mutation ($text: String!) { addNote(text: $text) { id } }",
    variables: { text },
    viewer: coordinator(unitId),
  });
const query = "subscription ($unitId: ID, $text: String) { noteAdded(unitId: $unitId, text: $text) { text } }";
const subscribe = (variables: Record<string, unknown>, viewer: Viewer = coordinator("A")) =>
  slice.subscribe({ query, variables, viewer });
const openSubscriptions = async () => (await slice.metrics.subscriptions.get()).values[0]?.value;

test("an event comes once it is committed, to those who asked for its aggregate", async () => {
  const [ofA, ofB] = [await subscribe({ unitId: "A" }), await subscribe({ unitId: "B" }, coordinator("B"))];
  await add("fail");
  await add("one");
  await add("two", "B");
  await add("three");
  expect((await ofA.next()).value).toEqual({ data: { noteAdded: { text: "one" } } });
  expect((await ofA.next()).value).toEqual({ data: { noteAdded: { text: "three" } } });
  expect((await ofB.next()).value).toEqual({ data: { noteAdded: { text: "two" } } });
  await Promise.all([ofA.return?.(), ofB.return?.()]);
});

test("each event is read as the viewer: rows and fields hidden from her stay hidden", async () => {
  const results = await subscribe({});
  await add("not hers", "B");
  await add("hidden");
  expect((await results.next()).value).toEqual({ data: { noteAdded: null } });
  expect((await results.next()).value).toEqual({
    data: { noteAdded: { text: null } },
    extensions: { masked: [{ path: ["noteAdded", "text"], reason: "STAFF" }] },
  });
  await results.return?.();
});

test("each event has loaders of its own", async () => {
  const results = await subscribe({ unitId: "A" });
  const { body } = await add("before");
  expect((await results.next()).value).toEqual({ data: { noteAdded: { text: "before" } } });
  const { id } = body.data.addNote as { id: string };
  await slice.sql("update notes.note set text = 'after' where id = $1", [id]);
  await slice.sql("select notes.emit('note.added', 'unit:A', jsonb_build_object('noteId', $1::text))", [id]);
  expect((await results.next()).value).toEqual({ data: { noteAdded: { text: "after" } } });
  await results.return?.();
});

test("an instance hears of what is committed by another one", async () => {
  const other = await serveSubgraph(notes, {
    ...slice.settings,
    host: "127.0.0.1",
    port: 0,
    logger: pino({ level: "silent" }),
    processFigures: false,
  });
  const results = await subscribe({ unitId: "C" }, coordinator("C"));
  await slice.sql("insert into notes.note (id, text, unit_id) values ('c1', 'elsewhere', 'C')");
  await slice.sql(`select notes.emit('note.added', 'unit:C', '{"noteId": "c1"}')`);
  expect((await results.next()).value).toEqual({ data: { noteAdded: { text: "elsewhere" } } });
  await results.return?.();
  await other.stop();
});

test("arguments are in normal form C", async () => {
  const results = await subscribe({ text: "Hà Nội".normalize("NFD") });
  await add("Huế");
  await add("Hà Nội".normalize("NFD"));
  expect((await results.next()).value).toEqual({ data: { noteAdded: { text: "Hà Nội".normalize("NFC") } } });
  await results.return?.();
});

test("who may not subscribe, and what is no subscription, gets an error and no stream of events", async () => {
  const refused = await slice.subscribe({ query });
  expect((await refused.next()).value.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect((await refused.next()).done).toBe(true);
  const noSubscription = await slice.subscribe({ query: "{ notes { id } }" });
  expect((await noSubscription.next()).value.errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
  const unknown = await slice.subscribe({ query: "subscription { nothing }" });
  expect((await unknown.next()).value.errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const unsigned = await fetch(slice.url, { method: "POST", headers, body: JSON.stringify({ query }) });
  expect(unsigned.status).toBe(401);
});

test("a client that goes leaves nothing open", async () => {
  const results = await subscribe({ unitId: "A" });
  const before = await openSubscriptions();
  const closed = new Promise<void>((resolve) => {
    const { subscriptions } = slice.metrics;
    const set = subscriptions.set.bind(subscriptions);
    subscriptions.set = ((value: number) => {
      set(value);
      if (value < (before ?? 0)) resolve();
    }) as typeof subscriptions.set;
  });
  await results.return?.();
  await closed;
  expect(await openSubscriptions()).toBe((before ?? 0) - 1);
});

test("when the database's notices break off, subscribers are told, and may come back", async () => {
  const results = await subscribe({ unitId: "A" });
  await slice.asApp(coordinator("A"), (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'sen-listener-sen_outbox' and datname = current_database()`),
  );
  expect((await results.next()).value.errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
  expect((await results.next()).done).toBe(true);
});

test("a slice that stops tells its subscribers", async () => {
  const stopping = await startSubgraph(notes);
  const results = await stopping.subscribe({ query, viewer: coordinator("A") });
  const stopped = stopping.stop();
  expect((await results.next()).value.errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
  expect((await results.next()).done).toBe(true);
  await stopped;
});
