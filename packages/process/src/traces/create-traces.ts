import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from "@opentelemetry/api";
import type { Context, Span, SpanContext } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace";
import type { TraceSpan, Traces } from "./traces.ts";

/** Traces that go to a collector in batches; when it is away they are dropped, and nobody waits. */
export function createTraces(options: {
  readonly service: string;
  readonly endpoint: string;
  readonly share: number;
}): Traces {
  const exporter = new OTLPTraceExporter({ url: new URL("/v1/traces", options.endpoint).href });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": options.service, "service.namespace": "sen" }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(options.share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer("sen");
  const open = (span: Span, context: Context): TraceSpan => ({
    traceparent: formatParent(span.spanContext()),
    record: (name, { from, to, facts = {}, failure }) => {
      const part = tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: from, attributes: facts }, context);
      if (failure !== undefined) part.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      part.end(to);
    },
    end: (facts = {}, failure) => {
      span.setAttributes(facts);
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      span.end();
    },
  });
  return {
    begin: (name, { traceparent, facts = {} } = {}) => {
      const parent = traceparent === undefined ? undefined : parseParent(traceparent);
      const outer = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes: facts }, outer);
      return span.isRecording() ? open(span, trace.setSpan(outer, span)) : undefined;
    },
    close: () => provider.shutdown(),
  };
}

function formatParent({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`;
}

function parseParent(text: string): SpanContext | undefined {
  const [, traceId = "", spanId = "", flags = ""] = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(text) ?? [];
  if (traceId === "") return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
}
