import { readdirSync, readFileSync } from "node:fs";

/** Ticks of /proc/PID/stat are hundredths of a second on every Linux that Node runs on. */
const MILLISECONDS_PER_TICK = 10;

/** CPU time of a process and all below it, in milliseconds, user and system. */
export function cpuMilliseconds(pid: number): number {
  return processTree(pid).reduce((sum, each) => sum + readTicks(each), 0) * MILLISECONDS_PER_TICK;
}

/** Resident memory of a process and all below it, in mebibytes. */
export function residentMebibytes(pid: number): number {
  const kibibytes = processTree(pid).map((each) => {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, "utf8"))?.[1] ?? 0);
  });
  return kibibytes.reduce((sum, each) => sum + each, 0) / 1_024;
}

/** The fields after the name, which stands in brackets and may hold spaces. */
function readStat(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readTicks(pid: number): number {
  const stat = readStat(pid);
  return Number(stat[11]) + Number(stat[12]);
}

function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(readStat(Number(name))[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended while we looked.
    }
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}
