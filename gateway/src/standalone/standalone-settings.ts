import type { SubscriptionProtocol } from "@sen/engine";
import type { DocumentMode } from "@sen/registry/client";

/** A number for every subgraph, and others for some of them by name. */
export interface PerSubgraph {
  readonly all: number;
  readonly named: Readonly<Record<string, number>>;
}

/** The same for the protocol of subscriptions. */
export interface ProtocolPerSubgraph {
  readonly all: SubscriptionProtocol;
  readonly named: Readonly<Record<string, SubscriptionProtocol>>;
}

/** What `sen gateway` can be told, in full. Times in milliseconds, sizes in bytes. */
export interface StandaloneSettings {
  /** File that holds a Federation 2 supergraph; empty when there is a registry. */
  readonly supergraph: string;
  /** Addresses of a registry's instances; empty when there is a file. */
  readonly registry: readonly string[];
  readonly graph: string;
  /** Ed25519 public keys the registry may sign with, in base64url. */
  readonly registryKeys: readonly string[];
  /** File that holds the token for the registry. */
  readonly tokenFile: string;
  /** Name of this gateway at the registry; empty for one made of machine and port. */
  readonly gatewayId: string;
  /** Where the last good delivery is kept; empty for the system's temporary folder. */
  readonly deliveryFolder: string;
  /** What becomes of operations that are not registered, for clients of which the registry says nothing. */
  readonly trustedDocuments: DocumentMode;
  readonly port: number;
  readonly host: string;
  /** Client headers passed on to every subgraph, in lower case. */
  readonly forwardHeaders: readonly string[];
  /** URLs that replace those of the supergraph, by subgraph name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly subgraphTimeout: PerSubgraph;
  readonly retries: PerSubgraph;
  readonly maxRetryDelay: PerSubgraph;
  readonly circuitFailures: PerSubgraph;
  readonly circuitReset: PerSubgraph;
  readonly maxConcurrentCalls: PerSubgraph;
  readonly maxWaitingCalls: PerSubgraph;
  readonly maxEntitiesPerCall: PerSubgraph;
  /** How subgraphs are subscribed to. */
  readonly subscriptionProtocol: ProtocolPerSubgraph;
  /** Where subgraphs offer subscriptions, when that is not where they answer queries, by subgraph name. */
  readonly subscriptionUrls: Readonly<Record<string, string>>;
  readonly subscriptionHeartbeat: PerSubgraph;
  readonly maxQueuedEvents: PerSubgraph;
  /** Most subscriptions of one client connection, and of the gateway. */
  readonly maxSubscriptionsPerConnection: number;
  readonly maxSubscriptions: number;
  /** How long a WebSocket may be open before its client says who it is. */
  readonly connectionInitTimeout: number;
  /** How often clients are told that the gateway is still there. */
  readonly clientHeartbeat: number;
  /** Origins whose pages may open WebSockets and event streams, beside the gateway's own; `*` for every one. */
  readonly allowedOrigins: readonly string[];
  readonly requestTimeout: number;
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: PerSubgraph;
  /** How many processes plan operations; 0 to plan in the gateway's own. */
  readonly plannerProcesses: number;
  readonly planTimeout: number;
  /** Labels of progressive overrides that apply to every request. */
  readonly overrideLabels: readonly string[];
  /** How many of the most used operations are planned on a changed supergraph before it takes over. */
  readonly warmUpOperations: number;
  /** Whether a changed supergraph file is taken up while running. */
  readonly watch: boolean;
  /** How long requests in flight may take to finish when the gateway stops. */
  readonly shutdownTimeout: number;
}

/** One setting as a command line and an environment name it. */
export interface StandaloneSettingDescription {
  /** In the notation of commander: `--port <number>`, `--forward-header <name...>`, `--no-watch`. */
  readonly flag: string;
  readonly environment: string;
  /** Value when neither flag nor environment gives one; undefined when one of them must. */
  readonly defaultValue: string | number | boolean | undefined;
  readonly description: string;
}

