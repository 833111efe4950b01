import { types } from "node:util";
import type { Logger } from "pino";

/** Says in the log why nobody can sign in, or one person could not: she is told no more than that it failed. */
export type TellOperator = (what: string, cause: unknown) => void;

/** Lines of `{ event: "sign-in-failed", reasons }`: codes and fixed words of each error down to the first, never what was sent. */
export function createTellOperator(logger: Logger): TellOperator {
  return (what, cause) => logger.warn({ event: "sign-in-failed", reasons: reasonsOf(cause) }, what);
}

function reasonsOf(cause: unknown): string[] {
  if (!types.isNativeError(cause)) return [];
  // `error` is OAuth's own code, e.g. `invalid_client`.
  const { code, error, message } = cause as Error & { readonly code?: unknown; readonly error?: unknown };
  const words = [code, error].filter((each) => typeof each === "string");
  return [[...words, message].join(": "), ...reasonsOf(cause.cause)];
}
