import type { Words } from "./report.ts";

type WordList = Readonly<Record<string, Words>>;

export const kindWords: WordList = {
  EC_NON_FULLTIME: { vi: "UV BCH không chuyên trách", en: "Executive Committee" },
  EC_FULLTIME: { vi: "UV BCH chuyên trách", en: "Executive Committee, full-time" },
  ASSOCIATE: { vi: "Mở rộng", en: "Associate" },
};

export const unitKindWords: WordList = {
  MINISTRY: { vi: "Bộ", en: "Ministry" },
  MINISTRY_LEVEL_AGENCY: { vi: "Cơ quan ngang bộ", en: "Agency of ministry level" },
  GOVERNMENT_AGENCY: { vi: "Cơ quan thuộc Chính phủ", en: "Agency under the Government" },
  PARTY_BODY: { vi: "Cơ quan Đảng", en: "Party body" },
  STATE_BODY: { vi: "Cơ quan Nhà nước khác", en: "Other State body" },
  SOCIO_POLITICAL_ORG: { vi: "Tổ chức chính trị – xã hội", en: "Socio-political organisation" },
  UNION_CENTRAL: { vi: "Trung ương Hội", en: "Central Union" },
  UNION_AFFILIATE: { vi: "Đơn vị thuộc Hội", en: "Unit of the Union" },
};

export const membershipWords: WordList = {
  NOMINATED: { vi: "Được đề cử", en: "Nominated" },
  INVITED: { vi: "Được mời", en: "Invited" },
  ACTIVE: { vi: "Đang tham gia", en: "Active" },
  SUSPENDED: { vi: "Tạm nghỉ", en: "Suspended" },
  ENDED: { vi: "Đã kết thúc", en: "Ended" },
  DECLINED: { vi: "Không tham gia", en: "Declined" },
};

export const officeWords: WordList = {
  CHAIR: { vi: "Chủ tịch", en: "Chair" },
  VICE_CHAIR: { vi: "Phó Chủ tịch", en: "Vice-chair" },
  SECRETARY: { vi: "Thư ký", en: "Secretary" },
  GROUP_LEAD: { vi: "Trưởng nhóm", en: "Group lead" },
  MEMBER: { vi: "Thành viên", en: "Member" },
};

export const rankWords: WordList = {
  VICE_MINISTER_UP: { vi: "Thứ trưởng trở lên", en: "Vice-minister and above" },
  DEPARTMENT_HEAD: { vi: "Vụ trưởng", en: "Head of department" },
  DEPUTY_DEPARTMENT_HEAD: { vi: "Phó Vụ trưởng", en: "Deputy head" },
  OTHER: { vi: "Khác", en: "Other" },
};

export const registrationWords: WordList = {
  INVITED: { vi: "Được mời", en: "Invited" },
  CONFIRMED: { vi: "Đã xác nhận", en: "Confirmed" },
  WAITLISTED: { vi: "Chờ chỗ", en: "Waitlisted" },
  OFFERED: { vi: "Được mời nhận chỗ", en: "Seat offered" },
  DECLINED: { vi: "Từ chối", en: "Declined" },
  CANCELLED: { vi: "Đã hủy", en: "Cancelled" },
  ATTENDED: { vi: "Có mặt", en: "Attended" },
  ABSENT: { vi: "Vắng", en: "Absent" },
  EXCUSED: { vi: "Vắng có lý do", en: "Excused" },
};

export const modeWords: WordList = {
  IN_PERSON: { vi: "Trực tiếp", en: "In person" },
  ONLINE: { vi: "Trực tuyến", en: "Online" },
};

export const proposalWords: WordList = {
  DRAFT: { vi: "Dự thảo", en: "Draft" },
  SUBMITTED: { vi: "Đã gửi", en: "Submitted" },
  RETURNED: { vi: "Trả lại", en: "Returned" },
  OPEN: { vi: "Đang lấy ủng hộ", en: "Open" },
  UNDER_REVIEW: { vi: "Đang thẩm định", en: "Under review" },
  REFERRED: { vi: "Đã chuyển đơn vị", en: "Referred" },
  RESPONDED: { vi: "Đã có trả lời", en: "Responded" },
  CONCLUDED: { vi: "Đã kết luận", en: "Concluded" },
  IN_IMPLEMENTATION: { vi: "Đang thực hiện", en: "In implementation" },
  COMPLETED: { vi: "Hoàn thành", en: "Completed" },
  NOT_ADMITTED: { vi: "Không tiếp nhận", en: "Not admitted" },
  MERGED: { vi: "Đã gộp", en: "Merged" },
  WITHDRAWN: { vi: "Đã rút", en: "Withdrawn" },
  ARCHIVED: { vi: "Lưu trữ", en: "Archived" },
};

export const referralWords: WordList = {
  SENT: { vi: "Đã gửi", en: "Sent" },
  ACKNOWLEDGED: { vi: "Đã tiếp nhận", en: "Acknowledged" },
  IN_PROGRESS: { vi: "Đang xử lý", en: "In progress" },
};

export const planWords: WordList = {
  DRAFT: { vi: "Dự thảo", en: "Draft" },
  SUBMITTED: { vi: "Đã trình", en: "Submitted" },
  RETURNED: { vi: "Trả lại", en: "Returned" },
  APPROVED: { vi: "Đã duyệt", en: "Approved" },
  IN_PROGRESS: { vi: "Đang thực hiện", en: "In progress" },
  CLOSED: { vi: "Đã đóng", en: "Closed" },
};

export const hostWords: WordList = {
  PROPOSED: { vi: "Đề xuất", en: "Proposed" },
  CONFIRMED: { vi: "Đã xác nhận", en: "Confirmed" },
  SCHEDULED: { vi: "Đã lên lịch", en: "Scheduled" },
  HELD: { vi: "Đã tổ chức", en: "Held" },
  CANCELLED: { vi: "Đã hủy", en: "Cancelled" },
};

export const answerWords: WordList = { true: { vi: "Có", en: "Yes" }, false: { vi: "Không", en: "No" } };

export const roleWords: WordList = {
  NETWORK_MEMBER: { vi: "thành viên", en: "member" },
  UNIT_COORDINATOR: { vi: "đầu mối đơn vị", en: "unit coordinator" },
  SECRETARIAT: { vi: "Thư ký Mạng lưới", en: "secretariat" },
  PRESIDIUM: { vi: "Đoàn Chủ tịch", en: "presidium" },
  AUDITOR: { vi: "kiểm toán", en: "auditor" },
  DATA_PROTECTION: { vi: "bảo vệ dữ liệu", en: "data protection" },
  SERVICE: { vi: "dịch vụ", en: "program" },
};
