import type { IncomingHttpHeaders } from "node:http";
import type { ApolloServer, BaseContext } from "@apollo/server";
import type { SubscriptionResults } from "@sen/engine";
import { HubError } from "@sen/errors";
import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";
import type { DocumentGate } from "../documents/document-gate.ts";
import type { Connection, LiveOperations } from "./live-operations.ts";
import type { SubscriptionSlot } from "./subscription-slot.ts";

/** The results of a subscription as clients get them. One without `data` is the last. */
export type Results = AsyncGenerator<FormattedExecutionResult, void, void>;

/** An operation as a message or body holds it. */
export interface OperationParams {
  readonly query?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** Who sends an operation, and how. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  readonly connection: Connection;
  /** What it is asked of: `/graphql`, or a contract's path. */
  readonly path: string;
  /** Where the operation comes from, when the gateway wants to know. */
  readonly address?: string | undefined;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  readonly allowsMutations: boolean;
}

/** What operations may be asked of: the whole graph, or a contract. */
export interface AskedGraph<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  /** Throws for whom it does not answer. */
  readonly admit?: ((context: Context) => void) | undefined;
}

export interface OperationDoorOptions<Context extends BaseContext> {
  /** What a path stands for; undefined for one that stands for nothing. */
  readonly find: (path: string) => Promise<AskedGraph<Context> | undefined>;
  readonly live: LiveOperations;
  readonly createContext: (caller: Caller, slot: SubscriptionSlot<Context>) => Promise<Context>;
  /** The context for a later event of a subscription; rejects when the caller may not go on. Default: the first. */
  readonly refreshContext?: ((first: Context, caller: Caller) => Promise<Context>) | undefined;
  /** What operations have to pass before they are parsed. */
  readonly documents?: DocumentGate | undefined;
  /** Presents an error of an event, or a fault. */
  readonly formatError: (error: unknown) => GraphQLFormattedError;
}

/** The way into the gateway for operations of streaming protocols: through Apollo Server, like all others. */
export class OperationDoor<Context extends BaseContext> {
  readonly #options: OperationDoorOptions<Context>;

  constructor(options: OperationDoorOptions<Context>) {
    this.#options = options;
  }

  /** Runs an operation: its result, or the results of a subscription. Never rejects. */
  async begin(params: OperationParams, caller: Caller): Promise<FormattedExecutionResult | Results> {
    const { formatError } = this.#options;
    try {
      const { query, operationName, variables, extensions } = this.#admit(params, caller);
      const request = {
        ...(query !== undefined && { query }),
        ...(operationName != null && { operationName }),
        ...(variables && { variables }),
        ...(extensions && { extensions }),
      };
      return await this.ask(caller, async (apollo, contextValue) => {
        const { body } = await apollo.executeOperation(request, { contextValue });
        if (body.kind === "single") return body.singleResult;
        throw new Error("An operation gave its result in parts.");
      });
    } catch (error) {
      return { errors: [formatError(error)] };
    }
  }

  #admit(params: OperationParams, { headers }: Caller): OperationParams {
    const { documents } = this.#options;
    if (documents === undefined || documents.isOpen) return params;
    return documents.admit(params, (name) => headers[name]?.toString());
  }

  /** Asks Apollo Server in any way; gives the results instead of its answer when it was a subscription. */
  async ask<Answer>(
    caller: Caller,
    ask: (apollo: ApolloServer<Context>, context: Context) => Promise<Answer>,
  ): Promise<Answer | Results> {
    const { find, live, createContext, refreshContext, formatError } = this.#options;
    const graph = await find(caller.path);
    if (graph === undefined) throw new HubError("NOT_FOUND", { what: caller.path });
    const leave = live.enter(caller.connection);
    const slot: SubscriptionSlot<Context> = {
      allowsMutations: caller.allowsMutations,
      stopping: live.stopping,
      refreshContext: refreshContext && ((first) => refreshContext(first, caller)),
    };
    let isHandedOver = false;
    try {
      const context = await createContext(caller, slot);
      graph.admit?.(context);
      const answer = await ask(graph.apollo, context);
      if (!slot.results) return answer;
      isHandedOver = true;
      return present(slot.results, leave, formatError);
    } finally {
      if (!isHandedOver) {
        leave();
        await slot.results?.return();
      }
    }
  }
}

/** The results with their errors presented. A fault becomes the last of them. */
function present(
  results: SubscriptionResults,
  leave: () => void,
  formatError: (error: unknown) => GraphQLFormattedError,
): Results {
  const end = async (): Promise<IteratorResult<FormattedExecutionResult, void>> => {
    leave();
    await results.return();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      try {
        const { done, value } = await results.next();
        if (done === true) return await end();
        const { errors, ...rest } = value;
        return { done: false, value: { ...rest, ...(errors && { errors: errors.map(formatError) }) } };
      } catch (error) {
        // The results have ended with it.
        return { done: false, value: { errors: [formatError(error)] } };
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}

export function areResults(answer: object): answer is Results {
  return Symbol.asyncIterator in answer;
}