/** Every setting, once: the command line, the environment and the documentation are made from this table. */
export const standaloneSettings = {
  supergraph: {
    flag: "--supergraph <file>",
    environment: "SEN_SUPERGRAPH",
    defaultValue: undefined,
    description: "file that holds a composed Federation 2 supergraph",
  },
  registry: {
    flag: "--registry <url...>",
    environment: "SEN_REGISTRY",
    defaultValue: "",
    description: "registry to have the graph from, in place of a file; several addresses when it has several instances",
  },
  graph: {
    flag: "--graph <name>",
    environment: "SEN_GRAPH",
    defaultValue: "network",
    description: "name of the graph at the registry",
  },
  registryKeys: {
    flag: "--registry-key <key...>",
    environment: "SEN_REGISTRY_KEYS",
    defaultValue: "",
    description: "public keys the registry signs with; give old and new while keys are replaced",
  },
  tokenFile: {
    flag: "--token-file <file>",
    environment: "SEN_TOKEN_FILE",
    defaultValue: "",
    description: "file that holds the token for the registry; read anew for each request",
  },
  gatewayId: {
    flag: "--gateway-id <name>",
    environment: "SEN_GATEWAY_ID",
    defaultValue: "",
    description: "name of this gateway at the registry; its machine and port when left out",
  },
  deliveryFolder: {
    flag: "--delivery-folder <folder>",
    environment: "SEN_DELIVERY_FOLDER",
    defaultValue: "",
    description: "where the last good graph is kept, to start from while the registry is away",
  },
  trustedDocuments: {
    flag: "--trusted-documents <mode>",
    environment: "SEN_TRUSTED_DOCUMENTS",
    defaultValue: "off",
    description:
      "what becomes of operations that are not registered, for clients of which the registry says nothing: off, warn or enforce",
  },
  port: {
    flag: "--port <number>",
    environment: "SEN_PORT",
    defaultValue: 4000,
    description: "port to listen on; 0 takes any free one",
  },
  host: {
    flag: "--host <address>",
    environment: "SEN_HOST",
    defaultValue: "127.0.0.1",
    description: "address to listen on; 0.0.0.0 for every network of the machine",
  },
  forwardHeaders: {
    flag: "--forward-header <name...>",
    environment: "SEN_FORWARD_HEADERS",
    defaultValue: "",
    description: "client headers to pass on to every subgraph; in the environment separated by commas",
  },
  subgraphUrls: {
    flag: "--subgraph-url <name=url...>",
    environment: "SEN_SUBGRAPH_URLS",
    defaultValue: "",
    description: "addresses that replace those of the supergraph; in the environment separated by commas",
  },
  subgraphTimeout: {
    flag: "--subgraph-timeout <ms...>",
    environment: "SEN_SUBGRAPH_TIMEOUT",
    defaultValue: 15_000,
    description:
      "longest wait for one answer of a subgraph, in milliseconds; `name=ms` for one subgraph, here and below",
  },
  retries: {
    flag: "--retries <number...>",
    environment: "SEN_RETRIES",
    defaultValue: 1,
    description: "how often a query is sent again that was not answered, or answered with 429, 502, 503 or 504",
  },
  maxRetryDelay: {
    flag: "--max-retry-delay <ms...>",
    environment: "SEN_MAX_RETRY_DELAY",
    defaultValue: 2_000,
    description: "longest pause before a retry, whatever Retry-After says, in milliseconds",
  },
  circuitFailures: {
    flag: "--circuit-failures <number...>",
    environment: "SEN_CIRCUIT_FAILURES",
    defaultValue: 20,
    description: "failures in a row after which a subgraph is left alone for a while; 0 for never",
  },
  circuitReset: {
    flag: "--circuit-reset <ms...>",
    environment: "SEN_CIRCUIT_RESET",
    defaultValue: 1_000,
    description: "how long it is left alone before one call tries it again, in milliseconds",
  },
  maxConcurrentCalls: {
    flag: "--max-concurrent-calls <number...>",
    environment: "SEN_MAX_CONCURRENT_CALLS",
    defaultValue: 128,
    description: "most calls to a subgraph at a time; others wait",
  },
  maxWaitingCalls: {
    flag: "--max-waiting-calls <number...>",
    environment: "SEN_MAX_WAITING_CALLS",
    defaultValue: 10_000,
    description: "most calls that wait for a subgraph; others fail at once",
  },
  maxEntitiesPerCall: {
    flag: "--max-entities-per-call <number...>",
    environment: "SEN_MAX_ENTITIES_PER_CALL",
    defaultValue: 0,
    description: "most entities asked of a subgraph at once, more are asked for by several calls; 0 for no limit",
  },
  subscriptionProtocol: {
    flag: "--subscription-protocol <protocol...>",
    environment: "SEN_SUBSCRIPTION_PROTOCOL",
    defaultValue: "auto",
    description: "how subgraphs give subscriptions: sse, multipart, ws, or auto to try them in this order",
  },
  subscriptionUrls: {
    flag: "--subscription-url <name=url...>",
    environment: "SEN_SUBSCRIPTION_URLS",
    defaultValue: "",
    description:
      "where subgraphs offer subscriptions, when that is not where they answer queries; http or ws addresses",
  },
  subscriptionHeartbeat: {
    flag: "--subscription-heartbeat <ms...>",
    environment: "SEN_SUBSCRIPTION_HEARTBEAT",
    defaultValue: 30_000,
    description: "silence of a subgraph before its WebSocket is pinged, and then before it counts as gone",
  },
  maxQueuedEvents: {
    flag: "--max-queued-events <number...>",
    environment: "SEN_MAX_QUEUED_EVENTS",
    defaultValue: 1_000,
    description: "most events of one subscription that wait for a slow client; with one more the subscription ends",
  },
  maxSubscriptionsPerConnection: {
    flag: "--max-subscriptions-per-connection <number>",
    environment: "SEN_MAX_SUBSCRIPTIONS_PER_CONNECTION",
    defaultValue: 100,
    description: "most operations at a time over one WebSocket or event stream of a client",
  },
  maxSubscriptions: {
    flag: "--max-subscriptions <number>",
    environment: "SEN_MAX_SUBSCRIPTIONS",
    defaultValue: 10_000,
    description: "most subscriptions at a time, of all clients",
  },
  connectionInitTimeout: {
    flag: "--connection-init-timeout <ms>",
    environment: "SEN_CONNECTION_INIT_TIMEOUT",
    defaultValue: 3_000,
    description: "how long a WebSocket may be open before its client begins, in milliseconds",
  },
  clientHeartbeat: {
    flag: "--client-heartbeat <ms>",
    environment: "SEN_CLIENT_HEARTBEAT",
    defaultValue: 12_000,
    description: "how often clients are pinged, or sent a sign of life, in milliseconds",
  },
  allowedOrigins: {
    flag: "--allowed-origin <origin...>",
    environment: "SEN_ALLOWED_ORIGINS",
    defaultValue: "",
    description: "origins whose pages may open WebSockets and streams beside the gateway's own; * for every one",
  },
  requestTimeout: {
    flag: "--request-timeout <ms>",
    environment: "SEN_REQUEST_TIMEOUT",
    defaultValue: 30_000,
    description: "longest time for a whole request, in milliseconds; what is missing then is null",
  },
  maxRequestBytes: {
    flag: "--max-request-bytes <bytes>",
    environment: "SEN_MAX_REQUEST_BYTES",
    defaultValue: 1_048_576,
    description: "largest request body accepted from a client, in bytes",
  },
  maxResponseBytes: {
    flag: "--max-response-bytes <bytes...>",
    environment: "SEN_MAX_RESPONSE_BYTES",
    defaultValue: 33_554_432,
    description: "largest answer accepted from a subgraph, in bytes",
  },
  plannerProcesses: {
    flag: "--planner-processes <number>",
    environment: "SEN_PLANNER_PROCESSES",
    defaultValue: 1,
    description: "processes that plan operations, so that a planner crash ends no request but its own; 0 for none",
  },
  planTimeout: {
    flag: "--plan-timeout <ms>",
    environment: "SEN_PLAN_TIMEOUT",
    defaultValue: 10_000,
    description: "longest time to plan one operation, in milliseconds",
  },
  overrideLabels: {
    flag: "--override-label <label...>",
    environment: "SEN_OVERRIDE_LABELS",
    defaultValue: "",
    description: "labels of @override that apply to every request; percent(n) applies to its share without being named",
  },
  warmUpOperations: {
    flag: "--warm-up-operations <number>",
    environment: "SEN_WARM_UP_OPERATIONS",
    defaultValue: 200,
    description: "how many of the most used operations are planned on a changed supergraph before it takes over",
  },
  watch: {
    flag: "--no-watch",
    environment: "SEN_WATCH",
    defaultValue: true,
    description: "do not take up changes of the supergraph file while running",
  },
  shutdownTimeout: {
    flag: "--shutdown-timeout <ms>",
    environment: "SEN_SHUTDOWN_TIMEOUT",
    defaultValue: 10_000,
    description: "how long requests in flight may take to finish when the gateway stops, in milliseconds",
  },
} as const satisfies Record<keyof StandaloneSettings, StandaloneSettingDescription>;
