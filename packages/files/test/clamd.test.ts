import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createFileStore, createVirusScanner, receiveFile } from "../src/index.ts";
import type { FileStore } from "../src/index.ts";
import { freePort } from "@sen/testing/free-ports";

/** Debian's `clamav-daemon`, whose program is not in everybody's PATH. */
const clamd = ["clamd", "/usr/sbin/clamd"].find((program) => {
  try {
    return execFileSync(program, ["--version"], { stdio: ["ignore", "pipe", "ignore"] }).length > 0;
  } catch {
    return false;
  }
});
if (clamd === undefined) console.warn("skipped: there is no clamd (Debian: clamav-daemon)");
const withClamd = clamd === undefined ? test.skip : test;

/** What every scanner knows and no virus is, in pieces, so that this file is no find itself. */
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!", "$H+H*"].join("");
const maximum = 1_000_000;

let folder: string;
let port: number;
let store: FileStore;
let daemon: ChildProcess | undefined;

beforeAll(async () => {
  if (clamd === undefined) return;
  folder = await mkdtemp(path.join(tmpdir(), "sen-clamd-"));
  store = await createFileStore(pathToFileURL(path.join(folder, "store")).href);
  port = await freePort();
  await mkdir(path.join(folder, "database"));
  // One signature of our own: no database is fetched from anywhere.
  await writeFile(path.join(folder, "database/own.ndb"), `Own.Test.Eicar:0:*:${Buffer.from(eicar).toString("hex")}\n`);
  await writeFile(
    path.join(folder, "clamd.conf"),
    [
      "Foreground yes",
      `TCPSocket ${port}`,
      "TCPAddr 127.0.0.1",
      `DatabaseDirectory ${path.join(folder, "database")}`,
      `TemporaryDirectory ${folder}`,
      `StreamMaxLength ${maximum}`,
      "SelfCheck 0",
      "MaxThreads 2",
    ].join("\n"),
  );
});
afterAll(async () => {
  daemon?.kill("SIGKILL");
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  if (clamd === undefined || daemon !== undefined) return;
  const started = spawn(clamd, ["--config-file", path.join(folder, "clamd.conf")], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  daemon = started;
  let said = "";
  for (const stream of [started.stdout, started.stderr]) stream.on("data", (text) => (said += String(text)));
  while (!said.includes("Listening daemon") && !(await answers())) {
    if (started.exitCode !== null) throw new Error(`clamd ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

const scanner = (timeoutMs?: number) => createVirusScanner(`clamd://127.0.0.1:${port}`, timeoutMs);
const receive = (text: string, timeoutMs?: number) =>
  receiveFile(Readable.from([Buffer.from(text)]), {
    store,
    scanner: scanner(timeoutMs),
    maxBytes: 25_000_000,
    fileName: "ghi-chu.txt",
    now: new Date("2026-11-27T02:00:00Z"),
  });
const kept = async () => (await Array.fromAsync(store.list())).map(({ key }) => key);

async function answers(): Promise<boolean> {
  const file = path.join(folder, "own");
  await writeFile(file, "x");
  return await (scanner()?.findVirus(file) ?? Promise.reject(new Error("no scanner"))).then(
    () => true,
    () => false,
  );
}

withClamd(
  "a clean file is kept, and an infected one is refused by its virus' name in both languages and leaves nothing",
  async () => {
    const { storageKey } = await receive("Kế hoạch năm 2026");
    expect(await kept()).toEqual([storageKey]);
    const refused = await receive(`Kế hoạch\n${eicar}\n`).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "FILE_INFECTED",
      localized: {
        vi: "Phần mềm diệt vi-rút phát hiện Own.Test.Eicar.UNOFFICIAL trong tệp. Tệp không được lưu.",
        en: "The virus scanner found Own.Test.Eicar.UNOFFICIAL in the file. The file was not kept.",
      },
    });
    expect(await kept()).toEqual([storageKey]);
  },
);

withClamd("many files at once each get their own verdict", async () => {
  const before = await kept();
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_none, number) =>
      receive(number % 3 === 0 ? eicar : `${number}`.repeat(100_000)).then(
        () => "kept",
        (error: { code: string }) => error.code,
      ),
    ),
  );
  expect(outcomes).toEqual(
    Array.from({ length: 12 }, (_none, number) => (number % 3 === 0 ? "FILE_INFECTED" : "kept")),
  );
  expect(await kept()).toHaveLength(before.length + 8);
});

withClamd("a file that is longer than the daemon takes is not clean for that", async () => {
  const before = await kept();
  for (const length of [maximum + 1, 2 * maximum, 20 * maximum]) {
    const refused = await receive("x".repeat(length)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "UNAVAILABLE", detail: { service: "clamd" } });
    // It closes the connection on its words; a busy machine may find it closed before it has read them.
    expect(String((refused as Error).cause)).toMatch(/size limit exceeded|EPIPE|ECONNRESET/);
  }
  expect(await kept()).toEqual(before);
});

withClamd("a daemon that hangs is waited for as long as is set, and nothing is kept", async () => {
  const before = await kept();
  daemon?.kill("SIGSTOP");
  try {
    const refused = await receive("Kế hoạch", 300).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "UNAVAILABLE", cause: { message: "clamd did not answer within 300 ms" } });
  } finally {
    daemon?.kill("SIGCONT");
  }
  expect(await kept()).toEqual(before);
  await expect(receive("Kế hoạch")).resolves.toMatchObject({ mimeType: "text/plain" });
});

withClamd("while the daemon is away nothing is kept", async () => {
  const before = await kept();
  const gone = daemon;
  daemon = undefined;
  gone?.kill("SIGKILL");
  if (gone !== undefined) await once(gone, "exit");
  await expect(receive("Kế hoạch")).rejects.toMatchObject({ code: "UNAVAILABLE", cause: { code: "ECONNREFUSED" } });
  expect(await kept()).toEqual(before);
});
withClamd("it is asked anew when it is back", async () => {
  await expect(receive(eicar)).rejects.toMatchObject({ code: "FILE_INFECTED" });
});
