import { HubError } from "@sen/errors";
import { serviceNames, sliceOwner } from "../slices.ts";
import { noSuchBound } from "./read-prometheus.ts";
import type { SliceFigures } from "./slice-figures.ts";

/** Asks gateways themselves what they saw of each slice since they started. Throws as `readPrometheus` does. */
export async function readGateways(urls: readonly string[], within: number): Promise<SliceFigures[]> {
  const samples = (await Promise.all(urls.map(readSamples))).flat();
  const sum = (name: string, slice: string, fits: (labels: Sample["labels"]) => boolean) =>
    samples
      .filter((sample) => sample.name === name && sample.labels["subgraph"] === slice && fits(sample.labels))
      .reduce((total, { value }) => total + value, 0);
  const ofCalls = samples.filter(({ name }) => name === "sen_gateway_fetches_total");
  const bounds = samples.filter(({ name }) => name === "sen_gateway_fetch_seconds_bucket");
  const isBound = ({ le }: Sample["labels"]) => Number(le) === within;
  if (bounds.length > 0 && !bounds.some(({ labels }) => isBound(labels))) throw noSuchBound(within);
  return [...new Set(ofCalls.map(({ labels }) => labels["subgraph"] ?? ""))].map((slice) => ({
    slice,
    owner: ownerOf(slice),
    calls: sum("sen_gateway_fetches_total", slice, () => true),
    answered: sum("sen_gateway_fetches_total", slice, ({ outcome }) => outcome === "answered"),
    fast: sum("sen_gateway_fetch_seconds_bucket", slice, isBound),
  }));
}

/** Figures of gateways say nothing of units; those of the network's own slices are known. */
function ownerOf(slice: string): string | null {
  const own = serviceNames.find((name) => name === slice);
  return own === undefined ? null : sliceOwner(own);
}

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

async function readSamples(url: string): Promise<Sample[]> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    const text = await response.text();
    return [...text.matchAll(/^(\w+)\{([^}]*)\} (\S+)$/gm)].map(([, name = "", labels = "", value]) => ({
      name,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", label = ""]) => [key, label]),
      ),
      value: Number(value),
    }));
  } catch (cause) {
    throw new HubError("UNAVAILABLE", { service: url }, { cause });
  }
}
