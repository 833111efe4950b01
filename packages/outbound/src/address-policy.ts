import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { HubError } from "@sen/errors";
import type { LocalizedMessage } from "@sen/errors";
import { isIn, literalOf, loopback, never, readNetworks } from "./networks.ts";

export interface AddressRules {
  /** Names (`members.example`), names below others (`*.slices.example`), addresses and networks (`10.20.0.0/16`); empty: all. */
  readonly allowed: readonly string[];
  /** Whether this machine's own addresses may be called without being listed, as in development. */
  readonly allowLoopback: boolean;
}

export interface AddressPolicyOptions extends AddressRules {
  /** Told of each host that was not called. */
  readonly onRefused?: ((refusal: HubError) => void) | undefined;
  /** Resolves names; the system's resolver when left out. */
  readonly resolve?: typeof lookup | undefined;
}

/** Judges where calls may go. */
export interface AddressPolicy {
  /** Why a URL's host may not be called, as far as it is seen without asking for addresses: `UNSAFE_ADDRESS`, or undefined. */
  refusalOf(hostname: string): HubError | undefined;
  /** Resolves as `net.connect` wants it, to addresses that may be called alone; fails with `UNSAFE_ADDRESS` when there is none. */
  readonly lookup: LookupFunction;
}

const reasons = {
  never: {
    vi: "đây là địa chỉ nội bộ của máy hoặc của hạ tầng",
    en: "it belongs to the machine or its infrastructure",
  },
  loopback: { vi: "đây là địa chỉ của chính máy chủ", en: "it is the server's own address" },
  unlisted: { vi: "không có trong danh sách cho phép", en: "it is not on the list of what may be called" },
} as const;

/** Reads `SUBGRAPH_HOSTS`: names and networks, separated by commas. */
export function readAddressRules(environment: NodeJS.ProcessEnv): AddressRules {
  const allowed = (environment["SUBGRAPH_HOSTS"] ?? "").split(",").flatMap((part) => part.trim().toLowerCase() || []);
  return { allowed, allowLoopback: environment["NODE_ENV"] !== "production" };
}

/** Throws `CONFIGURATION` for an entry that is neither a name nor a network. */
export function createAddressPolicy(options: AddressPolicyOptions): AddressPolicy {
  const { allowed, allowLoopback, onRefused, resolve = lookup } = options;
  const { isListedName, isListedAddress } = readAllowed(allowed);
  const refuse = (host: string, reason: LocalizedMessage) => {
    const refusal = new HubError("UNSAFE_ADDRESS", { host, reason });
    onRefused?.(refusal);
    return refusal;
  };
  const reasonAgainst = (address: string, isNameListed: boolean): LocalizedMessage | undefined => {
    if (isIn(never, address)) return reasons.never;
    const isListed = isNameListed || isListedAddress(address);
    if (isIn(loopback, address) && !isListed && !allowLoopback) return reasons.loopback;
    return allowed.length === 0 || isListed ? undefined : reasons.unlisted;
  };
  return {
    refusalOf: (hostname) => {
      const address = literalOf(hostname);
      // A name is judged by its addresses, when they are known.
      const reason = address === undefined ? undefined : reasonAgainst(address, false);
      return reason && refuse(hostname, reason);
    },
    lookup: (hostname, lookupOptions, done) => {
      resolve(hostname, { ...lookupOptions, all: true }, (error, found) => {
        if (error) return done(error, []);
        const judged = found.map(({ address }) => reasonAgainst(address, isListedName(hostname)));
        const good = found.filter((_address, index) => judged[index] === undefined);
        const [first] = good;
        if (first === undefined) return done(refuse(hostname, judged[0] ?? reasons.unlisted), []);
        return lookupOptions.all === true ? done(null, good) : done(null, first.address, first.family);
      });
    },
  };
}

function readAllowed(allowed: readonly string[]) {
  const names = new Set<string>();
  const networks: string[] = [];
  for (const entry of allowed) {
    if (/^(\*\.)?([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.?)+$/.test(entry) && literalOf(entry) === undefined)
      names.add(entry);
    else networks.push(entry);
  }
  const list = readListed(networks);
  return {
    isListedName: (hostname: string) => {
      const labels = hostname.toLowerCase().replace(/\.$/, "").split(".");
      const above = labels.map((_label, index) => `*.${labels.slice(index + 1).join(".")}`);
      return [labels.join("."), ...above].some((name) => names.has(name));
    },
    isListedAddress: (address: string) => isIn(list, address),
  };
}

function readListed(networks: readonly string[]) {
  try {
    return readNetworks(networks);
  } catch (cause) {
    const list = networks.join(", ");
    const what = {
      vi: `SUBGRAPH_HOSTS: trong “${list}” có mục không phải tên hay mạng`,
      en: `SUBGRAPH_HOSTS: one of “${list}” is neither a name nor a network`,
    };
    throw new HubError("CONFIGURATION", { what }, { cause });
  }
}
