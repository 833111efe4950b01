import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { Translate } from "../language/i18n.ts";
import type { LocalizedText } from "../language/localized.tsx";
import type { words } from "../design/words.ts";

/** What a payload says when it did not do what was asked. */
export interface UserFault {
  readonly code: string;
  readonly field?: readonly string[] | null;
  readonly message: LocalizedText;
}

/** The texts for a person of whatever an operation failed with; the hub's own words where it has some. */
export function explainFault(
  error: unknown,
  t: Translate<(typeof words)["texts"]>,
  localize: (text: LocalizedText) => string,
): readonly string[] {
  if (!CombinedGraphQLErrors.is(error)) return [t("fault.network")];
  const texts = error.errors.map(({ extensions }) => {
    // What does not fit its type: the gateway tells programs where.
    if (extensions?.["code"] === "BAD_USER_INPUT") return t("fault.input");
    const message = extensions?.["message"];
    return isLocalized(message) ? localize(message) : t("fault.unknown");
  });
  return [...new Set(texts)];
}

function isLocalized(value: unknown): value is LocalizedText {
  return typeof value === "object" && value !== null && typeof (value as { vi?: unknown }).vi === "string";
}
