import { BlockList, isIP } from "node:net";
import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";

/** As much of a request as tells where it comes from. */
export interface Addressed {
  readonly headers: IncomingMessage["headers"];
  /** Node takes it away when the answer has been sent. */
  readonly socket: Pick<IncomingMessage["socket"], "remoteAddress"> | null;
}

/**
 * Tells the address of a client. `x-forwarded-for` is anybody's to write, so only what proxies of the listed networks
 * (`10.0.0.0/8`, `::1`) wrote there counts: from the right, the first address that is none of theirs. Throws `CONFIGURATION`.
 */
export function createAddressReader(trustedProxies: readonly string[]): (request: Addressed) => string {
  const trusted = readNetworks(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return ({ headers, socket }) => {
    let address = plain(socket?.remoteAddress ?? "");
    if (trustedProxies.length === 0 || isIP(address) === 0 || !isTrusted(address)) return address;
    const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
    for (const part of forwarded.toReversed()) {
      const next = plain(part.trim());
      // What is no address was not written by a proxy of ours.
      if (isIP(next) === 0) break;
      address = next;
      if (!isTrusted(address)) break;
    }
    return address;
  };
}

/** Networks as `address/prefix` or a single address; throws `CONFIGURATION` for anything else. */
export function readNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    try {
      if (prefix === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(prefix), family);
    } catch (cause) {
      const what = {
        vi: `“${network}” không phải mạng hay địa chỉ IP`,
        en: `“${network}” is no network or IP address`,
      };
      throw new HubError("CONFIGURATION", { what }, { cause });
    }
  }
  return list;
}

/** An address of IPv4 that came over a socket of IPv6 is told as `::ffff:192.0.2.1`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");
