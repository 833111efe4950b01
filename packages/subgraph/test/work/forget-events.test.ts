import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { notes } from "../notes/subgraph.ts";

const now = new Date("2026-11-23T09:00:00+07:00");
let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(notes, { clock: () => now });
});
afterAll(() => slice.stop());

const kept = async () => {
  const told = await slice.sql<{ id: string }>("select id from notes.outbox_event order by id");
  const taken = await slice.sql<{ id: string }>("select event_id as id from notes.inbox_event order by event_id");
  return { told: told.map(({ id }) => id), taken: taken.map(({ id }) => id) };
};

test("events go when the days of their month are over, or when the setting says; what is not published yet stays", async () => {
  await slice.sql(`
    insert into notes.outbox_event (id, type, aggregate, payload, occurred_at, published_at) values
      ('old', 'note.added', 'unit:A', '{}', '2026-07-01', '2026-07-01'),
      ('old_waiting', 'note.added', 'unit:A', '{}', '2026-07-01', null),
      ('recent', 'note.added', 'unit:A', '{}', '2026-09-10', '2026-09-10');
    insert into notes.inbox_event (consumer, event_id, handled_at) values
      ('copy', 'old', '2026-05-01'), ('copy', 'recent', '2026-08-01')`);
  await slice.work.runJob("forget-events");
  expect(await kept()).toEqual({ told: ["old_waiting", "recent"], taken: ["recent"] });
  await slice.sql(`
    insert into notes.setting (key, value) values ('retention.outbox', '{"days": 30}'), ('retention.inbox', '{"days": 60}')`);
  await slice.work.runJob("forget-events");
  await slice.work.runJob("forget-events");
  expect(await kept()).toEqual({ told: ["old_waiting"], taken: [] });
});
