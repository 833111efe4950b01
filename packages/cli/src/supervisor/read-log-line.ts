/** Level and text of a line a service wrote: pino's JSON, or plain text, which counts as a warning. */
export function readLogLine(line: string): { readonly level: number; readonly text: string } {
  try {
    const entry = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    const cause = entry.err?.message;
    const text = [entry.msg, cause !== entry.msg && cause].filter(Boolean).join(": ");
    return { level: entry.level ?? 40, text };
  } catch {
    return { level: 40, text: line };
  }
}
