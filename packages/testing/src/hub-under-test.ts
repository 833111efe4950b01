import type { ComposedSlice } from "@sen/cli";
import type { DatabaseSettings } from "@sen/database";
import type { GatewaySettings } from "@sen/gateway";
import type { DemoPerson, RoleName, SigningKey, Viewer } from "@sen/identity";
import type { SliceTls } from "@sen/subgraph";
import type pg from "pg";
import type { TemplateProfile } from "./demo-template.ts";
import type { GraphqlAnswer } from "./start-subgraph.ts";

/** The day the demo data was made for: tests see the same today on every day. */
export const demoNow = new Date("2026-11-23T09:00:00+07:00");

/** A demo person by her role, or by her subject at the identity provider. */
export type Asker = { readonly role: RoleName; readonly unit?: string } | { readonly subject: string };

export interface HubRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Nobody means a visitor. */
  readonly as?: Asker | undefined;
  /** Stated purpose of the access. */
  readonly purpose?: string | undefined;
}

/** How a slice knows its gateways. */
export interface SecureSlice {
  readonly signingKeys?: readonly SigningKey[];
  readonly tls?: SliceTls;
}

export interface TestHub {
  readonly url: string;
  execute(request: HubRequest): Promise<GraphqlAnswer>;
  token(asker: Asker): Promise<string>;
  /** Calls to slices and SQL statements so far, by slice. */
  counts(): Promise<{ readonly fetches: Record<string, number>; readonly statements: Record<string, number> }>;
  /** Subscriptions that are open at a slice. */
  subscriptions(slice: string): Promise<number>;
  /** Runs SQL as a slice's owner role, past row-level security; on `sen_bus` as the administrator. */
  sql<Row extends pg.QueryResultRow>(slice: string, text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Sends a slice a request as the gateway would, signed, on behalf of the viewer. */
  callSlice(slice: string, body: string, viewer: Viewer): Promise<Response>;
  /** Where a slice listens, and the key the gateway signs with. */
  sliceAt(slice: string): { readonly url: string; readonly key: SigningKey };
  /** Stops one slice, as a crash would; `startSlice` serves it again at the same address. */
  stopSlice(slice: string): Promise<void>;
  startSlice(slice: string): Promise<void>;
  /** Serves a slice again at its address, taking other keys, or over TLS. */
  secureSlice(slice: string, secure: SecureSlice): Promise<void>;
  /** One more gateway of the same graph, with settings of its own; it stops with the hub. */
  addGateway(settings: Partial<GatewaySettings>): Promise<{ readonly url: string }>;
  /** Runs one of a slice's jobs; jobs never run by themselves here. */
  runJob(slice: string, job: string): Promise<void>;
  /** With `work`: fulfilled when all events are published and handled, and those that follow from them. */
  settle(): Promise<void>;
  readonly people: readonly DemoPerson[];
  /** Superuser settings of the hub's database. */
  readonly database: DatabaseSettings;
  stop(): Promise<void>;
}

export interface TestHubOptions {
  /** Starts relays and consumers, so that what happens in one slice is known in the others; `settle` waits for it. */
  readonly work?: boolean;
  /** How much data; the demo's unless it is a larger one that is asked for. */
  readonly profile?: TemplateProfile;
  /** Milliseconds a slice may take for one answer; those of a running hub when left out. */
  readonly subgraphTimeoutMs?: number;
  /** Takes every line that slices and gateway log, in all detail; without it nothing is logged. */
  readonly log?: (line: string) => void;
  /** Settings of the gateway that are others than a test's usual ones. */
  readonly gateway?: Partial<GatewaySettings>;
  /** Traces every request there, and tells every operation and statement as if it were slow; with `log`, all a hub ever tells. */
  readonly tracesTo?: string;
  /** Traces that share of requests instead, and tells nothing. */
  readonly tracesShare?: number;
  /** Port of a pool of connections in front of the tests' server; slices send requests there. */
  readonly poolPort?: number | undefined;
  /** Port of a server that follows the one of the tests; slices read there, too. */
  readonly replicaPort?: number | undefined;
  /** Subgraphs of another make, which run already: they are composed into the graph, and the gateway signs with their keys. */
  readonly others?: readonly (ComposedSlice & { readonly key: SigningKey })[];
}
