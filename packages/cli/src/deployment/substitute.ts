/** Puts values in as Compose does: `${NAME:?what is missing}`, `${NAME:-when empty}`, `${NAME-when absent}`, `$$`. Throws for what is missing. */
export function substitute(text: string, given: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(/\$\$|\$\{(\w+)(?:(:?[-?])([^}]*))?\}/g, (_whole, name?: string, how?: string, other = "") => {
    if (name === undefined) return "$";
    const value = given[name];
    if (value !== undefined && !(how?.startsWith(":") && value === "")) return value;
    if (how?.endsWith("?")) throw new Error(`${name}: ${other}`);
    return how === undefined ? "" : other;
  });
}
