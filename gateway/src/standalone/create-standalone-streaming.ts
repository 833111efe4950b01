import type { ApolloServer } from "@apollo/server";
import { HubError } from "@sen/errors";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import type { ApolloGateway } from "../apollo/create-apollo-gateway.ts";
import { findGraphs } from "../contracts/contract-doors.ts";
import type { ContractDoors } from "../contracts/contract-doors.ts";
import type { DocumentGate } from "../documents/document-gate.ts";
import { createStreaming } from "../subscriptions/create-streaming.ts";
import type { Streaming } from "../subscriptions/create-streaming.ts";
import { pickHeaders } from "./forward-headers.ts";
import type { StandaloneContext } from "./forward-headers.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";

/** Subscriptions of the standalone gateway: whoever asks is told apart by the forwarded headers alone. */
export function createStandaloneStreaming(options: {
  readonly apollo: ApolloServer<StandaloneContext>;
  readonly contracts: ContractDoors<StandaloneContext>;
  readonly gateway: ApolloGateway<StandaloneContext>;
  readonly settings: StandaloneSettings;
  readonly documents: DocumentGate | undefined;
  readonly log: (line: string) => void;
}): Streaming {
  const { apollo, contracts, gateway, settings, documents, log } = options;
  const fault = (error: unknown) => log(`A subscription failed: ${describe(error)}`);
  return createStreaming<StandaloneContext>({
    find: findGraphs(apollo, contracts),
    documents,
    schema: () => gateway.engine.schema,
    originRules: { origins: new Set(settings.allowedOrigins), sameHost: true },
    maxRequestBytes: settings.maxRequestBytes,
    maxSubscriptionsPerConnection: settings.maxSubscriptionsPerConnection,
    maxSubscriptions: settings.maxSubscriptions,
    connectionInitTimeoutMs: settings.connectionInitTimeout,
    heartbeatMs: settings.clientHeartbeat,
    createContext: async (caller, slot) => ({
      forwarded: pickHeaders(caller, settings.forwardHeaders),
      signal: caller.signal,
      slot,
    }),
    formatError: (error) => formatError(error, fault),
    fault,
  });
}

function formatError(error: unknown, fault: (error: unknown) => void): GraphQLFormattedError {
  if (error instanceof GraphQLError) return error.toJSON();
  if (error instanceof HubError) return { message: error.message, extensions: { code: error.code } };
  fault(error);
  return { message: "Internal server error", extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
