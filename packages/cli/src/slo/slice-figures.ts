/** What gateways saw of one slice in a time. */
export interface SliceFigures {
  readonly slice: string;
  /** Code of the unit it belongs to; null when nobody says. */
  readonly owner: string | null;
  readonly calls: number;
  /** Those that were answered, whatever the answer was. */
  readonly answered: number;
  /** Those that came within the time of the objective. */
  readonly fast: number;
}

/** What has to hold. Shares are numbers from 0 to 1. */
export interface Objectives {
  readonly availability: number;
  readonly latency: number;
  /** Seconds that count as fast. */
  readonly within: number;
}
