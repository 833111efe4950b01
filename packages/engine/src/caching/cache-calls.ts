import type { SubgraphCall } from "../execution/execution-state.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { AskSubgraph, ReadAnswer } from "../transport/subgraph-client.ts";
import type { TransportResponse } from "../transport/subgraph-transport.ts";
import type { KeptEntities, KeptEntityField, KeptRoot } from "./kept-call.ts";
import { readData, readItems } from "./read-kept-answer.ts";
import { anyOf } from "./response-cache.ts";
import type { ResponseCache } from "./response-cache.ts";

/** On whose behalf something is kept or used. */
export interface CacheReader {
  /** Whatever answers depend on but what is asked: with equal classes, marked fields are equal. */
  readonly viewerClass: string;
  /** By subgraph a change that whoever asks has made: what is kept must not be of before it. */
  readonly made?: ReadonlyMap<string, string> | undefined;
}

/** How an engine keeps answers. */
export interface ResponseCaching<Context> {
  readonly cache: ResponseCache;
  /** Undefined: nothing is kept or used for this request. */
  readonly readerOf: (context: Context) => CacheReader | undefined;
  /** Told which change a mutation made. */
  readonly onWrite?: ((subgraph: string, change: string, context: Context) => void) | undefined;
}

/** The header by which a subgraph names the change that a mutation made. */
const CHANGE_HEADER = "sen-change";

const ok = (body: Buffer): TransportResponse => ({ status: 200, body });

/**
 * Answers calls from what is kept, where their fetch says that they may be, and asks for the rest. Calls that hold
 * anything else go straight on.
 */
export function cacheCalls<Context>(
  ask: AskSubgraph<Context>,
  { cache, readerOf, onWrite }: ResponseCaching<Context>,
  isRefused: (subgraph: string) => boolean,
): AskSubgraph<Context> {
  type Request = Parameters<AskSubgraph<Context>>[1];

  const askRoot = async <Answer>(
    call: SubgraphCall,
    kept: KeptRoot,
    { viewerClass }: CacheReader,
    request: Request,
    read: ReadAnswer<Answer>,
  ): Promise<Answer | SubgraphFailure> => {
    const { subgraph } = call;
    const key = `${kept.id}\n${viewerClass}\n${kept.variables}`;
    const found = cache.get(key);
    cache.count(subgraph, found ? 1 : 0, found ? 0 : 1);
    if (found) return read(subgraph, ok(found));
    const since = cache.feedOf(subgraph).changes;
    return ask(call, request, (from, response) => {
      const bytes = bytesOf(response);
      if (bytes && readData(bytes)) {
        const { policy } = kept;
        cache.keep(key, { subgraph, bytes, seconds: policy.maxAge, tags: [...policy.types], since });
      }
      return read(from, response);
    });
  };

  const askEntities = async <Answer>(
    call: SubgraphCall,
    kept: KeptEntities,
    { viewerClass }: CacheReader,
    request: Request,
    read: ReadAnswer<Answer>,
  ): Promise<Answer | SubgraphFailure> => {
    const { subgraph } = call;
    const keyOf = ({ responseKey }: KeptEntityField, representation: string) =>
      `${kept.id}\n${viewerClass}\n${responseKey}\n${kept.variables}\n${representation}`;
    const found = kept.fields.map((field) =>
      field.representations.map((representation) => cache.get(keyOf(field, representation))),
    );
    const missing = kept.fields.map((field, index) => ({
      ...field,
      representations: field.representations.filter((_representation, place) => found[index]?.[place] === undefined),
    }));
    const asked = lengthOf(kept.fields);
    const misses = lengthOf(missing);
    cache.count(subgraph, asked - misses, misses);
    if (misses === 0) return read(subgraph, ok(writeEntities(kept.fields, found, [])));
    const isWhole = misses === asked;
    const since = cache.feedOf(subgraph).changes;
    const part = isWhole ? call : { subgraph, operationKind: call.operationKind, body: kept.bodyFor(missing) };
    const answer = await ask(part, request, (from, response) => {
      const given = readEntities(response, missing);
      if (!given) return isWhole ? { read: read(from, response) } : undefined;
      for (const [index, field] of missing.entries()) {
        for (const [place, representation] of field.representations.entries()) {
          const bytes = given[index]?.[place];
          // What is not there, or not for her, may be so for another reason each time.
          if (bytes === undefined || bytes.equals(NULL)) continue;
          const tags = tagsOf(kept, representation);
          cache.keep(keyOf(field, representation), { subgraph, bytes, seconds: kept.policy.maxAge, tags, since });
        }
      }
      return { read: read(from, isWhole ? response : ok(writeEntities(kept.fields, found, given))) };
    });
    if (answer instanceof SubgraphFailure) return answer;
    // An answer that speaks of places in a list that nobody asked for: asked again as if nothing were kept.
    return answer === undefined ? ask(call, request, read) : answer.read;
  };

  const askToWrite = async <Answer>(call: SubgraphCall, request: Request, read: ReadAnswer<Answer>) => {
    const { subgraph } = call;
    const answer = await ask(call, request, (from, response) => {
      const change = response.headers?.[CHANGE_HEADER];
      if (typeof change === "string") {
        cache.wrote(subgraph, change);
        onWrite?.(subgraph, change, request.context);
      }
      return read(from, response);
    });
    if (answer instanceof SubgraphFailure) cache.wrote(subgraph, undefined);
    return answer;
  };

  return (call, request, read) => {
    const { kept, subgraph } = call;
    if (kept === undefined) {
      return call.operationKind === "mutation" ? askToWrite(call, request, read) : ask(call, request, read);
    }
    const feed = cache.feedOf(subgraph);
    if (!feed.isUsable || isRefused(subgraph)) return ask(call, request, read);
    const reader = readerOf(request.context);
    const made = reader?.made?.get(subgraph);
    if (!reader || (made !== undefined && !feed.hasTold(made))) return ask(call, request, read);
    return kept.kind === "root"
      ? askRoot(call, kept, reader, request, read)
      : askEntities(call, kept, reader, request, read);
  };
}

