import type { Backlog } from "@sen/database";
import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";

/** How much waits in a slice's outbox. */
export interface OutboxLag {
  readonly waiting: number;
  /** Age of the oldest event that waits, in seconds. */
  readonly seconds: number;
}

export interface WorkFigures {
  readonly outboxLag: () => Promise<OutboxLag>;
  readonly backlog: () => Promise<readonly Backlog[]>;
}

/** Figures of a slice's own work; what waits is asked for when somebody reads the figures. */
export function createWorkMetrics(registry: Registry, { outboxLag, backlog }: WorkFigures) {
  const registers = [registry];
  const labelNames = ["consumer"] as const;
  const lagFigure = (name: string, help: string, read: (lag: OutboxLag) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const lag = await outboxLag().catch(() => undefined);
        if (lag !== undefined) this.set(read(lag));
      },
    });
  const backlogFigure = (name: string, help: string, read: (backlog: Backlog) => number) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        for (const each of await backlog().catch(() => [])) this.set({ consumer: each.consumer }, read(each));
      },
    });
  lagFigure("sen_outbox_waiting", "Events in the outbox that the carrier does not have yet.", (lag) => lag.waiting);
  lagFigure(
    "sen_outbox_lag_seconds",
    "Age of the oldest event that the carrier does not have yet.",
    (lag) => lag.seconds,
  );
  backlogFigure(
    "sen_deliveries_waiting",
    "Events that wait for a consumer, between two tries too.",
    (each) => each.waiting,
  );
  backlogFigure("sen_dead_letters", "Events a consumer could not take; see `sen events dead`.", (each) => each.dead);
  return {
    published: new Counter({ name: "sen_events_published_total", help: "Events given to the carrier.", registers }),
    deliveries: new Counter({
      name: "sen_deliveries_total",
      help: "Tries to hand an event to a consumer by outcome: handled, retried or dead.",
      labelNames: ["consumer", "outcome"],
      registers,
    }),
    jobs: new Counter({
      name: "sen_job_runs_total",
      help: "Runs of jobs by outcome: done, failed, or elsewhere (another instance was at it).",
      labelNames: ["job", "outcome"],
      registers,
    }),
    jobSeconds: new Histogram({
      name: "sen_job_seconds",
      help: "Seconds one run of a job took.",
      labelNames: ["job"],
      buckets: [0.01, 0.05, 0.25, 1, 5, 15],
      registers,
    }),
  };
}
