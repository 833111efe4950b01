import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { invalid } from "../events/event-input.ts";
import type { FeedbackAnswerInput, GiveFeedbackInput } from "../generated/resolvers.ts";
import { createSecret, hashSecret } from "../secret.ts";

export interface TicketPayload {
  readonly token: string | null;
  readonly userErrors: UserError[];
}

/** Gives a participant the token with which she answers once; asking again makes the one before useless. */
export async function requestFeedbackToken({ db, loaders, now }: Context, eventId: string): Promise<TicketPayload> {
  const event = await loaders.eventById.load(eventId);
  if (event === null) return { token: null, userErrors: [notFound()] };
  const { secret, hash } = createSecret();
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(
    sql`select events.issue_feedback_ticket(${eventId}, ${hash}, ${now}) as refusal`,
  );
  const refusal = answer?.refusal ?? null;
  if (refusal === null) return { token: secret, userErrors: [] };
  const detail = { what: "requestFeedbackToken", from: event.state, to: event.state };
  return { token: null, userErrors: [userError(refusal, ["eventId"], detail)] };
}

/** Takes an anonymous answer. Nothing that is written says whose it is. */
export async function giveFeedback(
  { db, now }: Context,
  input: GiveFeedbackInput,
): Promise<{ userErrors: UserError[] }> {
  const answers = input.answers ?? [];
  const refusal = findRefusal(input.overall, answers);
  if (refusal !== null) return { userErrors: [refusal] };
  const rows = answers.map(({ code, score, text }) => ({
    code,
    score: score ?? undefined,
    text: text?.trim() || undefined,
  }));
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(sql`
    select events.give_feedback(${hashSecret(input.token)}, ${input.overall}, ${JSON.stringify(rows)}::jsonb, ${now}) as refusal`);
  switch (answer?.refusal) {
    case null:
    case undefined:
      return { userErrors: [] };
    case "NOT_FOUND":
      return {
        userErrors: [
          userError("NOT_FOUND", ["token"], { what: { vi: "mã góp ý còn hiệu lực", en: "token that is still good" } }),
        ],
      };
    case "VALIDATION":
      return { userErrors: [invalid("answers", "câu trả lời không khớp câu hỏi", "answers do not fit the questions")] };
    default:
      return { userErrors: [userError(answer?.refusal ?? "INTERNAL", ["token"], { from: "ENDED", to: "ENDED" })] };
  }
}

function findRefusal(overall: number, answers: readonly FeedbackAnswerInput[]): UserError | null {
  const isMark = (score: number) => score >= 1 && score <= 5;
  if (!isMark(overall) || answers.some(({ score }) => score != null && !isMark(score))) {
    return invalid("overall", "điểm từ 1 đến 5", "marks go from 1 to 5");
  }
  if (
    new Set(answers.map(({ code }) => code)).size < answers.length ||
    answers.some(({ text }) => (text ?? "").length > 2000)
  ) {
    return invalid(
      "answers",
      "mỗi câu một trả lời, tối đa 2000 ký tự",
      "one answer a question, of at most 2000 characters",
    );
  }
  return null;
}

function notFound(): UserError {
  return userError("NOT_FOUND", ["eventId"], { what: { vi: "sự kiện", en: "event" } });
}
