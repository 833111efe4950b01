import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { In } from "typeorm";
import { EvaluationEntity, OutcomeEntity } from "./entities.ts";

export function createOutcomeLoaders({ db }: LoaderContext) {
  const outcomes = db.repository(OutcomeEntity);
  return {
    outcomeById: loadOne(
      db,
      (ids: readonly string[]) => outcomes.findBy({ id: In([...ids]) }),
      (outcome) => outcome.id,
    ),
    outcomesByEvent: loadMany(
      db,
      (ids: readonly string[]) => outcomes.find({ where: { eventId: In([...ids]) }, order: { id: "asc" } }),
      (outcome) => outcome.eventId,
    ),
    evaluationByEvent: loadOne(
      db,
      (ids: readonly string[]) => db.repository(EvaluationEntity).findBy({ eventId: In([...ids]) }),
      (evaluation) => evaluation.eventId,
    ),
  };
}
