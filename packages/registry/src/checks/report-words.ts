/** What reports say around findings. */
export const reportWords = {
  vi: {
    title: "Kiểm tra lát dữ liệu",
    passed: "Đạt:",
    failed: "Không đạt:",
    severity: { ERROR: "LỖI", WARNING: "CẢNH BÁO", NOTE: "GHI CHÚ" },
    counts: (errors: number, warnings: number, notes: number) =>
      `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
    requests: (count: number) => `${count} yêu cầu`,
    registered: "đã đăng ký tài liệu, chưa thấy gửi",
    lastSeen: "lần cuối",
    where: "Ở đâu",
    what: "Điều gì, và nên làm gì",
    owner: "Đơn vị",
    reaches: "Ứng dụng bị ảnh hưởng",
    notes: "Thay đổi khác",
  },
  en: {
    title: "Check of slice",
    passed: "Passed:",
    failed: "Failed:",
    severity: { ERROR: "ERROR", WARNING: "WARNING", NOTE: "NOTE" },
    counts: (errors: number, warnings: number, notes: number) =>
      `${count(errors, "error")}, ${count(warnings, "warning")}, ${count(notes, "note")}.`,
    requests: (requests: number) => count(requests, "request"),
    registered: "registered the document, not seen yet",
    lastSeen: "last on",
    where: "Where",
    what: "What, and what to do",
    owner: "Units",
    reaches: "Clients it reaches",
    notes: "Other changes",
  },
} as const;

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
