import { HubError } from "@sen/errors";
import type { LocalizedMessage } from "@sen/errors";

/** Throws `FORBIDDEN` with what was not allowed, unless it is. */
export function requireRight(isAllowed: boolean, what: LocalizedMessage): void {
  if (!isAllowed) throw new HubError("FORBIDDEN", { what });
}
