import { allOf, loadConnection, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import { HubError } from "@sen/errors";
import { hasAnyRole, hasRole } from "@sen/identity";
import { logAccess } from "../access-log/log-access.ts";
import type { Context } from "../context.ts";
import type { DataRequestCount, DataRequestState } from "../generated/resolvers.ts";
import { DataRequestEntity } from "./entities.ts";
import type { DataRequest } from "./entities.ts";

export interface DataRequestArguments extends PageArguments {
  readonly states?: readonly DataRequestState[] | null | undefined;
  readonly overdueOnly?: boolean | null | undefined;
}

/** One page of all members' requests, soonest due first, noted in the access log. Throws `FORBIDDEN` for others than data protection. */
export async function findDataRequests(
  { db, viewer, codec, now }: Pick<Context, "db" | "viewer" | "codec" | "now">,
  { states, overdueOnly, ...page }: DataRequestArguments,
): Promise<Connection<DataRequest>> {
  if (!hasRole(viewer, "DATA_PROTECTION")) throw new HubError("FORBIDDEN", { what: "Query.dataRequests" });
  const overdue = sql`t.closed_at is null
    and (t.due_at < ${now}::timestamptz or (t.state = 'RECEIVED' and t.acknowledge_by < ${now}::timestamptz))`;
  const connection = await loadConnection(db, page, {
    entity: DataRequestEntity,
    where: allOf([states && sql`t.state = any(${states}::text[])`, overdueOnly === true && overdue]),
    orderBy: [
      { expression: "t.due_at", type: "timestamptz" },
      { expression: "t.id", type: "text" },
    ],
    codec,
  });
  const people = connection.edges.map(({ node }) => node.memberId);
  await logAccess(db, people, ["dataRequests"]);
  return connection;
}

/** Numbers by kind and state. Throws `FORBIDDEN` for others than auditors and data protection. */
export async function countDataRequests({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<DataRequestCount[]> {
  if (!hasAnyRole(viewer, ["AUDITOR", "DATA_PROTECTION"])) {
    throw new HubError("FORBIDDEN", { what: "Query.dataRequestCounts" });
  }
  return db.query<DataRequestCount>(sql`select kind, state, requests as count from members.data_request_counts()`);
}
