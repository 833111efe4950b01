import type { MigrationInterface, QueryRunner } from "typeorm";
import type { MigrationClass } from "../data-source.ts";
import { guardTable } from "../provisioning/guard-table.ts";
import { appRole } from "../provisioning/names.ts";
import { changeLog } from "./change-log.ts";
import { changeNotices } from "./change-notices.ts";
import { partitionStandardTables } from "./monthly-tables.ts";
import { namedNotices, outbox } from "./outbox.ts";
import { reminders } from "./reminders.ts";
import { settingTable } from "./setting-table.ts";

/**
 * Migrations that every slice has beside its own: outbox and inbox, change log, settings, and the way of the slice's own
 * work (`SYSTEM`) to its tables. They are made for each schema, since a migration does not know in which one it runs.
 */
export function standardMigrations(schema: string): readonly MigrationClass[] {
  const parts = [outbox(schema), changeLog(schema), settingTable(schema)];

  /** First of all: the tables of a slice may emit and log from their first row on. */
  class CreateStandardTables implements MigrationInterface {
    name = "CreateStandardTables1763000000000";
    async up(runner: QueryRunner): Promise<void> {
      for (const { create, guards } of parts) {
        await runner.query([create, ...guards.map((guard) => guardTable(guard))].join("\n"));
      }
    }
    async down(runner: QueryRunner): Promise<void> {
      for (const { drop } of parts.toReversed()) await runner.query(drop);
    }
  }

  /** For schemas whose tables were guarded before `SYSTEM` was known; `guardTable` does it for all later ones. */
  class OpenTablesToSystem implements MigrationInterface {
    name = "OpenTablesToSystem1764050000000";
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(openTablesToSystem(schema));
    }
    async down(): Promise<void> {
      // What was opened belongs to tables that their own migrations drop.
    }
  }

  class NameEventsInNotices implements MigrationInterface {
    name = "NameEventsInNotices1764110000000";
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(namedNotices(schema).up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(namedNotices(schema).down);
    }
  }

  /** What a slice reminded of, each day once. */
  class CreateReminders implements MigrationInterface {
    name = "CreateReminders1764300000000";
    async up(runner: QueryRunner): Promise<void> {
      const { create, guards } = reminders(schema);
      await runner.query([create, ...guards.map((guard) => guardTable(guard))].join("\n"));
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(reminders(schema).drop);
    }
  }

  /** For tables whose answers others may keep; a slice's own migrations say which. */
  class TellChanges implements MigrationInterface {
    name = "TellChanges1764700000000";
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(changeNotices(schema).up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(changeNotices(schema).down);
    }
  }

  return [
    CreateStandardTables,
    OpenTablesToSystem,
    NameEventsInNotices,
    CreateReminders,
    TellChanges,
    ...partitionStandardTables(schema),
  ];
}

/** Tables that take updates are open whole; append-only ones stay append-only for everybody. */
function openTablesToSystem(schema: string): string {
  const role = appRole(schema);
  return `
do $$
declare
  target record;
  verb text;
begin
  for target in
    select c.relname as name, has_table_privilege('${role}', c.oid, 'update') as changes
    from pg_class as c
    where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy as p where p.polrelid = c.oid and p.polname like '%\\_system\\_%')
  loop
    foreach verb in array case when target.changes then '{select,insert,update,delete}'::text[] else '{select,insert}' end loop
      execute format('grant %s on ${schema}.%I to ${role}', verb, target.name);
      execute format(
        'create policy %I on ${schema}.%I for %s to ${role} %s',
        '${schema}_' || target.name || '_system_' || verb, target.name, verb,
        case verb
          when 'insert' then 'with check ((select sen.viewer_has(''SYSTEM'')))'
          when 'update' then 'using ((select sen.viewer_has(''SYSTEM''))) with check ((select sen.viewer_has(''SYSTEM'')))'
          else 'using ((select sen.viewer_has(''SYSTEM'')))'
        end
      );
    end loop;
  end loop;
end $$;`;
}
