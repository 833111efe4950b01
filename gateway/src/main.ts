import { HubError } from "@sen/errors";
import { applySettings, openTraces } from "@sen/process";
import { pino } from "pino";
import { serveHub } from "./serve-hub.ts";
import { readGatewaySettings } from "./settings.ts";

const logger = pino({ name: "gateway", level: process.env["LOG_LEVEL"] ?? "info" });
try {
  applySettings();
  const traces = await openTraces({ service: "gateway", part: "gateway" }, process.env);
  const running = await serveHub(readGatewaySettings(process.env), { logger, traces });
  logger.info({ url: running.url }, "ready");
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= running
      .stop()
      .then(() => traces?.close())
      .then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // The supervisor holds a channel to each of its services; when it dies, nobody is left to stop them.
  if (process.connected) process.once("disconnect", stop);
  process.send?.({ kind: "ready", url: running.url });
} catch (error) {
  logger.fatal({ err: error }, error instanceof HubError ? error.message : "could not start");
  process.exit(1);
}
