import { Command } from "commander";
import { addGenerate } from "./commands/generate.ts";

/** The `sen` command; every subcommand loads what it needs when it runs, so that `--help` is quick. */
export function createProgram(): Command {
  const program = new Command("sen").description("The federation hub of the Women Leaders' Network.");
  addGenerate(program);
  return program;
}
