import { makeVar } from "@apollo/client";
import type { ApolloClient } from "@apollo/client";
import { useApolloClient, useReactiveVar } from "@apollo/client/react";

type Reasons = Readonly<Record<string, string>>;
/** Paths with reasons, by the name of their operation. */
export type Masks = Readonly<Record<string, Reasons>>;
export type MaskStore = ReturnType<typeof createMaskStore>;

/** What the answers to one client hid; pages that are rendered side by side for different people share none. */
export const createMaskStore = (known: Masks = {}) => makeVar<Masks>(known);

const stores = new WeakMap<ApolloClient, MaskStore>();
const nothingHidden = createMaskStore();

export const keepMasksOf = (client: ApolloClient, store: MaskStore): void => void stores.set(client, store);
const storeOf = (client: ApolloClient): MaskStore => stores.get(client) ?? nothingHidden;

/** All that is known, for a page that is rendered before. */
export const knownMasks = (client: ApolloClient): Masks => storeOf(client)();

/** Keeps what an answer hid: its paths with reasons, as the gateway names them in `extensions.masked`. */
export function rememberMasks(store: MaskStore, operation: string, masked: unknown): void {
  const reasons: Record<string, string> = {};
  for (const entry of Array.isArray(masked) ? (masked as unknown[]) : []) {
    const { path, reason } = entry as { path?: unknown; reason?: unknown };
    if (Array.isArray(path)) reasons[path.join(".")] = String(reason);
  }
  store({ ...store(), [operation]: reasons });
}

/** Tells why a field of the named operation's last answer is empty; undefined when there is just nothing. */
export function useMasks(operation: string): (...path: readonly (string | number)[]) => string | undefined {
  const reasons = useReactiveVar(storeOf(useApolloClient()))[operation] ?? {};
  return (...path) => reasons[path.join(".")];
}
