import path from "node:path";
import type { Command } from "commander";

/** `sen gateway`: a gateway for a Federation 2 supergraph from a file or a registry, with nothing else of the hub. */
export async function addGateway(program: Command): Promise<void> {
  const { standaloneSettings } = await import("@sen/gateway/standalone");
  const command = program
    .command("gateway")
    .description("serve any Federation 2 supergraph, from a file or a registry: no sign-in, no signatures");
  for (const { flag, environment, defaultValue, description } of Object.values(standaloneSettings)) {
    const standard =
      defaultValue === undefined || defaultValue === "" || typeof defaultValue === "boolean"
        ? ""
        : `; default ${defaultValue}`;
    command.option(flag, `${description} (environment: ${environment}${standard})`);
  }
  command
    .addHelpText(
      "after",
      `
Examples:
  pnpm sen gateway --supergraph supergraph.graphql --port 4000
  pnpm sen gateway --supergraph supergraph.graphql --forward-header authorization --forward-header x-tenant
  pnpm sen gateway --registry https://registry.example --graph network --registry-key KEY --token-file token --port 4000
  SEN_SUPERGRAPH=supergraph.graphql SEN_PORT=4000 pnpm sen gateway

GraphQL is served at /graphql (POST with JSON, GET for queries; subscriptions by graphql-ws, graphql-sse and multipart),
health at /health/live and /health/ready.`,
    )
    .action(async (flags: Record<string, unknown>, self: Command) => {
      const { runStandalone } = await import("@sen/gateway/standalone");
      process.exit(await runStandalone(readFlags(flags, self)));
    });
}

const paths = new Set(["supergraph", "tokenFile", "deliveryFolder"]);

const names = {
  registryKey: "registryKeys",
  forwardHeader: "forwardHeaders",
  subgraphUrl: "subgraphUrls",
  subscriptionUrl: "subscriptionUrls",
  allowedOrigin: "allowedOrigins",
} as const;

/** The flags under the settings' names; what commander only filled in is left to the environment and the defaults. */
function readFlags(flags: Record<string, unknown>, command: Command): Record<string, unknown> {
  const given = Object.entries(flags).filter(([flag]) => command.getOptionValueSource(flag) === "cli");
  return Object.fromEntries(
    given.map(([flag, value]) => {
      // pnpm runs scripts in the project's folder; a relative path means the one the command was typed in.
      if (paths.has(flag)) return [flag, path.resolve(process.env["INIT_CWD"] ?? ".", String(value))];
      return [Object.hasOwn(names, flag) ? names[flag as keyof typeof names] : flag, value];
    }),
  );
}
