import { isDayOff } from "@sen/database";

/** A calendar day in Vietnam, `YYYY-MM-DD`; such strings sort by time. */
export type Day = string;

const oneDay = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);
}

/** Days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / oneDay);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function dayOfYear(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A time of a day in Vietnam, as PostgreSQL reads it; Vietnam has no daylight-saving time. */
export function at(day: Day, hour: number, minute = 0): string {
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+07:00`;
}

export function earliest(...days: readonly Day[]): Day {
  return days.reduce((one, other) => (other < one ? other : one));
}

export function latest(...days: readonly Day[]): Day {
  return days.reduce((one, other) => (other > one ? other : one));
}

/** True when the day lies in the period; an open end is null. */
export function isWithin(day: Day, from: Day | null, to: Day | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The day itself, or the next one on which offices work. */
export function toWorkday(day: Day): Day {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6 || isDayOff(day) ? toWorkday(addDays(day, 1)) : day;
}
