import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import type { Context } from "../context.ts";
import type { SendSubstituteInput } from "../generated/resolvers.ts";
import { canRegister } from "./policies.ts";
import { explain, refused, shown, unknown } from "./registration-payload.ts";
import type { RegistrationPayload } from "./registration-payload.ts";

/** Passes a seat to a colleague of the unit: the old registration is excused, the new one says in whose place it is. */
export async function sendSubstitute(context: Context, input: SendSubstituteInput): Promise<RegistrationPayload> {
  const { db, loaders, viewer, now } = context;
  const { registrationId, substituteId } = input;
  const present = await loaders.registrationById.load(registrationId);
  if (present === null) return unknown(registrationId);
  if (present.memberId === null || !canRegister(viewer, present.memberId, present.unitAtTimeId)) {
    return refused("FORBIDDEN", "registrationId", { what: "sendSubstitute" });
  }
  const [answer] = await db.query<{ placed_id: string | null; refusal: ErrorCode | null }>(sql`
    select placed_id, refusal from events.send_substitute(
      ${registrationId}, ${substituteId}, ${input.mode ?? present.mode}, ${input.showInAttendeeList ?? false}, ${now})`);
  if (answer?.refusal === "VALIDATION") {
    return refused("VALIDATION", "substituteId", {
      what: {
        vi: "người đi thay phải cùng đơn vị và là người khác",
        en: "the substitute is another member of the same unit",
      },
    });
  }
  if (answer?.refusal === "ALREADY_REGISTERED") return refused("ALREADY_REGISTERED", "substituteId");
  const refusal = explain(answer?.refusal, { from: present.state, to: "EXCUSED", what: "sendSubstitute" });
  if (refusal !== null) return refusal;
  loaders.registrationById.clear(registrationId);
  return shown(context, answer?.placed_id ?? "");
}
