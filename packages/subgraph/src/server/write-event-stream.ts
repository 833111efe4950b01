import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { FormattedExecutionResult } from "graphql";

/** Milliseconds between signs of life while nothing happens. */
const heartbeatMs = 10_000;

type Results = FormattedExecutionResult | AsyncIterableIterator<FormattedExecutionResult>;

/**
 * Writes results as server-sent events, in the distinct connections mode of the GraphQL over SSE protocol. The next
 * result is asked for only when the one before has left. Fulfilled when all is written, or the client has gone.
 */
export async function writeEventStream(response: ServerResponse, results: Results): Promise<void> {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    connection: "close",
  });
  response.flushHeaders();
  const gone = new AbortController();
  const heartbeat = setInterval(() => response.write(":\n\n"), heartbeatMs);
  const iterator = Symbol.asyncIterator in results ? results : undefined;
  response.once("close", () => {
    clearInterval(heartbeat);
    gone.abort();
    void iterator?.return?.();
  });
  if (iterator === undefined) await writeNext(response, results as FormattedExecutionResult, gone.signal);
  else
    for await (const result of iterator) {
      if (gone.signal.aborted) return;
      await writeNext(response, result, gone.signal);
    }
  if (!gone.signal.aborted) response.end("event: complete\ndata:\n\n");
}

async function writeNext(response: ServerResponse, result: FormattedExecutionResult, gone: AbortSignal): Promise<void> {
  if (response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`)) return;
  await once(response, "drain", { signal: gone }).catch(() => undefined);
}
