/** Where a registry is, and how a gateway shows that it may ask. */
export interface RegistryAddress {
  /** Base addresses of one registry's instances; the next one is tried when one does not answer. */
  readonly urls: readonly string[];
  readonly graph: string;
  readonly gatewayId: string;
  /** Asked before each request, so that a token may be replaced while gateways run. */
  readonly token: () => string | Promise<string>;
}

/** `http://registry/graphs/network/deliveries` */
export function graphUrl(base: string, graph: string, ...rest: readonly string[]): URL {
  return new URL(["graphs", graph, ...rest].map(encodeURIComponent).join("/"), base.endsWith("/") ? base : `${base}/`);
}
