import type { LocalizedMessage } from "@sen/errors";
import type { Language } from "@sen/registry/offline";
import { Option } from "commander";
import type { Command } from "commander";
import type { RegistryAccess } from "./ask-registry.ts";
import { runCommand } from "./report-options.ts";

/** Flags of every command that asks a registry. */
export interface AccessFlags {
  readonly registry?: string;
  readonly token?: string;
  readonly graph: string;
  readonly lang: Language;
  readonly json?: true;
}

/** What a command has to say: lines in both languages, and the same as data. */
export interface Said {
  readonly lines: readonly (LocalizedMessage | string)[];
  readonly json: unknown;
  /** 0 unless told. */
  readonly exitCode?: number;
}

export function withAccess(command: Command): Command {
  return command
    .option("--registry <url>", "address of the registry; that of the hub on this machine, or SEN_REGISTRY, without")
    .option(
      "--token <token>",
      "token of the unit; SEN_REGISTRY_TOKEN, or one made for the hub on this machine, without",
    )
    .option("--graph <name>", "name of the graph", "network")
    .option("--json", "print JSON")
    .addOption(
      new Option("--lang <language>", "language of what is said").choices(["vi", "en"]).env("SEN_LANG").default("vi"),
    );
}

export const accessExitCodes = `
Exit code 0: done; 1: refused, or something was found; 2: wrong use, or the registry was not reached.`;

/** Asks a registry in the name of `unit`, or of the graph's stewards, and prints what comes of it. */
export async function runOnline(
  flags: AccessFlags,
  unit: string | undefined,
  work: (access: RegistryAccess) => Promise<Said>,
): Promise<void> {
  await runCommand(flags, async () => {
    const { findAccess } = await import("./find-access.ts");
    const { lines, json, exitCode = 0 } = await work(await findAccess(flags, unit));
    if (flags.json === true) console.log(JSON.stringify(json, null, 2));
    else for (const line of lines) console.log(typeof line === "string" ? line : line[flags.lang]);
    process.exitCode = exitCode;
  });
}
