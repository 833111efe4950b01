import type { GraphqlAnswer } from "./start-subgraph.ts";

/** Opens a stream of server-sent events as the gateway does and gives its results; `return` breaks the connection. */
export async function readEventStream(url: string, init: RequestInit): Promise<AsyncIterableIterator<GraphqlAnswer>> {
  const gone = new AbortController();
  const response = await fetch(url, { ...init, signal: gone.signal });
  if (response.status !== 200 || response.body === null)
    throw new Error(`${response.status}: ${await response.text()}`);
  const results = readResults(response.body);
  const stream: AsyncIterableIterator<GraphqlAnswer> = {
    next: () => results.next(),
    return: async () => {
      gone.abort();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

async function* readResults(body: ReadableStream<Uint8Array>): AsyncGenerator<GraphqlAnswer, undefined> {
  const decoder = new TextDecoder();
  let buffer = "";
  for await (const chunk of body) {
    buffer += decoder.decode(chunk, { stream: true });
    const parts = buffer.split("\n\n");
    buffer = parts.pop() ?? "";
    for (const part of parts) {
      if (part.startsWith("event: complete")) return undefined;
      const data = /^event: next\ndata: (.*)$/s.exec(part)?.[1];
      if (data !== undefined) yield JSON.parse(data) as GraphqlAnswer;
    }
  }
  throw new Error("the stream ended before it was complete");
}
