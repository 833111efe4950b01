import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { federationLink, subgraphs, toFederation1 } from "./workloads.ts";
import { freePort } from "@sen/testing/free-ports";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a gateway needs to start. */
export interface GatewaySetting {
  readonly port: number;
  readonly supergraphFile: string;
  /** Addresses of the subgraphs, by name. */
  readonly urls: Readonly<Record<string, string>>;
  /** The floor's answers, by request body. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Something that answers the workloads at `/graphql`. */
export interface GatewayKind {
  readonly name: string;
  readonly isPeer: boolean;
  /** Undefined: this Node. */
  readonly executable?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command: (setting: GatewaySetting) => readonly string[];
}

const grafbase = here("peers/node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase");

/** All but sen itself. */
export const gatewayKinds: readonly GatewayKind[] = [
  { name: "floor", isPeer: false, command: () => [here("floor.ts")] },
  { name: "hand-written", isPeer: false, command: () => [here("hand-written.ts")] },
  { name: "apollo", isPeer: true, command: () => [here("peers/apollo-gateway.mjs")] },
  { name: "mercurius", isPeer: true, command: () => [here("peers/mercurius-gateway.mjs")] },
  {
    name: "hive",
    isPeer: true,
    command: ({ port, supergraphFile }) => [
      here("peers/node_modules/@graphql-hive/gateway/dist/bin.js"),
      "supergraph",
      supergraphFile,
      `--port=${port}`,
      "--host=127.0.0.1",
      `--config-path=${here("peers/hive-gateway.config.mjs")}`,
    ],
  },
  {
    name: "grafbase",
    isPeer: true,
    executable: grafbase,
    command: ({ port, ...setting }) => [
      "dev",
      `--config=${configureGrafbase(setting)}`,
      `--listen-address=127.0.0.1:${port}`,
    ],
  },
];

const federation1 = Object.fromEntries(
  (Object.keys(subgraphs) as (keyof typeof subgraphs)[]).map((name) => [name, toFederation1(name)]),
);

/** `pnpm sen gateway` of a checkout, with the environment and the options that its script gives to Node, and those of this run. */
export function senOf(name: string, checkout: string): GatewayKind {
  const { scripts } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as { scripts: { sen: string } };
  const words = scripts.sen.split(" ");
  return {
    name,
    isPeer: false,
    environment: Object.fromEntries(words.flatMap((word) => (/^[A-Z_]+=/.test(word) ? [word.split("=", 2)] : []))),
    command: ({ port, supergraphFile }) => [
      ...words.filter((word) => word.startsWith("--")),
      ...(process.env["SEN_NODE_OPTIONS"]?.split(" ") ?? []),
      join(checkout, "packages/cli/src/main.ts"),
      "gateway",
      `--supergraph=${supergraphFile}`,
      `--port=${port}`,
      "--forward-header=authorization",
    ],
  };
}

/** Grafbase composes by itself: its configuration names the schemas. */
function configureGrafbase({ urls, supergraphFile }: Omit<GatewaySetting, "port">): string {
  const directory = dirname(supergraphFile);
  const sections = Object.entries(subgraphs).map(([name, { sdl }]) => {
    writeFileSync(join(directory, `${name}.graphql`), federationLink + sdl);
    return `[subgraphs.${name}]\nurl = "${urls[name]}"\nschema_path = "${join(directory, `${name}.graphql`)}"\n`;
  });
  const file = join(directory, "grafbase.toml");
  writeFileSync(file, `[[headers]]\nrule = "forward"\nname = "authorization"\n\n${sections.join("\n")}`);
  return file;
}

export interface RunningGateway {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  readonly stop: () => void;
}

/** Starts a gateway on a processor of its own where there are several, and waits until it answers. */
export async function startGateway(kind: GatewayKind, setting: Omit<GatewaySetting, "port">): Promise<RunningGateway> {
  const port = await freePort();
  const [file, ...args] = onProcessor(0, [kind.executable ?? process.execPath, ...kind.command({ ...setting, port })]);
  const child = spawn(file, args, {
    stdio: ["ignore", "ignore", process.env["BENCH_VERBOSE"] ? "inherit" : "ignore"],
    env: {
      ...process.env,
      ...kind.environment,
      NODE_ENV: "production",
      PORT: String(port),
      SUPERGRAPH: setting.supergraphFile,
      FEDERATION_1: JSON.stringify(federation1),
      URLS: JSON.stringify(setting.urls),
      ANSWERS: JSON.stringify(setting.answers),
    },
  });
  await answers(child, kind.name, port);
  return { name: kind.name, port, pid: child.pid ?? 0, stop: () => child.kill("SIGTERM") };
}

type Command = readonly [file: string, ...args: string[]];

/** A command kept on one processor, so that the load does not take its time from the gateway. */
export function onProcessor(processor: number, command: Command): Command {
  return existsSync("/usr/bin/taskset") ? ["taskset", "--cpu-list", String(processor), ...command] : command;
}

/** Installs the peers beside their own package.json. */
export function installPeers(): void {
  if (existsSync(here("peers/node_modules"))) return;
  const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: here("peers"),
    stdio: "inherit",
  });
  if (install.status !== 0) throw new Error("The peers could not be installed.");
}

async function answers(child: ChildProcess, name: string, port: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (child.exitCode !== null) throw new Error(`${name} ended with exit code ${child.exitCode}.`);
    const request = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{__typename}"}',
    };
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, request).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`${name} did not answer within a minute.`);
}
