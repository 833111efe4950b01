import { localizeError } from "@sen/errors";
import type { ErrorCode, ErrorDetail, LocalizedMessage } from "@sen/errors";

/** An expected failure of a mutation, as its payload carries it. */
export interface UserError {
  readonly code: ErrorCode;
  readonly field: string[] | null;
  readonly message: LocalizedMessage;
}

/** `field` is the path of the input field concerned; `detail` fills the places of the code's message. */
export function userError(code: ErrorCode, field: string[] | null = null, detail: ErrorDetail = {}): UserError {
  return { code, field, message: localizeError(code, detail) };
}
