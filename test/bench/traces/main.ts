import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { serveTestHub } from "@sen/testing/hub-parts";
import { ask } from "../../queries/ask.ts";
import { withBenchCluster } from "../queries/bench-cluster.ts";
import { createQuestions } from "../queries/questions.ts";

/*
 * `pnpm bench:traces`: processor time of a hub without traces beside one that traces a tenth of all requests, and one that traces each. Each hub is a process of
 * its own (gateway, slices and who asks) on the demo; blocks of users' questions take turns. Spans leave in batches seconds later, so a block's cost is what its process
 * took until its next one. The collector, here, takes what it is sent and counts it.
 */

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "12" }, share: { type: "string" }, collector: { type: "string" } },
});
const shares = [0, 0.1, 1];

interface Block {
  readonly requests: number;
  /** Of the whole process since it began, in microseconds. */
  readonly cpu: number;
}

if (options.share === undefined) await withBenchCluster({ fresh: false }, compare);
else await serve(Number(options.share), options.collector ?? "");

async function serve(share: number, collector: string): Promise<void> {
  const hub = await serveTestHub(share === 0 ? {} : { tracesTo: collector, tracesShare: share });
  const questions = [...(await createQuestions(hub, 3))].flatMap(([, asked]) => asked);
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    void (async () => {
      for (const { name, variables, as } of questions) await ask(hub, name, variables, { as });
      process.send?.({ requests: questions.length, cpu: user + system } satisfies Block);
    })();
  });
  process.once("disconnect", () => void hub.stop().then(() => process.exit(0)));
  process.send?.("ready");
}

async function compare(): Promise<void> {
  let bytes = 0;
  const collector = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => (bytes += chunk.length)).on("end", () => response.end("{}"));
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo; // it listens at a port
  const hubs: ChildProcess[] = [];
  for (const share of shares) {
    const hub = fork(import.meta.filename, ["--share", String(share), "--collector", `http://127.0.0.1:${port}`]);
    await once(hub, "message");
    hubs.push(hub);
  }
  const blocks: Block[][] = shares.map(() => []);
  const warmUp = 5;
  for (let round = -warmUp; round <= Number(options.rounds); round += 1) {
    // Whoever is first differs from round to round.
    for (let turn = 0; turn < hubs.length; turn += 1) {
      const which = (turn + round + warmUp) % hubs.length;
      const said = once(hubs[which] as ChildProcess, "message");
      hubs[which]?.send("block");
      const [block] = (await said) as [Block];
      if (round >= 0) blocks[which]?.push(block);
    }
  }
  for (const hub of hubs) hub.disconnect();
  await Promise.all(hubs.map((hub) => once(hub, "exit")));
  collector.close();
  collector.closeAllConnections();
  const costs = blocks.map((own) =>
    own.slice(1).map(({ cpu, requests }, index) => (cpu - (own[index]?.cpu ?? 0)) / requests / 1_000),
  );
  for (const [index, own] of costs.entries()) {
    const sorted = own.toSorted((one, other) => one - other);
    const spread = `${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}`;
    // Of blocks of the same round, which met the same neighbours.
    const ratio = median(own.map((cost, round) => cost / (costs[0]?.[round] ?? 0)));
    console.log(
      `traced ${(shares[index] ?? 0) * 100} %: ${median(own).toFixed(2)} ms of processor time a request (${spread}), ratio ${ratio.toFixed(3)}`,
    );
  }
  console.log(
    `${(blocks[0]?.length ?? 0) - 1} blocks of ${blocks[0]?.[0]?.requests} requests each; ${bytes} bytes to the collector`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
