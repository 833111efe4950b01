import type { NotificationKind } from "../generated/resolvers.ts";
import { noticeTexts } from "./notice-texts.ts";
import type { BilingualText } from "./notice-texts.ts";
import type { NoticeParams } from "./notice.ts";
import { stateLabels } from "./state-labels.ts";

type Language = keyof BilingualText;

/** What a notice says, in both languages; a fact that is missing leaves a dash. */
export function renderNotice(kind: NotificationKind, params: NoticeParams): BilingualText {
  const { text } = noticeTexts[kind];
  return { vi: fill(text.vi, params, "vi"), en: fill(text.en, params, "en") };
}

function fill(template: string, params: NoticeParams, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (_place, name: string) => show(params[name], language));
}

function show(fact: NoticeParams[string], language: Language): string {
  if (fact === null || fact === undefined) return "–";
  if (typeof fact === "object") return (language === "en" ? fact.en : null) ?? fact.vi;
  if (typeof fact === "number") return String(fact);
  return stateLabels[fact]?.[language] ?? showDay(fact);
}

/** Days and moments as they are written in Vietnam, dd/mm/yyyy; anything else as it is. */
function showDay(fact: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(fact);
  if (day !== null) return `${day[3]}/${day[2]}/${day[1]}`;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(fact)) return fact;
  const parts = Object.fromEntries(inVietnam.formatToParts(new Date(fact)).map(({ type, value }) => [type, value]));
  return `${parts["hour"]}:${parts["minute"]} ${parts["day"]}/${parts["month"]}/${parts["year"]}`;
}

const inVietnam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
