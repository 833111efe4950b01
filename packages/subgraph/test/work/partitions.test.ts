import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { logChanges, migrate, revertMigrations } from "@sen/database";
import { systemViewer } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { notes } from "../notes/subgraph.ts";

const coordinator: Viewer = {
  subject: "coordinator",
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId: "A" }],
  purpose: null,
};
const auditor: Viewer = { ...coordinator, subject: "auditor", roles: [{ role: "AUDITOR", unitId: null }] };
const tables = ["change_log", "change_seal", "outbox_event"];

let now: Date;
let slice: SubgraphUnderTest;
beforeEach(async () => {
  now = new Date();
  slice = await startSubgraph(notes, {
    seed: async (client) => void (await client.query(logChanges({ table: "notes.note" }))),
    clock: () => now,
    poolSize: 6,
  });
});
afterEach(() => slice.stop());

const add = async (text: string) => {
  const query = "mutation ($text: String!) { addNote(text: $text) { id } }";
  const { body } = await slice.execute({ query, variables: { text }, viewer: coordinator });
  expect(body.errors).toBeUndefined();
};

/** First day of the month so many months from now, in Vietnam. */
const monthFromNow = (months: number) => {
  const [year = 0, month = 1] = new Date(Date.now() + 7 * 3_600_000).toISOString().split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};
const partName = (table: string, months: number) => `${table}_${monthFromNow(months).slice(0, 7).replace("-", "_")}`;
/** A line of the change log as its trigger writes it, at another time. */
const lineAt = (id: string, months: number) =>
  slice.sql(
    `insert into notes.change_log (at, roles, object, object_id, action, changes)
     values ($1::date + interval '36 hours', '{}', 'note', $2, 'INSERT', '{}')`,
    [monthFromNow(months), id],
  );
const parts = async (table: string) =>
  (
    await slice.sql<{ part: string }>(
      "select c.relname as part from pg_inherits as i join pg_class as c on c.oid = inhrelid where inhparent = $1::regclass order by 1",
      [`notes.${table}`],
    )
  ).map(({ part }) => part);
const placeOf = (id: string) =>
  slice.sql<{ part: string }>("select tableoid::regclass::text as part from notes.change_log where object_id = $1", [
    id,
  ]);
const keep = () => slice.work.runJob("keep-partitions");

test("months are made three ahead, once, and rows go to theirs", async () => {
  await keep();
  const made = await parts("change_log");
  expect(made).toEqual(
    ["change_log_default", "change_log_past", ...[2, 3].map((months) => partName("change_log", months))].toSorted(),
  );
  await keep();
  expect(await parts("change_log")).toEqual(made);
  await lineAt("now", 0);
  await lineAt("later", 3);
  expect(await placeOf("now")).toEqual([{ part: "notes.change_log_past" }]);
  expect(await placeOf("later")).toEqual([{ part: `notes.${partName("change_log", 3)}` }]);
});

test("a row whose month was not made is taken all the same, and moves when it is", async () => {
  await lineAt("early", 5);
  expect(await placeOf("early")).toEqual([{ part: "notes.change_log_default" }]);
  await keep();
  expect(await placeOf("early")).toEqual([{ part: `notes.${partName("change_log", 5)}` }]);
  now = new Date(`${monthFromNow(7)}T12:00:00+07:00`);
  await keep();
  expect(await parts("outbox_event")).toContain(partName("outbox_event", 10));
  expect(await parts("change_log")).toContain(partName("change_log", 6));
});

test("a month made by the job is behind the table's policies, and closed by its own name to every viewer", async () => {
  await keep();
  await lineAt("later", 2);
  const read = (viewer: Viewer) =>
    slice.asApp(viewer, (client) => client.query("select from notes.change_log where object_id = 'later'"));
  expect((await read(auditor)).rowCount).toBe(1);
  expect((await read(coordinator)).rowCount).toBe(0);
  for (const part of [...(await parts("change_log")), ...(await parts("outbox_event"))]) {
    for (const viewer of [auditor, coordinator, systemViewer("notes")]) {
      for (const statement of [`select from notes.${part}`, `delete from notes.${part}`]) {
        const answer = slice.asApp(viewer, (client) => client.query(statement));
        await expect(answer).rejects.toMatchObject({ code: "42501" });
      }
    }
  }
  const open = await slice.sql(
    `select c.relname from pg_class as c where c.relnamespace = 'notes'::regnamespace and c.relispartition and c.relkind = 'r'
     and (not c.relrowsecurity or c.relacl::text like '%_app=%')`,
  );
  expect(open).toEqual([]);
});

test("nobody makes or forgets months by hand: an app role without the slice's own claims, or more than is due", async () => {
  const refused = [
    "notes.keep_partitions('change_log', now())",
    "notes.forget_outbox(now(), 1)",
    "notes.drop_partitions('change_log', 'infinity')",
  ];
  for (const call of refused) {
    const answer = slice.asApp(coordinator, (client) => client.query(`select ${call}`));
    await expect(answer).rejects.toMatchObject({ code: "42501" });
  }
  const dropped = slice.asApp(systemViewer("notes"), (client) =>
    client.query("select notes.drop_partitions('change_log', 'infinity')"),
  );
  await expect(dropped).rejects.toMatchObject({ code: "42501" });
  const before = await parts("change_log");
  now = new Date("2060-01-01T12:00:00+07:00");
  await slice.asApp(systemViewer("notes"), (client) => client.query("select notes.forget_changes()"));
  expect(await parts("change_log")).toEqual(before);
});

