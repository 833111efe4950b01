import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { HubError } from "@sen/errors";
import type { Traces } from "@sen/process";
import { GraphQLError } from "graphql";
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
  const formatError = (formatted: GraphQLFormattedError, error: unknown) => hideDefects(formatted, error, logger);
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

/** What the engine and the slices report passes; a defect of the gateway itself is logged and shown as an id. */
export function hideDefects(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return formatted;
  // Apollo Server refuses hashes of persisted queries with a status, and without a code.
  if (isRefusal(error)) return { ...formatted, extensions: { ...formatted.extensions, code: "BAD_REQUEST" } };
  const errorId = randomUUID();
  logger.error({ err: unwrapResolverError(error), errorId }, "an operation failed in the gateway");
  const shown = new HubError("INTERNAL", { errorId });
  return { ...formatted, message: shown.message, extensions: { code: shown.code, message: shown.localized } };
}

const isRefusal = (error: unknown): boolean => {
  const head = error instanceof GraphQLError ? error.extensions["http"] : undefined;
  return typeof head === "object" && head !== null && "status" in head && head.status === 400;
};
