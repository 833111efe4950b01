import type { Logger } from "pino";

export type Store = ReturnType<typeof openStore>;

/** A connection to the Valkey or Redis that gateways share. It goes on trying by itself; `what` says who waits for it meanwhile. */
export async function openStore(url: string, logger: Logger, what: string) {
  // Loaded where there is a store: its code would hold up the start of every other gateway.
  const { createClient } = await import("@redis/client");
  const client = createClient({ url, disableOfflineQueue: true });
  let isAway = false;
  client.on("error", (error: unknown) => {
    if (!isAway) logger.warn({ err: error }, `the store of ${what} is away; this gateway goes on by itself`);
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) logger.info(`the store of ${what} is back`);
    isAway = false;
  });
  // What failed is logged above.
  client.connect().catch(() => undefined);
  return client;
}
