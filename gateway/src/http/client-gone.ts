import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";
import { incompleteBody, RefusedRequestError } from "./read-json-body.ts";

/** A client that went, or was cut off, in the middle of its body. */
export class ClientGoneError extends RefusedRequestError {
  constructor() {
    super(400, incompleteBody);
  }
}

/** Whether an error is only what reading from such a client ends with: a reset, or a stream that closed too early. */
export function hasGone(request: IncomingMessage, error: unknown): boolean {
  const isOurs = error instanceof HubError || error instanceof RefusedRequestError;
  return !isOurs && request.destroyed && !request.complete;
}
