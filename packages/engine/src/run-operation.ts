import type { ExecutionResult } from "graphql";
import { GraphQLError } from "graphql";
import type { RunRequest } from "./engine-view.ts";
import { beginState } from "./execution/execution-state.ts";
import type { ExecutionState } from "./execution/execution-state.ts";
import { answerIncrementally } from "./incremental/answer-incrementally.ts";
import type { IncrementalResults } from "./incremental/incremental-result.ts";
import type { JsonObject } from "./json.ts";
import type { CompiledOperation } from "./operation/compile-operation.ts";
import { endedWhilePlanning } from "./operation/ended-while-planning.ts";
import type { RunnableOperation } from "./operation/prepare-operation.ts";
import { buildResult } from "./response/build-result.ts";
import { SpliceRun } from "./splicing/splice-run.ts";
import type { CallAndRead } from "./splicing/splice-run.ts";
import type { CancelSignal } from "./transport/cancellation.ts";
import { readGraphQLResponse } from "./transport/read-graphql-response.ts";
import { startDeadline } from "./transport/start-deadline.ts";
import { RequestTimeoutError } from "./transport/subgraph-client.ts";
import type { AskSubgraph } from "./transport/subgraph-client.ts";

/** The ways to run a query or mutation that was found valid. Each has the deadline of a whole request. */
export interface Runner<Context> {
  run(operation: RunnableOperation, request: RunRequest<Context>): Promise<ExecutionResult>;
  /** Gives the bytes of the response where it can. */
  respond(operation: RunnableOperation, request: RunRequest<Context>): Promise<ExecutionResult | Buffer>;
  runIncrementally(
    operation: RunnableOperation,
    request: RunRequest<Context>,
  ): Promise<ExecutionResult | IncrementalResults>;
}

/** Runs an operation whose variables are coerced; `ask` gives up at the deadline. */
type Answer<Result> = (operation: CompiledOperation, variables: JsonObject, ask: CallAndRead) => Promise<Result>;

export function createRunner<Context>(ask: AskSubgraph<Context>, timeoutMs: number): Runner<Context> {
  const runWithin = async <Result>(
    prepared: RunnableOperation,
    request: RunRequest<Context>,
    answer: Answer<Result>,
  ): Promise<Result | ExecutionResult> => {
    const variables = prepared.coerce(request.variables ?? {});
    if (variables.errors) return { errors: variables.errors };
    const deadline = startDeadline(request.signal, timeoutMs, () => new RequestTimeoutError());
    try {
      const compiling = prepared.compiledFor(variables.coerced);
      const operation = compiling instanceof Promise ? await deadline.race(compiling) : compiling;
      const caller = { context: request.context, signal: deadline.signal };
      return await answer(operation, variables.coerced, (call, read) => ask(call, caller, read));
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      if (deadline.signal.aborted) return { errors: [endedWhilePlanning(error)] };
      throw error;
    } finally {
      deadline.clear();
    }
  };
  const runner: Runner<Context> = {
    run: (prepared, request) =>
      runWithin(prepared, request, (operation, variables, askNow) =>
        execute(operation, variables, (call) => askNow(call, readGraphQLResponse)),
      ),
    respond: (prepared, request) => runWithin(prepared, request, spliceOrExecute),
    runIncrementally: (prepared, request) => {
      const { variables, context, signal } = request;
      const callUntil = (end: CancelSignal): ExecutionState["call"] => {
        return (call) => ask(call, { context, signal: end }, readGraphQLResponse);
      };
      const runWhole = () => runner.run(prepared, request);
      return answerIncrementally({ prepared, variables: variables ?? {}, signal, timeoutMs, callUntil, runWhole });
    },
  };
  return runner;
}

async function spliceOrExecute(
  operation: CompiledOperation,
  variables: JsonObject,
  ask: CallAndRead,
): Promise<ExecutionResult | Buffer> {
  const call: ExecutionState["call"] = (each) => ask(each, readGraphQLResponse);
  const { splicing } = operation;
  if (!splicing?.isWorthwhile()) return execute(operation, variables, call);
  const spliced = new SpliceRun(variables, ask);
  let bytes: Buffer | undefined;
  try {
    bytes = await splicing.run(spliced);
  } finally {
    spliced.end();
  }
  // What was answered already is not asked for again.
  return bytes ?? execute(operation, variables, async (each) => spliced.recall(each) ?? call(each));
}

async function execute(
  operation: CompiledOperation,
  variables: JsonObject,
  call: ExecutionState["call"],
): Promise<ExecutionResult> {
  const state = beginState(variables, call);
  await operation.run?.(state);
  return buildResult(state, operation.project, operation.toClientPath, operation.introspect(variables));
}
