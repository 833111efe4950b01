import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Traces } from "@sen/process";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { ApolloView } from "../apollo/apollo-view.ts";
import { keepDocuments } from "../apollo/keep-documents.ts";
import { requireOperation } from "../apollo/require-operation.ts";
import { deliverIncrementally } from "../apollo/deliver-incrementally.ts";
import { reportDenials } from "../denials/report-denials.ts";
import type { DenialLog } from "../denials/denial-log.ts";
import { enforceLimits } from "../limits/enforce-limits.ts";
import type { OperationLimits } from "../limits/operation-limits.ts";
import { restrictIntrospection } from "../limits/restrict-introspection.ts";
import type { IntrospectionAudience } from "../limits/restrict-introspection.ts";
import { controlCaches } from "../response-cache/control-caches.ts";
import { countOperations } from "../count-operations.ts";
import type { GatewayMetrics } from "../metrics.ts";
import { explainCosts } from "../limits/explain-costs.ts";
import { explainPlans } from "./explain-plans.ts";
import type { HubContext } from "./hub-context.ts";
import { countUsage } from "../usage/count-usage.ts";
import type { UsageCounter } from "../usage/usage-counter.ts";
import { nameOperations } from "./name-operations.ts";
import { presentError } from "./present-error.ts";
import { traceOperations } from "./trace-operations.ts";

export interface HubApolloOptions {
  readonly gateway: ApolloView<HubContext>;
  readonly limits: OperationLimits;
  /** Most lexical tokens of one document; the parser stops at the next one. */
  readonly maxTokens: number;
  readonly introspection: IntrospectionAudience;
  readonly metrics: GatewayMetrics;
  /** Milliseconds from which on an operation is told as slow. */
  readonly slowMs: number;
  /** Counts what is asked, when a registry wants to know. */
  readonly usage: UsageCounter | undefined;
  readonly logger: Logger;
  readonly denials: DenialLog;
  readonly traces: Traces | undefined;
  /** Whether people reach the hub by https. */
  readonly secure: boolean;
}

/** Apollo Server as the hub's door: what is switched on, in one list. */
export function createHubApollo(options: HubApolloOptions): ApolloServer<HubContext> {
  const { gateway, limits, maxTokens, introspection, metrics, usage, logger, denials, secure } = options;
  const formatError = (formatted: GraphQLFormattedError, error: unknown) => presentError(formatted, error, logger);
  return new ApolloServer<HubContext>({
    gateway,
    introspection: introspection !== "nobody",
    // Suggestions would tell names to whoever guesses.
    hideSchemaDetailsFromClientErrors: introspection !== "everybody",
    logger,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    documentStore: null,
    formatError,
    plugins: [
      requireOperation(),
      keepDocuments(),
      ...(introspection === "signed-in" ? [restrictIntrospection()] : []),
      enforceLimits(limits, (schema) => gateway.costsOf(schema)),
      ...(options.traces ? [traceOperations(options.traces)] : []),
      nameOperations(),
      explainPlans(gateway),
      explainCosts(limits),
      countOperations(metrics, logger, options.slowMs),
      reportDenials(denials),
      ...(usage ? [countUsage(usage)] : []),
      controlCaches(gateway, { secure }),
      deliverIncrementally(gateway, formatError),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
