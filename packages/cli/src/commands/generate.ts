import type { Command } from "commander";
import { requireSlice, sliceNames } from "../slices.ts";

/** `sen generate`: the files that are written from the schemas. */
export function addGenerate(program: Command): void {
  program
    .command("generate")
    .description("write the resolver types of the slices from their schemas")
    .argument("[slices...]", "names of slices; all when none is named")
    .option("--check", "write nothing; fail when a file is out of date")
    .action(async (slices: string[], options: { check?: true }) => {
      const { generate } = await import("../generate/generate.ts");
      const named = slices.length > 0 ? slices.map(requireSlice) : sliceNames;
      const changed = await generate(named, { check: options.check === true });
      for (const file of changed) console.log(options.check ? `out of date: ${file}` : `written: ${file}`);
      if (options.check && changed.length > 0) process.exitCode = 1;
    });
}
