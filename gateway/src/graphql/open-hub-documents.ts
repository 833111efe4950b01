import type { Logger } from "pino";
import { openDocuments } from "../documents/open-documents.ts";
import type { OpenDocuments } from "../documents/open-documents.ts";
import type { DenialLog } from "../denials/denial-log.ts";
import type { GatewayMetrics } from "../metrics.ts";
import type { GatewaySettings } from "../settings.ts";
import type { RegistrySettings } from "../supergraph/registry-settings.ts";

const door = "POST /graphql";

/** The hub's trusted documents; what is not among them is counted, by client. */
export function openHubDocuments(
  registry: RegistrySettings,
  { documentMode }: GatewaySettings,
  {
    metrics,
    denials,
    logger,
  }: { readonly metrics: GatewayMetrics; readonly denials: DenialLog; readonly logger: Logger },
): Promise<OpenDocuments> {
  return openDocuments(registry, {
    mode: documentMode,
    onUntrusted: (labels) => {
      metrics.untrustedDocuments.inc(labels);
      // Who asked is not known yet: it stands before everything else.
      if (labels.mode === "enforce") denials({ code: "DOCUMENT_NOT_TRUSTED", door, subject: null, address: undefined });
    },
    onFault: (error) => logger.error({ err: error }, "the trusted documents stay as they were"),
  });
}
