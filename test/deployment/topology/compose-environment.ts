import { createSecrets, formatSecrets } from "../../../packages/cli/src/secrets.ts";
import { formatPartPasswords } from "../../../packages/cli/src/deployment/part-passwords.ts";

/** What an operator has in `.env`: what `sen secrets` prints, and her own lines. */
export async function makeEnvironmentFile(own: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const text = formatSecrets(await createSecrets()) + formatPartPasswords();
  const pairs = [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]);
  return { ...(Object.fromEntries(pairs) as Record<string, string>), ...own };
}
