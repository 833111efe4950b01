import type { Backlog, CarrierOperator, DeadLetter, DeadLetterFilter } from "../carrier.ts";
import { listParked, readBacklog } from "./nats-backlog.ts";
import { findEvent, openNatsHub } from "./nats-hub.ts";
import type { NatsHub } from "./nats-hub.ts";
import { changeParked, withoutFirst } from "./parked-events.ts";
import type { Parked } from "./parked-events.ts";

interface FoundLetter extends DeadLetter {
  readonly key: string;
  readonly sequence: number;
}

/** The operator's side of the NATS carrier. */
export class NatsOperator implements CarrierOperator {
  readonly #hub: NatsHub;

  private constructor(hub: NatsHub) {
    this.#hub = hub;
  }

  static async open(url: string): Promise<NatsOperator> {
    return new NatsOperator(await openNatsHub(url, "sen-events"));
  }

  async backlog(): Promise<readonly Backlog[]> {
    return readBacklog(this.#hub);
  }

  async deadLetters(filter: DeadLetterFilter = {}): Promise<readonly DeadLetter[]> {
    return (await this.#find(filter)).map(({ key: _key, sequence: _sequence, ...letter }) => letter);
  }

  async replay(filter: DeadLetterFilter): Promise<number> {
    return this.#change(filter, (parked) => ({ ...parked, tries: 0, dueAt: 0, deadAt: null }));
  }

  async discard(filter: DeadLetterFilter): Promise<number> {
    return this.#change(filter, withoutFirst);
  }

  async close(): Promise<void> {
    await this.#hub.connection.close();
  }

  async #change(filter: DeadLetterFilter, change: (parked: Parked) => Parked | null): Promise<number> {
    const letters = await this.#find(filter);
    let changed = 0;
    for (const { key, sequence } of letters) {
      await changeParked(this.#hub.parked, key, (parked) => {
        // Somebody else may have decided about it meanwhile.
        if (parked === null || parked.deadAt === null || parked.sequences[0] !== sequence) return parked;
        changed += 1;
        return change(parked);
      });
    }
    return changed;
  }

  async #find({ slice, consumer, eventId }: DeadLetterFilter): Promise<readonly FoundLetter[]> {
    const letters: FoundLetter[] = [];
    for (const { key, parked } of await listParked(this.#hub, `${slice ?? "*"}.${consumer ?? "*"}.*`)) {
      const [sequence] = parked.sequences;
      if (parked.deadAt === null || sequence === undefined) continue;
      const event = await findEvent(this.#hub, sequence);
      if (event === null || (eventId !== undefined && event.id !== eventId)) continue;
      const [of = "", name = ""] = key.split(".");
      const { tries, error, sequences } = parked;
      const deadAt = new Date(parked.deadAt);
      letters.push({
        key,
        sequence,
        slice: of,
        consumer: name,
        event,
        tries,
        error,
        deadAt,
        behind: sequences.length - 1,
      });
    }
    return letters.toSorted((one, other) => one.deadAt.getTime() - other.deadAt.getTime());
  }
}
