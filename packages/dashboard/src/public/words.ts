import { defineWords } from "../language/i18n.ts";

export const words = defineWords("public", {
  title: { vi: "Mạng lưới Nữ lãnh đạo", en: "Women Leaders’ Network" },
  intro: {
    vi: "Kết nối nữ lãnh đạo các bộ, ngành trung ương; góp tiếng nói và hành động vì phụ nữ.",
    en: "Connecting women leaders of the central ministries: a voice and practical work for women.",
  },
  theme: { vi: "Chủ đề năm {{year}}", en: "Theme of {{year}}" },
  "theme.none": { vi: "Chủ đề năm {{year}} chưa được ban hành.", en: "The theme of {{year}} has not been issued yet." },
  "theme.objectives": { vi: "Mục tiêu chiến lược", en: "Strategic objectives" },
  "theme.events": { vi: "Sự kiện theo chủ đề", en: "Events under this theme" },
  "theme.noEvents": {
    vi: "Chưa có sự kiện công khai nào theo chủ đề này.",
    en: "No public event stands under this theme yet.",
  },
  issuedOn: { vi: "Ban hành ngày {{date}}", en: "Issued on {{date}}" },
  counts: { vi: "Mạng lưới hôm nay", en: "The network today" },
  "counts.members": { vi: "thành viên", en: "members" },
  "counts.units": { vi: "bộ, ngành, đơn vị", en: "ministries and units" },
  "counts.associates": { vi: "thành viên liên kết", en: "associates" },
  events: { vi: "Sự kiện sắp tới", en: "Coming events" },
  "events.none": { vi: "Chưa có sự kiện công khai sắp tới.", en: "No public event is coming up." },
  "events.all": { vi: "Mọi sự kiện", en: "All events" },
  news: { vi: "Tin và thông báo", en: "News" },
  "news.none": { vi: "Chưa có tin nào.", en: "There is no news yet." },
  "news.all": { vi: "Mọi tin", en: "All news" },
  "news.intro": {
    vi: "Tin hoạt động và thông báo của Mạng lưới và các đơn vị.",
    en: "News of the network and its units.",
  },
  "news.views": { vi: "Lượt xem:\u00A0{{count}}", en: "Views:\u00A0{{count}}" },
  "news.pinned": { vi: "Ghim", en: "Pinned" },
  about: { vi: "Giới thiệu", en: "About the network" },
  "about.founded": {
    vi: "Mạng lưới thành lập tháng 5/2017 theo Nghị quyết Đại hội Phụ nữ toàn quốc lần thứ XII. Thành viên giữ chức vụ cấp vụ và tương đương trở lên ở các bộ, ngành, tổ chức trung ương. Mạng lưới kết nối và chia sẻ kinh nghiệm, đề xuất các vấn đề về phụ nữ trong ngành, lĩnh vực, và tham mưu phối hợp giữa bộ, ngành với Hội.",
    en: "The network was founded in May 2017 under the resolution of the XII National Women’s Congress. Its members hold posts of department level or higher in central ministries and organisations. It connects them, raises issues that concern women in each sector, and advises on coordination between ministries and the Union.",
  },
  "about.strategy": { vi: "Chiến lược {{from}}–{{to}}", en: "Strategy {{from}}–{{to}}" },
  "about.themes": { vi: "Chủ đề các năm", en: "Themes year by year" },
  "about.privacy": { vi: "Về dữ liệu", en: "About data" },
  "about.privacyText": {
    vi: "Trang công khai không chứa dữ liệu cá nhân, không dùng cookie theo dõi. Lượt xem tin chỉ là một con số: không ghi ai đã xem, xem lúc nào. Thành viên tự quyết định từng mục đích sử dụng dữ liệu của mình, xem được ai đã đọc và rút lại bất cứ lúc nào.",
    en: "The public site holds no personal data and sets no tracking cookie. Views of news are a number: neither who read them nor when is recorded. Members decide on each use of their data, see who has read it, and may withdraw at any time.",
  },
  at: { vi: "Tại {{place}}", en: "At {{place}}" },
  hostedBy: { vi: "Đăng cai: {{unit}}", en: "Hosted by {{unit}}" },
});
