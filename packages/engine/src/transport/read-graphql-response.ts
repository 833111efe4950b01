import type { SubgraphResponse } from "../execution/execution-state.ts";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { TransportResponse } from "./subgraph-transport.ts";

/**
 * Reads an HTTP answer as a GraphQL response. A GraphQL error answer keeps its errors whatever its status is: servers
 * use 400 and 500 for requests they refuse. An answer that says it is something else than JSON is not read; one that
 * does not say what it is, is. Throws SubgraphFailure.
 */
export function readGraphQLResponse(subgraph: string, response: TransportResponse): SubgraphResponse {
  const json = isJson(response) ? parseObject(response.body) : undefined;
  const errors = Array.isArray(json?.["errors"]) ? json["errors"] : [];
  const hasData = isJsonObject(json?.["data"]);
  const succeeded = response.status >= 200 && response.status < 300;
  if (json !== undefined && (errors.length > 0 || (hasData && succeeded))) {
    return readResult(json);
  }
  if (!succeeded) {
    const message = `Subgraph "${subgraph}" answered with HTTP status ${response.status}.`;
    throw new SubgraphFailure("SUBGRAPH_HTTP_ERROR", message, { status: response.status });
  }
  const message = `Subgraph "${subgraph}" answered with something that is not a GraphQL response.`;
  throw new SubgraphFailure("SUBGRAPH_BAD_RESPONSE", message);
}

/** The members of a GraphQL response, as far as they have the right outline. */
export function readResult({ data, errors, extensions }: JsonObject): SubgraphResponse {
  return {
    data: isJsonObject(data) ? data : undefined,
    errors: Array.isArray(errors) ? errors : [],
    extensions: isJsonObject(extensions) ? extensions : undefined,
  };
}

/** `application/json`, `application/graphql-response+json` and their like. */
function isJson({ headers }: TransportResponse): boolean {
  const contentType = headers?.["content-type"];
  return contentType === undefined || /^[\w.-]+\/([\w.-]+\+)?json\b/i.test(String(contentType));
}

/** Undefined when it is no JSON object. */
export function parseObject(body: string | Buffer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(typeof body === "string" ? body : decode(body));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder();

/** For long texts beyond ASCII the decoder takes a fraction of the time of `toString`, for short ones it is dearer. */
function decode(bytes: Buffer): string {
  return bytes.length < 2_000 ? bytes.toString("utf8") : decoder.decode(bytes);
}
