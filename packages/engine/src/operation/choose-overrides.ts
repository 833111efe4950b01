import type { ActiveOverrides } from "../planning/planner.ts";

/** Says which progressive overrides apply to one request. Requests they apply to alike are given the same object. */
export type ChooseOverrides = () => ActiveOverrides;

/**
 * `labels` apply to every request, `percent(n)` to n of 100 that are chosen by chance. Between two neighbours of
 * `percentages` (ascending) all requests are planned alike, so there are few plans to keep.
 */
export function createOverrideChoice(labels: readonly string[], percentages: readonly number[]): ChooseOverrides {
  const lowest: ActiveOverrides = { labels, percentage: 0 };
  if (percentages.length === 0) return () => lowest;
  const choices = [lowest, ...percentages.map((percentage) => ({ labels, percentage }))];
  return () => {
    const drawn = Math.random() * 100;
    return choices.findLast(({ percentage }) => percentage <= drawn) ?? lowest;
  };
}
