import type { Logger } from "pino";
import { openDocuments } from "../documents/open-documents.ts";
import type { OpenDocuments } from "../documents/open-documents.ts";
import type { GatewayMetrics } from "../metrics.ts";
import type { GatewaySettings } from "../settings.ts";
import type { RegistrySettings } from "../supergraph/registry-settings.ts";

/** The hub's trusted documents; what is not among them is counted, by client. */
export function openHubDocuments(
  registry: RegistrySettings,
  { documentMode }: GatewaySettings,
  metrics: GatewayMetrics,
  logger: Logger,
): Promise<OpenDocuments> {
  return openDocuments(registry, {
    mode: documentMode,
    onUntrusted: (labels) => metrics.untrustedDocuments.inc(labels),
    onFault: (error) => logger.error({ err: error }, "the trusted documents stay as they were"),
  });
}
