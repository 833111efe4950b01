/** One thing that was looked at. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  /** What to do when it is not ok. */
  readonly advice: string;
}