const NULL = Buffer.from("null");

function lengthOf(fields: readonly KeptEntityField[]): number {
  return fields.reduce((length, { representations }) => length + representations.length, 0);
}

function bytesOf({ status, body }: TransportResponse): Buffer | undefined {
  if (status !== 200) return undefined;
  return typeof body === "string" ? Buffer.from(body) : body;
}

/** The items of each field; undefined unless the answer holds them all and nothing else. */
function readEntities(response: TransportResponse, fields: readonly KeptEntityField[]) {
  const bytes = bytesOf(response);
  const data = bytes && readData(bytes);
  if (!bytes || !data) return undefined;
  const all: (readonly Buffer[])[] = [];
  for (const { responseKey, representations } of fields) {
    const range = data.get(responseKey);
    const items = range ? readItems(bytes, range) : [];
    if (items?.length !== representations.length) return undefined;
    all.push(items);
  }
  return all;
}

/** An answer as the subgraph would have given it, of what was kept and what was asked for in their order. */
function writeEntities(
  fields: readonly KeptEntityField[],
  found: readonly (readonly (Buffer | undefined)[])[],
  given: readonly (readonly Buffer[])[],
): Buffer {
  const parts: (Buffer | string)[] = [];
  for (const [index, { responseKey }] of fields.entries()) {
    parts.push(parts.length === 0 ? `{"data":{` : ",", JSON.stringify(responseKey), ":[");
    let next = 0;
    for (const [place, kept] of (found[index] ?? []).entries()) {
      if (place > 0) parts.push(",");
      parts.push(kept ?? given[index]?.[next++] ?? NULL);
    }
    parts.push("]");
  }
  return Buffer.concat([...parts, "}}"].map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

/** Of what an entity is about: itself by its id, and every type that its answer may hold. */
function tagsOf({ policy }: KeptEntities, representation: string): string[] {
  const { __typename: type, id }: { readonly __typename?: unknown; readonly id?: unknown } = JSON.parse(representation);
  const own = typeof type === "string" && typeof id === "string" ? [`${type}:${id}`, anyOf(type)] : policy.entityTypes;
  return [...new Set([...own, ...policy.types])];
}
