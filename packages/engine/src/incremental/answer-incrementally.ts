import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";
import type { ExecutionState } from "../execution/execution-state.ts";
import type { JsonObject } from "../json.ts";
import { endedWhilePlanning } from "../operation/ended-while-planning.ts";
import type { PreparedOperation } from "../operation/prepare-operation.ts";
import type { CancelSignal } from "../transport/cancellation.ts";
import { startDeadline } from "../transport/start-deadline.ts";
import { RequestTimeoutError } from "../transport/subgraph-client.ts";
import type { IncrementalResults } from "./incremental-result.ts";
import { runIncrementally } from "./run-incrementally.ts";

/** One request whose client takes an answer in parts. */
export interface IncrementalRequest {
  readonly prepared: Exclude<PreparedOperation, { errors: unknown }>;
  readonly variables: JsonObject;
  readonly signal: CancelSignal | undefined;
  /** For all parts together, in milliseconds. */
  readonly timeoutMs: number;
  /** Makes the calls of the request, until the signal is aborted. */
  readonly callUntil: (signal: CancelSignal) => ExecutionState["call"];
  /** Answers as a whole an operation in which nothing has to come later. */
  readonly runWhole: () => Promise<ExecutionResult>;
}

/** Answers a request in as many parts as its operation defers. A result without `data` says that nothing was run. */
export async function answerIncrementally(request: IncrementalRequest): Promise<ExecutionResult | IncrementalResults> {
  const { prepared, signal, timeoutMs } = request;
  if (!prepared.defers) return request.runWhole();
  const variables = prepared.coerce(request.variables);
  if (variables.errors) return { errors: variables.errors };
  const deadline = startDeadline(signal, timeoutMs, () => new RequestTimeoutError());
  const end = (): void => {
    deadline.signal.abort();
    deadline.clear();
  };
  try {
    const compiled = await deadline.race(Promise.resolve(prepared.compiledFor(variables.coerced)));
    const operation = compiled.incremental();
    if (operation) {
      const call = request.callUntil(deadline.signal);
      return await runIncrementally({ operation, compiled, variables: variables.coerced, call, end });
    }
  } catch (error) {
    const isOver = deadline.signal.aborted;
    end();
    if (error instanceof GraphQLError) return { errors: [error] };
    if (isOver) return { errors: [endedWhilePlanning(error)] };
    throw error;
  }
  end();
  return request.runWhole();
}
