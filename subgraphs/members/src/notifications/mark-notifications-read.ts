import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import { In } from "typeorm";
import type { MarkNotificationsReadInput } from "../generated/resolvers.ts";
import { forbidden, invalid } from "../refusals.ts";
import { NotificationEntity } from "./entities.ts";
import type { Notification } from "./entities.ts";

interface MarkResult {
  readonly notifications: Notification[];
  readonly userErrors: UserError[];
}

const mostAtOnce = 200;

/** Notes that the viewer has read her notifications; what she had read before, or may not read, is passed over. */
export async function markNotificationsRead(
  db: ViewerDatabase,
  { subject }: Viewer,
  { ids, all }: MarkNotificationsReadInput,
): Promise<MarkResult> {
  const refuse = (error: UserError): MarkResult => ({ notifications: [], userErrors: [error] });
  if (subject === null) return refuse(forbidden("markNotificationsRead"));
  const named = ids ?? [];
  if (named.length > mostAtOnce) {
    return refuse(invalid(["ids"], `tối đa ${mostAtOnce} thông báo một lần`, `at most ${mostAtOnce} at a time`));
  }
  const marked = await db.query<{ id: string }>(sql`
    insert into members.notification_read (notification_id, subject)
    select id, ${subject} from members.notification as t
    where ${all ?? false}::boolean or id = any(${named}::text[])
    on conflict do nothing
    returning notification_id as id`);
  const newest = marked.slice(0, mostAtOnce).map(({ id }) => id);
  const notifications = await db
    .repository(NotificationEntity)
    .find({ where: { id: In(newest) }, order: { createdAt: "desc", id: "desc" } });
  return { notifications, userErrors: [] };
}
