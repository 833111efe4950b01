import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { CheckInInput } from "../generated/resolvers.ts";
import type { Registration } from "./entities.ts";
import { canCheckIn } from "./policies.ts";

interface Outcome {
  readonly registration: Registration | null;
  readonly userErrors: UserError[];
}

interface Placement {
  readonly placed_id: string | null;
  readonly refusal: ErrorCode | null;
}

/** Marks the holder of a code as present. Showing the same code again changes nothing and answers the same. */
export async function checkIn({ db, loaders, viewer, now }: Context, input: CheckInInput): Promise<Outcome> {
  const event = await loaders.eventById.load(input.eventId);
  if (event === null) return refuse("NOT_FOUND", "eventId", `event ${input.eventId}`);
  if (!canCheckIn(viewer, event.hostUnitId)) return refuse("FORBIDDEN", "eventId", "checkIn");
  const [placement] = await db.atomically(() =>
    db.query<Placement>(sql`select placed_id, refusal from events.check_in(${event.id}, ${input.code}, ${now})`),
  );
  const refusal = placement?.refusal ?? null;
  if (placement?.placed_id != null) {
    return { registration: await loaders.registrationById.load(placement.placed_id), userErrors: [] };
  }
  switch (refusal) {
    case "VALIDATION":
      return refuse("VALIDATION", "eventId", "check-in begins two hours before the event");
    case "ILLEGAL_TRANSITION":
      return {
        registration: null,
        userErrors: [userError("ILLEGAL_TRANSITION", ["code"], { from: event.state, to: "ATTENDED" })],
      };
    default:
      return refuse(refusal ?? "NOT_FOUND", "code", "registration with this code");
  }
}

const refuse = (code: ErrorCode, field: string, what: string): Outcome => ({
  registration: null,
  userErrors: [userError(code, [field], { what })],
});
