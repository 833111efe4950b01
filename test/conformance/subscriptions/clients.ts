import { createClient as createEventStreamClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import { WebSocket } from "ws";

export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
}

export interface Ask {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  /** Cuts the connection, whatever state it is in. */
  readonly signal?: AbortSignal;
}

/** An operation asked over a client of its own: its results one by one. `return` is the client going. */
export type AskBy = (url: string, ask: Ask) => AsyncIterableIterator<Result>;

export const byWebSocket: AskBy = (url, { query, variables, headers, signal }) => {
  const client = createSocketClient({
    url: url.replace(/^http/, "ws"),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(headers && { connectionParams: headers }),
  });
  signal?.addEventListener("abort", () => client.terminate());
  return client.iterate({ query, ...(variables && { variables }) }) as AsyncIterableIterator<Result>;
};

const byEventStream =
  (singleConnection: boolean): AskBy =>
  (url, { query, variables, headers, signal }) => {
    const client = createEventStreamClient({ url, singleConnection, retryAttempts: 0, ...(headers && { headers }) });
    signal?.addEventListener("abort", () => client.dispose());
    return client.iterate({ query, ...(variables && { variables }) }) as AsyncIterableIterator<Result>;
  };

export const byDistinctStream = byEventStream(false);
export const bySingleStream = byEventStream(true);

/** As Apollo Client asks and reads, without Apollo Client. */
export const byMultipart: AskBy = (url, ask) => readMultipart(url, ask);

async function* readMultipart(url: string, { query, variables, headers, signal }: Ask): AsyncIterableIterator<Result> {
  const gone = new AbortController();
  signal?.addEventListener("abort", () => gone.abort());
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: gone.signal,
  });
  if (!response.headers.get("content-type")?.startsWith("multipart/mixed")) {
    // A refusal comes as an ordinary GraphQL response.
    yield (await response.json()) as Result;
    return;
  }
  const decoder = new TextDecoder();
  let buffer = "";
  try {
    for await (const chunk of response.body ?? []) {
      buffer += decoder.decode(chunk, { stream: true });
      const parts = buffer.split("\r\n--graphql");
      buffer = parts.pop() ?? "";
      for (const part of parts) {
        const json = part.slice(part.indexOf("\r\n\r\n") + 4);
        if (!json.startsWith("{")) continue;
        // The form is that of the protocol under test.
        const { payload, errors } = JSON.parse(json) as { payload?: Result | null; errors?: Result["errors"] };
        if (payload) yield payload;
        else if (errors) yield { errors };
      }
    }
  } finally {
    gone.abort();
  }
}

/** What is left of the results, to the end. */
export async function readAll(results: AsyncIterableIterator<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Every client, by its name. */
export const clients: [string, AskBy][] = [
  ["graphql-ws", byWebSocket],
  ["graphql-sse with a connection for each operation", byDistinctStream],
  ["graphql-sse with one connection", bySingleStream],
  ["multipart", byMultipart],
];
