import type { JsonObject } from "./json.ts";

/**
 * Why a subgraph could not be asked, or did not answer. The list is closed and part of the public API: clients and
 * dashboards switch on it. It appears as `extensions.code`, beside `extensions.service` (the subgraph's name).
 *
 * - `SUBGRAPH_UNREACHABLE`: no connection, or it broke before the answer was complete.
 * - `SUBGRAPH_TIMEOUT`: no complete answer within the subgraph's deadline.
 * - `SUBGRAPH_HTTP_ERROR`: an HTTP status outside 200–299 whose body is not a GraphQL response.
 * - `SUBGRAPH_BAD_RESPONSE`: not JSON, not a GraphQL response, another number of entities than was asked for, or larger
 *   than the limit.
 * - `SUBGRAPH_CIRCUIT_OPEN`: it failed too often of late and is left alone for a moment; nothing was sent.
 * - `SUBGRAPH_OVERLOADED`: too many calls to it are out or waiting already; nothing was sent.
 * - `SUBGRAPH_REFUSED`: it is not asked at all, as `subgraphRefusals` says; nothing was sent. The refusal may give another code.
 * - `SUBGRAPH_REQUEST_REFUSED`: `prepareRequest` threw, so nothing was sent.
 * - `DOWNSTREAM_SERVICE_ERROR`: the subgraph answered with a GraphQL error that carries no code of its own.
 * - `SUBSCRIPTION_OVERFLOW`: events came faster than the client took them, and more wait than are kept for it.
 * - `REQUEST_TIMEOUT`: the deadline of the whole request passed while this subgraph was needed.
 * - `REQUEST_CANCELLED`: the caller's signal was aborted.
 */
export type SubgraphErrorCode =
  | "SUBGRAPH_UNREACHABLE"
  | "SUBGRAPH_TIMEOUT"
  | "SUBGRAPH_HTTP_ERROR"
  | "SUBGRAPH_BAD_RESPONSE"
  | "SUBGRAPH_CIRCUIT_OPEN"
  | "SUBGRAPH_OVERLOADED"
  | "SUBGRAPH_REFUSED"
  | "SUBGRAPH_REQUEST_REFUSED"
  | "DOWNSTREAM_SERVICE_ERROR"
  | "SUBSCRIPTION_OVERFLOW"
  | "REQUEST_TIMEOUT"
  | "REQUEST_CANCELLED";

/** A fetch that gave no GraphQL response. Its message never holds an address or a header: clients read it. */
export class SubgraphFailure extends Error {
  override readonly name = "SubgraphFailure";
  readonly code: SubgraphErrorCode;
  /** HTTP status of the answer, where there was one. */
  readonly status: number | undefined;
  /** What clients read in place of, and beside, `code` and `service`. */
  readonly extensions: JsonObject | undefined;

  constructor(
    code: SubgraphErrorCode,
    message: string,
    options: { cause?: unknown; status?: number; extensions?: JsonObject | undefined } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status;
    this.extensions = options.extensions;
  }
}

/** What stands in place of a subgraph's answers when it is not asked: the error at each of its fields. */
export interface SubgraphRefusal {
  readonly message: string;
  /** May replace `code` and `service`. */
  readonly extensions?: JsonObject | undefined;
}

/** Throws a SubgraphFailure when there is a refusal. */
export function refuse(refusal: SubgraphRefusal | undefined): void {
  if (refusal) throw new SubgraphFailure("SUBGRAPH_REFUSED", refusal.message, { extensions: refusal.extensions });
}

/** Undefined when the subgraph may be asked. */
export function refusalOf(
  refusals: Readonly<Record<string, SubgraphRefusal>>,
  subgraph: string,
): SubgraphFailure | undefined {
  if (!Object.hasOwn(refusals, subgraph)) return undefined;
  const { message = "", extensions } = refusals[subgraph] ?? {};
  return new SubgraphFailure("SUBGRAPH_REFUSED", message, { extensions });
}
