import { Agent, fetch as undiciFetch } from "undici";
import type { RequestInit, Response } from "undici";
import type { AddressPolicy } from "./address-policy.ts";
import { tlsOptions } from "./client-tls.ts";
import type { ClientTls } from "./client-tls.ts";

/** Milliseconds a connection may take to open. */
const connectTimeout = 5_000;

/** `fetch` under a policy: rejects with `UNSAFE_ADDRESS` (for a name as the cause), and takes a redirect for the answer it is. */
export function createGuardedFetch(
  policy: AddressPolicy,
  tls?: ClientTls,
): (url: URL | string, init?: RequestInit) => Promise<Response> {
  const dispatcher = new Agent({ connect: { lookup: policy.lookup, timeout: connectTimeout, ...tlsOptions(tls) } });
  return async (url, init) => {
    const refusal = policy.refusalOf(new URL(url).hostname);
    if (refusal) throw refusal;
    return undiciFetch(url, { ...init, redirect: "manual", dispatcher });
  };
}
