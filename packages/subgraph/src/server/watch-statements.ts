import type { ViewerDatabaseOptions } from "@sen/database";
import type { TraceSpan } from "@sen/process";
import type { Logger } from "pino";
import type { SubgraphMetrics } from "./metrics.ts";

/** Most characters of a statement in log and traces. */
const longestText = 1_000;

/**
 * Counts the statements of a request, tells those that took longer than `slowMs`, and traces all when the request is traced. Values
 * travel beside the text as parameters and are never told; what is written out in quotes all the same is left out.
 */
export function watchStatements(
  { metrics, logger, slowMs }: { readonly metrics: SubgraphMetrics; readonly logger: Logger; readonly slowMs: number },
  span: TraceSpan | undefined,
): Required<Pick<ViewerDatabaseOptions, "onStatement" | "onAnswer">> {
  return {
    onStatement: () => metrics.statements.inc(),
    onAnswer: (text, milliseconds) => {
      if (span !== undefined) {
        const to = Date.now();
        span.record("SQL", {
          from: to - milliseconds,
          to,
          facts: { "db.system.name": "postgresql", "db.query.text": withoutValues(text) },
        });
      }
      if (milliseconds < slowMs) return;
      metrics.slowStatements.inc();
      logger.warn({ statement: withoutValues(text), milliseconds: Math.round(milliseconds) }, "a slow statement");
    },
  };
}

const withoutValues = (text: string) => text.replaceAll(/'(?:[^']|'')*'/g, "'…'").slice(0, longestText);
