import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { invalid } from "../events/event-input.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { EvaluateEventInput, LocalizedTextInput } from "../generated/resolvers.ts";
import type { Evaluation } from "./entities.ts";

export interface EvaluationPayload {
  readonly evaluation: Evaluation | null;
  readonly userErrors: UserError[];
}

const refused = (error: UserError): EvaluationPayload => ({ evaluation: null, userErrors: [error] });

/** Writes the host's evaluation, the first time or anew. `expectedVersion` is 0 the first time. */
export async function evaluateEvent(context: Context, input: EvaluateEventInput): Promise<EvaluationPayload> {
  const { db, loaders } = context;
  const { eventId, expectedVersion } = input;
  const locked = await lockEvent(context, eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  if (locked.event.state !== "ENDED") {
    return refused(userError("ILLEGAL_TRANSITION", ["eventId"], { from: locked.event.state, to: "ENDED" }));
  }
  const refusal = findRefusal(input);
  if (refusal !== null) return refused(refusal);
  const present = await loaders.evaluationByEvent.load(eventId);
  const current = present?.version ?? 0;
  if (current !== expectedVersion) {
    const detail = { expected: expectedVersion, current };
    return { evaluation: present, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
  }
  await db.query(write(context, input));
  loaders.evaluationByEvent.clear(eventId);
  return { evaluation: await loaders.evaluationByEvent.load(eventId), userErrors: [] };
}

function write({ viewer, now }: Context, input: EvaluateEventInput) {
  const { strengths, difficulties, recommendations } = input;
  return sql`
    insert into events.evaluation (event_id, objectives_met, awareness_change, strengths_vi, strengths_en, difficulties_vi,
      difficulties_en, recommendations_vi, recommendations_en, evaluated_by, created_by)
    values (${input.eventId}, ${input.objectivesMet}, ${input.awarenessChange ?? null}, ${strengths?.vi ?? null},
      ${strengths?.en ?? null}, ${difficulties?.vi ?? null}, ${difficulties?.en ?? null}, ${recommendations?.vi ?? null},
      ${recommendations?.en ?? null}, ${viewer.memberId}, ${viewer.subject})
    on conflict (event_id) do update set objectives_met = excluded.objectives_met, awareness_change = excluded.awareness_change,
      strengths_vi = excluded.strengths_vi, strengths_en = excluded.strengths_en, difficulties_vi = excluded.difficulties_vi,
      difficulties_en = excluded.difficulties_en, recommendations_vi = excluded.recommendations_vi,
      recommendations_en = excluded.recommendations_en, evaluated_by = excluded.evaluated_by,
      version = evaluation.version + 1, updated_at = ${now}`;
}

function findRefusal(input: EvaluateEventInput): UserError | null {
  if (input.objectivesMet < 1 || input.objectivesMet > 5) {
    return invalid("objectivesMet", "mức đạt mục tiêu từ 1 đến 5", "objectives are met from 1 to 5");
  }
  if (Math.abs(input.awarenessChange ?? 0) > 2) {
    return invalid("awarenessChange", "thay đổi nhận thức từ −2 đến +2", "awareness changes from −2 to +2");
  }
  const isTooLong = (text: LocalizedTextInput | null | undefined) =>
    text != null && (text.vi.length > 4000 || (text.en ?? "").length > 4000);
  return [input.strengths, input.difficulties, input.recommendations].some(isTooLong)
    ? invalid("strengths", "mỗi phần tối đa 4000 ký tự", "each part has at most 4000 characters")
    : null;
}
