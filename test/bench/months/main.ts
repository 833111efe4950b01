import { subgraphs } from "@sen/cli";
import { appRole, migrate, ownerRole, revertMigrations, withClient } from "@sen/database";
import { systemViewer } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { withBenchCluster } from "../queries/bench-cluster.ts";

/*
 * `pnpm bench:months`: what keeping tables by the month costs and saves (decision 53). Two years of the access log, the change
 * log and the outbox as one table each, then the same rows by the month, in one database.
 */

const months = 26;
const linesOfMonth = 40_000;

const members = subgraphs.find(({ name }) => name === "members");
if (members === undefined) throw new Error("there is no slice members");
/** Migrations from the first on that keeps tables by the month. */
const ours = members.migrations.filter(
  (Migration) => (new Migration().name ?? "").slice(-13) >= "1764800000000",
).length;
const secretariat: Viewer = {
  subject: "s",
  memberId: null,
  roles: [{ role: "SECRETARIAT", unitId: null }],
  purpose: null,
};
const reader: Viewer = {
  subject: "r",
  memberId: "mem_7",
  roles: [{ role: "NETWORK_MEMBER", unitId: null }],
  purpose: null,
};

const fill = `
insert into members.access_log (id, at, subject, role, operation, fields)
  select 'acl_' || n, now() - n * interval '${months} months' / ${months * linesOfMonth}, 's', 'SECRETARIAT', 'Q02', '{workEmail,workPhone}'
  from generate_series(1, ${months * linesOfMonth}) as n;
insert into members.access_log_person (entry_id, member_id, at, fields)
  select id, 'mem_' || ((hashtext(id) & 8191) * 2 + p), at, fields from members.access_log, generate_series(1, 2) as p;
insert into members.change_log (at, subject, roles, object, object_id, action, changes)
  select at, subject, '{SECRETARIAT}', 'member', id, 'UPDATE', '{"bio_vi": ["a", "b"]}' from members.access_log order by at;
insert into members.change_seal (day, number, change_id, hash)
  select day, row_number() over (partition by day order by id), id, md5(id::text)
  from (select *, (at at time zone 'Asia/Ho_Chi_Minh')::date as day from members.change_log) as l;
insert into members.outbox_event (type, aggregate, payload, occurred_at, published_at)
  select 'note.added', 'member:' || (hashtext(id) & 16383), '{"memberId": "mem_1"}', at, at from members.access_log
  where at > now() - interval '6 months' order by at;`;

await withBenchCluster({ fresh: false }, async () => {
  const database = await createTestDatabase(["members"]);
  const settings = { ...database.admin, user: ownerRole("members"), password: testPasswords.ownerPassword };
  const app = { ...database.admin, user: appRole("members"), password: testPasswords.appPassword };
  const slice = { settings, schema: "members", entities: members.entities, migrations: members.migrations };
  const asOwner = (text: string) => withClient(database.admin, (client) => client.query(text));
  const timed = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  /** Milliseconds of the middle one of so many runs of a statement as the app role, each in a transaction of its own. */
  const typical = (viewer: Viewer, text: string, runs: number, end = "commit") =>
    withClient(app, async (client) => {
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        await client.query("begin");
        await client.query("select set_config('sen.viewer', $1, true)", [JSON.stringify(viewer)]);
        times.push(await timed(() => client.query({ name: "measured", text })));
        await client.query(end);
      }
      return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
    });
  const once = (text: string) =>
    withClient(app, async (client) => {
      await client.query("set statement_timeout = 0");
      await client.query("begin");
      await client.query("select set_config('sen.viewer', $1, true)", [JSON.stringify(systemViewer("members"))]);
      return timed(async () => {
        await client.query(text);
        await client.query("commit");
      });
    });
  const tables =
    "members.access_log, members.access_log_person, members.change_log, members.change_seal, members.outbox_event";

  const measure = async () => ({
    "write a line of the access log, two people": await typical(
      secretariat,
      "select members.log_access('{mem_1,mem_2}', '{workEmail}')",
      2000,
      "rollback",
    ),
    "emit an event": await typical(secretariat, "select members.emit('note.added', 'unit:A', '{}')", 2000, "rollback"),
    "newest 50 lines about a member": await typical(
      reader,
      "select * from members.access_log_about where member_id = 'mem_7' order by at desc, id desc limit 50",
      200,
    ),
    "lines about a member in one month": await typical(
      reader,
      "select * from members.access_log_about where member_id = 'mem_7' and at >= now() - interval '3 months' and at < now() - interval '2 months'",
      200,
    ),
    "events that wait": await typical(
      systemViewer("members"),
      "select position from members.outbox_event where published_at is null order by position limit 200",
      200,
    ),
    "seal what is new, every 5 s (nothing is)": await typical(
      systemViewer("members"),
      "select members.seal_changes(5000)",
      5,
    ),
    "lines of a month of the change log": await typical(
      { ...secretariat, roles: [{ role: "AUDITOR", unitId: null }] },
      "select count(*) from members.change_log where at >= now() - interval '3 months' and at < now() - interval '2 months'",
      5,
    ),
    "forget two months of the access log": await once("select members.forget_access(now() - interval '24 months')"),
    "vacuum it": await timed(() => asOwner("vacuum members.access_log, members.access_log_person")),
  });
  const report = (figures: Readonly<Record<string, number>>) => {
    for (const [what, time] of Object.entries(figures))
      process.stdout.write(`  ${what}: ${time.toFixed(time < 10 ? 2 : 0)} ms\n`);
  };
  const size = async () =>
    (
      await asOwner(`select pg_size_pretty(sum(pg_total_relation_size(oid))) as size from pg_class where relnamespace = 'members'::regnamespace
      and relkind = 'r' and relname like 'access\\_log%'`)
    ).rows[0] as { size: string };
  try {
    await migrate(slice);
    await revertMigrations(slice, ours);
    await asOwner(fill);
    await asOwner(`vacuum analyze ${tables}`);
    process.stdout.write(`one table each, ${months * linesOfMonth} lines, access log ${(await size()).size}\n`);
    report(await measure());
    process.stdout.write(`  size: ${(await size()).size}\n`);
    const forget =
      "delete from members.outbox_event where position in (select position from members.outbox_event where published_at is not null and occurred_at < now() - interval '4 months' order by position limit 10000)";
    report({ "forget 10,000 events": await once(forget) });
    await asOwner(`truncate ${tables}, members.access_log_count`);
    await asOwner(fill);
    await asOwner(`vacuum analyze ${tables}`);
    report({ "migrate to months, nothing copied": await timed(() => migrate(slice)) });
    // As it is after two years: no past without months. The job makes them of what lies in the default partition.
    for (const table of tables.split(", ")) {
      await asOwner(
        `alter table ${table} detach partition ${table}_past; insert into ${table} select * from ${table}_past; drop table ${table}_past`,
      );
      await asOwner(`select members.keep_partitions('${table.replace("members.", "")}', now())`);
      // What went through it on its way left its indexes swollen.
      await asOwner(`truncate ${table}_default`);
    }
    await asOwner(`vacuum analyze ${tables}`);
    process.stdout.write(`by the month, access log ${(await size()).size}\n`);
    report(await measure());
    process.stdout.write(`  size: ${(await size()).size}\n`);
    report({
      "forget the events of two months": await once("select members.forget_outbox(now() - interval '4 months', 10000)"),
    });
  } finally {
    await database.drop();
  }
});
