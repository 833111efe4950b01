import { defineWords } from "../language/i18n.ts";

export const words = defineWords("roles", {
  title: { vi: "Vai trò đã giao", en: "Roles given" },
  intro: {
    vi: "Thư ký giao vai đầu mối; Đoàn Chủ tịch giao các vai khác. Vai có hiệu lực chậm nhất sau mười giây.",
    en: "The secretariat gives coordinators their role, the presidium the others. A role works within ten seconds.",
  },
  role: { vi: "Vai trò", en: "Role" },
  "role.all": { vi: "Tất cả vai trò", en: "All roles" },
  show: { vi: "Hiện", en: "Show" },
  "show.now": { vi: "Đang có hiệu lực", en: "In force today" },
  "show.all": { vi: "Tất cả", en: "All" },
  none: { vi: "Không có vai trò nào.", en: "There is no role." },
  who: { vi: "Người giữ", en: "Who holds it" },
  unit: { vi: "Đơn vị", en: "Unit" },
  from: { vi: "Từ ngày", en: "First day" },
  to: { vi: "Đến ngày", en: "Last day" },
  action: { vi: "Việc", en: "Work" },
  grant: { vi: "Giao vai trò", en: "Give a role" },
  holder: { vi: "Giao cho", en: "Given to" },
  "holder.member": { vi: "Một thành viên", en: "A member" },
  "holder.account": { vi: "Một tài khoản khác", en: "Another account" },
  member: { vi: "Thành viên", en: "Member" },
  subject: { vi: "Tài khoản", en: "Account" },
  "subject.hint": { vi: "Mã tài khoản ở hệ thống đăng nhập", en: "Its subject at the identity provider" },
  revoke: { vi: "Thu hồi", en: "Revoke" },
  "revoke.reason": { vi: "Vì sao", en: "Why" },
  "revoke.sure": {
    vi: "Người này mất quyền ngay. Chị chắc chắn?",
    en: "She loses the right at once. Are you sure?",
  },
});
