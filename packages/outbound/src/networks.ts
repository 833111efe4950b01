import { BlockList, isIP, isIPv6 } from "node:net";

/** Addresses that are nobody's slice: what they lead to is the machine's or the cloud's own, or many at once. */
const neverCalled = [
  "0.0.0.0/8",
  "169.254.0.0/16",
  // Metadata services of clouds that lie elsewhere: Alibaba's, Azure's, Amazon's over IPv6.
  "100.100.100.200/32",
  "168.63.129.16/32",
  "fd00:ec2::254/128",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/128",
  "fe80::/10",
  "ff00::/8",
  // Ways to write an address of IPv4: NAT64, and 6to4 of the link-local and the machine's own.
  "64:ff9b::/96",
  "2002:a9fe::/32",
  "2002:7f00::/24",
];
const ownMachine = ["127.0.0.0/8", "::1/128"];

export const never = readNetworks(neverCalled);
export const loopback = readNetworks(ownMachine);

/** Networks as `address/prefix` or one address. Throws TypeError or RangeError for what is none. */
export function readNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    list.addSubnet(address, prefix === undefined ? (family === "ipv6" ? 128 : 32) : Number(prefix), family);
  }
  return list;
}

/** True when an address lies in one of the networks; an address of IPv4 also when it is written as one of IPv6. */
export function isIn(networks: BlockList, address: string): boolean {
  return networks.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** The address a URL's host is, without brackets; undefined for a name. */
export function literalOf(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? undefined : bare;
}
