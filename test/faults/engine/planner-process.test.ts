import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "@jest/globals";
import { startGraph } from "../../conformance/kit/start-graph.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";

let graph: TestGraph | undefined;
let gateway: ChildProcess | undefined;

afterEach(async () => {
  gateway?.kill("SIGKILL");
  await graph?.stop();
  gateway = undefined;
  graph = undefined;
});

/** `sen gateway` as a process of its own, and its address. */
async function startProcess(supergraph: string): Promise<{ process: ChildProcess; pid: number; url: string }> {
  const main = new URL("../../../packages/cli/src/main.ts", import.meta.url).pathname;
  const started = spawn(process.execPath, [main, "gateway", "--supergraph", supergraph, "--port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  gateway = started;
  for await (const line of createInterface({ input: started.stderr })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url !== undefined && started.pid !== undefined) return { process: started, pid: started.pid, url };
  }
  throw new Error("The gateway did not start.");
}

/** Linux tells the children of a process in a file. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

/** True also for a process that has ended and that nobody has asked for its exit code. */
async function hasEnded(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat === "" || / Z /.test(stat);
}

const onLinux = process.platform === "linux" ? test : test.skip;

onLinux("sen gateway outlives its planner, and its planner does not outlive it", async () => {
  graph = await startGraph({
    people: { sdl: `type Query { me: String }`, resolvers: { Query: { me: () => "An" } } },
  });
  const running = await startProcess(graph.supergraphFile);
  const ask = async (query: string): Promise<unknown> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(running.url, { method: "POST", headers, body: JSON.stringify({ query }) });
    return response.json();
  };
  for (const name of ["a", "b", "c"]) {
    const [planner] = await childrenOf(running.pid);
    if (planner === undefined) throw new Error("The gateway has no planner process.");
    process.kill(planner, "SIGKILL");
    expect(await ask(`{ ${name}: me }`)).toEqual({ data: { [name]: "An" } });
  }
  const [last] = await childrenOf(running.pid);
  if (last === undefined) throw new Error("The gateway has no planner process.");
  running.process.kill("SIGKILL");
  await once(running.process, "exit");
  while (!(await hasEnded(last))) await new Promise(setImmediate);
});
