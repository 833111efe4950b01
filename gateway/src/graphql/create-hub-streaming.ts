import type { ApolloServer } from "@apollo/server";
import { HubError } from "@sen/errors";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { ApolloGateway } from "../apollo/create-apollo-gateway.ts";
import type { createSession } from "../session/create-session.ts";
import type { GatewaySettings } from "../settings.ts";
import type { Admission } from "../callers/admission.ts";
import type { DocumentGate } from "../documents/document-gate.ts";
import { requireContractReader } from "../contracts/answer-contracts.ts";
import { findGraphs } from "../contracts/contract-doors.ts";
import type { ContractDoors } from "../contracts/contract-doors.ts";
import { requireSameRights } from "../session/require-same-rights.ts";
import { createStreaming } from "../subscriptions/create-streaming.ts";
import type { Streaming } from "../subscriptions/create-streaming.ts";
import type { HubContext } from "./hub-context.ts";
import { presentError } from "./present-error.ts";

export interface HubStreamingOptions {
  readonly settings: GatewaySettings;
  readonly gateway: ApolloGateway<HubContext>;
  readonly apollo: ApolloServer<HubContext>;
  readonly contracts: ContractDoors<HubContext>;
  readonly session: Pick<ReturnType<typeof createSession>, "findCaller">;
  readonly admission: Admission;
  readonly documents: DocumentGate | undefined;
  readonly maxRequestBytes: number;
  readonly logger: Logger;
}

/** Operations at a time over one connection of a client, and over all; more than any screen of the network opens. */
const maxSubscriptionsPerConnection = 50;
const maxSubscriptions = 10_000;
/** Milliseconds. */
const connectionInitTimeoutMs = 3_000;
const heartbeatMs = 12_000;

/**
 * Subscriptions of the hub. Who the viewer is, and which roles she has, is found anew for each event: a session that
 * ended or a role that was taken away ends what it gave. The slice the events come from knows the viewer of the beginning,
 * so a subscription also ends when her rights are others than then.
 */
export function createHubStreaming(options: HubStreamingOptions): Streaming {
  const { settings, gateway, apollo, contracts, session, admission, documents, maxRequestBytes, logger } = options;
  return createStreaming<HubContext>({
    find: findGraphs(apollo, contracts, requireContractReader),
    documents,
    schema: () => gateway.engine.schema,
    originRules: { origins: new Set([new URL(settings.publicUrl).origin, ...settings.corsOrigins]), sameHost: false },
    maxRequestBytes,
    maxSubscriptionsPerConnection,
    maxSubscriptions,
    connectionInitTimeoutMs,
    heartbeatMs,
    addressOf: admission.addressOf,
    refused: (request) => admission.deny(request, "FORBIDDEN", admission.addressOf(request)),
    createContext: async (caller, slot) => {
      const { address = "", signal } = caller;
      return { ...(await admission.admit(await session.findCaller(caller), address)), address, signal, slot };
    },
    refreshContext: async (first, caller) => {
      const { viewer } = await session.findCaller(caller);
      requireSameRights(first.viewer, viewer);
      return { ...first, viewer };
    },
    formatError: (error) => {
      if (error instanceof HubError) admission.denyStream(error.code);
      return present(error, logger);
    },
    fault: (error) => logger.error({ err: error }, "a subscription failed"),
  });
}

function present(error: unknown, logger: Logger): GraphQLFormattedError {
  if (error instanceof HubError) {
    return { message: error.message, extensions: { code: error.code, message: error.localized } };
  }
  const formatted =
    error instanceof GraphQLError ? error.toJSON() : { message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } };
  return presentError(formatted, error, logger);
}
