import type { DocumentMode } from "@sen/registry/client";
import type { RegistrySettings } from "../supergraph/registry-settings.ts";
import { DocumentGate } from "./document-gate.ts";
import type { TellUntrusted } from "./document-gate.ts";
import { DocumentList } from "./document-list.ts";
import { DocumentFollower } from "./follow-documents.ts";

export interface DocumentOptions {
  /** What becomes of unregistered operations of clients for which the registry says nothing. */
  readonly mode: DocumentMode;
  readonly onUntrusted: TellUntrusted;
  readonly onFault: (error: unknown) => void;
}

/** The trusted documents of a gateway that has its graph from a registry. */
export interface OpenDocuments {
  readonly gate: DocumentGate;
  /** To be told what the registry sends beside the graph. */
  readonly hear: (event: string) => void;
  /** Fulfilled when the registry was asked for them, or is not there to be asked. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function openDocuments(
  registry: RegistrySettings,
  { mode, onUntrusted, onFault }: DocumentOptions,
): Promise<OpenDocuments> {
  const list = new DocumentList(mode);
  const follower = new DocumentFollower({ registry, list, onFault });
  await follower.begin();
  return {
    gate: new DocumentGate(list, onUntrusted),
    hear: (event) => follower.hear(event),
    settled: () => follower.settled(),
    stop: () => follower.stop(),
  };
}
