import type { createGuardedFetch } from "@sen/outbound";
import type { RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";

export interface HealthSettings {
  /** Milliseconds between two looks at each slice. */
  readonly intervalMs: number;
  /** Milliseconds a slice may take to answer. */
  readonly timeoutMs: number;
  /** Milliseconds a slice may fail before it is set apart. */
  readonly patienceMs: number;
}

interface SliceRow {
  readonly graph: string;
  readonly slice: string;
  readonly url: string;
  readonly owner: string;
  readonly failingSince: Date | null;
  readonly unwell: boolean;
}

type Ask = ReturnType<typeof createGuardedFetch>;

/**
 * Why a slice does not answer at its `/health/ready`; null when it does. A slice that has no such address but says so is
 * there: only no answer, or one of the 5xx, means that it is not.
 */
export async function probeSlice(ask: Ask, url: string, timeoutMs: number): Promise<string | null> {
  try {
    const response = await ask(new URL("/health/ready", url), { signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return response.status < 500 ? null : `HTTP ${response.status}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/**
 * Looks once at every slice of every graph: those that failed for longer than the patience are set apart, those that answer
 * again come back, each by a version of its own graph.
 */
export async function watchSlicesOnce(
  { store, deriver, ask }: { readonly store: RegistryStore; readonly deriver: Deriver; readonly ask: Ask },
  { timeoutMs, patienceMs }: HealthSettings,
): Promise<void> {
  const slices = await store.query<SliceRow>(
    `select g.name as graph, p.slice, d.url, s.owner, h.failing_since as "failingSince", coalesce(h.unwell, false) as unwell
     from registry.graph as g
     join registry.version_slice as p on p.graph = g.name and p.number = g.version
     join registry.slice_schema as d on d.id = p.schema_id
     join registry.slice as s on s.graph = p.graph and s.name = p.slice
     left join registry.slice_health as h on h.graph = p.graph and h.slice = p.slice`,
  );
  const seen = await Promise.all(
    slices.map(async (slice) => ({ ...slice, failure: await probeSlice(ask, slice.url, timeoutMs) })),
  );
  const now = store.now();
  const turned = new Set<string>();
  for (const { graph, slice, failure, failingSince, unwell } of seen) {
    const since = failure === null ? null : (failingSince ?? now);
    const isUnwell = since !== null && now.getTime() - since.getTime() >= patienceMs;
    if (failure === null && failingSince === null && !unwell) continue;
    await store.query(
      `insert into registry.slice_health (graph, slice, failing_since, reason, unwell) values ($1, $2, $3, $4, $5)
       on conflict (graph, slice) do update set failing_since = excluded.failing_since, reason = excluded.reason, unwell = excluded.unwell`,
      [graph, slice, since, failure, isUnwell],
    );
    if (isUnwell !== unwell) turned.add(graph);
  }
  for (const graph of turned) {
    await store.change(graph, async (change) => {
      const unwell = [...change.state.unwell].join(", ");
      const message = unwell === "" ? "all slices answer" : `not answering: ${unwell}`;
      await advance(deriver, change, { cause: "HEALTH", unit: "", actor: "registry", message });
    });
  }
}
