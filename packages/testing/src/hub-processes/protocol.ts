import type { TestHub } from "../hub-under-test.ts";

/** What a test's process asks of a hub in another. */
export const remoteMethods = [
  "token",
  "counts",
  "subscriptions",
  "sql",
  "callSlice",
  "stopSlice",
  "startSlice",
  "secureSlice",
  "addGateway",
  "runJob",
  "settle",
  "stop",
] as const;

type RemoteMethod = (typeof remoteMethods)[number];

/** The hub's own methods, but for the response of a slice, which cannot cross processes as it is. */
export type RemoteCalls = Pick<TestHub, Exclude<RemoteMethod, "callSlice">> & {
  callSlice(...request: Parameters<TestHub["callSlice"]>): Promise<{
    readonly status: number;
    readonly headers: readonly [name: string, value: string][];
    readonly body: string;
  }>;
};

export interface CallMessage {
  readonly id: number;
  readonly method: RemoteMethod;
  readonly args: readonly unknown[];
}

/** An error by its properties: one that crosses processes loses its own. */
export type SentError = Readonly<Record<string, unknown>>;

/** What a hub's process says: first `ready` or `failed`, then an answer to each call. */
export type HubMessage =
  | ReadyMessage
  | { readonly kind: "failed"; readonly error: SentError }
  | { readonly kind: "answer"; readonly id: number; readonly value?: unknown; readonly error?: SentError };

/** What is known of the hub without asking it. */
export interface ReadyMessage extends Pick<TestHub, "url" | "people" | "database"> {
  readonly kind: "ready";
  readonly slices: Readonly<Record<string, ReturnType<TestHub["sliceAt"]>>>;
}

/** What a process says to the pool when its hub is gone. */
export interface IdleMessage {
  readonly residentBytes: number;
}

export function describeError(fault: unknown): SentError {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const own = fault instanceof Error ? Object.fromEntries(Object.entries(fault)) : {};
  return { ...own, name, message, stack };
}

export function readError(sent: SentError): Error {
  return Object.assign(new Error(String(sent["message"])), sent);
}
