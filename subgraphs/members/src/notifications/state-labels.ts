import type { BilingualText } from "./notice-texts.ts";

/** States of other slices' things as they are said in a notice. */
export const stateLabels: Readonly<Record<string, BilingualText>> = {
  SUBMITTED: { vi: "đã gửi", en: "submitted" },
  RETURNED: { vi: "được trả lại để hoàn thiện", en: "returned for completion" },
  OPEN: { vi: "đang lấy ý kiến ủng hộ", en: "open for endorsement" },
  NOT_ADMITTED: { vi: "không được tiếp nhận", en: "not admitted" },
  UNDER_REVIEW: { vi: "đang được thẩm định", en: "under review" },
  REFERRED: { vi: "đã chuyển đơn vị liên quan", en: "referred to the units concerned" },
  RESPONDED: { vi: "đã có phản hồi", en: "answered" },
  CONCLUDED: { vi: "đã có kết luận", en: "concluded" },
  IN_IMPLEMENTATION: { vi: "đang được thực hiện", en: "being carried out" },
  COMPLETED: { vi: "đã hoàn thành", en: "completed" },
  MERGED: { vi: "đã gộp vào đề xuất khác", en: "merged into another proposal" },
  WITHDRAWN: { vi: "đã rút", en: "withdrawn" },
  DECLINED: { vi: "đã từ chối", en: "declined" },
  CONTRIBUTION: { vi: "đóng góp", en: "contribution" },
  BENEFIT: { vi: "quyền lợi", en: "benefit" },
};
