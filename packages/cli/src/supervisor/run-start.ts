import { HubError } from "@sen/errors";
import { ownerSettings } from "../database/migrate-slices.ts";
import { listDemoPeople } from "../demo/list-demo-people.ts";
import { openHome } from "../home.ts";
import { renderReadyTable } from "../terminal/ready-table.ts";
import { reportError } from "../terminal/report-error.ts";
import { StartReport } from "../terminal/start-report.ts";
import { startHub } from "./start-hub.ts";
import type { StartedHub } from "./start-hub.ts";

/** Starts the hub, prints where it is, and stays until a signal ends it. */
export async function runStart(options: { readonly port: number; readonly watch: boolean; readonly demo: boolean }) {
  const began = performance.now();
  const report = new StartReport();
  const ended = untilSignal();
  try {
    if (!Number.isInteger(options.port) || options.port < 1 || options.port > 65_000) {
      throw new HubError("CONFIGURATION", {
        what: { vi: "PORT phải là số từ 1 đến 65000", en: "PORT must be a number from 1 to 65000" },
      });
    }
    const starting = startHub({
      ...options,
      home: await openHome(),
      onStep: (step) => report.step(step),
      onEvent: (service, event) => report.event(service, event),
    });
    const hub = await starting;
    console.log(renderReadyTable({ ...(await describe(hub)), seconds: (performance.now() - began) / 1000 }));
    await ended;
    await hub.stop();
  } catch (error) {
    reportError(error);
  }
  process.exit();
}

async function describe({ plan }: StartedHub) {
  const local = process.env["OIDC_ISSUER"] === undefined;
  const people = local ? await listDemoPeople(ownerSettings(plan.admin, plan.secrets, "members")) : [];
  return { publicUrl: plan.publicUrl, people: people.slice(0, 12) };
}

/** Waits for the first signal to stop; a second one while stopping changes nothing, since stopping has its own end. */
export function untilSignal(): Promise<"signal"> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve("signal"));
  });
}
