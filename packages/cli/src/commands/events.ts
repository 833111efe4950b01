import type { Command } from "commander";

interface Which {
  readonly slice?: string;
  readonly consumer?: string;
  readonly all?: true;
}

/** `sen events`: what travels between slices, and what could not be delivered. */
export function addEvents(program: Command): void {
  const events = program
    .command("events")
    .description("see what slices tell each other, and decide about dead letters");
  events
    .command("status")
    .description("how much waits for each consumer")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExit code 1 when there are dead letters.")
    .action(async (options: { json?: true }) => {
      const { printStatus, withOperator } = await import("../operations/events.ts");
      await withOperator((operator) => printStatus(operator, options));
    });
  withFilter(events.command("dead [event]").description("list dead letters: events that a consumer could not take"))
    .option("--json", "print JSON, with payloads")
    .action(async (event: string | undefined, options: Which & { json?: true }) => {
      const { printDeadLetters, withOperator } = await import("../operations/events.ts");
      await withOperator((operator) => printDeadLetters(operator, { ...options, eventId: event }, options));
    });
  for (const verb of ["replay", "discard"] as const) {
    withFilter(events.command(`${verb} [event]`).description(descriptions[verb]))
      .option("--all", "all dead letters that the options name")
      .action(async (event: string | undefined, options: Which) => {
        const { decide, withOperator } = await import("../operations/events.ts");
        await withOperator((operator) => decide(operator, verb, { ...options, eventId: event }, options.all === true));
      });
  }
}

const descriptions = {
  replay: "have dead letters tried again, once what was wrong is put right",
  discard: "let dead letters go for good, so that what waits behind them goes on",
};

function withFilter(command: Command): Command {
  return command
    .option("--slice <name>", "only of consumers of this slice")
    .option("--consumer <name>", "only of this consumer")
    .addHelpText("after", "\nAsks the carrier that EVENTS_URL names; PostgreSQL unless told.");
}
