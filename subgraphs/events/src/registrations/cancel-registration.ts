import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { Registration } from "./entities.ts";
import { canRegister } from "./policies.ts";

interface Outcome {
  readonly registration: Registration | null;
  readonly userErrors: UserError[];
}

/** Gives a seat, a place in line or an invitation up; `events.give_up_seat` offers what became free to the next in line. */
export async function cancelRegistration({ db, loaders, viewer, now }: Context, id: string): Promise<Outcome> {
  const present = await loaders.registrationById.load(id);
  if (present === null) return refuse("NOT_FOUND", id);
  // Whom the viewer may not know, she may not register either.
  if (present.memberId === null || !canRegister(viewer, present.memberId, present.unitAtTimeId)) {
    return refuse("FORBIDDEN", "cancelRegistration");
  }
  const [answer] = await db.atomically(() =>
    db.query<{ refusal: ErrorCode | null }>(sql`select events.give_up_seat(${id}, ${now}) as refusal`),
  );
  if (answer?.refusal === "ILLEGAL_TRANSITION") {
    const detail = { from: present.state, to: "CANCELLED" };
    return { registration: null, userErrors: [userError("ILLEGAL_TRANSITION", ["registrationId"], detail)] };
  }
  if (answer?.refusal != null) return refuse(answer.refusal, "cancelRegistration");
  loaders.registrationById.clear(id);
  loaders.eventById.clear(present.eventId);
  loaders.waitlistByEvent.clear(present.eventId);
  return { registration: await loaders.registrationById.load(id), userErrors: [] };
}

const refuse = (code: ErrorCode, what: string): Outcome => ({
  registration: null,
  userErrors: [userError(code, ["registrationId"], { what })],
});
