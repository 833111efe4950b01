import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { SloFormat } from "../slo/write-slo.ts";

interface SloFlags {
  readonly prometheus: string;
  readonly gateway?: readonly string[];
  readonly days: number;
  readonly availability: number;
  readonly latency: number;
  readonly within: number;
  readonly unit?: string;
  readonly format: SloFormat;
}

/** `sen slo`: how units' slices kept what the network promises. */
export function addSlo(program: Command): void {
  program
    .command("slo")
    .description("report how each unit's slices kept their objectives: answered and in time, with the error budget")
    .option("--prometheus <url>", "where the figures of all gateways are", "http://127.0.0.1:9090")
    .option(
      "--gateway <url...>",
      "figures of gateways themselves, since they started, e.g. http://127.0.0.1:4101/metrics",
    )
    .option("--days <number>", "how far back", readNumber, 30)
    .addOption(
      new Option("--availability <percent>", "calls that have to be answered")
        .argParser(readPercent)
        .default(0.995, "99.5"),
    )
    .addOption(
      new Option("--latency <percent>", "calls that have to be answered in time")
        .argParser(readPercent)
        .default(0.95, "95"),
    )
    .option("--within <seconds>", "what is in time: a bound of sen_gateway_fetch_seconds", readNumber, 0.5)
    .option("--unit <code>", "only slices of this unit")
    .addOption(
      new Option("--format <format>", "how it is written").choices(["text", "markdown", "json"]).default("text"),
    )
    .addHelpText(
      "after",
      "\nExit code 0 when all objectives are kept, 1 otherwise.\n\nExamples:\n  pnpm --silent sen slo --format markdown > slo.md\n  pnpm --silent sen slo --unit MOET --days 7\n  pnpm --silent sen slo --gateway http://127.0.0.1:4101/metrics http://127.0.0.1:4102/metrics",
    )
    .action(async ({ prometheus: url, gateway, days, unit, format, ...objectives }: SloFlags) => {
      const { within } = objectives;
      const { areKept, judgeObjectives } = await import("../slo/judge-objectives.ts");
      const { writeSlo } = await import("../slo/write-slo.ts");
      const figures = gateway
        ? await (await import("../slo/read-gateways.ts")).readGateways(gateway, within)
        : await (await import("../slo/read-prometheus.ts")).readPrometheus({ url, days, within });
      const wanted = unit === undefined ? figures : figures.filter(({ owner }) => owner === unit);
      const units = judgeObjectives(wanted, objectives);
      process.stdout.write(writeSlo({ days: gateway ? null : days, objectives, units }, format));
      process.exitCode = areKept(units) ? 0 : 1;
    });
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("Cần một số dương. / A positive number is needed.");
  return value;
}

function readPercent(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 100)) {
    throw new InvalidArgumentError("Cần phần trăm, trên 0 đến 100. / A percentage above 0 and up to 100 is needed.");
  }
  return value / 100;
}
