import { Hidden } from "./report.ts";
import type { Cell, Column, Language } from "./report.ts";

const locales = { vi: "vi-VN", en: "en-GB" } as const;
const hidden = {
  CONSENT: { vi: "(chưa đồng ý chia sẻ)", en: "(no consent)" },
  other: { vi: "(không được xem)", en: "(hidden)" },
};

/** A value as people of that language write it. */
export function writeCell(cell: Cell, { kind }: Column, language: Language): string {
  if (cell === null) return "";
  if (cell instanceof Hidden) return hiddenText(cell, language);
  if (cell instanceof Date) return writeDate(cell, kind === "moment");
  if (typeof cell === "string") return cell;
  const style =
    kind === "percent" ? ({ style: "percent", maximumFractionDigits: 1 } as const) : { maximumFractionDigits: 2 };
  return cell.toLocaleString(locales[language], style);
}

export const hiddenText = ({ reason }: Hidden, language: Language): string =>
  (reason === "CONSENT" ? hidden.CONSENT : hidden.other)[language];

/** A day as 31/12/2026; a moment with its time in Vietnam. Parts are put together, since locales differ in their order. */
export function writeDate(date: Date, isMoment: boolean): string {
  const day = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
  if (!isMoment) return new Intl.DateTimeFormat("en-GB", { ...day, timeZone: "UTC" }).format(date);
  const zone = { timeZone: "Asia/Ho_Chi_Minh" };
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", ...zone }).format(date);
  return `${new Intl.DateTimeFormat("en-GB", { ...day, ...zone }).format(date)} ${time}`;
}
