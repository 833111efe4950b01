/** What the gateway knows of who reads. */
export interface BrowserSession {
  /** Null for who has not signed in. */
  readonly subject: string | null;
  readonly name: string | null;
  /** Whether the hub is a demo with people to try. */
  readonly demo: boolean;
}
