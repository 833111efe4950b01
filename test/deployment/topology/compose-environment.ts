import { createSecrets, formatSecrets } from "../../../packages/cli/src/secrets.ts";
import { formatPartPasswords } from "../../../packages/cli/src/deployment/part-passwords.ts";

/** What an operator has in `.env`: what `sen secrets` prints, and her own lines. */
export async function makeEnvironmentFile(own: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const text = formatSecrets(await createSecrets()) + formatPartPasswords();
  const pairs = [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]);
  return { ...(Object.fromEntries(pairs) as Record<string, string>), ...own };
}

/** Puts values in as Compose does: `${NAME:?what is missing}`, `${NAME:-when empty}`, `${NAME-when absent}`, `$$`. */
export function substitute(text: string, given: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\$|\$\{(\w+)(?:(:?[-?])([^}]*))?\}/g, (whole, name?: string, how?: string, other = "") => {
    if (name === undefined) return "$";
    const value = given[name];
    const absent = value === undefined || (how?.startsWith(":") && value === "");
    if (!absent) return value;
    if (how?.endsWith("?")) throw new Error(`${name}: ${other}`);
    return how === undefined ? "" : other;
  });
}
