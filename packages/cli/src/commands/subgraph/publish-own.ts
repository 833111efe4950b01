import type { Command } from "commander";
import { accessExitCodes, runOnline, withAccess } from "../../registry/access-options.ts";
import type { AccessFlags } from "../../registry/access-options.ts";

interface PublishOwnFlags extends AccessFlags {
  readonly url: string;
  readonly address: readonly string[];
  readonly with: readonly string[];
  readonly message: string;
}

/** `sen subgraph publish-own`: what an operator publishes after each deployment. */
export function addSubgraphPublishOwn(subgraph: Command): void {
  withAccess(
    subgraph
      .command("publish-own")
      .description("publish the network's own slices and the registry as they are here, each in the name of its unit")
      .option(
        "--url <template>",
        "address of each slice, where {name} stands for its name",
        "http://{name}:4000/graphql",
      )
      .option("--address <name=url...>", "address of one slice, where it differs", [])
      .option("--with <slice...>", "further slices of this repository, e.g. scholarships", [])
      .option("--message <text>", "why, for those who read the history", "sen subgraph publish-own"),
  )
    .addHelpText(
      "after",
      `${accessExitCodes}

The token is the stewards' (STEWARD_TOKEN of the registry). Publishing again what is served changes nothing.
Example:
  SEN_REGISTRY=http://registry:4000 SEN_REGISTRY_TOKEN=… pnpm sen subgraph publish-own`,
    )
    .action((flags: PublishOwnFlags) =>
      runOnline(flags, undefined, async (steward) => {
        const { publishOwnAt } = await import("../../registry/publish-own-at.ts");
        return publishOwnAt(steward, flags);
      }),
    );
}
