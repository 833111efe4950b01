import { slices } from "../../deployment/topology/topology-options.ts";
import type { Part } from "../../deployment/topology/part.ts";
import type { Trouble } from "./link.ts";
import type { TroubledHub } from "./start-troubled-hub.ts";

/** What a fault may touch: everything, or questions to these slices alone. */
export type Reach = "everything" | readonly string[];

export interface Fault {
  readonly kind: string;
  /** Whom it meets. */
  readonly where: string;
  readonly reach: Reach;
  /** How long it stays; 0 for what happens in a moment. */
  readonly seconds: number;
  /** What has to be there before; not part of the fault. */
  readonly prepare?: () => Promise<void>;
  readonly begin: () => Promise<void> | void;
  readonly end?: () => Promise<void> | void;
}

/** How long what stays, stays. */
const stays = 8;

/** Who the viewer is, *members* knows: without it everybody signed in has to wait. */
const reachOf = (slice: string): Reach => (slice === "members" ? "everything" : [slice]);

/** All that may happen to this hub on this machine; those that cannot are left out, and said by `missingFaults`. */
export function listFaults(hub: TroubledHub): Fault[] {
  return [
    ...listKills(hub),
    ...listDatabaseFaults(hub),
    ...listAway("NATS down", hub.nats),
    ...listAway("Redis down", hub.redis),
    ...listDiskFaults(hub),
    ...listClockFaults(hub),
    ...listLinkFaults(hub),
  ];
}

function listKills({ topology }: TroubledHub): Fault[] {
  return [...topology.running].map(([name, part]): Fault => {
    const slice = slices.find((each) => name.startsWith(each));
    const reach = slice !== undefined ? reachOf(slice) : name.startsWith("registry") ? [] : "everything";
    return { kind: "kill -9", where: name, reach, seconds: 0, begin: () => part.kill() };
  });
}

function listDatabaseFaults({ topology }: TroubledHub): Fault[] {
  const { database } = topology;
  const all = { where: "postgres", reach: "everything", seconds: 0 } as const;
  const killBackend = async () => {
    const [backend] = await database.sql<{ pid: number }>(
      "select pid from pg_stat_activity where usename like 'sen\\_%\\_app' order by query_start desc nulls last limit 1",
    );
    if (backend !== undefined) process.kill(backend.pid, "SIGKILL");
  };
  const restart = async () => {
    await database.server.stop("SIGINT");
    database.server.start();
    await database.untilReady();
  };
  let replica: Part | undefined;
  const follow = async () => {
    replica = await database.follow();
  };
  const promote = async () => {
    if (replica === undefined) throw new Error("nothing follows");
    await database.promote(replica);
  };
  return [
    { ...all, kind: "kill -9 of a PostgreSQL backend", begin: killBackend, end: () => database.untilReady() },
    { ...all, kind: "kill -9 of PostgreSQL", begin: () => database.server.kill(), end: () => database.untilReady() },
    { ...all, kind: "PostgreSQL restart", begin: restart },
    { ...all, kind: "replica promotion", prepare: follow, begin: promote },
  ];
}

function listAway(kind: string, part: Part): Fault[] {
  return [
    { kind, where: part.name, reach: [], seconds: stays, begin: () => part.stop("SIGKILL"), end: () => part.start() },
  ];
}

function listDiskFaults({ disk }: TroubledHub): Fault[] {
  if (disk === null) return [];
  return [{ kind: "disk full", where: "files", reach: ["files"], seconds: stays, begin: disk.fill, end: disk.free }];
}

function listClockFaults({ setClock }: TroubledHub): Fault[] {
  if (setClock === null) return [];
  return [
    {
      kind: "clock jump",
      where: "gateway-2",
      reach: "everything",
      seconds: stays,
      begin: () => setClock(3_600),
      end: () => setClock(0),
    },
  ];
}

function listLinkFaults({ links }: TroubledHub): Fault[] {
  const troubles: readonly (readonly [string, Trouble])[] = [
    ["500 ms latency", { delayMs: 500 }],
    ["5 % loss", { loss: 0.05 }],
    ["cut", { isCut: true }],
  ];
  // A third gateway does not run here.
  const used = [...links.values()].filter(({ name }) => !name.endsWith("gateway-3"));
  return troubles.flatMap(([kind, trouble]) =>
    used.map((link): Fault => {
      const slice = slices.find((each) => link.name.includes(each));
      const isAside = /registry|nats|redis/.test(link.name);
      const reach = slice !== undefined ? reachOf(slice) : isAside ? [] : "everything";
      const begin = () => link.trouble(trouble);
      return { kind, where: link.name, reach, seconds: stays, begin, end: () => link.trouble({}) };
    }),
  );
}

/** Faults in their order: each kind once before one comes again, whom it meets by chance. */
export function* chooseFaults(faults: readonly Fault[], random: () => number): Generator<Fault, never> {
  const kinds = [...Map.groupBy(faults, ({ kind }) => kind).values()];
  for (;;) {
    const round = kinds.map((own) => ({ own, place: random() })).toSorted((one, other) => one.place - other.place);
    for (const { own } of round) {
      const fault = own[Math.floor(random() * own.length)];
      if (fault !== undefined) yield fault;
    }
  }
}
