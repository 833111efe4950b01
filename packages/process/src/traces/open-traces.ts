import { HubError } from "@sen/errors";
import type { Traces } from "./traces.ts";

export interface TraceOptions {
  /** Name of the service. */
  readonly service: string;
  /** `gateway`: decides by itself which requests are traced; `slice`: does what the gateway decided. */
  readonly part: "gateway" | "slice";
}

/**
 * Traces by OTLP over HTTP where `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector; `OTEL_TRACES_SAMPLER_ARG` is the share of requests
 * the gateway traces, 0.1 unless told. Undefined without one: then nothing of OpenTelemetry is even loaded.
 */
export async function openTraces(
  { service, part }: TraceOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Traces | undefined> {
  const endpoint = environment["OTEL_EXPORTER_OTLP_ENDPOINT"];
  if (endpoint === undefined || endpoint === "") return undefined;
  const share = Number(environment["OTEL_TRACES_SAMPLER_ARG"] || 0.1);
  if (!URL.canParse(endpoint) || !(share >= 0 && share <= 1)) {
    throw new HubError("CONFIGURATION", {
      what: {
        vi: "OTEL_EXPORTER_OTLP_ENDPOINT là một địa chỉ http, OTEL_TRACES_SAMPLER_ARG là số từ 0 đến 1",
        en: "OTEL_EXPORTER_OTLP_ENDPOINT is an http address, and OTEL_TRACES_SAMPLER_ARG a number from 0 to 1",
      },
    });
  }
  const { createTraces } = await import("./create-traces.ts");
  return createTraces({ service, endpoint, share: part === "gateway" ? share : 0 });
}
