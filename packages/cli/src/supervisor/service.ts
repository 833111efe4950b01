/** One process of the hub: what it is called, what it runs, and with which settings. */
export interface ServiceDefinition {
  readonly name: string;
  /** TypeScript file that Node runs as it is. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

export type ServiceState = "starting" | "ready" | "stopping" | "stopped" | "waiting";

/** What happens to a service, for the terminal and for those who wait. */
export type ServiceEvent =
  | { readonly kind: "ready"; readonly url: string; readonly milliseconds: number; readonly again: boolean }
  | { readonly kind: "crashed"; readonly how: string; readonly restartInMilliseconds: number }
  | { readonly kind: "log"; readonly level: number; readonly text: string };
