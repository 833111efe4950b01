import { HubError } from "@sen/errors";
import { applySettings, openTraces } from "@sen/process";
import { pino } from "pino";
import type { Subgraph } from "./define-subgraph.ts";
import { serveSubgraph } from "./server/serve-subgraph.ts";
import { readSubgraphSettings } from "./server/settings.ts";

/** The whole of a slice's process: settings, server, signals. Ends the process with 1 when it cannot start. */
export async function runSubgraph(subgraph: Subgraph): Promise<void> {
  const logger = pino({ name: subgraph.name, level: process.env["LOG_LEVEL"] ?? "info" });
  try {
    applySettings();
    const settings = readSubgraphSettings(process.env);
    subgraph.readSettings?.(process.env);
    const traces = await openTraces({ service: subgraph.name, part: "slice" }, process.env);
    const running = await serveSubgraph(subgraph, { ...settings, logger, traces });
    logger.info({ url: running.url }, "ready");
    const stop = once(async (reason: string) => {
      logger.info({ reason }, "stopping");
      await running.stop();
      await traces?.close();
      process.exit(0);
    });
    process.once("SIGTERM", () => void stop("SIGTERM"));
    process.once("SIGINT", () => void stop("SIGINT"));
    // The supervisor holds a channel to each of its services; when it dies, nobody is left to stop them.
    if (process.connected) process.once("disconnect", () => void stop("supervisor gone"));
    process.send?.({ kind: "ready", url: running.url });
  } catch (error) {
    logger.fatal({ err: error }, error instanceof HubError ? error.message : "could not start");
    process.exit(1);
  }
}

function once(run: (reason: string) => Promise<void>): (reason: string) => Promise<void> {
  let running: Promise<void> | undefined;
  return (reason) => (running ??= run(reason));
}
