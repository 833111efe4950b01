import type { PersonalDataWords } from "@sen/subgraph";

/** Words for what this slice holds about a person. */
export const personalDataWords: PersonalDataWords = {
  titles: {
    proposals: { vi: "Đề xuất", en: "Proposals" },
    endorsements: { vi: "Ủng hộ đề xuất", en: "Endorsements" },
    opinions: { vi: "Ý kiến chuyên gia", en: "Expert opinions" },
  },
  labels: {
    id: { vi: "Mã", en: "Id" },
    proposal_id: { vi: "Đề xuất", en: "Proposal" },
    part: { vi: "Vai trò", en: "Part" },
    unit_id: { vi: "Đơn vị tại thời điểm đó", en: "Unit at the time" },
    reason_vi: { vi: "Lý do", en: "Reason" },
    endorsed_at: { vi: "Ủng hộ lúc", en: "Endorsed" },
    requested_at: { vi: "Yêu cầu lúc", en: "Requested" },
    due_on: { vi: "Hạn", en: "Due" },
    delivered_at: { vi: "Gửi lúc", en: "Delivered" },
    recommendation: { vi: "Khuyến nghị", en: "Recommendation" },
    text_vi: { vi: "Nội dung", en: "Text" },
    created_at: { vi: "Ngày tạo", en: "Created" },
  },
  technical: [],
};
