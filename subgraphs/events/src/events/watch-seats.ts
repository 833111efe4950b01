import { HubError } from "@sen/errors";
import { fromOutbox } from "@sen/subgraph";
import type { HubEvent } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { SubscriptionEventSeatsArgs } from "../generated/resolvers.ts";

interface SeatsChanged {
  readonly eventId: string;
}

/** An event's seats and waitlist, for whoever may see the event. */
export const watchSeats = fromOutbox({
  types: ["event.seats_changed"],
  aggregate: ({ eventId }) => `event:${eventId}`,
  allow: async ({ eventId }, { loaders }) => {
    if ((await loaders.eventById.load(eventId)) === null) throw new HubError("NOT_FOUND", { what: eventId });
  },
  resolve: ({ payload }: HubEvent<SeatsChanged>, _args: SubscriptionEventSeatsArgs, { loaders }: Context) =>
    loaders.eventById.load(payload.eventId),
});
