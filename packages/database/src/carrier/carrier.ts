import type { RetryPolicy } from "./retry-policy.ts";

/** What happened in a slice, as a carrier brings it to others. */
export interface CarriedEvent {
  /** Unique, `hev_…`. */
  readonly id: string;
  /** The slice it happened in. */
  readonly source: string;
  readonly type: string;
  /** What it happened to, as `kind:id`. */
  readonly aggregate: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/** An event as its slice hands it over; the carrier itself says from which slice it comes. */
export type PublishedEvent = Omit<CarriedEvent, "source">;

/** What became of one try to hand an event to a consumer. */
export type Delivery =
  | { readonly outcome: "handled"; readonly event: CarriedEvent; readonly tries: number }
  | {
      readonly outcome: "retried";
      readonly event: CarriedEvent;
      readonly tries: number;
      readonly error: unknown;
      readonly pauseMs: number;
    }
  | { readonly outcome: "dead"; readonly event: CarriedEvent; readonly tries: number; readonly error: unknown };

export interface ConsumerSubscription {
  /** Name of the consumer within its slice; what waits for it is kept under this name. */
  readonly consumer: string;
  readonly types: readonly string[];
  /** Takes one event; throwing means: again later. An event may come twice, so its effect must be noted with it. */
  readonly handle: (event: CarriedEvent) => Promise<void>;
  readonly onDelivery?: (delivery: Delivery) => void;
}

/** What waits for one consumer. */
export interface Backlog {
  readonly slice: string;
  readonly consumer: string;
  /** Events on their way, those between two tries among them. */
  readonly waiting: number;
  /** Events after their last try. */
  readonly dead: number;
}

/**
 * Brings the events of slices to consumers in slices, at least once. Events of one aggregate arrive at a consumer in the
 * order in which they were published: while one is tried again, or is a dead letter, later ones of its aggregate wait.
 * A consumer that is registered later gets what is still kept.
 */
export interface Carrier {
  /** Takes events in this order; those it has already, known by their ids, are left out. */
  publish(events: readonly PublishedEvent[]): Promise<void>;
  /** Registers a consumer and brings it events until `stop`, which waits for handlers that run. */
  subscribe(subscription: ConsumerSubscription): Promise<{ stop(): Promise<void> }>;
  /** What waits for the slice's own consumers. */
  backlog(): Promise<readonly Backlog[]>;
  close(): Promise<void>;
}

export interface CarrierOptions {
  /** The slice that publishes and subscribes. */
  readonly slice: string;
  readonly retry: RetryPolicy;
  /** Handlers of one consumer that run at the same time in this process, for different aggregates. */
  readonly concurrency?: number;
  /** Told of faults of the carrier itself; it goes on by itself. */
  readonly onFault?: (error: unknown) => void;
}

/** An event that a consumer could not take, and that somebody has to look at. */
export interface DeadLetter {
  readonly slice: string;
  readonly consumer: string;
  readonly event: CarriedEvent;
  readonly tries: number;
  /** What the last try failed with. */
  readonly error: string;
  readonly deadAt: Date;
  /** Later events of its aggregate that wait behind it. */
  readonly behind: number;
}

/** Which dead letters: of all slices and consumers unless told. */
export interface DeadLetterFilter {
  readonly slice?: string | undefined;
  readonly consumer?: string | undefined;
  readonly eventId?: string | undefined;
}

/** What an operator does with a carrier. */
export interface CarrierOperator {
  backlog(): Promise<readonly Backlog[]>;
  deadLetters(filter?: DeadLetterFilter): Promise<readonly DeadLetter[]>;
  /** Has dead letters tried again as if they were new; gives how many. */
  replay(filter: DeadLetterFilter): Promise<number>;
  /** Lets dead letters go for good, so that what waits behind them goes on; gives how many. */
  discard(filter: DeadLetterFilter): Promise<number>;
  close(): Promise<void>;
}
