import type { Carrier, CarrierOperator, PublishedEvent, RetryPolicy } from "@sen/database";

/** A carrier of one kind that runs for a test file. */
export interface CarrierWorld {
  /** A carrier as one process of a slice opens it. */
  open(slice: string, retry?: RetryPolicy): Promise<Carrier>;
  readonly operator: CarrierOperator;
  /** Settings with which another process opens the same: JSON of `openCarrier`'s options. */
  settingsFor(slice: string): object;
  stop(): Promise<void>;
}

export const quickRetries: RetryPolicy = { tries: 3, firstPauseMs: 5, longestPauseMs: 20 };

let made = 0;

/** An event with a number in its payload. */
export function eventOf(aggregate: string, number: number, type = "thing.moved"): PublishedEvent {
  made += 1;
  return { id: `hev_${process.pid}_${made}`, type, aggregate, payload: { number }, occurredAt: new Date(0) };
}

/** What came, and a way to wait for it. */
export class Mailbox<Item> {
  readonly items: Item[] = [];
  #waiting: (() => void)[] = [];

  put(item: Item): void {
    this.items.push(item);
    for (const resume of this.#waiting.splice(0)) resume();
  }

  /** Fulfilled as soon as `isEnough` holds. */
  async until(isEnough: (items: readonly Item[]) => boolean): Promise<readonly Item[]> {
    while (!isEnough(this.items)) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    return this.items;
  }
}
