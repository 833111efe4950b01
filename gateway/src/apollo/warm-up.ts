import type { EngineView } from "@sen/engine";
import { getOperationAST, parse } from "graphql";
import type { KnownOperation } from "./known-operations.ts";

/**
 * Longest time a supergraph waits for its operations, in milliseconds: whoever replaced the old one had a reason, and what
 * a grant no longer allows is to be dark within two seconds everywhere. The most used come first.
 */
const WARM_UP_MS = 1_000;

/**
 * Plans and compiles operations of one supergraph on the next, so that the first requests after the change do not all
 * wait for the planner. Gives those the next one can answer. Ends early when nobody wants the next one any more.
 */
export async function warmUp<Context>(
  operations: readonly KnownOperation<Context>[],
  next: EngineView<Context>,
  isWanted: () => boolean,
): Promise<KnownOperation<Context>[]> {
  const ready: KnownOperation<Context>[] = [];
  const latest = performance.now() + WARM_UP_MS;
  for (const { source, operationName, run: before, uses } of operations) {
    if (!isWanted() || performance.now() > latest) break;
    const document = parse(source);
    // Apollo Server names an operation although its client did not, and the engine keeps it by name.
    const run = next.prepare(document, operationName ?? getOperationAST(document)?.name?.value);
    if (run === undefined || run.defers) continue;
    await run.warmUp(before);
    // What was used long ago should not outweigh for ever what is used now.
    ready.push({ source, operationName, run, uses: Math.floor(uses / 2) });
  }
  return ready;
}
