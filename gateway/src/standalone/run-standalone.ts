import { flushCompileCache } from "node:module";
import { InvalidSettingError } from "../supergraph/invalid-setting-error.ts";
import { readStandaloneSettings } from "./read-standalone-settings.ts";
import type { StandaloneOptions } from "./read-standalone-settings.ts";

/**
 * The whole of `sen gateway`: reads settings, serves until SIGINT or SIGTERM, and gives the exit code. What is wrong
 * with the settings, the file or the port is said in one sentence on standard error.
 */
export async function runStandalone(
  options: StandaloneOptions,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const settings = readStandaloneSettings(options, environment);
    // A mistake of ours in one request must not end the others. By default Node ends the process.
    process.on("unhandledRejection", (reason) => say(`A rejection was not handled: ${explainFault(reason)}`));
    // Loaded here, so that a wrong setting is told without waiting for the server's code.
    const { startPlannerEarly } = await import("./start-planner-early.ts");
    const planner = await startPlannerEarly(settings);
    const { serveStandalone } = await import("./serve-standalone.ts");
    const gateway = await serveStandalone(settings, say, planner);
    say(`Serving ${settings.supergraph || `the graph ${settings.graph}`} at ${gateway.url}`);
    // Now, since a process that is killed writes nothing; without a cache (NODE_COMPILE_CACHE) it does nothing.
    flushCompileCache();
    await terminationSignal();
    await gateway.stop();
    return 0;
  } catch (error) {
    say(explain(error));
    return 1;
  }
}

function terminationSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

function explainFault(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return `The gateway did not start: ${String(error)}`;
  if (error instanceof InvalidSettingError || error.name === "InvalidSupergraphError") return error.message;
  if ("code" in error && error.code === "EADDRINUSE") return "The gateway did not start: the port is in use.";
  return `The gateway did not start: ${error.message}`;
}
