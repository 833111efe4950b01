import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { EvaluationEntity, OutcomeEntity } from "./entities.ts";

export function createOutcomeLoaders({ db }: LoaderContext) {
  const outcomes = db.repository(OutcomeEntity);
  return {
    outcomeById: loadOne(
      db,
      (ids: readonly string[]) => outcomes.findBy({ id: Any([...ids]) }),
      (outcome) => outcome.id,
    ),
    outcomesByEvent: loadMany(
      db,
      (ids: readonly string[]) => outcomes.find({ where: { eventId: Any([...ids]) }, order: { id: "asc" } }),
      (outcome) => outcome.eventId,
    ),
    evaluationByEvent: loadOne(
      db,
      (ids: readonly string[]) => db.repository(EvaluationEntity).findBy({ eventId: Any([...ids]) }),
      (evaluation) => evaluation.eventId,
    ),
  };
}
