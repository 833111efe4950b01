import { checkSlices, composeSlices } from "../src/offline.ts";
import { generateSlices } from "./generate-slices.ts";

/**
 * How long checks of a large graph take, and how much memory: `node packages/registry/test/measure-checks.ts [SLICES] [ROUNDS]`. The first line
 * is a process that has just started, as a command is; later ones are one that goes on, as the registry is.
 */
const [slices = 200, rounds = 6] = process.argv.slice(2).map(Number);
const before = generateSlices(slices);

await measure("compose, just started", () => Promise.resolve(composeSlices(before)));
for (let round = 0; round < rounds; round++) {
  // Another change each time: what was composed before would only be looked up.
  const after = before.map((slice, index) =>
    index === round
      ? { ...slice, sdl: slice.sdl.replace(`"Since." since`, `"Round." round: Int "Since." since`) }
      : slice,
  );
  await measure(`check ${round + 1}`, () => checkSlices({ before, after, usage: null }));
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const [elapsed, { user, system }] = [performance.now() - began, process.cpuUsage(cpu)];
  const { rss, heapUsed } = process.memoryUsage();
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `${name}: ${Math.round(elapsed)} ms, CPU ${Math.round((user + system) / 1000)} ms, resident ${megabytes(rss)}, heap ${megabytes(heapUsed)}`,
  );
}
