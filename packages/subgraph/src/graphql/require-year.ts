import { HubError } from "@sen/errors";

/** The year itself; throws `VALIDATION` for one in which the network cannot have data. */
export function requireYear(year: number): number {
  if (year >= 2000 && year <= 2200) return year;
  throw new HubError("VALIDATION", {
    what: { vi: `năm phải từ 2000 đến 2200, không phải ${year}`, en: `year must be 2000 to 2200, not ${year}` },
  });
}
