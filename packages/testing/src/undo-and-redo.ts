import { migrate, revertMigrations, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import type { Subgraph } from "@sen/subgraph";
import { testOwner } from "./template-database.ts";
import { createTestDatabase } from "./test-database.ts";

export interface UndoneAndRedone {
  /** Names of the migrations, as they ran first and again. */
  readonly ran: readonly string[];
  readonly ranAgain: readonly string[];
  /** What was left in the schema between, but the list of migrations. */
  readonly left: readonly string[];
  /** What stands in the schema: tables, columns, functions and rights, each as a text. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Runs all migrations of a slice on an empty database, undoes them all, and runs them again. */
export async function undoAndRedo({ name, entities, migrations }: Subgraph): Promise<UndoneAndRedone> {
  const database = await createTestDatabase([name]);
  try {
    const options = { settings: testOwner(database.admin, name), schema: name, entities, migrations };
    const ran = await migrate(options);
    const before = await describeSchema(database.admin, name);
    await revertMigrations(options, ran.length);
    const left = await describeSchema(database.admin, name);
    const ranAgain = await migrate(options);
    return { ran, ranAgain, left, before, after: await describeSchema(database.admin, name) };
  } finally {
    await database.drop();
  }
}

async function describeSchema(admin: DatabaseSettings, schema: string): Promise<string[]> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query<{ line: string }>(description, [schema]);
    return rows.map(({ line }) => line);
  });
}

const description = `
with relation as (
  select c.* from pg_class as c where c.relnamespace = $1::text::regnamespace and c.relname not like 'migration%'
    and not exists (select from pg_index as i where i.indexrelid = c.oid and i.indrelid = to_regclass($1 || '.migration'))
), rights as (
  select oid, (select string_agg(a::text, ' ' order by a::text) from unnest(relacl) as a) as acl from relation
)
select format('relation %s %s %s %s %s', relkind, relname, acl, relrowsecurity, pg_get_expr(relpartbound, oid)) as line
  from relation join rights using (oid) where relkind in ('r', 'p', 'v', 'S')
union all
select format('column %s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
    pg_get_expr(d.adbin, d.adrelid))
  from relation as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind in ('r', 'p', 'v')
union all select format('view %s %s', relname, pg_get_viewdef(oid)) from relation where relkind = 'v'
union all select format('index %s', pg_get_indexdef(oid)) from relation where relkind in ('i', 'I')
union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(t.oid)) from pg_constraint as t join relation on relation.oid = conrelid
union all select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger as t join relation on relation.oid = tgrelid where not tgisinternal
union all select format('policy %s', row_to_json(p)) from pg_policies as p where schemaname = $1::text
union all select format('function %s %s', pg_get_functiondef(p.oid), (select string_agg(a::text, ' ' order by a::text) from unnest(p.proacl) as a))
  from pg_proc as p where pronamespace = $1::text::regnamespace
order by 1`;
