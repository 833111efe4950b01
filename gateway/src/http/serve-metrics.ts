import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { GatewayMetrics } from "../metrics.ts";
import { drain, listen } from "./listen.ts";

/** Milliseconds a scrape may take to finish when the gateway stops. */
const stopTimeoutMs = 1_000;

export async function sendMetrics(response: ServerResponse, { registry }: GatewayMetrics): Promise<void> {
  response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
}

/** Serves `/metrics`, and nothing else, at a port of its own that nobody outside has to reach. */
export async function serveMetrics(metrics: GatewayMetrics, address: { readonly host: string; readonly port: number }) {
  const server = createServer((request, response) => {
    if (request.method === "GET" && request.url === "/metrics") {
      sendMetrics(response, metrics).catch(() => response.destroy());
      return;
    }
    response.writeHead(404).end();
  });
  const url = await listen(server, address);
  return { url, stop: () => drain(server, stopTimeoutMs) };
}
