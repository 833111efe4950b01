import { appRole } from "@sen/database";

const isSystem = "(select sen.viewer_has('SYSTEM'))";

export const isSecretariat = "(select sen.viewer_has('SECRETARIAT'))";
export const isStaff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
export const isSignedIn = "(select sen.viewer_signed_in())";
export const isCoordinatorOf = (unit: string) =>
  `${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`;

/** Who prepares an event: the coordinators of its host and the secretariat (domain §4.3). */
export const preparesEvent = (event: string) =>
  `(${isSecretariat} or exists (select from events.event as e where e.id = ${event} and ${isCoordinatorOf("e.host_unit_id")}))`;

export interface WritableTable {
  /** Table name with its schema, already under row-level security. */
  readonly table: string;
  /** Which rows the viewer may write. */
  readonly rows: string;
  /** Columns she may fill in a new row; none: she adds no rows. */
  readonly insert?: readonly string[];
  /** Columns she may change; none: she changes no rows. */
  readonly update?: readonly string[];
  /** True when she may take rows away. */
  readonly remove?: boolean;
}

/**
 * SQL that opens a table, guarded for reading alone so far, to writes of some columns. What is not named stays the
 * database's own: ids, seat counts, who wrote and when. The slice's own work may write the same columns of every row.
 */
export function allowWrites({ table, rows, insert, update, remove = false }: WritableTable): string {
  const role = appRole("events");
  const name = table.replace(".", "_");
  const lines: string[] = [];
  const allow = (verb: string, columns: string, clause: (condition: string) => string) => {
    lines.push(
      `grant ${verb}${columns} on ${table} to ${role};`,
      `drop policy if exists ${name}_system_${verb} on ${table};`,
      `create policy ${name}_system_${verb} on ${table} for ${verb} to ${role} ${clause(isSystem)};`,
      `create policy ${name}_${verb} on ${table} for ${verb} to ${role} ${clause(rows)};`,
    );
  };
  if (insert !== undefined) {
    lines.push(`revoke insert on ${table} from ${role};`);
    allow("insert", ` (${insert.join(", ")})`, (condition) => `with check (${condition})`);
  }
  if (update !== undefined) {
    allow("update", ` (${update.join(", ")})`, (condition) => `using (${condition}) with check (${condition})`);
  }
  if (remove) allow("delete", "", (condition) => `using (${condition})`);
  return lines.join("\n");
}

/** SQL that takes back what `allowWrites` gave. */
export function forbidWrites({ table, insert, update, remove = false }: WritableTable): string {
  const role = appRole("events");
  const name = table.replace(".", "_");
  const verbs = [insert && "insert", update && "update", remove && "delete"].filter(
    (verb) => verb !== undefined && verb !== false,
  );
  return [
    ...verbs.flatMap((verb) => [
      `revoke ${verb} on ${table} from ${role};`,
      `drop policy ${name}_${verb} on ${table};`,
      `drop policy ${name}_system_${verb} on ${table};`,
    ]),
    `grant insert on ${table} to ${role};`,
    ...(insert === undefined
      ? []
      : [`create policy ${name}_system_insert on ${table} for insert to ${role} with check (${isSystem});`]),
  ].join("\n");
}
