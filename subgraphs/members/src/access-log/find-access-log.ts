import { allOf, loadConnection, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import { HubError } from "@sen/errors";
import type { Context } from "../context.ts";
import { AccessLogEntryEntity } from "./entities.ts";
import type { AccessLogEntry } from "./entities.ts";
import { canReadAccessLog } from "./policies.ts";

export interface AccessLogArguments extends PageArguments {
  readonly memberId: string;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** One page of who read about a member, newest first. Throws `FORBIDDEN` for whoever may not know. */
export async function findAccessLog(
  { db, viewer, codec }: Pick<Context, "db" | "viewer" | "codec">,
  { memberId, from, to, ...page }: AccessLogArguments,
): Promise<Connection<AccessLogEntry>> {
  if (!canReadAccessLog(viewer, memberId)) throw new HubError("FORBIDDEN", { what: "Query.accessLog" });
  const about = allOf([
    sql`t.member_id = ${memberId}`,
    from && sql`t.at >= ${from}::timestamptz`,
    to && sql`t.at < ${to}::timestamptz`,
  ]);
  return loadConnection(db, page, {
    entity: AccessLogEntryEntity,
    where: about,
    orderBy: [
      { expression: "t.at", type: "timestamptz", direction: "desc" },
      { expression: "t.id", type: "text", direction: "desc" },
    ],
    codec,
  });
}
