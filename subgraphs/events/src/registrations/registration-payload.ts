import type { ErrorCode, ErrorDetail } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { Registration, RegistrationState } from "./entities.ts";

export interface RegistrationPayload {
  readonly registration: Registration | null;
  readonly userErrors: UserError[];
}

export const refused = (code: ErrorCode, field: string, detail: ErrorDetail = {}): RegistrationPayload => ({
  registration: null,
  userErrors: [userError(code, [field], detail)],
});

/** The registration after a move, with its event's seats as the move left them. */
export async function shown({ loaders }: Context, id: string): Promise<RegistrationPayload> {
  loaders.registrationById.clear(id);
  const registration = await loaders.registrationById.load(id);
  if (registration !== null) {
    loaders.eventById.clear(registration.eventId);
    loaders.waitlistByEvent.clear(registration.eventId);
    loaders.viewerRegistrationByEvent.clear(registration.eventId);
  }
  return { registration, userErrors: [] };
}

/** The answer to a seat function's refusal; null when it refused nothing. */
export function explain(
  refusal: ErrorCode | null | undefined,
  { from, to, what }: { readonly from: RegistrationState; readonly to: RegistrationState; readonly what: string },
): RegistrationPayload | null {
  if (refusal == null) return null;
  return refused(refusal, "registrationId", { from, to, what, state: from });
}

export function unknown(id: string): RegistrationPayload {
  return refused("NOT_FOUND", "registrationId", { what: { vi: `đăng ký ${id}`, en: `registration ${id}` } });
}
