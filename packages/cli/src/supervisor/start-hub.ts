import { demoOwners, migrateSlices } from "../database/migrate-slices.ts";
import { openDatabase } from "../database/open-database.ts";
import { seedDemo } from "../demo/seed-demo.ts";
import type { Home } from "../home.ts";
import { createPublisher } from "../registry/publish-own-slices.ts";
import type { PublishedGraph } from "../registry/publish-own-slices.ts";
import { loadSecrets } from "../secrets.ts";
import { registryName, sliceFolder, sliceNames } from "../slices.ts";
import type { SliceName } from "../slices.ts";
import {
  defineGateway,
  defineIdentityProvider,
  defineRegistry,
  defineSlices,
  graphName,
  registryUrl,
  sliceUrl,
} from "./define-services.ts";
import type { HubPlan, HubPorts } from "./define-services.ts";
import { findFreePort, requireFreePort } from "./ports.ts";
import { prepareRegistry } from "./prepare-registry.ts";
import { removeRun, requireNoRun, writeRun } from "./run-file.ts";
import type { ServiceEvent } from "./service.ts";
import { superviseDatabase } from "./supervise-database.ts";
import { SupervisedService } from "./supervise.ts";
import type { SuperviseOptions } from "./supervise.ts";
import { watchSlices } from "./watch-slices.ts";

export interface StartHubOptions {
  readonly home: Home;
  /** Port of the gateway. */
  readonly port: number;
  /** Fill an empty database with the demo data. */
  readonly demo: boolean;
  /** Take up changes of the slices' files. */
  readonly watch: boolean;
  /** Told what is being done, in words for the terminal. */
  readonly onStep: (step: StartStep) => void;
  readonly onEvent: SuperviseOptions["onEvent"];
}

export type StartStep =
  | { readonly kind: "creating-cluster" | "migrating" | "composing" | "recomposed" | "starting-services" | "stopping" }
  | { readonly kind: "seeded"; readonly schema: string; readonly rows: number }
  | { readonly kind: "published"; readonly version: number }
  | { readonly kind: "composition-failed"; readonly error: unknown };

export interface StartedHub {
  readonly plan: HubPlan;
  readonly services: readonly SupervisedService[];
  /** Stops everything in order: door first, database last. */
  stop(): Promise<void>;
}

/** Brings the whole hub up: database, migrations, demo data, graph, identity provider, slices, gateway. */
export async function startHub(options: StartHubOptions): Promise<StartedHub> {
  const { home, onStep } = options;
  await requireNoRun(home);
  const ports = await choosePorts(options.port);
  const secrets = await loadSecrets(home);
  const tell = (event: ServiceEvent) => options.onEvent("postgresql", event);
  const database = await superviseDatabase(
    () =>
      openDatabase({
        home,
        secrets,
        port: ports.postgres,
        onLog: (text) => tell({ kind: "log", level: /PANIC/.test(text) ? 50 : 30, text }),
        onCreate: () => onStep({ kind: "creating-cluster" }),
      }),
    tell,
  );
  const issuer = process.env["OIDC_ISSUER"] ?? `http://localhost:${ports.identityProvider}`;
  const publicUrl = process.env["PUBLIC_URL"] ?? `http://localhost:${ports.gateway}`;
  const plan: HubPlan = { home, secrets, ports, admin: database.admin, publicUrl, issuer };
  const services: SupervisedService[] = [];
  let unwatch = () => {};
  const stop = async () => {
    onStep({ kind: "stopping" });
    unwatch();
    for (const service of services.toReversed()) await service.stop();
    await database.stop();
    await removeRun(home);
  };
  try {
    onStep({ kind: "migrating" });
    await migrateSlices(plan.admin, secrets);
    if (options.demo && process.env["NODE_ENV"] !== "production") await seed(plan, onStep);
    await prepareRegistry(plan);
    const publish = createPublisher({
      steward: { url: registryUrl(ports), token: secrets.stewardToken },
      graph: graphName,
      slices: sliceNames,
      urlOf: (name) => (name === registryName ? registryUrl(ports) : sliceUrl(ports, name)),
      message: "sen start",
    });
    onStep({ kind: "starting-services" });
    const supervise = (definition: SupervisedService["definition"]) => {
      const service = new SupervisedService(definition, { logFolder: home.logFolder, onEvent: options.onEvent });
      services.push(service);
      return service.ready;
    };
    const local = process.env["OIDC_ISSUER"] === undefined;
    // The gateway serves what the registry has, so the graph is published before it is asked for.
    const graph = supervise(defineRegistry(plan)).then(() => publish());
    const inside = [...(local ? [defineIdentityProvider(plan)] : []), ...defineSlices(plan)].map(supervise);
    await Promise.all([...inside, graph.then(reportGraph(onStep)).then(() => supervise(defineGateway(plan)))]);
    await recordRun(plan, services);
    if (options.watch) {
      unwatch = watchSlices({
        folders: new Map(sliceNames.map((slice) => [slice, sliceFolder(slice)])),
        recompose: () => publish().then(reportGraph(onStep)),
        restart: async (slice) => services.find(({ definition }) => definition.name === slice)?.restart(),
        onFailure: (error) => onStep({ kind: "composition-failed", error }),
      });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { plan, services, stop };
}

/** Tells what became of the graph: a new version, nothing, or why the one before goes on. */
const reportGraph =
  (onStep: StartHubOptions["onStep"]) =>
  ({ version, isNew, faults }: PublishedGraph): void => {
    if (isNew) onStep({ kind: "published", version });
    for (const error of faults) onStep({ kind: "composition-failed", error });
  };

async function seed({ admin, secrets }: HubPlan, onStep: StartHubOptions["onStep"]): Promise<void> {
  await seedDemo(demoOwners(admin, secrets), {
    profile: "demo",
    onProgress: ({ schema, rows }) => {
      if (rows > 0) onStep({ kind: "seeded", schema, rows });
    },
  });
}

/** The gateway's port is a promise; the others are only neighbours of it, and move when taken. */
async function choosePorts(port: number): Promise<HubPorts> {
  const gateway = await requireFreePort(port);
  const slices = await Promise.all(
    sliceNames.map(async (slice, index) => [slice, await findFreePort(port + 11 + index)] as const),
  );
  return {
    gateway,
    identityProvider: await findFreePort(port + 1),
    postgres: await findFreePort(port + 32),
    registry: await findFreePort(port + 31),
    // One entry for each name of the list.
    slices: Object.fromEntries(slices) as Record<SliceName, number>,
  };
}

async function recordRun({ home, publicUrl, issuer, admin, ports }: HubPlan, services: readonly SupervisedService[]) {
  const urls: Record<string, string> = {
    gateway: publicUrl,
    "identity-provider": issuer,
    [registryName]: registryUrl(ports),
    ...Object.fromEntries(sliceNames.map((slice) => [slice, sliceUrl(ports, slice)])),
  };
  await writeRun(home, {
    pid: process.pid,
    gatewayUrl: publicUrl,
    issuer,
    database: { host: admin.host, port: admin.port },
    services: services.map(({ definition: { name }, pid }) => ({ name, url: urls[name] ?? "", pid })),
  });
}
