import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import { hasRole } from "@sen/identity";
import type { Context } from "../context.ts";
import type { OfferSeatInput } from "../generated/resolvers.ts";
import { explain, refused, shown, unknown } from "./registration-payload.ts";
import type { RegistrationPayload } from "./registration-payload.ts";

/** Takes an offered seat. An offer that ran out goes to the next in line instead, at once. */
export async function acceptOffer(context: Context, registrationId: string): Promise<RegistrationPayload> {
  const { db, loaders, now } = context;
  const present = await loaders.registrationById.load(registrationId);
  if (present === null) return unknown(registrationId);
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(
    sql`select events.accept_offer(${registrationId}, ${now}) as refusal`,
  );
  const refusal = explain(answer?.refusal, { from: present.state, to: "CONFIRMED", what: "acceptOffer" });
  return refusal ?? shown(context, registrationId);
}

/** Offers a seat out of order, with the reason that stays in the change log. */
export async function offerSeat(
  context: Context,
  { registrationId, reason }: OfferSeatInput,
): Promise<RegistrationPayload> {
  const { db, loaders, viewer, now } = context;
  const present = await loaders.registrationById.load(registrationId);
  if (present === null) return unknown(registrationId);
  if (!hasRole(viewer, "SECRETARIAT")) return refused("FORBIDDEN", "registrationId", { what: "offerSeat" });
  if (reason.trim() === "" || reason.length > 500) {
    return refused("VALIDATION", "reason", {
      what: { vi: "lý do có từ 1 đến 500 ký tự", en: "the reason has 1 to 500 characters" },
    });
  }
  await db.because(reason);
  const [answer] = await db.query<{ refusal: ErrorCode | null }>(
    sql`select events.offer_seat(${registrationId}, ${now}) as refusal`,
  );
  const refusal = explain(answer?.refusal, { from: present.state, to: "OFFERED", what: "offerSeat" });
  return refusal ?? shown(context, registrationId);
}
