/** Characters that search engines show of a description. */
const longest = 160;

/** The beginning of a text, up to a whole word. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\s\S*$/, "")} …`;
}
