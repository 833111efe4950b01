import { defineWords } from "../language/i18n.ts";

export const words = defineWords("tour", {
  tour: { vi: "Đi một vòng: từ hội thảo đến kế hoạch", en: "The tour: from a workshop to a plan" },
  begin: { vi: "Đi một vòng 5 bước", en: "Take the tour of five steps" },
  resume: { vi: "Đi tiếp từ bước {{number}}/{{count}}", en: "Go on with the tour at step {{number}} of {{count}}" },
  step: { vi: "Bước {{number}}/{{count}}: {{name}}", en: "Step {{number}} of {{count}}: {{name}}" },
  next: { vi: "Bước sau", en: "Next step" },
  back: { vi: "Bước trước", en: "Step before" },
  here: { vi: "Đến trang của bước này", en: "To the page of this step" },
  leave: { vi: "Tạm dừng", en: "Leave the tour" },
  end: { vi: "Kết thúc", en: "End of the tour" },
  as: { vi: "Bước này xem với vai: {{role}}.", en: "This step is seen as: {{role}}." },
  workshop: { vi: "Hội thảo", en: "The workshop" },
  "workshop.text": {
    vi: "Năm 2024, Bộ Y tế đăng cai hội thảo thường niên. Tại đây một thành viên nêu ý kiến: các bộ cần cùng đào tạo nghề sản xuất thực phẩm an toàn cho phụ nữ nông thôn. Trang sự kiện giữ chương trình, tài liệu và kết quả.",
    en: "In 2024 the Ministry of Health hosts the yearly workshop. A member says there that ministries should train rural women in producing safe food together. The event’s page keeps its programme, papers and results.",
  },
  proposal: { vi: "Đề xuất", en: "The proposal" },
  "proposal.text": {
    vi: "Ý kiến thành đề xuất DX-2024-001. Các thành viên ủng hộ và thảo luận; dòng thời gian bên cạnh ghi lại từng bước, từ lúc gửi đến nay.",
    en: "Her word becomes proposal DX-2024-001. Members endorse and discuss it; the timeline beside it shows each step from the day it was sent in.",
  },
  referral: { vi: "Gửi các bộ trả lời", en: "Asking the ministries" },
  "referral.text": {
    vi: "Thư ký gửi đề xuất đến hai bộ. Bộ Nông nghiệp sáp nhập trước khi kịp trả lời, nên văn bản chuyển sang bộ mới, không phải gửi lại. Đầu mối soạn và gửi trả lời tại đây.",
    en: "The secretariat refers it to two ministries. Agriculture is merged before it answers: its referral moves to the new ministry and nobody has to send it again. This is where a coordinator writes and sends the answer.",
  },
  conclusion: { vi: "Kết luận", en: "The conclusion" },
  "conclusion.text": {
    vi: "Đoàn Chủ tịch đọc các trả lời và kết luận: chấp nhận. Kết luận kèm cam kết, ghi rõ đơn vị nào làm gì, đến khi nào.",
    en: "The presidium reads the answers and concludes: accepted. With the conclusion go commitments, which unit does what until when.",
  },
  plan: { vi: "Kế hoạch", en: "The plan" },
  "plan.text": {
    vi: "Cam kết thành hoạt động HD-2026-MAE-07 trong kế hoạch 2026 của Bộ Nông nghiệp và Môi trường, có người phụ trách, tiến độ và lớp bồi dưỡng. Từ một ý kiến ở hội thảo đã thành việc làm.",
    en: "The commitment becomes activity HD-2026-MAE-07 in the ministry’s plan of 2026, with somebody who leads it, progress and a training. A word at a workshop has become work.",
  },
});
