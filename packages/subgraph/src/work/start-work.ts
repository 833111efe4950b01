import { openCarrier, usualRetries } from "@sen/database";
import type { Carrier, DatabaseSettings, Delivery, RetryPolicy } from "@sen/database";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Subgraph } from "../define-subgraph.ts";
import type { OutboxNotices } from "../outbox/outbox-notices.ts";
import { JobLoop } from "./job-loop.ts";
import { Relay } from "./relay.ts";
import type { SliceWork } from "./slice-work.ts";
import { createWorkMetrics } from "./work-metrics.ts";

/** What a slice's process does beside answering requests. */
export interface WorkOptions {
  /** The carrier: `nats://…`; the slice's own PostgreSQL unless told. */
  readonly eventsUrl?: string | undefined;
  readonly retry?: RetryPolicy;
  /** False leaves jobs to be run by hand. */
  readonly jobs?: boolean;
  /** Told after each event that was published, or handed to a consumer. */
  readonly onActivity?: () => void;
}

export interface WorkEnvironment {
  readonly subgraph: Subgraph;
  readonly database: DatabaseSettings;
  readonly work: SliceWork;
  readonly notices: OutboxNotices;
  readonly registry: Registry;
  readonly logger: Logger;
}

interface Stoppable {
  stop(): Promise<void>;
}

/** Starts relay, consumers and jobs of one slice; `stop` waits for what is being done and leaves nothing half done. */
export async function startWork(environment: WorkEnvironment, options: WorkOptions): Promise<Stoppable> {
  const { subgraph, database, work, notices, registry, logger } = environment;
  const { eventsUrl, retry = usualRetries, jobs = true, onActivity = () => undefined } = options;
  const onFault = (error: unknown) => logger.warn({ err: error }, "events are held up");
  const carrier = await openCarrier({ url: eventsUrl, slice: subgraph.name, database, retry, onFault });
  const metrics = createWorkMetrics(registry, {
    outboxLag: () => work.outboxLag(),
    backlog: () => carrier.backlog(),
  });
  const relay = new Relay({
    slice: subgraph.name,
    database,
    carrier,
    notices,
    onFault,
    onPublished: (events) => {
      metrics.published.inc(events);
      onActivity();
    },
  });
  const onDelivery = (consumer: string, delivery: Delivery) => {
    metrics.deliveries.inc({ consumer, outcome: delivery.outcome });
    logDelivery(logger, consumer, delivery);
    onActivity();
  };
  const consumers = await subscribeAll(subgraph, work, carrier, onDelivery).catch(async (error: unknown) => {
    await relay.stop();
    await carrier.close();
    throw error;
  });
  const jobLoops = (jobs ? work.jobs : []).map((job) => startJob(job, environment, metrics));
  return {
    stop: async () => {
      await Promise.all([relay, ...consumers, ...jobLoops].map((each) => each.stop()));
      await carrier.close();
    },
  };
}

async function subscribeAll(
  { consumers = [] }: Subgraph,
  work: SliceWork,
  carrier: Carrier,
  onDelivery: (consumer: string, delivery: Delivery) => void,
): Promise<readonly Stoppable[]> {
  const running: Stoppable[] = [];
  for (const { name, on } of consumers) {
    running.push(
      await carrier.subscribe({
        consumer: name,
        types: Object.keys(on),
        handle: async (event) => void (await work.handle(name, event)),
        onDelivery: (delivery) => onDelivery(name, delivery),
      }),
    );
  }
  return running;
}

function logDelivery(logger: Logger, consumer: string, delivery: Delivery): void {
  const { event, tries } = delivery;
  const what = { consumer, event: event.id, type: event.type, aggregate: event.aggregate, tries };
  switch (delivery.outcome) {
    case "handled":
      return logger.debug(what, "an event was handled");
    case "retried":
      return logger.warn({ ...what, err: delivery.error, pauseMs: delivery.pauseMs }, "an event will be tried again");
    case "dead":
      return logger.error({ ...what, err: delivery.error }, "an event is a dead letter: see `sen events dead`");
    default:
      return delivery satisfies never;
  }
}

function startJob(
  job: SliceWork["jobs"][number],
  { work, logger }: WorkEnvironment,
  metrics: ReturnType<typeof createWorkMetrics>,
): JobLoop {
  return new JobLoop({
    job,
    run: () => work.runJob(job.name),
    onRun: (outcome, seconds, error) => {
      metrics.jobs.inc({ job: job.name, outcome });
      if (outcome !== "elsewhere") metrics.jobSeconds.observe({ job: job.name }, seconds);
      if (outcome === "failed") logger.error({ err: error, job: job.name }, "a job failed");
    },
  });
}
