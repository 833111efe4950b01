import { appRole } from "@sen/database";

interface Writes {
  /** Table name with its schema; it is guarded already, for reading. */
  readonly table: string;
  /** Conditions on which rows the viewer may write; a verb left out stays closed to viewers. */
  readonly insert?: string;
  readonly update?: string;
  readonly delete?: string;
}

const isSystem = "(select sen.viewer_has('SYSTEM'))";

/** SQL that opens a table which was guarded for reading only: to viewers as told, to the slice's own work whole. */
export function allowWrites({ table, ...conditions }: Writes): string {
  const [schema = ""] = table.split(".");
  const role = appRole(schema);
  const name = table.replace(".", "_");
  const viewers = Object.entries(conditions).flatMap(([verb, condition]) => [
    `grant ${verb} on ${table} to ${role};`,
    `create policy ${name}_viewer_${verb} on ${table} for ${verb} to ${role} ${clause(verb, condition)};`,
  ]);
  const work = ["update", "delete"].flatMap((verb) => [
    `grant ${verb} on ${table} to ${role};`,
    `create policy ${name}_work_${verb} on ${table} for ${verb} to ${role} ${clause(verb, isSystem)};`,
  ]);
  return [...viewers, ...work].join("\n");
}

/** SQL that closes again what `allowWrites` opened. */
export function closeWrites({ table, ...conditions }: Writes): string {
  const [schema = ""] = table.split(".");
  const role = appRole(schema);
  const name = table.replace(".", "_");
  return [
    ...Object.keys(conditions).map((verb) => `drop policy ${name}_viewer_${verb} on ${table};`),
    `drop policy ${name}_work_update on ${table};`,
    `drop policy ${name}_work_delete on ${table};`,
    `revoke update, delete on ${table} from ${role};`,
  ].join("\n");
}

function clause(verb: string, condition: string): string {
  if (verb === "insert") return `with check (${condition})`;
  return verb === "update" ? `using (${condition}) with check (${condition})` : `using (${condition})`;
}
