import { localizeError } from "./codes.ts";
import type { ErrorCode, ErrorDetail, LocalizedMessage } from "./codes.ts";

/**
 * The only error the project throws on purpose. `message` is the English text; `localized` has both languages.
 * Anything else that is thrown counts as a defect: it is logged under an id and its text is hidden from callers.
 */
export class HubError extends Error {
  override readonly name = "HubError";
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  readonly localized: LocalizedMessage;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    const localized = localizeError(code, detail);
    super(localized.en, options);
    this.code = code;
    this.detail = detail;
    this.localized = localized;
  }
}
