import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PrepareRequest } from "@sen/engine";
import { HubError } from "@sen/errors";
import { createRequestSigner, parseSigningKeys } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import type { HubContext } from "./hub-context.ts";

type Signer = ReturnType<typeof createRequestSigner>;

/**
 * Signs each call with the slice's own key and the viewer's claims; a slice without a key is not called at all. Keys of slices
 * that joined later are looked for in `folder`, where each has a file of its name.
 */
export function signRequests(
  keys: ReadonlyMap<string, SigningKey>,
  folder: string | undefined,
): PrepareRequest<HubContext> {
  const signers = new Map<string, Signer | Promise<Signer>>(
    [...keys].map(([subgraph, key]) => [subgraph, createRequestSigner(key)]),
  );
  const findLater = (subgraph: string): Promise<Signer> => {
    const found = readSigner(subgraph, folder);
    signers.set(subgraph, found);
    // Somebody may put it there while the gateway runs.
    found.catch(() => signers.delete(subgraph));
    return found;
  };
  return async ({ subgraph, url, method, body, headers, context }) => {
    const signer = signers.get(subgraph) ?? findLater(subgraph);
    const sign = signer instanceof Promise ? await signer : signer;
    const viewer = { ...context.viewer, operation: context.operation ?? null };
    const { span } = context;
    const traced = span && { traceparent: span.traceparent };
    return { ...headers, ...traced, ...(await sign({ method, url, body, viewer })) };
  };
}

async function readSigner(subgraph: string, folder: string | undefined): Promise<Signer> {
  try {
    // A subgraph's name is the registry's: letters, digits, - and _. Anything else is no name of a file.
    if (folder === undefined || !/^[\w-]+$/.test(subgraph)) throw new Error("there is no folder of keys");
    const [key] = parseSigningKeys((await readFile(path.join(folder, subgraph), "utf8")).trim());
    if (key === undefined) throw new Error("the file has no key");
    return createRequestSigner(key);
  } catch (cause) {
    throw new HubError(
      "CONFIGURATION",
      { what: { vi: `phần ${subgraph} chưa có khóa ký`, en: `no signing key for the slice ${subgraph}` } },
      { cause },
    );
  }
}
