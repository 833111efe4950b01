import { Command } from "commander";
import { addAccessToken } from "./commands/access-token.ts";
import { addApprove } from "./commands/approve.ts";
import { addGateways } from "./commands/gateways.ts";
import { addGrant } from "./commands/grant.ts";
import { addOperations } from "./commands/operations.ts";
import { addOwner } from "./commands/owner.ts";
import { addBackup } from "./commands/backup.ts";
import { addDatabase } from "./commands/database.ts";
import { addRestore } from "./commands/restore.ts";
import { addCreate } from "./commands/create.ts";
import { addDev } from "./commands/dev.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addEnvironment } from "./commands/environment.ts";
import { addEvents } from "./commands/events.ts";
import { addFiles } from "./commands/files.ts";
import { addGateway } from "./commands/gateway.ts";
import { addGenerate } from "./commands/generate.ts";
import { addLedger } from "./commands/ledger.ts";
import { addKeys } from "./commands/keys.ts";
import { addMigrate } from "./commands/migrate.ts";
import { addRole } from "./commands/role.ts";
import { addSecrets } from "./commands/secrets.ts";
import { addSeed } from "./commands/seed.ts";
import { addStart } from "./commands/start.ts";
import { addStatus } from "./commands/status.ts";
import { addStop } from "./commands/stop.ts";
import { addSubgraph } from "./commands/subgraph.ts";
import { addSupergraph } from "./commands/supergraph.ts";
import { addToken } from "./commands/token.ts";

/** The `sen` command. Every subcommand loads what it needs when it runs, so that each is quick. */
export async function createProgram(): Promise<Command> {
  const program = new Command("sen")
    .description("The federation hub of the Women Leaders' Network: one graph of slices that ministry units own.")
    .showHelpAfterError()
    .addHelpText("after", "\nBegin with `pnpm sen start`. Each command has its own --help with examples.");
  addStart(program);
  addStop(program);
  addStatus(program);
  addSeed(program);
  addMigrate(program);
  addDatabase(program);
  addEnvironment(program);
  addBackup(program);
  addRestore(program);
  await addGateway(program);
  addToken(program);
  addSubgraph(program);
  addSupergraph(program);
  addRole(program);
  addSecrets(program);
  addKeys(program);
  addCreate(program);
  addDev(program);
  addGenerate(program);
  addAccessToken(program);
  addApprove(program);
  addGateways(program);
  addGrant(program);
  addOperations(program);
  addOwner(program);
  addEvents(program);
  addFiles(program);
  addLedger(program);
  addDoctor(program);
  return program;
}
