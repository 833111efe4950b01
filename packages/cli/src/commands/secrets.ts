import type { Command } from "commander";

/** `sen secrets`: random passwords and keys as an environment file. */
export function addSecrets(program: Command): void {
  program
    .command("secrets")
    .description("print random passwords and keys as an environment file, for docker-compose.yml")
    .addHelpText("after", "\nExample:\n  pnpm --silent sen secrets > .env && chmod 600 .env")
    .action(async () => {
      const { createSecrets, formatSecrets } = await import("../secrets.ts");
      const { formatPartPasswords } = await import("../deployment/part-passwords.ts");
      process.stdout.write(formatSecrets(await createSecrets()) + formatPartPasswords());
    });
}
