import { HubError } from "@sen/errors";
import type { Logger } from "pino";
import type { GatewaySettings } from "../settings.ts";
import { followRegistry } from "./follow-registry.ts";
import { readGraphFromFile } from "./graph-source.ts";
import type { GraphSource, SourceNotice } from "./graph-source.ts";

/** Where the hub's gateway has its graph from, with what happens to it in the log. */
export function openHubSource(
  { registry, supergraphFile }: GatewaySettings,
  logger: Logger,
  onEvent?: (event: string) => void,
): GraphSource {
  const onNotice = (notice: SourceNotice) => log(notice, logger);
  if (registry) return followRegistry(registry, { onNotice, onEvent });
  if (supergraphFile !== undefined) return readGraphFromFile(supergraphFile, { watch: true, onNotice });
  throw new HubError("CONFIGURATION", {
    what: { vi: "chưa đặt SUPERGRAPH_FILE hay REGISTRY_URL", en: "neither SUPERGRAPH_FILE nor REGISTRY_URL is set" },
  });
}

function log(notice: SourceNotice, logger: Logger): void {
  switch (notice.kind) {
    case "CONNECTED":
      return logger.info({ url: notice.url }, "connected to the registry");
    case "SERVED":
      return logger.info({ version: notice.version, from: notice.from }, "a new version of the graph is served");
    case "PROBLEM":
      return logger.error({ code: notice.code, version: notice.version }, notice.message);
    case "FILE":
      if (notice.error === undefined) return logger.info("a new supergraph is served");
      return logger.error({ err: notice.error }, "the supergraph stays as it was");
  }
}
