import { sql } from "@sen/database";
import { HubError } from "@sen/errors";
import type { ErrorCode } from "@sen/errors";
import { unitsOfRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { RegisterInput } from "../generated/resolvers.ts";
import type { Registration } from "./entities.ts";
import { canRegister } from "./policies.ts";

interface Outcome {
  readonly registration: Registration | null;
  readonly userErrors: UserError[];
}

interface Placement {
  readonly placed_id: string | null;
  readonly refusal: ErrorCode | null;
}

/** Longest idempotency key taken; a UUID has 36 characters. */
const longestKey = 200;

/**
 * Takes a seat or a place in line. Who gets the last seat is decided by `events.take_seat`, which locks the event's row
 * before it reads the capacity. The same key within 24 hours gives the same registration again.
 */
export async function registerForEvent(context: Context, input: RegisterInput): Promise<Outcome> {
  const { db, loaders, viewer, now } = context;
  const event = await loaders.eventById.load(input.eventId);
  if (event === null)
    return refuse("NOT_FOUND", ["eventId"], { what: { vi: `sự kiện ${input.eventId}`, en: `event ${input.eventId}` } });
  const memberId = input.memberId ?? viewer.memberId;
  const unitId = memberId === null ? null : await findUnitToday(context, memberId);
  if (memberId === null || !canRegister(viewer, memberId, unitId)) {
    return refuse("FORBIDDEN", ["memberId"], { what: "registerForEvent" });
  }
  const key = input.idempotencyKey;
  if (key === "" || key.length > longestKey) {
    return refuse("VALIDATION", ["idempotencyKey"], {
      what: {
        vi: `idempotencyKey có từ 1 đến ${longestKey} ký tự`,
        en: `idempotencyKey has 1 to ${longestKey} characters`,
      },
    });
  }
  const [placement] = await db.atomically(() =>
    db.query<Placement>(sql`
      select placed_id, refusal from events.take_seat(${event.id}, ${memberId}, ${unitId}, ${input.mode ?? null},
        ${input.acceptWaitlist ?? true}, ${input.showInAttendeeList ?? false}, ${key}, ${now})`),
  );
  if (placement?.refusal != null)
    return refuse(placement.refusal, fieldOf[placement.refusal] ?? null, { state: event.state });
  if (placement?.placed_id == null) throw new HubError("INTERNAL", { errorId: "take_seat" });
  // Seats and the line have moved since the event was loaded.
  loaders.eventById.clear(event.id);
  loaders.waitlistByEvent.clear(event.id);
  return { registration: await loaders.registrationById.load(placement.placed_id), userErrors: [] };
}

/** The unit a member is counted under: her own claim says it for herself, the read copy for others. */
async function findUnitToday({ loaders, viewer }: Context, memberId: string): Promise<string | null> {
  const [claimed] = memberId === viewer.memberId ? unitsOfRole(viewer, "NETWORK_MEMBER") : [];
  return claimed ?? (await loaders.memberUnit.load(memberId))?.unitId ?? null;
}

const fieldOf: Partial<Record<ErrorCode, string[]>> = {
  ALREADY_REGISTERED: ["memberId"],
  CAPACITY_FULL: ["acceptWaitlist"],
  FORBIDDEN: ["memberId"],
  REGISTRATION_CLOSED: ["eventId"],
};

function refuse(...error: Parameters<typeof userError>): Outcome {
  return { registration: null, userErrors: [userError(...error)] };
}
