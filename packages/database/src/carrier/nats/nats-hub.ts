import { createHash } from "node:crypto";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import type { JetStreamClient, JetStreamManager } from "@nats-io/jetstream";
import { Kvm } from "@nats-io/kv";
import type { KV } from "@nats-io/kv";
import { nanos } from "@nats-io/nats-core";
import type { NatsConnection } from "@nats-io/nats-core";
import { connect } from "@nats-io/transport-node";
import type { CarriedEvent } from "../carrier.ts";

export const eventStream = "SEN_EVENTS";

/** Days for which events are kept, handled or not. */
const keptDays = 90;
/** A leader that is heard of no more is replaced after this time, in milliseconds. */
export const leaderMs = 5000;

/** What the carrier keeps in one NATS server or cluster: a stream of events, and what each consumer has had. */
export interface NatsHub {
  readonly connection: NatsConnection;
  readonly stream: JetStreamClient;
  readonly manager: JetStreamManager;
  /** How far each consumer has come: `slice.consumer`. */
  readonly progress: KV;
  /** Aggregates whose next event has failed: `slice.consumer.digest`. */
  readonly parked: KV;
  /** Which instance serves a consumer: `slice.consumer`; entries end by themselves. */
  readonly leaders: KV;
}

/** Connects and makes what is missing. `url` may name users and several servers: `nats://user:password@host:port,host:port`. */
export async function openNatsHub(url: string, name: string): Promise<NatsHub> {
  const [first = "", ...others] = url.split(",");
  const { host, username, password, protocol } = new URL(first);
  const connection = await connect({
    name,
    servers: [host, ...others.map((each) => each.replace(/^\w+:\/\//, ""))],
    ...(username !== "" && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    ...(protocol === "tls:" && { tls: {} }),
    maxReconnectAttempts: -1,
  });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({
    name: eventStream,
    subjects: ["sen.event.>"],
    max_age: nanos(keptDays * 24 * 60 * 60_000),
    // An event has a subject of its own, so that publishing it again can be refused.
    max_msgs_per_subject: 1,
  });
  const buckets = new Kvm(connection);
  const [progress, parked, leaders] = await Promise.all([
    buckets.create("sen_progress"),
    buckets.create("sen_parked"),
    buckets.create("sen_leaders", { ttl: leaderMs }),
  ]);
  return { connection, stream: jetstream(connection), manager, progress, parked, leaders };
}

export function subjectOf({ source, type, id }: CarriedEvent): string {
  return `sen.event.${source}.${type}.${id}`;
}

export function subjectsOfType(type: string): string {
  return `sen.event.*.${type}.*`;
}

export function consumerKey(slice: string, consumer: string): string {
  return `${slice}.${consumer}`;
}

export function parkedKey(consumer: string, { source, aggregate }: CarriedEvent): string {
  return `${consumer}.${createHash("sha256").update(`${source} ${aggregate}`).digest("base64url").slice(0, 22)}`;
}

export function readEvent(data: Uint8Array): CarriedEvent {
  const event = JSON.parse(Buffer.from(data).toString("utf8")) as CarriedEvent; // written by NatsCarrier.publish alone
  return { ...event, occurredAt: new Date(event.occurredAt) };
}

/** The event at a place of the stream; null when it is kept no more. */
export async function findEvent({ manager }: NatsHub, sequence: number): Promise<CarriedEvent | null> {
  const message = await manager.streams.getMessage(eventStream, { seq: sequence });
  return message === null ? null : readEvent(message.data);
}
