import { AckPolicy, DeliverPolicy } from "@nats-io/jetstream";
import type { Backlog } from "../carrier.ts";
import { eventStream, subjectsOfType } from "./nats-hub.ts";
import type { NatsHub } from "./nats-hub.ts";
import { readParked } from "./parked-events.ts";
import type { Parked } from "./parked-events.ts";
import type { Progress } from "./progress.ts";

/** What waits for the consumers of a slice, or of all. */
export async function readBacklog(hub: NatsHub, slice?: string): Promise<readonly Backlog[]> {
  const all: Backlog[] = [];
  for (const key of await listKeys(hub.progress, slice === undefined ? undefined : `${slice}.*`)) {
    const entry = await hub.progress.get(key);
    if (entry === null || entry.operation !== "PUT") continue;
    const [of = "", consumer = ""] = key.split(".");
    const parked = (await listParked(hub, `${key}.*`)).map((each) => each.parked);
    const dead = parked.filter(({ deadAt }) => deadAt !== null).length;
    const held = parked.reduce((sum, { sequences }) => sum + sequences.length, 0);
    all.push({ slice: of, consumer, waiting: held - dead + (await countAhead(hub, entry.json<Progress>())), dead });
  }
  return all;
}

export async function listParked(
  { parked }: NatsHub,
  filter?: string,
): Promise<readonly { readonly key: string; readonly parked: Parked }[]> {
  const all: { key: string; parked: Parked }[] = [];
  for (const key of await listKeys(parked, filter)) {
    const found = readParked(await parked.get(key));
    if (found !== null) all.push({ key, parked: found });
  }
  return all;
}

async function listKeys(bucket: NatsHub["parked"], filter?: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of await bucket.keys(filter)) keys.push(key);
  return keys.toSorted();
}

/** Events in the stream that the consumer takes and has not come to. */
async function countAhead({ manager }: NatsHub, progress: Progress): Promise<number> {
  let ahead = 0;
  for (const [type, from] of Object.entries(progress)) {
    const looking = await manager.consumers.add(eventStream, {
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from + 1,
      filter_subject: subjectsOfType(type),
      inactive_threshold: 1_000_000_000,
    });
    ahead += looking.num_pending;
    await manager.consumers.delete(eventStream, looking.name);
  }
  return ahead;
}
