import type { RequestKind, Work } from "./simulate.ts";

/**
 * Milliseconds of a processor that one request of an ordinary day (domain §16) cost each part: `pnpm load` with two gateways on grown data,
 * 2026-11-27, processor time of each process divided by the requests. A question needs as many calls and statements on a network of
 * 20,000 members (docs/performance.md); what grows with it stands below.
 */
const measured = { gateway: 8, ministries: 5, members: 6, events: 3, proposals: 3, postgres: 17 };

/** Members of a network whose reports still cost as much as any other question. */
const smallNetwork = 1_000;

/**
 * Milliseconds of PostgreSQL that reports over all units cost for each thousand members: totals are kept, but who is a member
 * on a day is counted (docs/performance.md: 20,000 members, on a busy machine). Before totals were kept: 37, 106 and 96, by the time of the whole question.
 */
const growing = { participation: 6, engagement: 14, yearReview: 15 };

/** Share of the day's questions that each of these reports is. */
const shareOfReport = 0.01;

/** What somebody asks on a working day, and the part of a day's questions that come in its busiest hour. */
const questionsADay = 10;
const shareOfBusiestHour = 0.2;

/** Requests a second in the busiest hour, when every member uses the network every day. */
export const rateOf = (members: number): number => (members * questionsADay * shareOfBusiestHour) / 3600;

/** What requests cost in a network of so many members; with `keptMembers` reports would not count who is a member either. */
export function kindsFor(members: number, { keptMembers = false } = {}): RequestKind[] {
  const { gateway, postgres, ...slices } = measured;
  const half: Work[] = [{ part: "gateway", milliseconds: gateway / 2 }];
  const ofSlices = Object.entries(slices).map(([part, milliseconds]) => ({ part, milliseconds }));
  const stagesWith = (statements: number) => [half, ofSlices, [{ part: "postgres", milliseconds: statements }], half];
  const thousands = (keptMembers ? smallNetwork : members) / 1_000;
  const reports = Object.entries(growing).map(([name, each]) => ({
    name,
    share: shareOfReport,
    stages: stagesWith(each * thousands),
  }));
  return [{ name: "page", share: 1 - reports.length * shareOfReport, stages: stagesWith(postgres) }, ...reports];
}
