import type { Command } from "commander";

interface CreateFlags {
  readonly owner: string;
  readonly dir?: string;
  readonly json?: true;
}

/** `sen create`: the begin of something that a unit adds to the network. */
export function addCreate(program: Command): void {
  const create = program.command("create").description("begin something of a unit's own");
  create
    .command("subgraph")
    .description("write a small slice that runs, is tested, and can be published")
    .argument("<name>", "name of the slice: lower case letters, digits and _, as training_rooms")
    .requiredOption("--owner <unit>", "code of the unit that owns it, e.g. MOET")
    .option("--dir <folder>", "where to; below subgraphs/ in this repository, else a folder of its name")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `
Examples:
  pnpm sen create subgraph libraries --owner MOET                      subgraphs/libraries in this repository
  pnpm sen create subgraph libraries --owner MOET --dir ../libraries   a repository of the unit's own

No file is overwritten. docs/extend.md goes on from there.
Exit code 1: the name, the owner or the folder does not do; nothing was written.`,
    )
    .action(async (name: string, { owner, dir, json }: CreateFlags) => {
      const { createSubgraph } = await import("../create/create-subgraph.ts");
      const { describeCreated } = await import("../create/describe-created.ts");
      const { typedIn } = await import("../typed-path.ts");
      const created = await createSubgraph({ name, owner, folder: dir, typedIn: typedIn() });
      console.log(json ? JSON.stringify(created, null, 2) : describeCreated(created));
    });
}
