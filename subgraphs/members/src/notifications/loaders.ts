import { loadConnection, loadOne, rowsBy, sql } from "@sen/database";
import type { OrderColumn, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { NotificationEntity } from "./entities.ts";

const newestFirst: readonly OrderColumn[] = [
  { expression: "t.created_at", type: "timestamptz", direction: "desc" },
  { expression: "t.id", type: "text", direction: "desc" },
];

/** What the viewer has not read; row-level security leaves only what is addressed to her. */
const unread = sql`not exists (
  select from members.notification_read as r where r.notification_id = t.id and r.subject = sen.viewer_subject()
)`;

export function createNotificationLoaders({ db, codec }: LoaderContext) {
  return {
    notificationById: loadOne(db, rowsBy(db, NotificationEntity, "id"), ({ id }) => id),
    notificationPage: ({ unreadOnly, ...page }: PageArguments & { readonly unreadOnly: boolean }) =>
      loadConnection(db, page, {
        entity: NotificationEntity,
        ...(unreadOnly && { where: unread }),
        orderBy: newestFirst,
        codec,
      }),
    countUnreadNotifications: async () => {
      const [row] = await db.query<{ count: number }>(
        sql`select count(*)::int as count from members.notification as t where ${unread}`,
      );
      return row?.count ?? 0;
    },
    readingOfNotification: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ id: string; readAt: Date }>(sql`
          select notification_id as id, read_at as "readAt" from members.notification_read
          where notification_id = any(${ids}::text[]) and subject = sen.viewer_subject()`),
      ({ id }) => id,
    ),
  };
}
