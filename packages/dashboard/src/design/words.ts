import { defineWords } from "../language/i18n.ts";

/** What all pages say. */
export const words = defineWords("design", {
  loading: { vi: "Đang tải", en: "Loading" },
  retry: { vi: "Thử lại", en: "Try again" },
  cancel: { vi: "Hủy", en: "Cancel" },
  close: { vi: "Đóng", en: "Close" },
  save: { vi: "Lưu", en: "Save" },
  more: { vi: "Xem thêm", en: "Show more" },
  none: { vi: "Không có", en: "None" },
  year: { vi: "Năm", en: "Year" },
  unit: { vi: "Đơn vị", en: "Unit" },
  search: { vi: "Tìm", en: "Search" },
  all: { vi: "Tất cả", en: "All" },
  total: { vi: "Tổng", en: "Total" },
  state: { vi: "Trạng thái", en: "State" },
  progress: { vi: "Tiến độ", en: "Progress" },
  download: { vi: "Tải về", en: "Download" },
  print: { vi: "In", en: "Print" },
  saved: { vi: "Đã lưu.", en: "Saved." },
  inVietnamese: { vi: "{{label}} (tiếng Việt)", en: "{{label}} (Vietnamese)" },
  inEnglish: { vi: "{{label}} (tiếng Anh)", en: "{{label}} (English)" },
  optional: { vi: "không bắt buộc", en: "optional" },
  "masked.CONSENT": { vi: "Người này chưa đồng ý công khai", en: "She has not agreed to show this" },
  "masked.other": { vi: "Bạn không có quyền xem", en: "You may not see this" },
  erased: { vi: "(đã xóa)", en: "(removed)" },
  "fault.network": {
    vi: "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.",
    en: "The server cannot be reached. Check your connection, then try again.",
  },
  "fault.missing": { vi: "Chưa điền: {{fields}}.", en: "Still to be filled in: {{fields}}." },
  "fault.input": {
    vi: "Có ô chưa điền hoặc điền chưa đúng, ví dụ ngày hoặc số. Hãy xem lại các ô rồi gửi lại.",
    en: "Something is not filled in, or not as it should be, such as a day or a number. Look through the fields, then send again.",
  },
  "fault.unknown": {
    vi: "Có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo cho Thư ký Mạng lưới.",
    en: "Something unexpected went wrong. Try again; if it stays, tell the network's secretariat.",
  },
  "fault.partial": {
    vi: "Một phần dữ liệu chưa tải được; phần còn lại vẫn đúng.",
    en: "Some of the data could not be loaded; what is shown is right.",
  },
  "fault.page": { vi: "Trang này gặp lỗi.", en: "This page has failed." },
  reload: { vi: "Tải lại trang", en: "Reload the page" },
  "notFound.title": { vi: "Không tìm thấy trang", en: "Page not found" },
  "notFound.text": {
    vi: "Địa chỉ có thể đã đổi, hoặc mục này không còn. Hãy về trang đầu hoặc dùng thanh điều hướng.",
    en: "The address may have changed, or this item is gone. Go to the front page or use the navigation.",
  },
  "notFound.home": { vi: "Về trang đầu", en: "Go to the front page" },
  "signIn.needed": { vi: "Trang này dành cho người đã đăng nhập", en: "This page is for people who have signed in" },
  "signIn.text": {
    vi: "Hãy đăng nhập để xem. Trang công khai vẫn mở cho mọi người.",
    en: "Sign in to see it. The public site is open to everybody.",
  },
  "signIn.otherRole": { vi: "Trang này dành cho vai trò khác", en: "This page is for other roles" },
  "signIn.role": {
    vi: "Vai trò của bạn không mở trang này. Nếu cần, hãy liên hệ Thư ký Mạng lưới.",
    en: "Your role does not open this page. Ask the network's secretariat if you need it.",
  },
  signIn: { vi: "Đăng nhập", en: "Sign in" },
});
