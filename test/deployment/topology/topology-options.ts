export const slices = ["ministries", "members", "events", "proposals"] as const;
/** What stands behind HAProxy. */
export const balanced = [...slices, "gateway"] as const;
export type ServiceName = (typeof balanced)[number];
/** Where an instance of a service runs: two places, and for gateways a third. */
export type Place = 0 | 1 | 2;
/** Where somebody who asks another part is led: to that part's own port, unless a test stands between the two. */
export type Way = (from: string, to: string, port: number) => Promise<number>;

export interface TopologyOptions {
  /** Accounts that are given the secretariat's role in an empty network. */
  readonly subjects?: readonly string[];
  /** A checkout, instead of this one. */
  readonly tree?: string | undefined;
  /** A folder whose data are kept for the next time; made when it is not there. */
  readonly folder?: string | undefined;
  /** Demo data of this size. */
  readonly profile?: string | undefined;
  /** False trades safety on power loss for speed. */
  readonly durable?: boolean;
  /** Processes that end are started again. */
  readonly kept?: boolean;
  /** Lines of `.env` beside the usual ones. */
  readonly environment?: Record<string, string>;
  /** What one instance of a service has beside them. */
  readonly environmentOf?: (instance: string) => Record<string, string>;
  readonly way?: Way;
}
