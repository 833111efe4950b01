import type { ExecutionResult } from "graphql";
import type { ExecutionState } from "../execution/execution-state.ts";
import type { JsonObject } from "../json.ts";
import type { CompiledOperation } from "../operation/compile-operation.ts";
import type { IncrementalOperation } from "./compile-incremental.ts";
import type { DeferredFragment } from "./deferred-fragment.ts";
import { FragmentDeliverer } from "./deliver-fragments.ts";
import { FetchRuns } from "./fetch-runs.ts";
import type { IncrementalResults, SubsequentResult } from "./incremental-result.ts";
import { ReportPool } from "./report-pool.ts";

export interface IncrementalRun {
  readonly operation: IncrementalOperation;
  readonly compiled: CompiledOperation;
  readonly variables: JsonObject;
  readonly call: ExecutionState["call"];
  /** Called when no call will be made any more, perhaps more than once. Ends those that are out. */
  readonly end: () => void;
}

/**
 * Runs the calls of the first answer, then all others, over the same merged data. Gives one result when nothing is
 * left to be delivered.
 */
export async function runIncrementally(run: IncrementalRun): Promise<ExecutionResult | IncrementalResults> {
  const { operation, compiled, variables, call, end } = run;
  const data: JsonObject = {};
  const runs = new FetchRuns({ variables, data, call }, operation.steps);
  const pool = new ReportPool(runs.reports, compiled.toClientPath);
  const introspection = compiled.introspect(variables);
  const deliverer = new FragmentDeliverer({ operation, data, pool, introspection });
  await operation.initialPart?.(runs);
  const initialResult = deliverer.projectInitial();
  if ("pending" in initialResult) {
    return { initialResult, subsequentResults: deliverRest(operation, runs, deliverer, end) };
  }
  end();
  return initialResult;
}

/** Makes the calls at once, and waits with each answer until somebody asks for it. */
function deliverRest(
  operation: IncrementalOperation,
  runs: FetchRuns,
  deliverer: FragmentDeliverer,
  end: () => void,
): AsyncGenerator<SubsequentResult, void, void> {
  const ready = new Set<DeferredFragment>();
  const parts = new Map(
    [...operation.deferred].map(([fragment, { run }]) => [fragment, run(runs).then(() => ready.add(fragment))]),
  );
  // Also takes care of faults nobody waits for. Whoever waits for the fragment is told.
  void Promise.allSettled(parts.values()).then(end);
  const deliver = async function* (): AsyncGenerator<SubsequentResult, void, void> {
    try {
      let hasNext = true;
      while (hasNext) {
        await Promise.race(deliverer.expected().flatMap((fragment) => parts.get(fragment) ?? []));
        const result = deliverer.deliverReady((fragment) => ready.has(fragment));
        ({ hasNext } = result);
        yield result;
      }
    } finally {
      end();
    }
  };
  const results = deliver();
  // By itself a generator hears of it only between two answers, and before the first not at all.
  const leave = results.return.bind(results);
  results.return = (value) => {
    end();
    return leave(value);
  };
  return results;
}
