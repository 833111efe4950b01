/** A source of events that a test holds in its hand, once for each subscription that asks for it. */
export class Feed<Event> {
  /** Arguments and context of each subscription so far. */
  readonly subscribed: { readonly args: unknown; readonly context: unknown }[] = [];
  readonly #open = new Set<Channel<Event>>();
  #waiting: (() => void)[] = [];

  /** To be used as a `subscribe` resolver. */
  readonly subscribe = (_parent: unknown, args: unknown, context: unknown): AsyncGenerator<Event> => {
    const channel = new Channel<Event>(() => {
      this.#open.delete(channel);
      this.#changed();
    });
    this.#open.add(channel);
    this.subscribed.push({ args, context });
    this.#changed();
    return channel;
  };

  /** How many subscriptions are open. */
  get open(): number {
    return this.#open.size;
  }

  /** Fulfilled when so many subscriptions are open. */
  async untilOpen(count: number): Promise<void> {
    while (this.#open.size !== count) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  #changed(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  push(...events: readonly Event[]): void {
    for (const channel of this.#open) for (const event of events) channel.push(event);
  }

  /** Completes all subscriptions. */
  end(): void {
    for (const channel of this.#open) void channel.return();
  }
}

/** One subscription: ended by its server's `return`, or by the feed. */
class Channel<Event> implements AsyncGenerator<Event> {
  readonly #returned: () => void;
  #events: Event[] = [];
  #ended = false;
  #wake: () => void = () => {};

  constructor(returned: () => void) {
    this.#returned = returned;
  }

  push(event: Event): void {
    this.#events.push(event);
    this.#wake();
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    while (this.#events.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const [event] = this.#events.splice(0, 1);
    return event === undefined ? { done: true, value: undefined } : { done: false, value: event };
  }

  async return(): Promise<IteratorResult<Event, undefined>> {
    if (!this.#ended) this.#returned();
    this.#ended = true;
    this.#wake();
    return { done: true, value: undefined };
  }

  throw(): Promise<IteratorResult<Event, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
