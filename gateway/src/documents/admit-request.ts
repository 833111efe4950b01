import type { RequestHead } from "../http/answer-graphql.ts";
import type { AskedOperation, DocumentGate } from "./document-gate.ts";

/** A request as Apollo Server is to read it, or why it is to present a refusal. */
export interface AdmittedRequest {
  readonly body: unknown;
  /** From the question mark on. */
  readonly search: string;
  readonly refusal?: unknown;
}

/** Lets a request of GraphQL over HTTP through the gate. Never throws. */
export function admitRequest(gate: DocumentGate | undefined, head: RequestHead, body: unknown): AdmittedRequest {
  try {
    return admit(gate, head, body);
  } catch (refusal) {
    return { body: {}, search: "", refusal };
  }
}

function admit(gate: DocumentGate | undefined, head: RequestHead, body: unknown): AdmittedRequest {
  const { search, searchParams } = new URL(head.url ?? "/", "http://gateway");
  if (gate === undefined || gate.isOpen) return { body, search };
  const header = (name: string) => head.headers[name]?.toString();
  if (head.method === "POST") return { body: isOperation(body) ? gate.admit(body, header) : body, search };
  const asked = {
    query: searchParams.get("query"),
    documentId: searchParams.get("documentId"),
    extensions: readJson(searchParams.get("extensions")),
  };
  const { query } = gate.admit<AskedOperation>(asked, header);
  if (typeof query === "string") searchParams.set("query", query);
  return { body, search: `?${searchParams.toString()}` };
}

/** A list of operations is refused by Apollo Server. */
function isOperation(body: unknown): body is AskedOperation {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

/** Undefined for what Apollo Server will refuse to read. */
function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
