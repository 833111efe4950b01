import { writeFile } from "node:fs/promises";
import { HubError } from "@sen/errors";
import type { CheckReport, Language } from "@sen/registry/offline";
import { Option } from "commander";
import type { Command } from "commander";
import { resolveFromCaller } from "./read-slices.ts";

/** How a report is wanted. */
export interface ReportOptions {
  readonly lang: Language;
  readonly format: "text" | "json" | "markdown";
  readonly json?: true;
  readonly output?: string;
}

/** The options that every command with a report has. Wrong use ends with exit code 2, so that it is not taken for a finding. */
export function withReport(command: Command): Command {
  return command
    .addOption(
      new Option("--format <format>", "how to write what was found")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--json", "the same as --format json")
    .addOption(
      new Option("--lang <language>", "language of the report").choices(["vi", "en"]).env("SEN_LANG").default("vi"),
    )
    .option("--output <file>", "write the report to a file instead of standard output");
}

export const exitCodes = `
Exit code 0: nothing is wrong; 1: something is an error; 2: wrong use, such as a file that cannot be read.`;

/** Runs a command that gives a report: writes it as wanted and sets the exit code. */
export async function runReport(options: ReportOptions, work: () => Promise<CheckReport>): Promise<void> {
  await runCommand(options, async () => {
    const { exitCode, writeJson, writeMarkdown, writeText } = await import("@sen/registry/offline");
    const report = await work();
    const format = options.json === true ? "json" : options.format;
    const write = { json: writeJson, markdown: writeMarkdown, text: writeText }[format];
    const text = write(report, options.lang);
    if (options.output === undefined) process.stdout.write(text);
    else await writeFile(resolveFromCaller(options.output), text);
    process.exitCode = exitCode(report);
  });
}

/** Runs a command whose wrong use ends with exit code 2. */
export async function runCommand(
  { lang, json }: Pick<ReportOptions, "lang" | "json">,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const { code, localized: message } = error;
    if (json === true) console.log(JSON.stringify({ error: { code, message } }, null, 2));
    else console.error(`✗ ${message[lang]} [${code}]`);
    process.exitCode = 2;
  }
}

/** Options and arguments that do not fit are thrown, so that they end with exit code 2. To be said before subcommands are added. */
export function withWrongUse(command: Command): Command {
  return command.exitOverride();
}
