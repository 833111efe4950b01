import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FormattedExecutionResult } from "graphql";
import type { Results } from "./operation-door.ts";

/** True for clients that take the results of a subscription as parts of one answer, as Apollo Client does. */
export function wantsMultipart({ method, headers }: IncomingMessage): boolean {
  return method === "POST" && /multipart\/mixed[^,]*;\s*subscriptionspec=/i.test(headers.accept ?? "");
}

/** The delimiter goes out with the part before it, so that no client waits for the next to read this one. */
const DELIMITER = "\r\n--graphql";
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}${DELIMITER}`;

/** Sends results in the form of Apollo's multipart subscriptions, 1.0, with a heartbeat in between. */
export async function writeMultipart(response: ServerResponse, results: Results, heartbeatMs: number): Promise<void> {
  const leave = () => void results.return();
  response.once("close", leave);
  if (response.destroyed) leave();
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(part("{}"));
  }, heartbeatMs).unref();
  try {
    response.writeHead(200, {
      "content-type": 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
      "cache-control": "no-cache",
    });
    response.write(DELIMITER);
    for await (const result of results) await writeAll(response, part(JSON.stringify(wrap(result))));
    response.end("--\r\n");
  } finally {
    clearInterval(heartbeat);
    response.off("close", leave);
  }
}

/** A result without data tells of the end of the subscription, so its errors stand outside the payload. */
function wrap(result: FormattedExecutionResult): object {
  return "data" in result ? { payload: result } : { payload: null, errors: result.errors };
}

/** Fulfilled when there is room for more, or nobody to write to. */
export async function writeAll(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return;
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]).catch(() => {});
  over.abort();
}
