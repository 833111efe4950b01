import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePorts } from "@sen/testing/free-ports";
import { Part } from "../../deployment/topology/part.ts";
import { Topology } from "../../deployment/topology/start-topology.ts";
import { findNatsServer } from "../../../packages/database/test/carrier/nats-server.ts";
import { Link } from "./link.ts";

/** Debian's package `libfaketime`. */
const fakeTime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
/** Room for the files of documents, in MiB: half an hour of papers on a quick machine takes 8. */
const storeSize = 64;

/** What the machine cannot do, in words. */
export function missingHere(): string[] {
  const programs = ["haproxy", "openssl", "redis-server"].filter((each) => spawnSync(each, ["-v"]).error !== undefined);
  if (findNatsServer() === null) programs.push("nats-server");
  return programs;
}

/**
 * The deployment's topology with two gateways, NATS and Redis, made so that it can be troubled: every process that ends is started
 * again, between all that talk stands a link, files lie on a small disk of their own, and the second gateway has a clock of its own.
 * It lies in a folder that goes with it, one that is named (`at`) or a new one.
 */
export async function startTroubledHub(profile: string, at?: string) {
  const folder = at ?? (await mkdtemp(path.join(tmpdir(), "sen-chaos-")));
  // What has started ends, the last first, when what comes after it does not start.
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const links = new Map<string, Link>();
  const way = async (from: string, to: string, port: number) => {
    const name = `${from}→${to}`;
    const link = await Link.open(name, port);
    started.defer(() => link.close());
    links.set(name, link);
    return link.port;
  };
  const [natsPort = 0, redisPort = 0] = await freePorts(2);
  const keep = { cwd: folder, env: {}, kept: true };
  const natsFlags = ["-js", "-sd", path.join(folder, "nats"), "-a", "127.0.0.1", "-p", String(natsPort)];
  const nats = new Part("nats", [findNatsServer() ?? "nats-server", ...natsFlags], keep);
  started.defer(() => nats.stop());
  const redis = new Part(
    "redis",
    ["redis-server", "--port", String(redisPort), "--bind", "127.0.0.1", "--save", ""],
    keep,
  );
  started.defer(() => redis.stop());
  const disk = await mountSmallDisk(path.join(folder, "files"));
  started.defer(() => disk?.remove());
  const clock = path.join(folder, "clock");
  writeFileSync(clock, "+0\n");
  const topology = await Topology.start({
    folder,
    profile,
    durable: true,
    kept: true,
    way,
    environment: {
      EVENTS_URL: `nats://127.0.0.1:${await way("slices", "nats", natsPort)}`,
      RATE_LIMITS: "person=100000/60,unit=1000000/60",
      RATE_LIMIT_STORE: `redis://127.0.0.1:${await way("gateway", "redis", redisPort)}`,
    },
    environmentOf: (instance): Record<string, string> => ({
      // On a machine that does other things, too, a slow answer is no fault.
      SUBGRAPH_TIMEOUT_MS: "30000",
      ...(instance === "gateway-2" &&
        existsSync(fakeTime) && {
          LD_PRELOAD: fakeTime,
          FAKETIME_TIMESTAMP_FILE: clock,
          FAKETIME_CACHE_DURATION: "1",
          FAKETIME_DONT_FAKE_MONOTONIC: "1",
        }),
    }),
  });
  started.defer(() => topology.stop());
  await topology.start("gateway", 1);
  topology.database.onPromoted = (port) => {
    for (const [name, link] of links) if (name.endsWith("→postgres")) link.lead(port);
  };
  const running = started.move();
  return {
    topology,
    links,
    nats,
    redis,
    /** Null where nothing may be mounted. */
    disk,
    /** Sets the second gateway's clock ahead; null where `libfaketime` is not installed. */
    setClock: existsSync(fakeTime) ? (seconds: number) => writeFileSync(clock, `+${seconds}\n`) : null,
    stop: () => running.disposeAsync(),
  };
}

export type TroubledHub = Awaited<ReturnType<typeof startTroubledHub>>;

async function mountSmallDisk(folder: string) {
  await mkdir(folder, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${storeSize}m`, "sen-chaos", folder]);
  if (status !== 0) return null;
  const filler = path.join(folder, ".filler");
  return {
    /** Writes until nothing fits any more. */
    fill: () => void spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4k", "count=100000"]),
    free: () => rm(filler, { force: true }),
    remove: async () => void spawnSync("umount", ["-l", folder]),
  };
}
