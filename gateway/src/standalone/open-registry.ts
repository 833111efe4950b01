import { openDocuments } from "../documents/open-documents.ts";
import { followRegistry } from "../supergraph/follow-registry.ts";
import type { SourceNotice } from "../supergraph/graph-source.ts";
import { recordUsage } from "../usage/record-usage.ts";
import { readRegistrySettings } from "./read-registry-settings.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";

/** What a gateway has from a registry: the graph, trusted documents, and somebody to tell what is asked. */
export async function openRegistry(
  settings: StandaloneSettings,
  { onNotice, log }: { readonly onNotice: (notice: SourceNotice) => void; readonly log: (line: string) => void },
) {
  const registry = readRegistrySettings(settings);
  const warned = new Set<string>();
  const documents = await openDocuments(registry, {
    mode: settings.trustedDocuments,
    onUntrusted: ({ client, mode }) => {
      if (warned.has(`${client} ${mode}`)) return;
      warned.add(`${client} ${mode}`);
      const what = mode === "warn" ? "are answered" : "are refused";
      log(`Operations that are not registered ${what}; the first came from the client ${client}.`);
    },
    onFault: (error) => log(`The trusted documents stay as they were: ${String(error)}`),
  });
  const source = followRegistry(registry, { onNotice, onEvent: documents.hear });
  return { source, documents, usage: recordUsage(registry) };
}
