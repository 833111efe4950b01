import { HubError } from "@sen/errors";

/**
 * Arguments with every text in Unicode normal form C. Phones and macOS send Vietnamese letters in pieces (NFD); stored so,
 * `Hà` would not be found as `Hà`. Throws `VALIDATION` for what is no text: U+0000 and halves of a
 * character, which PostgreSQL cannot hold. Values without such text are given back as they are.
 */
export function normaliseArguments<Value>(value: Value): Value {
  // What is made below has the shape of what came in; the compiler cannot follow that through the recursion.
  return normalise(value) as Value;
}

function normalise(value: unknown): unknown {
  if (typeof value === "string") return requireText(value).normalize("NFC");
  if (Array.isArray(value)) return keepUnlessChanged(value, value.map(normalise));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value);
  const changed = entries.map(([key, each]) => [key, normalise(each)] as const);
  return changed.some(([, each], index) => each !== entries[index]?.[1]) ? Object.fromEntries(changed) : value;
}

function requireText(value: string): string {
  if (!value.includes("\0") && value.isWellFormed()) return value;
  const what = {
    vi: "văn bản có ký tự U+0000 hoặc nửa ký tự Unicode",
    en: "a text holds U+0000, or half of a character",
  };
  throw new HubError("VALIDATION", { what });
}

function keepUnlessChanged(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.some((each, index) => each !== before[index]) ? after : before;
}
