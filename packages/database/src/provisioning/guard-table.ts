import { appRole } from "./names.ts";

export interface TableGuard {
  /** Table name with its schema, e.g. `members.member`. */
  readonly table: string;
  /** Condition on which rows the viewer may read. */
  readonly read: string;
  /** Conditions for writes; a verb left out is not granted to the app role at all. */
  readonly insert?: string;
  readonly update?: string;
  readonly delete?: string;
}

/**
 * SQL that puts a table under row-level security: one policy per verb, and only the verbs that have one are granted.
 * For migrations. Wrap viewer functions as `(select sen.…)`, so that they run once a statement and not once a row.
 */
export function guardTable(guard: TableGuard): string {
  const { table } = guard;
  const [schema = ""] = table.split(".");
  const role = appRole(schema);
  const verbs = [
    ["select", `using (${guard.read})`],
    ["insert", guard.insert && `with check (${guard.insert})`],
    ["update", guard.update && `using (${guard.update}) with check (${guard.update})`],
    ["delete", guard.delete && `using (${guard.delete})`],
  ].filter((verb): verb is [string, string] => verb[1] !== undefined);
  return [
    `alter table ${table} enable row level security;`,
    `revoke all on ${table} from public;`,
    ...verbs.flatMap(([verb, condition]) => [
      `grant ${verb} on ${table} to ${role};`,
      `create policy ${table.replace(".", "_")}_${verb} on ${table} for ${verb} to ${role} ${condition};`,
    ]),
  ].join("\n");
}
