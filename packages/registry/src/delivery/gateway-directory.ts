import type { GatewayReport } from "../client/gateway-report.ts";

/** One stream of one gateway: it may open a second one before the end of the first is noticed. */
export interface GatewayConnection {
  readonly graph: string;
  readonly gatewayId: string;
  readonly connectionId: string;
}

/** What is known of one gateway. */
export interface GatewayState {
  readonly gatewayId: string;
  readonly connected: boolean;
  /** Null until it has said something. */
  readonly report: GatewayReport | null;
}

/** How far a version has come. */
export interface Served {
  /** Connected gateways that serve it, or a newer one. */
  readonly serving: number;
  /** Gateways that are connected now. */
  readonly connected: number;
  /** Connected gateways that did not take it, with their reasons. */
  readonly refused: readonly GatewayState[];
}

/** Which gateways are there, and what they serve: the same for all instances of a registry. */
export interface GatewayDirectory {
  /**
   * A stream is open: told when it opens and again with each heartbeat, so that the streams of an instance that was killed
   * may be forgotten after three of them.
   */
  noteConnected(connection: GatewayConnection): Promise<void>;
  noteDisconnected(connection: GatewayConnection): Promise<void>;
  noteReport(graph: string, gatewayId: string, report: GatewayReport): Promise<void>;
  /** Fulfilled when all connected gateways serve the version or have refused it, or when the time is over. */
  waitUntilServed(graph: string, version: number, timeoutMs: number): Promise<Served>;
}

/** "k of k": a gateway counts while it is connected, since one that is not cannot be waited for. */
export function countServing(gateways: readonly GatewayState[], version: number): Served {
  const connected = gateways.filter((gateway) => gateway.connected);
  return {
    connected: connected.length,
    serving: connected.filter(({ report }) => (report?.serving ?? 0) >= version).length,
    refused: connected.filter(
      ({ report }) => report?.state === "REFUSED" && report.version >= version && (report.serving ?? 0) < version,
    ),
  };
}

/** Nothing more is to be waited for. */
export function isSettled({ serving, connected, refused }: Served): boolean {
  return serving + refused.length >= connected;
}
