import { readdirSync, readFileSync } from "node:fs";
import type { Topology } from "../../deployment/topology/start-topology.ts";

export interface Sample {
  /** Seconds of processor time since it started. */
  readonly cpu: number;
  /** Resident memory in MiB; of PostgreSQL what its processes do not share, and the largest share once. */
  readonly memory: number;
}

/** Clock ticks of `/proc` a second, on every Linux that is about. */
const ticks = 100;

/** Processor time and memory of every process of the topology, by its name, and of the driver itself. */
export function sampleProcesses(topology: Topology): Map<string, Sample> {
  const samples = new Map<string, Sample>();
  for (const [name, part] of topology.running) samples.set(name, sampleOf(part.pid));
  samples.set("postgres", sampleGroup(topology.database.server.pid));
  samples.set("load itself", sampleOf(process.pid));
  return samples;
}

function sampleOf(pid: number): Sample {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // Names may hold spaces and brackets: fields are counted from the last bracket.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  return { cpu: (Number(fields[11]) + Number(fields[12])) / ticks, memory: (pages * 4_096) / 2 ** 20 };
}

/** A server and the processes it made; the time of those that ended is in its own account. */
function sampleGroup(pid: number): Sample {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  let cpu = (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) / ticks;
  let memory = proportionOf(pid);
  for (const child of children) {
    try {
      cpu += sampleOf(Number(child)).cpu;
      memory += proportionOf(Number(child));
    } catch {
      // It ended in between.
    }
  }
  return { cpu, memory };
}

function parentOf(name: string): number {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

/** What of shared memory is its own, by dividing each page among those who have it. */
function proportionOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1_024;
}
