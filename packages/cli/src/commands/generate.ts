import type { Command } from "commander";
import { requireSlice, sliceNames } from "../slices.ts";

/** `sen generate`: the files that are written from the schemas. */
export function addGenerate(program: Command): void {
  program
    .command("generate")
    .description("write the resolver types of the slices from their schemas, and the typed documents of the dashboard")
    .argument("[slices...]", "names of slices; all when none is named")
    .option("--check", "write nothing; fail when a file is out of date")
    .action(async (slices: string[], options: { check?: true }) => {
      const { generate } = await import("../generate/generate.ts");
      const named = slices.length > 0 ? slices.map(requireSlice) : sliceNames;
      const { generateDocuments } = await import("../generate/generate-documents.ts");
      const check = options.check === true;
      const changed = [...(await generate(named, { check })), ...(await generateDocuments({ check }))];
      for (const file of changed) console.log(check ? `out of date: ${file}` : `written: ${file}`);
      if (check && changed.length > 0) process.exitCode = 1;
    });
}
