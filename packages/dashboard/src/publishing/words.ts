import { defineWords } from "../language/i18n.ts";

export const words = defineWords("publishing", {
  title: { vi: "Soạn tin và thông báo", en: "Writing news" },
  intro: {
    vi: "Bản thảo chỉ người soạn của đơn vị xem được; đăng rồi mới hiện cho người đọc.",
    en: "A draft is seen by those who write for the unit alone; readers see it once it is published.",
  },
  unit: { vi: "Đơn vị đăng tin", en: "Unit that publishes" },
  gone: { vi: "Vai trò của bạn không soạn tin cho đơn vị nào.", en: "Your role writes news for no unit." },
  new: { vi: "Soạn tin mới", en: "Write news" },
  save: { vi: "Lưu tin", en: "Save the news" },
  change: { vi: "Sửa tin", en: "Change the news" },
  drafts: { vi: "Bản thảo", en: "Drafts" },
  "drafts.none": { vi: "Không có bản thảo nào.", en: "There is no draft." },
  published: { vi: "Đã đăng", en: "Published" },
  "published.none": { vi: "Chưa đăng tin nào.", en: "Nothing is published yet." },
  headline: { vi: "Tiêu đề", en: "Headline" },
  body: { vi: "Nội dung", en: "Text" },
  visibility: { vi: "Ai đọc được", en: "Who may read it" },
  "visibility.PUBLIC": { vi: "Mọi người", en: "Everybody" },
  "visibility.NETWORK": { vi: "Trong Mạng lưới", en: "The network" },
  "visibility.UNIT": { vi: "Trong đơn vị", en: "The unit" },
  views: { vi: "Lượt xem:\u00A0{{count}}", en: "Views:\u00A0{{count}}" },
  pinned: { vi: "Ghim trên đầu", en: "Keep it on top" },
  expires: { vi: "Hiện đến hết ngày", en: "Listed until" },
  "expires.line": { vi: "hiện đến hết {{date}}", en: "listed until {{date}}" },
  publish: { vi: "Đăng", en: "Publish" },
  "publish.sure": {
    vi: "Tin hiện ngay cho người đọc và thông báo được gửi đi. Đăng chứ?",
    en: "Readers see it at once and notices go out. Publish it?",
  },
  retire: { vi: "Gỡ tin", en: "Take it back" },
  "retire.sure": {
    vi: "Tin không còn được liệt kê và không đăng lại được.",
    en: "It is listed no more and cannot be published again.",
  },
});
