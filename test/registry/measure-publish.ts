import { setTimeout } from "node:timers/promises";
import type { SliceSchema } from "@sen/registry/offline";
import startPostgres from "@sen/testing/jest-setup";
import stopPostgres from "@sen/testing/jest-teardown";
import { generateSlices } from "../../packages/registry/test/generate-slices.ts";
import { startRegistryHub } from "./registry-hub.ts";

/**
 * How long a change of one slice among many takes until three gateways serve it: `node test/registry/measure-publish.ts [SLICES] [ROUNDS]`, on a machine that
 * does nothing else. Registry, database and gateways share it. `composed` is from the request to its answer (check, compose, rights, version); `served`
 * from that answer until the last gateway says that it serves the version.
 */
const [slices = 200, rounds = 8] = process.argv.slice(2).map(Number);
const UNIT = "VWU";

await startPostgres();
const hub = await startRegistryHub();
try {
  // One unit's, so that they come in one publish.
  const before = generateSlices(slices).map((slice) => ({ ...slice, owner: UNIT, url: "http://127.0.0.1:9/graphql" }));
  const first = await hub.publishSlices(UNIT, before, 0);
  if (first.outcome !== "PUBLISHED") throw new Error(JSON.stringify(first.findings.slice(0, 3)));
  const gateways = await Promise.all([1, 2, 3].map(() => hub.startGateway()));
  for (let round = 0; round < rounds; round += 1) await measure(round, before, gateways);
} finally {
  await hub.stop();
  await stopPostgres();
}

async function measure(
  round: number,
  before: readonly SliceSchema[],
  gateways: readonly { readonly url: string; readonly pid: number }[],
): Promise<void> {
  const changed = before.slice(round, round + 1).map((slice) => ({ ...slice, sdl: addField(slice.sdl) }));
  const began = performance.now();
  const { version, outcome, findings } = await hub.publishSlices(UNIT, changed, 0);
  if (outcome !== "PUBLISHED") throw new Error(JSON.stringify(findings.slice(0, 3)));
  const composed = performance.now();
  const served = await Promise.all(gateways.map(({ url }) => untilServed(url, version)));
  const milliseconds = (from: number, to: number) => `${Math.round(to - from)} ms`;
  const each = served.map((at) => milliseconds(composed, at)).join(", ");
  console.log(`version ${version}: composed ${milliseconds(began, composed)}, served ${each}`);
}

function addField(sdl: string): string {
  return sdl.replace(`"Since." since`, `"Round." round: Int "Since." since`);
}

/** When the gateway said that it serves the version. */
async function untilServed(url: string, version: number): Promise<number> {
  const ready = url.replace("/graphql", "/health/ready");
  for (;;) {
    const response = await fetch(ready);
    const { graph } = (await response.json()) as { readonly graph?: { readonly serving?: number } };
    if (graph?.serving === version) return performance.now();
    await setTimeout(10);
  }
}
