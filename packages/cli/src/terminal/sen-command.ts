import { Command } from "commander";
import type { ErrorOptions } from "commander";
import { HubError } from "@sen/errors";
import { explainComplaint } from "./explain-complaint.ts";
import { writeSentences } from "./write-sentences.ts";

/**
 * A command that complains of words which do not fit in both languages, `COMMAND_LINE`, below its usage line: what was wrong stands last on
 * the screen, and the whole help is a `--help` away. How it exits is Commander's matter.
 */
export class SenCommand extends Command {
  override createCommand(name?: string): SenCommand {
    return new SenCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    const what = explainComplaint(message, options?.code);
    const complaint = new HubError("COMMAND_LINE", { what, command: fullName(this) });
    const usage = this.createHelp().commandUsage(this);
    return super.error(`Cách dùng · Usage: ${usage}\n${writeSentences(complaint)}`, options);
  }
}

/** `sen events status`, as it is typed. */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}
