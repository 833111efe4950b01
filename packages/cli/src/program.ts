import type { Command } from "commander";
import { SenCommand } from "./terminal/sen-command.ts";

type AddCommand = (program: Command) => void | Promise<void>;

/** The commands by name, in the order of `sen --help`. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  start: async () => (await import("./commands/start.ts")).addStart,
  stop: async () => (await import("./commands/stop.ts")).addStop,
  status: async () => (await import("./commands/status.ts")).addStatus,
  seed: async () => (await import("./commands/seed.ts")).addSeed,
  migrate: async () => (await import("./commands/migrate.ts")).addMigrate,
  database: async () => (await import("./commands/database.ts")).addDatabase,
  environment: async () => (await import("./commands/environment.ts")).addEnvironment,
  backup: async () => (await import("./commands/backup.ts")).addBackup,
  restore: async () => (await import("./commands/restore.ts")).addRestore,
  gateway: async () => (await import("./commands/gateway.ts")).addGateway,
  token: async () => (await import("./commands/token.ts")).addToken,
  subgraph: async () => (await import("./commands/subgraph.ts")).addSubgraph,
  supergraph: async () => (await import("./commands/supergraph.ts")).addSupergraph,
  role: async () => (await import("./commands/role.ts")).addRole,
  secrets: async () => (await import("./commands/secrets.ts")).addSecrets,
  keys: async () => (await import("./commands/keys.ts")).addKeys,
  create: async () => (await import("./commands/create.ts")).addCreate,
  dev: async () => (await import("./commands/dev.ts")).addDev,
  generate: async () => (await import("./commands/generate.ts")).addGenerate,
  "access-token": async () => (await import("./commands/access-token.ts")).addAccessToken,
  approve: async () => (await import("./commands/approve.ts")).addApprove,
  gateways: async () => (await import("./commands/gateways.ts")).addGateways,
  grant: async () => (await import("./commands/grant.ts")).addGrant,
  operations: async () => (await import("./commands/operations.ts")).addOperations,
  owner: async () => (await import("./commands/owner.ts")).addOwner,
  events: async () => (await import("./commands/events.ts")).addEvents,
  files: async () => (await import("./commands/files.ts")).addFiles,
  ledger: async () => (await import("./commands/ledger.ts")).addLedger,
  slo: async () => (await import("./commands/slo.ts")).addSlo,
  doctor: async () => (await import("./commands/doctor.ts")).addDoctor,
};

/**
 * The `sen` command. Of the commands only the one that `words` name is loaded, so that each starts quickly and a gateway
 * keeps nothing of the registry's in memory; all are for help and for words that name none.
 */
export async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new SenCommand("sen")
    .description("The federation hub of the Women Leaders' Network: one graph of slices that ministry units own.")
    .addHelpText("after", "\nBegin with `pnpm sen start`. Each command has its own --help with examples.");
  const [name = ""] = words;
  const asked = Object.hasOwn(commands, name) ? [commands[name]] : Object.values(commands);
  for (const load of asked) {
    const add = await load?.();
    await add?.(program);
  }
  return program;
}