test("seals go on across months, and a month that is forgotten takes its seals along", async () => {
  await keep();
  await add("today");
  await lineAt("later", 2);
  await lineAt("later still", 3);
  await slice.work.runJob("seal-changes");
  await slice.work.runJob("seal-changes");
  expect(
    await slice.sql(
      "select object_id from notes.change_log as l join notes.change_seal as s on s.change_id = l.id where l.object_id like 'later%'",
    ),
  ).toHaveLength(2);
  expect(await slice.sql("select * from notes.find_broken_seals()")).toEqual([]);
  await slice.sql("update notes.change_log set reason = 'other' where object_id = 'later'");
  expect(await slice.sql("select * from notes.find_broken_seals()")).toHaveLength(1);
  const until = monthFromNow(3);
  await slice.sql("select notes.drop_partitions('change_log', $1), notes.drop_partitions('change_seal', $1)", [until]);
  expect(await slice.sql("select object_id from notes.change_log")).toEqual([{ object_id: "later still" }]);
  expect(await slice.sql("select * from notes.find_broken_seals()")).toEqual([]);
});

test("events go with their month, unless one of them waits to be published", async () => {
  await keep();
  const event = (id: string, months: number, published: boolean) =>
    slice.sql(
      `insert into notes.outbox_event (id, type, aggregate, payload, occurred_at, published_at)
       values ($1, 'note.added', 'unit:A', '{}', $2, case when $3 then $2::timestamptz end)`,
      [id, `${monthFromNow(months)}T12:00:00+07:00`, published],
    );
  await event("done", 2, true);
  await event("waits", 2, false);
  await event("done later", 3, true);
  const told = async () =>
    (await slice.sql<{ id: string }>("select id from notes.outbox_event order by id")).map(({ id }) => id);
  now = new Date(Date.parse(`${monthFromNow(3)}T12:00:00+07:00`) + 100 * 86_400_000);
  await slice.work.runJob("forget-events");
  expect(await told()).toEqual(["done later", "waits"]);
  expect(await parts("outbox_event")).toContain(partName("outbox_event", 2));
  await slice.sql("update notes.outbox_event set published_at = occurred_at");
  await slice.work.runJob("forget-events");
  expect(await told()).toEqual(["done later"]);
  expect(await parts("outbox_event")).not.toContain(partName("outbox_event", 2));
});

test("a version of the slice from before forgets events as it always did", async () => {
  await keep();
  await slice.sql(`insert into notes.outbox_event (id, type, aggregate, payload, occurred_at, published_at) values
    ('old', 'note.added', 'unit:A', '{}', '2020-01-01', '2020-01-01'), ('waits', 'note.added', 'unit:A', '{}', '2020-01-01', null)`);
  const deleted = await slice.asApp(systemViewer("notes"), (client) =>
    client.query(`delete from notes.outbox_event where position in (
      select position from notes.outbox_event where published_at is not null and occurred_at < now() - interval '90 days' order by position limit 10000)`),
  );
  expect(deleted.rowCount).toBe(1);
});

test("forward and back beside people who go on writing: no request fails, no line and no event is lost or told twice", async () => {
  const options = { settings: slice.owner, schema: "notes", entities: notes.entities, migrations: notes.migrations };
  let written = 0;
  const done = new AbortController();
  const writers = Array.from({ length: 4 }, async () => {
    while (!done.signal.aborted) {
      await add("note");
      written += 1;
    }
  });
  const sealing = (async () => {
    while (!done.signal.aborted) await slice.work.runJob("seal-changes");
  })();
  for (let round = 0; round < 3; round += 1) {
    // All three steps, or the exchange alone.
    const steps = round === 1 ? 1 : 3;
    await revertMigrations(options, steps);
    expect(await parts("change_log")).toEqual([]);
    expect(await migrate(options)).toHaveLength(steps);
    await keep();
    await lineAt(`round ${round}`, 2);
  }
  done.abort();
  await Promise.all([...writers, sealing]);
  const [kept] = await slice.sql<Record<string, number>>(`
    select (select count(*)::int from notes.note) as notes, (select count(distinct id)::int from notes.change_log where object = 'note' and object_id like 'not\\_%') as lines,
      (select count(*)::int from notes.change_log where object_id like 'round %') as rounds,
      (select count(distinct position)::int from notes.outbox_event) as positions, (select count(*)::int from notes.outbox_event) as events`);
  expect(written).toBeGreaterThan(3);
  expect(kept).toEqual({ notes: written, lines: written, rounds: 3, positions: written, events: written });
  await slice.work.runJob("seal-changes");
  expect(await slice.sql("select * from notes.find_broken_seals()")).toEqual([]);
  for (const table of tables) expect(await parts(table)).toContain(`${table}_default`);
});
