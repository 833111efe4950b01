import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import S3rver from "s3rver";
import { createFileStore } from "../src/index.ts";
import type { FileStore } from "../src/index.ts";
import { freePort, freePorts } from "@sen/testing/free-ports";

/** Debian's Python, whose packages these are. */
const python = "/usr/bin/python3";
const hasSwift = (() => {
  try {
    execFileSync(python, ["-c", "import shutil, swift; assert shutil.which('memcached')"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!hasSwift) console.warn("skipped: there is no OpenStack Swift (Debian: python3-swift, memcached)");

interface S3Server {
  readonly endpoint: string;
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<unknown>;
}

async function startS3rver(folder: string): Promise<S3Server> {
  const port = await freePort();
  const server = new S3rver({ port, silent: true, directory: folder });
  await server.run();
  const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  return { endpoint: `http://127.0.0.1:${port}`, keys, stop: () => server.close() };
}

async function startSwift(folder: string): Promise<S3Server> {
  const ports = await freePorts(5);
  const keys = { accessKeyId: "sen:files", secretAccessKey: "a-secret-of-the-test" };
  const script = path.join(import.meta.dirname, "serve-swift.py");
  const words = ["-W", "ignore", script, folder, keys.accessKeyId, keys.secretAccessKey, ...ports.map(String)];
  const child = spawn(python, words, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += String(text)));
  for (const port of ports)
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error(`Swift ended:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  return { endpoint: `http://127.0.0.1:${ports[0]}`, keys, stop };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** s3rver takes any secret where a header has it. */
const servers = [
  { name: "s3rver", start: startS3rver, checksSecrets: false },
  ...(hasSwift ? [{ name: "Swift", start: startSwift, checksSecrets: true }] : []),
];

describe.each(servers)("on $name", ({ start, checksSecrets }) => {
  let folder: string;
  let server: S3Server;
  let store: FileStore;
  const open = (
    change: Partial<{ bucket: string; accessKeyId: string; secretAccessKey: string; endpoint: string }> = {},
  ) => {
    const { bucket, endpoint, accessKeyId, secretAccessKey } = {
      bucket: "sen",
      endpoint: server.endpoint,
      ...server.keys,
      ...change,
    };
    return createFileStore(`s3://${bucket}?endpoint=${endpoint}&region=us-east-1`, {
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    });
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sen-s3-"));
    await mkdir(path.join(folder, "server"));
    server = await start(path.join(folder, "server"));
    const client = new S3Client({
      endpoint: server.endpoint,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: server.keys,
    });
    await client.send(new CreateBucketCommand({ Bucket: "sen" }));
    client.destroy();
    store = await open();
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const keep = async (key: string, bytes: Uint8Array) => {
    const file = path.join(folder, "file");
    await writeFile(file, bytes);
    await store.keep(key, file, "application/pdf");
  };
  const read = async (key: string) => {
    const stored = await store.open(key);
    return stored === null ? null : { sizeBytes: stored.sizeBytes, digest: digest(await buffer(stored.bytes)) };
  };

  // Nothing, less than a part, the size of a part, and the largest that is taken, which goes in parts.
  test.each([0, 1, 70_000, 5 * 1024 * 1024, 25_000_000])("a file of %d bytes comes out as it went in", async (size) => {
    const bytes = randomBytes(size);
    await keep(`2026/11/${size}.pdf`, bytes);
    expect(await read(`2026/11/${size}.pdf`)).toEqual({ sizeBytes: size, digest: digest(bytes) });
  });

  test("a key that is kept again is the new file, and many are listed with their time", async () => {
    const began = Date.now();
    await keep("2026/12/a.pdf", Buffer.from("first"));
    await keep("2026/12/a.pdf", Buffer.from("second"));
    expect(await read("2026/12/a.pdf")).toEqual({ sizeBytes: 6, digest: digest(Buffer.from("second")) });
    await Promise.all(
      ["b", "c", "d e", "đ"].map((name) => store.keep(`2026/12/${name}.pdf`, path.join(folder, "file"), "text/plain")),
    );
    const listed = (await Array.fromAsync(store.list())).filter(({ key }) => key.startsWith("2026/12/"));
    expect(listed.map(({ key }) => key).toSorted()).toEqual(
      ["a", "b", "c", "d e", "đ"].map((name) => `2026/12/${name}.pdf`),
    );
    // Swift's listing has whole seconds.
    for (const { keptAt } of listed) expect(keptAt.getTime()).toBeGreaterThanOrEqual(began - 1_000);
  });

  test("what is removed is gone, also in the list, and removing it again is nothing", async () => {
    await keep("2027/01/a.pdf", Buffer.from("x"));
    await store.remove("2027/01/a.pdf");
    await store.remove("2027/01/a.pdf");
    expect(await store.open("2027/01/a.pdf")).toBeNull();
    expect((await Array.fromAsync(store.list())).map(({ key }) => key)).not.toContain("2027/01/a.pdf");
  });

  test("a reader that goes away leaves the store usable", async () => {
    const bytes = randomBytes(25_000_000);
    await keep("2027/02/a.pdf", bytes);
    for (let reader = 0; reader < 60; reader += 1) (await store.open("2027/02/a.pdf"))?.bytes.destroy();
    expect(await read("2027/02/a.pdf")).toEqual({ sizeBytes: bytes.length, digest: digest(bytes) });
  });

  test("a wrong secret, a wrong name, a bucket that is not there, and no store at all are told apart", async () => {
    const file = path.join(folder, "refused");
    await writeFile(file, "x");
    const changes = [
      ...(checksSecrets ? [{ is: "SignatureDoesNotMatch", change: { secretAccessKey: "wrong" } }] : []),
      { is: /^(InvalidAccessKeyId|SignatureDoesNotMatch)$/, change: { accessKeyId: "nobody:here" } },
      { is: "NoSuchBucket", change: { bucket: "none" } },
      { is: "Error", change: { endpoint: "http://127.0.0.1:1" } },
    ];
    for (const { is, change } of changes) {
      const other = await open(change);
      for (const act of [
        () => other.keep("a", file, "text/plain"),
        () => other.open("a"),
        () => Array.fromAsync(other.list()),
        () => other.remove("a"),
      ])
        await expect(act()).rejects.toMatchObject({
          code: "UNAVAILABLE",
          detail: { service: `S3 (${change.bucket ?? "sen"})` },
          cause: { name: expect.stringMatching(is) },
        });
    }
  });
});
