import { HubError } from "@sen/errors";
import { applySettings } from "@sen/process";
import { pino } from "pino";
import { serveRegistry } from "./server/serve-registry.ts";
import { readRegistrySettings } from "./server/settings.ts";

const logger = pino({ name: "registry", level: process.env["LOG_LEVEL"] ?? "info" });

try {
  applySettings();
  const running = await serveRegistry(readRegistrySettings(process.env), { logger });
  let stopping: Promise<void> | undefined;
  const stop = (reason: string) => {
    stopping ??= running.stop().then(() => {
      logger.info({ reason }, "stopped");
      process.exit(0);
    });
  };
  process.once("SIGTERM", () => stop("SIGTERM"));
  process.once("SIGINT", () => stop("SIGINT"));
  // The supervisor holds a channel to each of its services; when it dies, nobody is left to stop them.
  if (process.connected) process.once("disconnect", () => stop("supervisor gone"));
  logger.info({ url: running.url }, "ready");
  process.send?.({ kind: "ready", url: running.url });
} catch (error) {
  logger.fatal({ err: error }, error instanceof HubError ? error.message : "could not start");
  process.exit(1);
}
