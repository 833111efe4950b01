import { readFile } from "node:fs/promises";
import { fetchDocuments, writeWholeFile } from "@sen/registry/client";
import type { TrustedDocuments } from "@sen/registry/client";
import { deliveryFileOf } from "../supergraph/registry-settings.ts";
import type { RegistrySettings } from "../supergraph/registry-settings.ts";
import type { DocumentList } from "./document-list.ts";

/** Milliseconds between two tries when the registry could not be asked. */
const RETRY_MS = 2_000;

export interface FollowDocumentsOptions {
  readonly registry: RegistrySettings;
  readonly list: DocumentList;
  /** Told when the list could not be read, asked for or kept; the one before stays. */
  readonly onFault: (error: unknown) => void;
}

/** Keeps a list of trusted documents as the registry has it, on disk too: a gateway that starts alone still knows it. */
export class DocumentFollower {
  readonly #options: FollowDocumentsOptions;
  readonly #file: string;
  readonly #stopped = new AbortController();
  #retry: NodeJS.Timeout | undefined;
  #asking: Promise<void> | undefined;
  #again = false;
  /** Whether there is news that is not on disk; it is tried again when that failed. */
  #unkept = false;

  constructor(options: FollowDocumentsOptions) {
    this.#options = options;
    this.#file = `${deliveryFileOf(options.registry).replace(/\.json$/, "")}.documents.json`;
  }

  /** Takes up what was kept, so that nothing is answered by a list that is empty because it is new. */
  async begin(): Promise<void> {
    try {
      this.#options.list.apply(JSON.parse(await readFile(this.#file, "utf8")) as TrustedDocuments);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) this.#options.onFault(error);
    }
  }

  /** Asks for what changed: at each new connection, and when the registry says that there is something. */
  hear(event: string): void {
    if (event !== "connected" && event !== "documents") return;
    this.#again = true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
  }

  /** Fulfilled when the question that is under way, if one is, has its answer or its fault. */
  async settled(): Promise<void> {
    await this.#asking;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    clearTimeout(this.#retry);
    await this.#asking;
  }

  /** Never rejects. */
  async #ask(): Promise<void> {
    const { list, registry, onFault } = this.#options;
    clearTimeout(this.#retry);
    while (this.#again && !this.#stopped.signal.aborted) {
      this.#again = false;
      try {
        const changed = await fetchDocuments(registry, list.cursor, this.#stopped.signal);
        this.#unkept ||= list.apply(changed);
        if (this.#unkept) await writeWholeFile(this.#file, JSON.stringify(list.all()));
        this.#unkept = false;
        // An answer has an end; the next one tells whether there is more.
        this.#again ||= changed.documents.length + changed.withdrawn.length > 0;
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        onFault(error);
        this.#retry = setTimeout(() => this.hear("documents"), RETRY_MS).unref();
      }
    }
  }
}
