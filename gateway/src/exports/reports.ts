import { attendance, directory, roster } from "./people-reports.ts";
import type { Report } from "./report.ts";
import { coverage } from "./unit-reports.ts";
import {
  engagement,
  hostRotation,
  participation,
  pipeline,
  referralInbox,
  themeProgress,
  yearReview,
} from "./work-reports.ts";

/** Everything that can be taken away. */
export const reports: readonly Report[] = [
  directory,
  roster,
  attendance,
  participation,
  pipeline,
  themeProgress,
  engagement,
  hostRotation,
  referralInbox,
  yearReview,
  coverage,
];
