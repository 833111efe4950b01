import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { appRole } from "@sen/database";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { asApp, createTestDatabase, testPasswords } from "@sen/testing";
import { ensureDemoTemplate } from "@sen/testing/hub-parts";
import pg from "pg";
import { addMissingRows } from "./add-missing-rows.ts";
import { tableGuards } from "./table-guards.ts";
import type { TableGuard } from "./table-guards.ts";

/** SQLSTATE of a missing right, also of a row a policy refuses. */
const insufficientPrivilege = "42501";

const schemas = ["ministries", "members", "events", "proposals", "scholarships"];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owner: pg.Client;
let unitA = "";

beforeAll(async () => {
  database = await createTestDatabase([], await ensureDemoTemplate());
  owner = new pg.Client(database.admin);
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>("select id from ministries.unit where code = 'MOET'");
  unitA = rows[0]?.id ?? "";
  await addMissingRows(owner, unitA);
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const coordinatorOfA = (): Viewer => ({
  subject: "coordinator of unit A",
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId: unitA }],
  purpose: null,
});

/** Runs `work` with the app role of the table's slice and the viewer set, as with psql in hand. */
function asViewer<Result>(table: string, viewer: Viewer, work: (client: pg.ClientBase) => Promise<Result>) {
  const [schema = ""] = table.split(".");
  const settings = { ...database.admin, user: appRole(schema), password: testPasswords.appPassword };
  return asApp(settings, viewer, work);
}

async function count(client: pg.ClientBase, table: string, condition: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table} where ${condition}`);
  return rows[0]?.n ?? 0;
}

/** Rows a statement changed, or the SQLSTATE it failed with. */
async function attempt(client: pg.ClientBase, statement: string, parameters: unknown[] = []): Promise<number | string> {
  try {
    return (await client.query(statement, parameters)).rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code !== undefined) return error.code;
    throw error;
  }
}

async function primaryKey(table: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select a.attname as name from pg_index as i
     join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     -- The keys of a partitioned table are those of its partitions.
     where i.indisprimary and i.indrelid = coalesce(
       (select partdefid from pg_partitioned_table where partrelid = $1::regclass), $1::regclass)`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Guarded rows as a list of their keys: the condition itself asks tables the viewer may not read. */
async function guardedKeys(table: string, condition: string): Promise<{ columns: string[]; keys: string[] }> {
  const columns = await primaryKey(table);
  const { rows } = await owner.query<{ key: string }>(
    `select ${keyOf(columns)} as key from ${table} where ${condition.replaceAll(":A", owner.escapeLiteral(unitA))}`,
  );
  return { columns, keys: rows.map(({ key }) => key) };
}

/** Rows that are not the coordinator's to write. */
function othersIn(guard: TableGuard): string {
  const hers = "writable" in guard && guard.writable !== undefined ? `(${guard.writable}) is not true` : "true";
  return ("foreign" in guard ? guard.foreign : hers).replaceAll(":A", owner.escapeLiteral(unitA));
}

const keyOf = (columns: readonly string[]) => `jsonb_build_array(${columns.join(", ")})::text`;

