import type { TableGuard } from "../provisioning/guard-table.ts";

/** Some of the tables that every slice has, as SQL for its schema. */
export interface StandardPart {
  readonly create: string;
  readonly guards: readonly TableGuard[];
  readonly drop: string;
}
