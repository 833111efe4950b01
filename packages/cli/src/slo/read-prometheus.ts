import { HubError } from "@sen/errors";
import type { SliceFigures } from "./slice-figures.ts";

export interface PrometheusQuestion {
  readonly url: string;
  readonly days: number;
  /** Seconds that count as fast: a bound of the histogram's. */
  readonly within: number;
}

/** Asks Prometheus what its gateways saw of each slice. Throws `UNAVAILABLE`, or `VALIDATION` when no bucket ends at `within`. */
export async function readPrometheus({ url, days, within }: PrometheusQuestion): Promise<SliceFigures[]> {
  const sum = (figure: string) => `sum by (subgraph) (increase(${figure}[${days}d]))`;
  const [calls, answered, fast, owners] = await Promise.all([
    ask(url, sum("sen_gateway_fetches_total")),
    ask(url, sum('sen_gateway_fetches_total{outcome="answered"}')),
    ask(url, sum(`sen_gateway_fetch_seconds_bucket{le=~"${boundPattern(within)}"}`)),
    // Slices are scraped as jobs of their names, with the unit that alerts go to.
    ask(url, `group by (job, owner) (last_over_time(up{owner!=""}[${days}d]))`),
  ]);
  if (fast.length === 0 && calls.length > 0) throw noSuchBound(within);
  const valueOf = (series: readonly Series[], slice: string) =>
    series.find(({ labels }) => labels["subgraph"] === slice)?.value ?? 0;
  return calls.map(({ labels: { subgraph: slice = "" }, value }) => ({
    slice,
    owner: owners.find(({ labels }) => labels["job"] === slice)?.labels["owner"] ?? null,
    calls: value,
    answered: valueOf(answered, slice),
    fast: valueOf(fast, slice),
  }));
}

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

interface Answer {
  readonly data?: {
    readonly result?: readonly { readonly metric: Record<string, string>; readonly value: readonly [number, string] }[];
  };
}

async function ask(url: string, query: string): Promise<Series[]> {
  const address = new URL("api/v1/query", url.endsWith("/") ? url : `${url}/`);
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams({ query }) });
    if (!response.ok) throw new Error(`HTTP status ${response.status}: ${(await response.text()).slice(0, 500)}`);
    const { data } = (await response.json()) as Answer; // Prometheus' HTTP API
    return (data?.result ?? []).map(({ metric, value: [, value] }) => ({ labels: metric, value: Number(value) }));
  } catch (cause) {
    throw new HubError("UNAVAILABLE", { service: `Prometheus (${address.origin})` }, { cause });
  }
}

/** Prometheus writes whole numbers as `1.0` since version 3, as `1` before. */
const boundPattern = (within: number) =>
  Number.isInteger(within) ? `${within}|${within}[.]0` : String(within).replaceAll(".", "[.]");

export function noSuchBound(within: number): HubError {
  const what = {
    vi: `không có mức ${within} giây trong số đo sen_gateway_fetch_seconds`,
    en: `sen_gateway_fetch_seconds has no bucket of ${within} seconds`,
  };
  return new HubError("VALIDATION", { what });
}