test("every table of every slice is listed, and every listed table exists", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class as c
     where c.relnamespace = any ($1::regnamespace[]) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'`,
    [schemas],
  );
  expect(Object.keys(tableGuards).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test("every table has row-level security and a policy, and the app role owns and bypasses nothing", async () => {
  const { rows } = await owner.query(
    `select c.oid::regclass::text as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'p') and c.relname <> 'migration'
       and (not c.relrowsecurity
         -- Rows of a partition are reached through its table, under the table's policies, and in no other way.
         or (not c.relispartition and not exists (select from pg_policy where polrelid = c.oid))
         or (c.relispartition and c.relacl::text like '%\\_app=%')
         or pg_get_userbyid(c.relowner) like '%\\_app')`,
    [schemas],
  );
  expect(rows).toEqual([]);
  const roles = await owner.query(
    "select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)",
    [schemas.map(appRole)],
  );
  expect(roles.rows).toEqual([]);
});

test("an app role reaches no other slice's schema, and the table of migrations of none", async () => {
  for (const schema of schemas) {
    for (const other of schemas.filter((each) => each !== schema)) {
      const answer = await asViewer(`${schema}.x`, coordinatorOfA(), (client) =>
        attempt(client, `select * from ${other}.unit_successor`),
      );
      expect({ schema, other, answer }).toEqual({ schema, other, answer: insufficientPrivilege });
    }
    const own = await asViewer(`${schema}.x`, coordinatorOfA(), (client) =>
      attempt(client, `select * from ${schema}.migration`),
    );
    expect({ schema, own }).toEqual({ schema, own: insufficientPrivilege });
  }
});

describe.each(Object.entries(tableGuards))("%s", (table, guard) => {
  if ("foreign" in guard) {
    test("a coordinator of unit A reads no guarded row of others", async () => {
      const { columns, keys } = await guardedKeys(table, guard.foreign);
      expect(keys.length).toBeGreaterThan(0);
      const seen = await asViewer(table, coordinatorOfA(), async (client) => {
        const { rows } = await client.query(
          `select ${keyOf(columns)} as key from ${table} where ${keyOf(columns)} = any ($1)`,
          [keys],
        );
        return rows;
      });
      expect(seen).toEqual([]);
    });

    test("a coordinator of unit A changes and deletes no guarded row of others", async () => {
      const { columns, keys } = await guardedKeys(table, guard.foreign);
      const where = `${keyOf(columns)} = any ($1)`;
      const [first = ""] = columns;
      for (const statement of [
        `update ${table} set ${first} = ${first} where ${where}`,
        `delete from ${table} where ${where}`,
      ]) {
        const answer = await asViewer(table, coordinatorOfA(), (client) => attempt(client, statement, [keys]));
        expect([0, insufficientPrivilege]).toContain(answer);
      }
    });
  } else {
    test("a visitor sees rows exactly when they are public", async () => {
      const all = await count(owner, table, "true");
      expect(all).toBeGreaterThan(0);
      const seen = await asViewer(table, visitor, (client) => count(client, table, "true"));
      if ("network" in guard) expect(seen).toBe(0);
      else expect(seen).toBeGreaterThan(0);
    });

    test("nobody changes rows through the app role, but for those that are hers", async () => {
      const [first = ""] = await primaryKey(table);
      const others = othersIn(guard);
      for (const statement of [
        `update ${table} set ${first} = ${first} where ${others}`,
        `delete from ${table} where ${others}`,
      ]) {
        const answer = await asViewer(table, coordinatorOfA(), (client) => attempt(client, statement));
        expect([0, insufficientPrivilege]).toContain(answer);
      }
    });
  }

  test("a coordinator of unit A writes no row in another's name", async () => {
    const condition = othersIn(guard);
    const { rows } = await owner.query<{ columns: string; row: unknown }>(
      `select (select string_agg(quote_ident(column_name), ', ') from information_schema.columns
         where format('%I.%I', table_schema, table_name) = $1 and is_generated = 'NEVER') as columns, to_jsonb(t) as row
       from ${table} as t where ${condition.replaceAll(/\b(member_contact|member_expertise|contribution|benefit)\.member_id/g, "t.member_id")} limit 1`,
      [table],
    );
    const [sample] = rows;
    expect(sample).toBeDefined();
    const insert = `insert into ${table} (${sample?.columns}) select ${sample?.columns} from jsonb_populate_record(null::${table}, $1)`;
    const answer = await asViewer(table, coordinatorOfA(), (client) =>
      attempt(client, insert, [JSON.stringify(sample?.row)]),
    );
    expect(answer).toBe(insufficientPrivilege);
  });
});

test("without a viewer nothing guarded is seen at all", async () => {
  for (const [table, guard] of Object.entries(tableGuards)) {
    if ("open" in guard) continue;
    const settings = {
      ...database.admin,
      user: appRole(table.split(".")[0] ?? ""),
      password: testPasswords.appPassword,
    };
    const client = new pg.Client(settings);
    await client.connect();
    const condition = "foreign" in guard ? guard.foreign : "true";
    const { columns, keys } = await guardedKeys(table, condition);
    const { rows } = await client.query(`select from ${table} where ${keyOf(columns)} = any ($1)`, [keys]);
    await client.end();
    expect({ table, rows: rows.length }).toEqual({ table, rows: 0 });
  }
});

test("with unit B's own coordinator the same rows are there: the walls have doors", async () => {
  const { rows } = await owner.query<{ unit_id: string }>(
    "select unit_id from proposals.referral where unit_id <> $1 and state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') limit 1",
    [unitA],
  );
  const unitB = rows[0]?.unit_id ?? "";
  const viewer: Viewer = { ...coordinatorOfA(), roles: [{ role: "UNIT_COORDINATOR", unitId: unitB }] };
  const seen = await asViewer("proposals.referral", viewer, (client) =>
    count(client, "proposals.referral", `unit_id = ${owner.escapeLiteral(unitB)} and state <> 'RESPONDED'`),
  );
  expect(seen).toBeGreaterThan(0);
});

test("a row that is read where its parent is asks for that parent by its key", async () => {
  const { rows: policies } = await owner.query<{ name: string; condition: string }>(
    "select policyname as name, qual as condition from pg_policies where cmd = 'SELECT' and schemaname = any ($1)",
    [schemas],
  );
  const asksForParent = policies.filter(({ condition }) =>
    /EXISTS \( SELECT\s+FROM [\w.]+( \w+)?\s+WHERE \(\w+\.id = \w+\.\w+\)/.test(condition),
  );
  expect(asksForParent.length).toBeGreaterThan(20);
  // Without the offset PostgreSQL may read all parents instead (`lookUpParents`).
  expect(
    asksForParent.filter(({ condition }) => /WHERE \(\w+\.id = \w+\.\w+\)\)/.test(condition)).map(({ name }) => name),
  ).toEqual([]);
});
