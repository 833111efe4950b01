/** What a gateway tells the registry of the newest version it knows. */
export interface GatewayReport {
  /** The version it is about: loading it, serving it, or why not. */
  readonly version: number;
  readonly state: "LOADING" | "SERVING" | "REFUSED";
  /** The version that is served, whatever becomes of the other; null when there is none yet. */
  readonly serving: number | null;
  /** Milliseconds from the delivery's arrival to its first request served; null when it is not served. */
  readonly lagMs: number | null;
  /** Why it was refused. */
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}
