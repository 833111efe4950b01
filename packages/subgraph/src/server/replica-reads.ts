import { triesToWrite } from "@sen/database";
import type { ReadSource, Replica, ViewerDatabase } from "@sen/database";
import { LRUCache } from "lru-cache";
import type { SubgraphMetrics } from "./metrics.ts";

/** Most texts of operations that are remembered as writing. */
const mostWriters = 2_000;

/**
 * Which operations are answered from a replica. A query may write after all, as the line in the access log that a read of
 * personal data owes; a replica refuses that, the query is run again on the primary, and its like goes there at once from
 * then on. So nothing has to be declared, and nothing wrong can be declared.
 */
export class ReplicaReads {
  readonly #replica: Replica;
  readonly #counter: SubgraphMetrics["reads"];
  readonly #writers = new LRUCache<string, true>({ max: mostWriters });

  constructor(replica: Replica, metrics: Pick<SubgraphMetrics, "reads">) {
    this.#replica = replica;
    this.#counter = metrics.reads;
  }

  /** Undefined: the primary. */
  async sourceFor(text: string): Promise<ReadSource | undefined> {
    // Only what is sure to fail is kept away: whatever else would write is refused by the replica.
    if (/\bmutation\b/.test(text)) return undefined;
    if (this.#writers.has(text)) return this.#answeredBy("primary", undefined);
    const source = await this.#replica.current();
    return source ?? this.#answeredBy("away", undefined);
  }

  /** True when the answer stands; otherwise it has to be had from the primary. */
  accepts(text: string, db: ViewerDatabase): boolean {
    const failure = db.failedAsReplica;
    if (failure === undefined) {
      this.#replica.trust();
      return this.#answeredBy("replica", true);
    }
    if (triesToWrite(failure)) this.#writers.set(text, true);
    else this.#replica.leaveAlone(failure);
    return this.#answeredBy(triesToWrite(failure) ? "primary" : "away", false);
  }

  #answeredBy<Result>(from: string, result: Result): Result {
    this.#counter.inc({ from });
    return result;
  }
}
