import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { drawChart } from "./draw-chart.ts";
import { drive } from "./drive.ts";
import { gatewayKinds, installPeers, onProcessor, senOf, startGateway } from "./gateways.ts";
import type { GatewayKind, RunningGateway } from "./gateways.ts";
import { cpuMilliseconds, residentMebibytes } from "./process-cost.ts";
import { printResults } from "./print-results.ts";
import type { Measurement } from "./print-results.ts";
import { federationLink, subgraphs, workloads } from "./workloads.ts";

/*
 * `pnpm bench`: CPU time per request of gateway processes, in turns, on the same subgraphs. Ratios of one run are
 * what counts; absolute times belong to the machine.
 */

const { values: options } = parseArgs({
  options: {
    peers: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    milliseconds: { type: "string", default: "1500" },
    connections: { type: "string", default: "32" },
    workload: { type: "string" },
    requests: { type: "string", default: "different,identical" },
    only: { type: "string" },
    /** Another checkout of this repository, with its packages installed: what a change costs, as "before". */
    beside: { type: "string" },
    /** Where to write a chart of the results, as SVG. */
    chart: { type: "string" },
  },
});

const chosen = workloads.filter(({ name }) => options.workload === undefined || options.workload === name);
const modes = options.requests.split(",").map((mode) => mode === "different");
const bodyOf = (query: string): string => JSON.stringify({ query });

async function startSubgraphs(): Promise<{ urls: Record<string, string>; stop: () => void }> {
  const servers = new URL("canned-servers.ts", import.meta.url).pathname;
  const [file, ...args] = onProcessor(1 % availableParallelism(), [process.execPath, servers]);
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { urls: JSON.parse(line.toString()) as Record<string, string>, stop: () => child.kill("SIGTERM") };
}

function compose(urls: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    url: urls[name] ?? "",
    typeDefs: parse(federationLink + sdl),
  }));
  const composed = composeServices(services);
  if (composed.supergraphSdl !== undefined) return composed.supergraphSdl;
  throw new Error(composed.errors.map((error) => error.message).join("\n"));
}

async function ask(port: number, query: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body: bodyOf(query) });
  return response.text();
}

/**
 * The workloads that a gateway answers as sen does. Whoever answers something else is not measured: it would be fast at
 * nothing.
 */
async function rightAnswers(
  gateway: RunningGateway,
  expected: Readonly<Record<string, string>>,
): Promise<ReadonlySet<string>> {
  const right = new Set<string>();
  for (const { name, query } of chosen) {
    const answer = await ask(gateway.port, query);
    if (isDeepStrictEqual(JSON.parse(answer), JSON.parse(expected[bodyOf(query)] ?? ""))) right.add(name);
    else process.stdout.write(`${gateway.name} answers "${name}" differently: ${answer.slice(0, 120)}…\n`);
  }
  return right;
}

async function measure(
  gateways: readonly RunningGateway[],
  answered: ReadonlyMap<RunningGateway, ReadonlySet<string>>,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const connections = Number(options.connections);
  for (let round = 0; round <= Number(options.rounds); round += 1) {
    for (const { name: workload, query } of chosen) {
      for (const identities of modes) {
        for (const running of gateways) {
          if (!answered.get(running)?.has(workload)) continue;
          const { name: gateway, port, pid } = running;
          const before = cpuMilliseconds(pid);
          const load = {
            port,
            body: bodyOf(query),
            identities,
            connections,
            milliseconds: Number(options.milliseconds),
          };
          const driven = await drive(load);
          const cpu = (cpuMilliseconds(pid) - before) / driven.requests;
          // The first round warms up: plans, caches, compiled code.
          if (round > 0)
            measurements.push({ gateway, workload, identities, cpu, memory: residentMebibytes(pid), driven });
        }
      }
    }
  }
  return measurements;
}

const stops: (() => void)[] = [];
const directory = await mkdtemp(join(tmpdir(), "sen-bench-"));
try {
  if (options.peers) installPeers();
  const served = await startSubgraphs();
  stops.push(served.stop);
  const supergraphFile = join(directory, "supergraph.graphql");
  await writeFile(supergraphFile, compose(served.urls));
  const answers: Record<string, string> = {};
  const start = async (kind: GatewayKind) => {
    const gateway = await startGateway(kind, { supergraphFile, urls: served.urls, answers });
    stops.push(gateway.stop);
    return gateway;
  };
  const first = await start(senOf("sen", fileURLToPath(new URL("../..", import.meta.url))));
  for (const { query } of chosen) answers[bodyOf(query)] = await ask(first.port, query);
  const others = gatewayKinds.filter(
    ({ name, isPeer, executable }) =>
      (options.only ? options.only.split(",").includes(name) : !isPeer || options.peers) &&
      // Grafbase comes for Linux on x64 only.
      (executable === undefined || existsSync(executable)),
  );
  const gateways = [first];
  if (options.beside !== undefined) gateways.push(await start(senOf("before", options.beside)));
  for (const kind of others) gateways.push(await start(kind));
  const answered = new Map<RunningGateway, ReadonlySet<string>>();
  for (const gateway of gateways) answered.set(gateway, await rightAnswers(gateway, answers));
  const machine = `Node ${process.version}, ${cpus()[0]?.model}, ${availableParallelism()} processors`;
  process.stdout.write(`${machine}\n`);
  for (const [body, answer] of Object.entries(answers)) {
    process.stdout.write(`${body.slice(0, 60)}…: ${Buffer.byteLength(answer)} bytes\n`);
  }
  const measurements = await measure(gateways, answered);
  printResults(measurements);
  const day = new Date().toISOString().slice(0, 10);
  if (options.chart) await writeFile(options.chart, drawChart(measurements, `${machine}, ${day}`));
} finally {
  for (const stop of stops) stop();
  await rm(directory, { recursive: true });
}
