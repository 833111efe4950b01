import { appRole, guardTable } from "@sen/database";
import type { TableGuard } from "@sen/database";

/** SQL that takes a table's policies and grants away and puts it under new ones. */
export function guardAnew(guard: TableGuard): string {
  const [schema = ""] = guard.table.split(".");
  return `
do $$
declare
  policy text;
begin
  for policy in select polname from pg_policy where polrelid = '${guard.table}'::regclass loop
    execute format('drop policy %I on ${guard.table}', policy);
  end loop;
end $$;
revoke all on ${guard.table} from ${appRole(schema)};
${guardTable(guard)}`;
}

/** The table under `after`, or back under `before`: of a guard that only gains or loses verbs, the reading stays. */
export const readOnly = ({ table, read }: TableGuard): TableGuard => ({ table, read });
