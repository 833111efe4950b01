import type { Command } from "commander";

/** `sen stop`: ends the hub that runs on this home. */
export function addStop(program: Command): void {
  program
    .command("stop")
    .description("stop the hub that runs on this machine, and wait until it is gone")
    .addHelpText("after", "\nStops services first, then the database. Nothing running is no error.")
    .action(async () => {
      const { stopRunning } = await import("../supervisor/stop-running.ts");
      const stopped = await stopRunning();
      console.log(stopped ? "Sen đã dừng · Sen has stopped" : "Sen không chạy · Sen is not running");
    });
}
