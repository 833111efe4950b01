import { makeVar } from "@apollo/client";
import { useReactiveVar } from "@apollo/client/react";

type Reasons = Readonly<Record<string, string>>;
/** Paths with reasons, by the name of their operation. */
export type Masks = Readonly<Record<string, Reasons>>;

const byOperation = makeVar<Masks>({});

/** All that is known, for a page that is rendered before; and taken up again by the application. */
export const knownMasks = (): Masks => byOperation();
export const restoreMasks = (masks: Masks): void => void byOperation(masks);

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
