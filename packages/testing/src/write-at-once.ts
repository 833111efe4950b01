import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import type pg from "pg";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";

export interface WriteAtOnce {
  /** Whom the writers write as. */
  readonly owner: DatabaseSettings;
  readonly seed: number;
  /** One statement of one of them. */
  readonly write: (client: pg.Client, random: Random) => Promise<void>;
  /** What goes on beside, each again and again for as long as they write. */
  readonly meanwhile: readonly (() => Promise<unknown>)[];
}

/** Refusals of the database among writers who keep no order: each undoes its transaction, as a rollback does. */
const refusals = new Set(["23505", "23P01", "40P01"]);

/** Has four write at random in transactions of one to four statements, some of which are rolled back, while others look. */
export async function writeAtOnce({ owner, seed, write, meanwhile }: WriteAtOnce): Promise<void> {
  const written = new AbortController();
  const writers = Array.from({ length: 4 }, (_none, writer) =>
    withClient(owner, async (client) => {
      const random = createRandom(seed * 10 + writer);
      for (let count = 0; count < 25; count += 1) await transact(client, random, write);
    }),
  );
  const whileWriting = async (work: () => Promise<unknown>) => {
    while (!written.signal.aborted) await work();
  };
  await Promise.all([Promise.all(writers).finally(() => written.abort()), ...meanwhile.map(whileWriting)]);
}

async function transact(client: pg.Client, random: Random, write: WriteAtOnce["write"]): Promise<void> {
  await client.query("begin");
  try {
    for (let count = random.below(4); count >= 0; count -= 1) await write(client, random);
    await client.query(random.below(4) === 0 ? "rollback" : "commit");
  } catch (error) {
    await client.query("rollback");
    if (!refusals.has((error as { code?: string }).code ?? "")) throw error;
  }
}
