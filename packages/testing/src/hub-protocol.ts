import type { TestHub } from "./hub-under-test.ts";

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

/** The answer to a call; an error by its properties, since an error that crosses processes loses its own. */
export interface AnswerMessage {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: Readonly<Record<string, unknown>>;
}

/** What is known of the hub without asking it. */
export interface ReadyMessage extends Pick<TestHub, "url" | "people" | "database"> {
  readonly slices: Readonly<Record<string, ReturnType<TestHub["sliceAt"]>>>;
}
