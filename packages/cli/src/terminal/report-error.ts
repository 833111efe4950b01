import { CommanderError } from "commander";
import { explainError } from "./explain-error.ts";
import { writeSentences } from "./write-sentences.ts";

/** Says in one sentence per language what went wrong; a defect shows its stack. Sets the exit code: 1, or 2 for words that do not fit. */
export function reportError(error: unknown): void {
  // It has printed help or its complaint already.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = 1;
  const explained = explainError(error);
  if (explained !== null) {
    console.error(writeSentences(explained));
    return;
  }
  console.error(error);
}
