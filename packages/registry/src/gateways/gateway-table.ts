import type { GatewayReport } from "../client/gateway-report.ts";
import { countServing, isSettled } from "../delivery/gateway-directory.ts";
import type { GatewayConnection, GatewayDirectory, GatewayState, Served } from "../delivery/gateway-directory.ts";
import type { RegistryStore } from "../store/registry-store.ts";

/** A gateway as it is shown to operators. */
export interface GatewayRecord {
  readonly id: string;
  readonly connected: boolean;
  readonly report: GatewayReport | null;
  readonly seenAt: Date;
}

/** Milliseconds after which a stream that told nothing is over: three heartbeats. */
const forgottenAfterMs = 15_000;
/** Milliseconds between two looks while somebody waits, should a notice be lost. */
const lookAgainMs = 250;

/** The directory of gateways on PostgreSQL, so that all instances of the registry know the same. */
export class GatewayTable implements GatewayDirectory {
  readonly #store: RegistryStore;
  readonly #waiting = new Set<() => void>();

  constructor(store: RegistryStore) {
    this.#store = store;
  }

  /** To be called when some instance has heard from a gateway of any graph. */
  nudge(): void {
    for (const look of this.#waiting) look();
  }

  async noteConnected({ graph, gatewayId, connectionId }: GatewayConnection): Promise<void> {
    const now = this.#store.now();
    await this.#store.query(
      `with gateway as (
         insert into registry.gateway (graph, id, seen_at) values ($1, $2, $4)
         on conflict (graph, id) do update set seen_at = excluded.seen_at)
       insert into registry.gateway_stream (graph, gateway, id, seen_at) values ($1, $2, $3, $4)
       on conflict (graph, gateway, id) do update set seen_at = excluded.seen_at`,
      [graph, gatewayId, connectionId, now],
    );
  }

  async noteDisconnected({ graph, gatewayId, connectionId }: GatewayConnection): Promise<void> {
    await this.#store.query("delete from registry.gateway_stream where graph = $1 and gateway = $2 and id = $3", [
      graph,
      gatewayId,
      connectionId,
    ]);
    await this.#tell(graph);
  }

  async noteReport(graph: string, gatewayId: string, report: GatewayReport): Promise<void> {
    await this.#store.query(
      `insert into registry.gateway (graph, id, report, serving, seen_at) values ($1, $2, $3, $4, $5)
       on conflict (graph, id) do update
         set report = excluded.report, serving = excluded.serving, seen_at = excluded.seen_at`,
      [graph, gatewayId, JSON.stringify(report), report.serving, this.#store.now()],
    );
    await this.#tell(graph);
  }

  async waitUntilServed(graph: string, version: number, timeoutMs: number): Promise<Served> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const served = countServing(await this.#readStates(graph), version);
      const left = end - Date.now();
      if (isSettled(served) || left <= 0) return served;
      await this.#nextNotice(Math.min(left, lookAgainMs));
    }
  }

  /** All gateways that were heard of in the last day, by id. */
  async list(graph: string): Promise<GatewayRecord[]> {
    return this.#store.query<GatewayRecord>(
      `select g.id, g.report, g.seen_at as "seenAt", exists (
         select from registry.gateway_stream as s where s.graph = g.graph and s.gateway = g.id and s.seen_at > $2) as connected
       from registry.gateway as g where g.graph = $1 and g.seen_at > $2::timestamptz - interval '1 day' order by g.id`,
      [graph, new Date(this.#store.now().getTime() - forgottenAfterMs)],
    );
  }

  async #readStates(graph: string): Promise<GatewayState[]> {
    const records = await this.list(graph);
    return records.map(({ id, connected, report }) => ({ gatewayId: id, connected, report }));
  }

  async #tell(graph: string): Promise<void> {
    await this.#store.query("select pg_notify($1, $2)", [gatewayChannel, graph]);
  }

  async #nextNotice(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }
}

/** Channel on which instances hear that a gateway has told something; the payload is the graph. */
export const gatewayChannel = "sen_registry_gateway";
