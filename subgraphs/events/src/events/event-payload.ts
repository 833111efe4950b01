import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { Event } from "./entities.ts";

export interface EventPayload {
  readonly event: Event | null;
  readonly userErrors: UserError[];
}

export const refused = (...userErrors: UserError[]): EventPayload => ({ event: null, userErrors });

/** The event as it now stands, read anew. */
export async function shown({ loaders }: Context, id: string): Promise<EventPayload> {
  loaders.eventById.clear(id);
  loaders.waitlistByEvent.clear(id);
  loaders.onlineLinkByEvent.clear(id);
  loaders.coHostIdsByEvent.clear(id);
  return { event: await loaders.eventById.load(id), userErrors: [] };
}
