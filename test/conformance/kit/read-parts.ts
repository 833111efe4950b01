import type { IncrementalFormat } from "../../../gateway/src/apollo/incremental-format.ts";
import type { GraphResponse } from "./start-graph.ts";

type Path = readonly (string | number)[];
type Errors = GraphResponse["errors"];

/** One part of an answer, in either format. */
export interface Part {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: Errors;
  readonly extensions?: Record<string, unknown>;
  readonly pending?: readonly { readonly id: string; readonly path: Path; readonly label?: string }[];
  readonly incremental?: readonly PartEntry[];
  readonly completed?: readonly { readonly id: string; readonly errors?: Errors }[];
  readonly hasNext?: boolean;
}

/** Fields added by a part: at the place of an id, or at a path in the format of 2022. */
interface PartEntry {
  readonly id?: string;
  readonly subPath?: Path;
  readonly path?: Path;
  readonly label?: string;
  readonly data: Record<string, unknown> | null;
  readonly errors?: Errors;
  readonly extensions?: Record<string, unknown>;
}

export interface PartsRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly accept?: IncrementalFormat | "multipart/mixed";
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Asks for an answer in parts and gives each as it arrives. An answer in one document is one part without `hasNext`. */
export async function* readParts(url: string, request: PartsRequest): AsyncGenerator<Part, void, void> {
  const { query, variables, accept = "multipart/mixed", headers, signal } = request;
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: `${accept}, application/json`, ...headers },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
  if (!response.headers.get("content-type")?.startsWith("multipart/mixed")) {
    yield JSON.parse(await response.text()) as Part; // each test checks what is in it
    return;
  }
  let text = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    // A part ends with the boundary of the next one, so that it can be used before that has come.
    const parts = text.split(/\r\n---(?:--)?\r\n/);
    text = parts.pop() ?? "";
    for (const part of parts) if (part !== "") yield JSON.parse(part.slice(part.indexOf("\r\n\r\n"))) as Part;
  }
}

/** All parts, once the last one has come. */
export async function readAllParts(url: string, request: PartsRequest): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of readParts(url, request)) parts.push(part);
  return parts;
}
