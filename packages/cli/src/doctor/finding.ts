import type { LocalizedMessage } from "@sen/errors";

/** One thing that was looked at. */
export interface Finding {
  readonly check: LocalizedMessage;
  readonly ok: boolean;
  /** What to do when it is not ok. */
  readonly advice: LocalizedMessage | null;
}

/** What was found, in both languages, with what to do about what is wrong. */
export function writeFinding({ ok, check, advice }: Finding): string {
  const head = `${ok ? "✓" : "✗"} ${check.vi}\n  ${check.en}`;
  return ok || advice === null ? head : `${head}\n    → ${advice.vi}\n      ${advice.en}`;
}
