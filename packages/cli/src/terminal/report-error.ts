import { HubError } from "@sen/errors";

/** Says in one sentence per language what went wrong; a defect shows its stack. Sets the exit code to 1. */
export function reportError(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof HubError) {
    console.error(`✗ ${error.localized.vi}\n  ${error.localized.en} [${error.code}]`);
    return;
  }
  console.error(error);
}
