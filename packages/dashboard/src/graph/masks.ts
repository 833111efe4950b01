import { makeVar } from "@apollo/client";
import { useReactiveVar } from "@apollo/client/react";

type Reasons = Readonly<Record<string, string>>;

const byOperation = makeVar<Readonly<Record<string, Reasons>>>({});

/** Keeps what an answer hid: its paths with reasons, as the gateway names them in `extensions.masked`. */
export function rememberMasks(operation: string, masked: unknown): void {
  const reasons: Record<string, string> = {};
  for (const entry of Array.isArray(masked) ? (masked as unknown[]) : []) {
    const { path, reason } = entry as { path?: unknown; reason?: unknown };
    if (Array.isArray(path)) reasons[path.join(".")] = String(reason);
  }
  byOperation({ ...byOperation(), [operation]: reasons });
}

/** Tells why a field of the named operation's last answer is empty; undefined when there is just nothing. */
export function useMasks(operation: string): (...path: readonly (string | number)[]) => string | undefined {
  const reasons = useReactiveVar(byOperation)[operation] ?? {};
  return (...path) => reasons[path.join(".")];
}
