import { useMemo } from "react";
import { useLanguage } from "./i18n.ts";

/** The network lives in one time zone; readers elsewhere see its times too. */
const timeZone = "Asia/Ho_Chi_Minh";

/** Dates, times and figures as the reader's language writes them. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = language === "en" ? "en-GB" : "vi-VN";
    const date = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone });
    const longDate = new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone,
    });
    const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
    const toDate = (value: string) => new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value);
    return {
      date: (value: string | null | undefined) => (value ? date.format(toDate(value)) : "–"),
      longDate: (value: string) => longDate.format(toDate(value)),
      time: (value: string) => time.format(new Date(value)),
      dateTime: (value: string | null | undefined) =>
        value ? `${time.format(new Date(value))}, ${date.format(toDate(value))}` : "–",
      /** A span within a day, or over days. */
      span: (from: string, to: string) =>
        date.format(toDate(from)) === date.format(toDate(to))
          ? `${time.format(new Date(from))}–${time.format(new Date(to))}, ${longDate.format(toDate(from))}`
          : `${date.format(toDate(from))} – ${date.format(toDate(to))}`,
      number: (value: number | null | undefined) =>
        value === null || value === undefined ? "–" : number.format(value),
      percent: (share: number | null | undefined) =>
        share === null || share === undefined ? "–" : percent.format(share),
    };
  }, [language]);
}

/** Today in Vietnam, as the graph takes a date. */
export function today(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
}

export function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** A day and time written in a field, which is Vietnam's wherever the reader is, as the graph takes it. */
export const asMoment = (local: string): string => `${local}:00+07:00`;
