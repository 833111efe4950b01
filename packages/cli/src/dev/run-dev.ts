import { HubError } from "@sen/errors";
import { generate } from "../generate/generate.ts";
import { requireSliceManifest } from "../slice-manifest.ts";
import { serviceNames } from "../slices.ts";
import { findFreePort, requireFreePort } from "../supervisor/ports.ts";
import { untilSignal } from "../supervisor/run-start.ts";
import { watchSlices } from "../supervisor/watch-slices.ts";
import { reportError } from "../terminal/report-error.ts";
import { StartReport } from "../terminal/start-report.ts";
import { findHub } from "./find-hub.ts";
import type { FoundHub } from "./find-hub.ts";
import { startDevGateway } from "./start-dev-gateway.ts";
import type { DevGateway } from "./start-dev-gateway.ts";
import { startLocalSlice } from "./start-local-slice.ts";
import type { LocalSlice } from "./start-local-slice.ts";

export interface RunDevOptions {
  /** The slice's folder. */
  readonly folder: string;
  /** Port of the developer's gateway; one above the hub's by a hundred when left out. */
  readonly port?: number | undefined;
}

/** Puts a local slice into a graph of its developer's own, takes up what she changes, and stays until a signal ends it. */
export async function runDev({ folder, port }: RunDevOptions): Promise<void> {
  const report = new StartReport();
  const ended = untilSignal();
  const stops: (() => Promise<void>)[] = [];
  try {
    const { name } = await requireSliceManifest(folder);
    const hub = await findHub();
    requireNotOfHub(name);
    const options = {
      logFolder: hub.plan.home.logFolder,
      onEvent: (service: string, event: Parameters<StartReport["event"]>[1]) => report.event(service, event),
    };
    const gatewayPort =
      port === undefined ? await findFreePort(hub.plan.ports.gateway + 100) : await requireFreePort(port);
    report.step({ kind: "migrating" });
    const local = await startLocalSlice({
      ...options,
      folder,
      admin: hub.plan.admin,
      keysFolder: hub.plan.home.keysFolder,
      port: gatewayPort + 1,
    });
    stops.push(() => local.stop());
    report.step({ kind: "composing" });
    const gateway = await startDevGateway(hub, local, gatewayPort, options);
    stops.push(() => gateway.stop());
    const unwatch = takeUpChanges(local, gateway, report);
    stops.push(async () => unwatch());
    console.log(describe(local, gateway, hub));
    await ended;
    report.step({ kind: "stopping" });
  } catch (error) {
    reportError(error);
  }
  for (const stop of stops.toReversed()) await stop();
  process.exit();
}

function requireNotOfHub(name: string): void {
  if (!serviceNames.some((service) => service === name)) return;
  throw new HubError("VALIDATION", {
    what: {
      vi: `${name} đã chạy trong hub này, và hub tự nhận thay đổi của nó`,
      en: `${name} runs in this hub already, which takes up its changes by itself`,
    },
  });
}

/** A changed schema: types for the compiler first, then the graph; the process last, so that both know the new fields. */
function takeUpChanges(local: LocalSlice, gateway: DevGateway, report: StartReport): () => void {
  return watchSlices({
    folders: new Map([[local.name, local.folder]]),
    recompose: async () => {
      await generate([local.folder], { check: false });
      await gateway.recompose();
      report.step({ kind: "recomposed" });
    },
    restart: () => local.restart(),
    onFailure: (error) => report.step({ kind: "composition-failed", error }),
  });
}

function describe({ name, owner, url }: LocalSlice, gateway: DevGateway, { plan }: FoundHub): string {
  return [
    "",
    `${name} (${owner}) chạy trong đồ thị của riêng bạn · runs in a graph of your own`,
    "",
    `  GraphQL             ${gateway.url}/graphql`,
    `  Khám phá · Explorer ${gateway.url}/graphiql`,
    `  Lát dữ liệu · Slice ${url}`,
    `  Đăng nhập · Sign in ${plan.publicUrl}/auth/login?return=/graphiql`,
    "",
    "Ctrl-C để dừng · to stop",
  ].join("\n");
}
