import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import type { Context } from "../context.ts";
import { explain, shown, unknown } from "./registration-payload.ts";
import type { RegistrationPayload } from "./registration-payload.ts";

/** Says that she still comes after the event was put off. */
export async function confirmAgain(context: Context, registrationId: string): Promise<RegistrationPayload> {
  const { db, loaders } = context;
  const present = await loaders.registrationById.load(registrationId);
  if (present === null) return unknown(registrationId);
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(
    sql`select events.confirm_again(${registrationId}) as refusal`,
  );
  loaders.confirmationAsked.clear(registrationId);
  const refusal = explain(answer?.refusal, { from: present.state, to: "CONFIRMED", what: "confirmAgain" });
  return refusal ?? shown(context, registrationId);
}
