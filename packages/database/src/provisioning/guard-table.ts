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
  /**
   * What the slice's own work may do beside the viewers (jobs, consumers of events). Unless told: `all` where viewers
   * may update, else `append`, so that what is append-only stays so for everybody.
   */
  readonly system?: "all" | "append" | "read";
}

const systemVerbs = {
  all: ["select", "insert", "update", "delete"],
  append: ["select", "insert"],
  read: ["select"],
} as const;

const isSystem = "(select sen.viewer_has('SYSTEM'))";

/**
 * SQL that puts a table under row-level security: one policy per verb, and only the verbs that have one are granted.
 * For migrations. Wrap viewer functions as `(select sen.…)`, so that they run once a statement and not once a row. Rows that are read
 * where their parent is: `exists (select from a.parent where parent.id = parent_id offset 0)`, for which see `lookUpParents`.
 */
export function guardTable(guard: TableGuard): string {
  const { table } = guard;
  const [schema = ""] = table.split(".");
  const role = appRole(schema);
  const system = systemVerbs[guard.system ?? (guard.update === undefined ? "append" : "all")];
  const verbs = [
    ["select", `using (${guard.read})`],
    ["insert", guard.insert && `with check (${guard.insert})`],
    ["update", guard.update && `using (${guard.update}) with check (${guard.update})`],
    ["delete", guard.delete && `using (${guard.delete})`],
  ].filter((verb): verb is [string, string] => verb[1] !== undefined);
  const name = table.replace(".", "_");
  return [
    `alter table ${table} enable row level security;`,
    `revoke all on ${table} from public;`,
    ...verbs.flatMap(([verb, condition]) => [
      `grant ${verb} on ${table} to ${role};`,
      `create policy ${name}_${verb} on ${table} for ${verb} to ${role} ${condition};`,
    ]),
    ...system.flatMap((verb) => [
      `grant ${verb} on ${table} to ${role};`,
      `create policy ${name}_system_${verb} on ${table} for ${verb} to ${role} ${systemCondition(verb)};`,
    ]),
  ].join("\n");
}

function systemCondition(verb: string): string {
  if (verb === "insert") return `with check (${isSystem})`;
  return verb === "update" ? `using (${isSystem}) with check (${isSystem})` : `using (${isSystem})`;
}
