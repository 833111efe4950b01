import type { LocalizedText } from "@sen/subgraph";
import type { DataIncident } from "./entities.ts";

/** What is told of the people concerned: how many, and which fields. */
export interface AffectedFacts {
  readonly people: number;
  readonly fields: readonly string[];
}

const moment = (at: Date) =>
  new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Ho_Chi_Minh" }).format(at);

/** The notice as it was sent, or a draft that says what happened, when, whose data, what is done and what they can do. */
export function draftNotice(incident: DataIncident, { people, fields }: AffectedFacts): LocalizedText {
  if (incident.noticeVi !== null) return { vi: incident.noticeVi, en: incident.noticeEn };
  const { title, description, detectedAt, measures } = incident;
  const list = fields.join(", ");
  return {
    vi: [
      `THÔNG BÁO SỰ CỐ DỮ LIỆU CÁ NHÂN: ${title}`,
      `Phát hiện lúc: ${moment(detectedAt)} (giờ Việt Nam).`,
      ...(description === null ? [] : [`Diễn biến: ${description}`]),
      `Người bị ảnh hưởng: ${people}${list === "" ? "" : `; trường dữ liệu: ${list}`}.`,
      `Biện pháp đã thực hiện: ${measures ?? "(đang đánh giá)"}`,
      "Nếu cần hỏi hoặc yêu cầu thêm, hãy gửi yêu cầu dữ liệu trong phần mềm hoặc liên hệ bộ phận bảo vệ dữ liệu cá nhân.",
    ].join("\n"),
    en: [
      `NOTICE OF AN INCIDENT WITH PERSONAL DATA: ${title}`,
      `Detected: ${moment(detectedAt)} (Vietnam time).`,
      ...(description === null ? [] : [`What happened: ${description}`]),
      `People concerned: ${people}${list === "" ? "" : `; fields: ${list}`}.`,
      `Measures taken: ${measures ?? "(being assessed)"}`,
      "To ask or to request more, send a data request in the software or turn to data protection.",
    ].join("\n"),
  };
}
