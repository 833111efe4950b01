import type { Command } from "commander";

/** `sen generate`: the files that are written from the schemas. */
export function addGenerate(program: Command): void {
  program
    .command("generate")
    .description("write the resolver types of the slices from their schemas")
    .argument("[slices...]", "names of slices, or their folders; all of this repository when none is named")
    .option("--check", "write nothing; fail when a file is out of date")
    .addHelpText("after", "\nExamples:\n  pnpm sen generate members\n  pnpm sen generate ../libraries")
    .action(async (named: string[], options: { check?: true }) => {
      const { chooseFolders } = await import("../generate/choose-folders.ts");
      const { generate } = await import("../generate/generate.ts");
      const check = options.check === true;
      const changed = await generate(chooseFolders(named), { check });
      if (named.length === 0) {
        const { generateDocuments } = await import("../generate/generate-documents.ts");
        changed.push(...(await generateDocuments({ check })));
        const { generateManifest } = await import("../generate/generate-manifest.ts");
        changed.push(...(await generateManifest({ check })));
        const { generateSettingsPage } = await import("../generate/generate-settings-page.ts");
        changed.push(...(await generateSettingsPage({ check })));
      }
      for (const file of changed) console.log(check ? `out of date: ${file}` : `written: ${file}`);
      if (check && changed.length > 0) process.exitCode = 1;
    });
}
