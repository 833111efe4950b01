/** Days off around the lunar new year, first and last; from memory, that of 2027 a guess. */
const newYear: Readonly<Record<string, readonly [first: string, last: string]>> = {
  2018: ["02-14", "02-20"],
  2019: ["02-02", "02-10"],
  2020: ["01-23", "01-29"],
  2021: ["02-10", "02-16"],
  2022: ["01-29", "02-06"],
  2023: ["01-20", "01-26"],
  2024: ["02-08", "02-14"],
  2025: ["01-25", "02-02"],
  2026: ["02-14", "02-22"],
  2027: ["02-04", "02-10"],
};

/** The Hung Kings' day of each year, by the lunar calendar. */
const hungKings: readonly string[] = [
  "2018-04-25",
  "2019-04-14",
  "2020-04-02",
  "2021-04-21",
  "2022-04-11",
  "2023-04-29",
  "2024-04-18",
  "2025-04-07",
  "2026-04-27",
  "2027-04-16",
];

const sameEveryYear: readonly string[] = ["01-01", "04-30", "05-01", "09-01", "09-02", "09-03"];

/** True on public holidays of Vietnam; nothing of the demo begins then. */
export function isHoliday(day: string): boolean {
  const monthAndDay = day.slice(5);
  const [first, last] = newYear[day.slice(0, 4)] ?? [];
  const isNewYear = first !== undefined && last !== undefined && first <= monthAndDay && monthAndDay <= last;
  return isNewYear || sameEveryYear.includes(monthAndDay) || hungKings.includes(day);
}
