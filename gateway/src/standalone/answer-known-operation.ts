import type { IncomingMessage, ServerResponse } from "node:http";
import { Cancellation } from "@sen/engine";
import type { CancelSignal, PreparedRun } from "@sen/engine";
import type { ExecutionResult } from "graphql";
import { LRUCache } from "lru-cache";
import type { KnownOperations } from "../apollo/known-operations.ts";
import type { StandaloneContext } from "./forward-headers.ts";
import type { UsageCounter } from "../usage/usage-counter.ts";
import { SharedRuns } from "./shared-runs.ts";

/** An operation as a POST body holds it, when there is nothing unusual about it. */
interface PlainRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** A finished run: bytes to send, or a result with errors that Apollo Server has to present. */
type Finished = { readonly bytes: Buffer } | { readonly result: ExecutionResult };

/** What became of a request: answered, not run, or run with a result that Apollo Server has to present. */
export type Outcome = "answered" | "unknown" | { readonly result: Promise<ExecutionResult> };

/** One request that may be answered here. */
export interface KnownRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The body as it came, and what it says. */
  readonly text: string;
  readonly body: unknown;
  readonly forwarded: Readonly<Record<string, string>>;
}

/**
 * Answers POST requests for operations that Apollo Server has already parsed, validated and answered, without asking
 * it again. Only results without errors are written here, in the form and under the content type that Apollo Server
 * chose for the same `accept` header before; everything else stays its own.
 */
export class KnownOperationAnswers {
  readonly #known: KnownOperations<StandaloneContext>;
  readonly #contentTypes = new LRUCache<string, string>({ max: 100 });
  readonly #shared = new SharedRuns<Finished>();

  readonly #usage: UsageCounter | undefined;

  /** Operations are known only when Apollo Server has answered them, so the counter has learned them from it. */
  constructor(known: KnownOperations<StandaloneContext>, usage: UsageCounter | undefined) {
    this.#known = known;
    this.#usage = usage;
  }

  /** Notes the content type Apollo Server chose, which depends on nothing but `accept`. */
  learn({ headers }: IncomingMessage, status: number | undefined, contentType: string | undefined): void {
    if ((status ?? 200) === 200 && contentType) this.#contentTypes.set(headers.accept ?? "", contentType);
  }

  /** After a mutation, or a new supergraph, nobody may be given an answer that was begun before. */
  shareNoMore(): void {
    this.#shared.clear();
  }

  /** Runs the operation when it is known. Never throws: a fault is a result for Apollo Server to present as well. */
  async answer(known: KnownRequest): Promise<Outcome> {
    const contentType = this.#contentTypes.get(known.request.headers.accept ?? "");
    const plain = contentType === undefined ? undefined : readPlainRequest(known.body);
    const operation = plain && this.#known.find(plain.query, plain.operationName);
    if (plain === undefined || operation === undefined || contentType === undefined) return "unknown";
    try {
      const finished = await this.#run(operation, plain, known);
      if ("result" in finished) return { result: Promise.resolve(finished.result) };
      send(known.response, contentType, finished.bytes);
      const { headers } = known.request;
      this.#usage?.count(plain.query, plain.operationName, (name) => headers[name]?.toString(), false);
      return "answered";
    } catch (fault) {
      const result = Promise.reject<ExecutionResult>(fault);
      // Apollo Server comes to it later; until then it counts as a rejection nobody handles.
      result.catch(() => {});
      return { result };
    }
  }

  #run(operation: PreparedRun<StandaloneContext>, plain: PlainRequest, known: KnownRequest): Promise<Finished> {
    const { text, forwarded, response } = known;
    const { variables } = plain;
    const run = (signal: CancelSignal): Promise<Finished> =>
      operation.respond({ variables, context: { forwarded, signal }, signal }).then(finish);
    if (operation.kind === "mutation") return this.#runAlone(run, response);
    // Whatever reaches a subgraph is part of the key: who may see what is decided there, by these headers. No value
    // of a header has a line feed.
    let key = "";
    for (const name in forwarded) key += `${name}:${forwarded[name]}\n`;
    return this.#shared.run(`${key}\n${text}`, response, run);
  }

  async #runAlone(run: (signal: CancelSignal) => Promise<Finished>, response: ServerResponse): Promise<Finished> {
    const gone = new Cancellation();
    const leave = () => gone.abort();
    response.once("close", leave);
    try {
      return await run(gone);
    } finally {
      response.off("close", leave);
      this.shareNoMore();
    }
  }
}

function finish(result: ExecutionResult | Buffer): Finished {
  if (result instanceof Uint8Array) return { bytes: result };
  if (result.errors || !("data" in result)) return { result };
  return { bytes: Buffer.from(`${JSON.stringify({ data: result.data, extensions: result.extensions })}\n`) };
}

/** Node writes a text together with its head, by one call less into the system; longer ones are not worth copying. */
const SHORT = 8_192;

function send(response: ServerResponse, contentType: string, bytes: Buffer): void {
  if (response.destroyed) return;
  response.writeHead(200, { "content-type": contentType, "content-length": bytes.byteLength });
  // One character a byte, so that the bytes stay what they are.
  if (bytes.byteLength <= SHORT) response.end(bytes.toString("latin1"), "latin1");
  else response.end(bytes);
}

/** Undefined for batches, persisted queries, and whatever Apollo Server may have an opinion on. */
function readPlainRequest(body: unknown): PlainRequest | undefined {
  if (typeof body !== "object" || body === null || !("query" in body)) return undefined;
  const { query, operationName = null, variables = null, extensions = null }: Record<string, unknown> = { ...body };
  if (typeof query !== "string" || extensions !== null) return undefined;
  if (operationName !== null && (typeof operationName !== "string" || operationName === "")) return undefined;
  if (typeof variables !== "object" || Array.isArray(variables)) return undefined;
  return {
    query,
    operationName: operationName ?? undefined,
    // An object of a parsed JSON body holds nothing but JSON.
    variables: (variables as Record<string, unknown> | null) ?? undefined,
  };
}
