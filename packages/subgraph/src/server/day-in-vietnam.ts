/** The calendar day in Vietnam (UTC+7, no daylight saving time), `YYYY-MM-DD`. */
export function dayInVietnam(moment: Date): string {
  return new Date(moment.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
