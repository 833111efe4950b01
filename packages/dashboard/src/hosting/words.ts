import { defineWords } from "../language/i18n.ts";

export const words = defineWords("hosting", {
  turns: { vi: "Lượt đăng cai sắp tới", en: "Turns to come" },
  "turns.unit": { vi: "Lượt đăng cai của đơn vị", en: "The unit’s turns to host" },
  "turns.none": { vi: "Chưa có lượt nào.", en: "There is no turn yet." },
  propose: { vi: "Đề nghị đơn vị đăng cai", en: "Propose a host" },
  unit: { vi: "Đơn vị", en: "Unit" },
  year: { vi: "Năm", en: "Year" },
  note: { vi: "Ghi chú cho Mạng lưới", en: "Remark for the network" },
  repeat: { vi: "Lý do đăng cai hai năm liền", en: "Why two years running" },
  "repeat.hint": { vi: "Chỉ Đoàn Chủ tịch; bỏ trống nếu không phải", en: "The presidium only; leave empty otherwise" },
  turn: { vi: "{{year}} · {{unit}}", en: "{{year}} · {{unit}}" },
  letter: { vi: "Công văn {{number}}", en: "Letter {{number}}" },
  promised: { vi: "Lãnh đạo đơn vị cam kết", en: "The unit’s leaders promised" },
  confirm: { vi: "Xác nhận đăng cai", en: "Confirm the turn" },
  "confirm.letter": {
    vi: "Cần công văn của đơn vị: số hiệu hoặc tệp.",
    en: "The unit’s letter is needed: its number or its file.",
  },
  schedule: { vi: "Gắn hội thảo", en: "Name the workshop" },
  "schedule.event": { vi: "Hội thảo", en: "Workshop" },
  "schedule.none": {
    vi: "Đơn vị chưa có sự kiện nào trong năm ấy; hãy tạo sự kiện trước.",
    en: "The unit has no event in that year; make the event first.",
  },
  "schedule.choose": { vi: "– chọn sự kiện –", en: "– choose an event –" },
  cancel: { vi: "Thôi đăng cai", en: "Give the turn up" },
  "cancel.why": { vi: "Vì sao", en: "Why" },
  "cancel.sure": {
    vi: "Lượt này sẽ không tổ chức; không lùi lại được.",
    en: "The turn will not be held; this cannot be undone.",
  },
  commitments: { vi: "Ghi cam kết của lãnh đạo", en: "Write down what leaders promised" },
  "commitments.text": { vi: "Cam kết", en: "Promise" },
});
