import { randomUUID } from "node:crypto";
import type { KV } from "@nats-io/kv";
import { isConflict } from "./parked-events.ts";
import { leaderMs } from "./nats-hub.ts";

/** One of the instances of a slice serves a consumer: the one whose name stands in the bucket, as long as it renews it. */
export class Leadership {
  readonly lost = new AbortController();
  readonly #bucket: KV;
  readonly #key: string;
  readonly #name: string;
  #revision: number;
  readonly #renewing: NodeJS.Timeout;

  private constructor(bucket: KV, key: string, name: string, revision: number) {
    this.#bucket = bucket;
    this.#key = key;
    this.#name = name;
    this.#revision = revision;
    this.#renewing = setInterval(() => void this.#renew(), leaderMs / 4);
  }

  /** Null while another instance has it. */
  static async take(bucket: KV, key: string): Promise<Leadership | null> {
    const name = randomUUID();
    try {
      return new Leadership(bucket, key, name, await bucket.create(key, name));
    } catch (error) {
      if (isConflict(error)) return null;
      throw error;
    }
  }

  /** Lets another instance have it at once. */
  async leave(): Promise<void> {
    clearInterval(this.#renewing);
    if (!this.lost.signal.aborted) await this.#bucket.delete(this.#key, { previousSeq: this.#revision });
  }

  async #renew(): Promise<void> {
    try {
      this.#revision = await this.#bucket.update(this.#key, this.#name, this.#revision, leaderMs / 2);
    } catch {
      clearInterval(this.#renewing);
      this.lost.abort();
    }
  }
}
