import type { PersonalDataWords } from "@sen/subgraph";

/** Words for what this slice holds about a person. */
export const personalDataWords: PersonalDataWords = {
  titles: {
    registrations: { vi: "Đăng ký và tham dự sự kiện", en: "Registrations and attendance" },
    registeredOthers: { vi: "Đăng ký thay cho người khác", en: "Registrations made for others" },
    speaking: { vi: "Phát biểu, điều hành", en: "Speaking" },
    unit: { vi: "Đơn vị", en: "Unit" },
  },
  labels: {
    id: { vi: "Mã", en: "Id" },
    event_id: { vi: "Sự kiện", en: "Event" },
    state: { vi: "Trạng thái", en: "State" },
    created_at: { vi: "Ngày tạo", en: "Created" },
    unit_at_time_id: { vi: "Đơn vị tại thời điểm đó", en: "Unit at the time" },
    unit_id: { vi: "Đơn vị", en: "Unit" },
    mode: { vi: "Hình thức", en: "Mode" },
    waitlist_position: { vi: "Thứ tự chờ", en: "Place in line" },
    invited_at: { vi: "Được mời lúc", en: "Invited" },
    registered_at: { vi: "Đăng ký lúc", en: "Registered" },
    registered_by: { vi: "Người đăng ký thay", en: "Registered by" },
    checked_in_at: { vi: "Điểm danh lúc", en: "Checked in" },
    absence_reason: { vi: "Lý do vắng mặt", en: "Reason of absence" },
    show_in_attendee_list: { vi: "Hiện trong danh sách tham dự", en: "Shown among attendees" },
    session_id: { vi: "Phiên", en: "Session" },
    role: { vi: "Vai trò", en: "Role" },
  },
  technical: ["check_in_code", "position"],
};
