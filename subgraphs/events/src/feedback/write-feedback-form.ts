import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { invalid } from "../events/event-input.ts";
import { refused, shown } from "../events/event-payload.ts";
import type { EventPayload } from "../events/event-payload.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { FeedbackQuestionInput, WriteFeedbackFormInput } from "../generated/resolvers.ts";

/** Writes the questions of an event's form, all of them, as long as nobody has answered. */
export async function writeFeedbackForm(context: Context, input: WriteFeedbackFormInput): Promise<EventPayload> {
  const { db, loaders } = context;
  const { eventId, questions } = input;
  const locked = await lockEvent(context, eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  if (!areRight(questions)) {
    const vi = "tối đa 20 câu hỏi, mã khác nhau gồm chữ hoa, số và gạch dưới";
    return refused(
      invalid("questions", vi, "at most 20 questions, each with a code of its own in capitals, digits and underscores"),
    );
  }
  const rows = questions.map(({ code, label, kind }, index) => ({
    code,
    position: index + 1,
    label_vi: label.vi,
    label_en: label.en ?? null,
    kind: kind ?? "SCORE",
  }));
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(
    sql`select events.write_feedback_form(${eventId}, ${JSON.stringify(rows)}::jsonb) as refusal`,
  );
  if (answer?.refusal != null) {
    const { state } = locked.event;
    return refused(userError(answer.refusal, ["eventId"], { from: state, to: state }));
  }
  loaders.questionsByEvent.clear(eventId);
  return shown(context, eventId);
}

function areRight(questions: readonly FeedbackQuestionInput[]): boolean {
  const codes = new Set(questions.map(({ code }) => code));
  return (
    questions.length <= 20 &&
    codes.size === questions.length &&
    questions.every(
      ({ code, label }) => /^[A-Z][A-Z0-9_]{0,39}$/.test(code) && label.vi.trim() !== "" && label.vi.length <= 300,
    )
  );
}
