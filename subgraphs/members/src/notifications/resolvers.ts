import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";
import type { Notification } from "./entities.ts";
import { markNotificationsRead } from "./mark-notifications-read.ts";
import { noticeTexts } from "./notice-texts.ts";
import { renderNotice } from "./render-notice.ts";
import { watchNotifications } from "./watch-notifications.ts";

export const notificationResolvers: Resolvers = {
  Viewer: {
    notifications: (_viewer, { unreadOnly, ...page }, { loaders }) =>
      loaders.notificationPage({ unreadOnly: unreadOnly ?? false, ...page }),
    unreadNotificationCount: (_viewer, _args, { loaders }) => loaders.countUnreadNotifications(),
  },
  Subscription: {
    myNotifications: watchNotifications,
  },
  Notification: {
    title: ({ kind }) => noticeTexts[kind].title,
    text: (notification, _args, { loaders }) => renderWithName(notification, loaders),
    isRead: async ({ id }, _args, { loaders }) => (await loaders.readingOfNotification.load(id)) !== null,
    readAt: async ({ id }, _args, { loaders }) => (await loaders.readingOfNotification.load(id))?.readAt ?? null,
    ministry: ({ unitId }) => reference(unitId),
    source: ({ sourceType, sourceId, params }) =>
      sourceType === null || sourceId === null
        ? null
        : { type: sourceType, id: sourceId, code: typeof params["code"] === "string" ? params["code"] : null },
  },
  Mutation: {
    markNotificationsRead: (_parent, { input }, { db, viewer }) => markNotificationsRead(db, viewer, input),
  },
};

/** A notice keeps ids of people, never names: what is erased or hidden since is not read from an old notice. */
async function renderWithName({ kind, params }: Notification, loaders: Context["loaders"]) {
  const personId = params["personId"];
  if (typeof personId !== "string") return renderNotice(kind, params);
  const person = await loaders.memberById.load(personId);
  return renderNotice(kind, { ...params, name: person?.fullName ?? null });
}
