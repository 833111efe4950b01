import type { HubError } from "@sen/errors";

/** An error as the terminal shows it: one line for each language, the code at the end. */
export const writeSentences = ({ code, localized }: HubError): string =>
  `✗ ${localized.vi}\n  ${localized.en} [${code}]`;
