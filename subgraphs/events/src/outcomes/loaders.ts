import { loadMany, loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { EvaluationEntity, OutcomeEntity } from "./entities.ts";

export function createOutcomeLoaders({ db }: LoaderContext) {
  return {
    outcomeById: loadOne(db, rowsBy(db, OutcomeEntity, "id"), (outcome) => outcome.id),
    outcomesByEvent: loadMany(
      db,
      rowsBy(db, OutcomeEntity, "eventId", { order: { id: "asc" } }),
      (outcome) => outcome.eventId,
    ),
    evaluationByEvent: loadOne(db, rowsBy(db, EvaluationEntity, "eventId"), (evaluation) => evaluation.eventId),
  };
}
