import { useLanguage } from "./i18n.ts";
import type { Language } from "./i18n.ts";

/** The network lives in one time zone; readers elsewhere see its times too. */
const timeZone = "Asia/Ho_Chi_Minh";

type Format = ReturnType<typeof createFormat>;
/** Made once, when it is first needed: what writes a date takes a browser longer to make than a row that shows one. */
const formats = new Map<Language, Format>();

/** Dates, times and figures as the reader's language writes them. */
export function useFormat(): Format {
  const { language } = useLanguage();
  const format = formats.get(language) ?? createFormat(language);
  formats.set(language, format);
  return format;
}

const once = <Value>(make: () => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

function createFormat(language: Language) {
  const locale = language === "en" ? "en-GB" : "vi-VN";
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone }));
  const numbers = (options: Intl.NumberFormatOptions) =>
    once(() => new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 1 }));
  const date = dates({ day: "2-digit", month: "2-digit", year: "numeric" });
  const longDate = dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const time = dates({ hour: "2-digit", minute: "2-digit" });
  const number = numbers({});
  const percent = numbers({ style: "percent" });
  const toDate = (value: string) => new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value);
  return {
    date: (value: string | null | undefined) => (value ? date().format(toDate(value)) : "–"),
    longDate: (value: string) => longDate().format(toDate(value)),
    time: (value: string) => time().format(new Date(value)),
    dateTime: (value: string | null | undefined) =>
      value ? `${time().format(new Date(value))}, ${date().format(toDate(value))}` : "–",
    /** A span within a day, or over days. */
    span: (from: string, to: string) =>
      date().format(toDate(from)) === date().format(toDate(to))
        ? `${time().format(new Date(from))}–${time().format(new Date(to))}, ${longDate().format(toDate(from))}`
        : `${date().format(toDate(from))} – ${date().format(toDate(to))}`,
    number: (value: number | null | undefined) =>
      value === null || value === undefined ? "–" : number().format(value),
    percent: (share: number | null | undefined) =>
      share === null || share === undefined ? "–" : percent().format(share),
  };
}

const isoDate = new Intl.DateTimeFormat("en-CA", { timeZone });

/** Today in Vietnam, as the graph takes a date. */
export function today(): string {
  return isoDate.format(new Date());
}

export function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** A day and time written in a field, which is Vietnam's wherever the reader is, as the graph takes it. */
export const asMoment = (local: string): string => `${local}:00+07:00`;
