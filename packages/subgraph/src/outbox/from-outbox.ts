import type { GraphQLResolveInfo } from "graphql";
import type { RequestContext } from "../server/request-context.ts";
import type { HubEvent } from "../work/consumer.ts";

type About = string | readonly string[] | null;

export interface OutboxField<Args, Context, Result, Payload> {
  /** Types of events, e.g. `event.seats_changed`. */
  readonly types: readonly string[];
  /** What the events are about, `kind:id`, one or several; without it, and for null, the client hears of all. */
  readonly aggregate?: (args: Args, context: Context) => About | Promise<About>;
  /** Throws when this viewer may not subscribe, e.g. `HubError("FORBIDDEN", …)`. Row-level security holds beside it. */
  readonly allow?: (args: Args, context: Context) => void | Promise<void>;
  /** Leaves events out by what they say; the context is that of the subscription's beginning, its viewer is what counts. */
  readonly where?: (event: HubEvent<Payload>, args: Args, context: Context) => boolean;
  /** The field's value for one event, in a transaction and with loaders of its own, as the viewer of the subscription. */
  readonly resolve: (
    event: HubEvent<Payload>,
    args: Args,
    context: Context,
    info: GraphQLResolveInfo,
  ) => Result | Promise<Result>;
}

/**
 * A subscription field whose source is the slice's own outbox: clients hear of what was committed, wherever it was.
 * Types follow from the parameters of `resolve`: write them there.
 */
export function fromOutbox<Args, Context, Result, Payload = Readonly<Record<string, unknown>>>(
  field: OutboxField<Args, Context, Result, Payload>,
) {
  return {
    subscribe: async (
      _root: unknown,
      args: Args,
      context: Context,
    ): Promise<AsyncIterableIterator<HubEvent<Payload>>> => {
      await field.allow?.(args, context);
      const about = await field.aggregate?.(args, context);
      const aggregates = typeof about === "string" ? [about] : (about ?? null);
      // What the server gives resolvers is its own request context, of which they are shown a part.
      const { committed } = context as RequestContext;
      const feed = await committed.subscribe({ types: field.types, aggregates });
      const { where } = field;
      // The payload's type is what the slice says its own events hold.
      const events = feed as AsyncIterableIterator<HubEvent<Payload>>;
      return where === undefined ? events : keepOnly(events, (event) => where(event, args, context));
    },
    resolve: field.resolve,
  };
}

/** Unlike a generator's, its `return` does not wait for the event that is waited for. */
function keepOnly<Event>(
  events: AsyncIterableIterator<Event>,
  isWanted: (event: Event) => boolean,
): AsyncIterableIterator<Event> {
  return {
    next: async () => {
      for (;;) {
        const item = await events.next();
        if (item.done === true || isWanted(item.value)) return item;
      }
    },
    return: async () => (await events.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
