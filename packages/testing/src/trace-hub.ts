import { openTraces } from "@sen/process";
import type { Traces } from "@sen/process";

/**
 * Settings of a test's processes: every request is traced to the collector, and every operation and statement is told as slow. With a share
 * that many are traced, and nothing is told.
 */
export function traceHub(collector: string | undefined, share?: number) {
  const opened: Traces[] = [];
  const open = async (service: string, part: "gateway" | "slice"): Promise<Traces | undefined> => {
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: collector, OTEL_TRACES_SAMPLER_ARG: String(share ?? 1) };
    const traces = await openTraces({ service, part }, environment);
    if (traces !== undefined) opened.push(traces);
    return traces;
  };
  return {
    ofSlice: async (name: string) =>
      collector === undefined
        ? {}
        : { ...(share === undefined && { slowStatementMs: 0 }), traces: await open(name, "slice") },
    ofGateway: () => open("gateway", "gateway"),
    /** Everything is told at once when something listens. */
    slowOperations: collector === undefined || share !== undefined ? {} : { slowOperationMs: 0 },
    close: async () => {
      for (const traces of opened) await traces.close();
    },
  };
}
