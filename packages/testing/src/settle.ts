import type { DatabaseSettings, RetryPolicy, WakeUp } from "@sen/database";
import { withKeptClient } from "./kept-clients.ts";

/** Tries of tests: quick, since nobody waits for a machine to come back. */
export const testRetries: RetryPolicy = { tries: 3, firstPauseMs: 10, longestPauseMs: 50 };

export interface SettleOptions {
  /** Administrator settings of the tests' database. */
  readonly admin: DatabaseSettings;
  readonly slices: readonly string[];
  /** Woken after each event that was published or delivered. */
  readonly activity: WakeUp;
}

/** Longest rest between two looks when nothing is told, in milliseconds. */
const pollMs = 1000;

/**
 * Fulfilled when every outbox is published and every delivery handled, those that follow from them included.
 * Rejects with what went wrong as soon as there is a dead letter.
 */
export async function settle({ admin, slices, activity }: SettleOptions): Promise<void> {
  const unpublished = slices.map((slice) => `(select count(*) from ${slice}.outbox_event where published_at is null)`);
  // One statement: a handler's own events are committed before its delivery is taken away.
  const question = `select (${unpublished.join(" + ")} + (select count(*) from sen_bus.delivery))::int as open,
    (select string_agg(concat_ws(' ', d.slice, d.consumer, m.type, m.aggregate, d.error), '; ')
     from sen_bus.delivery as d join sen_bus.message as m using (position) where d.dead_at is not null) as dead`;
  await withKeptClient(admin, async (client) => {
    for (;;) {
      const { version } = activity;
      const { rows } = await client.query<{ open: number; dead: string | null }>(question);
      const [state] = rows;
      if (state?.dead != null) throw new Error(`dead letters: ${state.dead}`);
      if (state?.open === 0) return;
      await activity.rest(version, pollMs);
    }
  });
}
