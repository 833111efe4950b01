import { loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { unitYearKey, unitYears } from "../unit-year.ts";
import { PeriodReviewEntity } from "./entities.ts";

export function createReviewLoaders({ db }: LoaderContext) {
  const reviews = db.repository(PeriodReviewEntity);
  return {
    reviewById: loadOne(db, rowsBy(db, PeriodReviewEntity, "id"), (review) => review.id),
    reviewByUnitYear: loadOne(
      db,
      (keys: readonly string[]) => reviews.findBy(unitYears(keys)),
      ({ unitId, year }) => unitYearKey(unitId, year),
    ),
  };
}
