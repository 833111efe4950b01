/** Facts about a piece of work: names and codes, never what somebody typed or what a row says. */
export type TraceFacts = Readonly<Record<string, string | number | boolean>>;

/** A piece of work that is being traced. */
export interface TraceSpan {
  /** What a call carries on, as W3C Trace Context writes it. */
  readonly traceparent: string;
  /** A part of it that is over already; times in milliseconds since 1970. */
  record(
    name: string,
    part: {
      readonly from: number;
      readonly to: number;
      readonly facts?: TraceFacts;
      readonly failure?: string | undefined;
    },
  ): void;
  end(facts?: TraceFacts, failure?: string): void;
}

/** Where a process tells what it does, and when. */
export interface Traces {
  /** Begins a piece of work; undefined when this one is not traced. */
  begin(
    name: string,
    options?: { readonly traceparent?: string | undefined; readonly facts?: TraceFacts },
  ): TraceSpan | undefined;
  /** Sends what is left. */
  close(): Promise<void>;
}
