/** What the gateway knows of who reads. */
export interface BrowserSession {
  readonly name: string | null;
  /** Whether the hub is a demo with people to try. */
  readonly demo: boolean;
}
