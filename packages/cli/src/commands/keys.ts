import { Argument } from "commander";
import type { Command } from "commander";

const whatArgument = () => new Argument("<what>", "what the keys are for").choices(["contacts"]);

/** `sen keys`: keys that columns are sealed with. */
export function addKeys(program: Command): void {
  const keys = program.command("keys").description("keys that contacts are sealed with in the database");
  keys
    .command("add")
    .description("make a new key, which seals from the next start on; the old ones still open")
    .addArgument(whatArgument())
    .addHelpText(
      "after",
      "\nThen start the hub anew and run `pnpm sen keys rotate contacts`.\nWith docker compose: put a new id:base64 in front of CONTACT_KEYS in .env, and restart.",
    )
    .action(async () => {
      const { addContactKey } = await import("../contact-keys.ts");
      console.log(`✓ ${await addContactKey()}: khởi động lại Sen để dùng · start Sen anew to use it`);
    });
  keys
    .command("rotate")
    .description("seal everything with the first key, in batches, while the hub runs; may be stopped and run again")
    .addArgument(whatArgument())
    .addHelpText("after", "\nAll instances of the members slice must know the first key already: see `sen keys add`.")
    .action(async () => {
      const { rotateContactKeys } = await import("../contact-keys.ts");
      const rows = await rotateContactKeys((done) => console.log(`… ${done}`));
      console.log(`✓ ${rows} dòng đã mã hóa lại · rows sealed anew`);
    });
  keys
    .command("remove")
    .description("forget an old key, unless something is still sealed with it")
    .addArgument(whatArgument())
    .requiredOption("--id <id>", "id of the key")
    .action(async (_what: string, { id }: { id: string }) => {
      const { removeContactKey } = await import("../contact-keys.ts");
      await removeContactKey(id);
      console.log(`✓ ${id}: đã bỏ · forgotten`);
    });
}
