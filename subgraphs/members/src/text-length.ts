/** Whether a text has more characters than it may have, counted as the database counts them: by code point. */
export function isLonger(text: string | null | undefined, most: number): boolean {
  return Array.from(text ?? "").length > most;
}
