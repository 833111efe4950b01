import { defineWords } from "../language/i18n.ts";

export const words = defineWords("notifications", {
  title: { vi: "Thông báo", en: "Notifications" },
  unreadOnly: { vi: "Chỉ hiện chưa đọc", en: "Unread only" },
  readAll: { vi: "Đánh dấu đã đọc tất cả", en: "Mark all as read" },
  read: { vi: "Đánh dấu đã đọc", en: "Mark as read" },
  open: { vi: "Mở", en: "Open" },
  unread: { vi: "Chưa đọc", en: "Unread" },
  none: { vi: "Không có thông báo nào.", en: "There are no notifications." },
});
