import type { RequestKind, Work } from "./simulate.ts";

/**
 * Milliseconds of a processor that one request of an ordinary day (domain §16) cost each part: `pnpm load` with two gateways on grown data,
 * 2026-11-27, processor time of each process divided by the requests. A question needs as many calls and statements on a network of
 * 20,000 members (docs/performance.md); what grows with it stands below.
 */
const measured = { gateway: 8, ministries: 5, members: 6, events: 3, proposals: 3, postgres: 17 };

/**
 * Milliseconds of PostgreSQL that reports over all units cost for each thousand members, where units grow with them: 48 for each thousand, as in
 * the stress data they are measured on. All that they add up is kept (decisions 48 and 54), so that it is units which cost and not members. When who is
 * a member on a day was counted it was 6, 14 and 15; when every row of a year was read 37, 106 and 96, by the time of the whole question.
 */
const growing = { participation: 0.4, engagement: 0.4, yearReview: 0.8 };

/** Members up to which units grow with them, where they do not for ever. */
const mostUnitsAt = 20_000;

/** Share of the day's questions that each of these reports is. */
const shareOfReport = 0.01;

/** What somebody asks on a working day, and the part of a day's questions that come in its busiest hour. */
const questionsADay = 10;
const shareOfBusiestHour = 0.2;

/** Requests a second in the busiest hour, when every member uses the network every day. */
export const rateOf = (members: number): number => (members * questionsADay * shareOfBusiestHour) / 3600;

/** What requests cost in a network of so many members; with `fewUnits` there are never more than 961 units, as 20,000 members have. */
export function kindsFor(members: number, { fewUnits = false } = {}): RequestKind[] {
  const { gateway, postgres, ...slices } = measured;
  const half: Work[] = [{ part: "gateway", milliseconds: gateway / 2 }];
  const ofSlices = Object.entries(slices).map(([part, milliseconds]) => ({ part, milliseconds }));
  const stagesWith = (statements: number) => [half, ofSlices, [{ part: "postgres", milliseconds: statements }], half];
  const thousands = (fewUnits ? Math.min(members, mostUnitsAt) : members) / 1_000;
  const reports = Object.entries(growing).map(([name, each]) => ({
    name,
    share: shareOfReport,
    stages: stagesWith(postgres + each * thousands),
  }));
  return [{ name: "page", share: 1 - reports.length * shareOfReport, stages: stagesWith(postgres) }, ...reports];
}
