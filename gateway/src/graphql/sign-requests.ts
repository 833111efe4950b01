import type { PrepareRequest } from "@sen/engine";
import { HubError } from "@sen/errors";
import { createRequestSigner } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import type { HubContext } from "./hub-context.ts";

/** Signs each call with the slice's own key and the viewer's claims; a slice without a key is not called at all. */
export function signRequests(keys: ReadonlyMap<string, SigningKey>): PrepareRequest<HubContext> {
  const signers = new Map([...keys].map(([subgraph, key]) => [subgraph, createRequestSigner(key)]));
  return async ({ subgraph, url, method, body, headers, context }) => {
    const sign = signers.get(subgraph);
    if (sign === undefined)
      throw new HubError("CONFIGURATION", {
        what: { vi: `phần ${subgraph} chưa có khóa ký`, en: `no signing key for the slice ${subgraph}` },
      });
    const viewer = { ...context.viewer, operation: context.operation ?? null };
    return { ...headers, ...(await sign({ method, url, body, viewer })) };
  };
}
