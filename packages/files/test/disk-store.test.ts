import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { createDiskStore } from "../src/stores/disk-store.ts";

const folder = await mkdtemp(path.join(tmpdir(), "sen-small-disk-"));
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "sen-small-disk", folder]).status === 0;
if (!isMounted) console.warn("SKIPPED: a disk that is full. Nothing may be mounted here.");
const onSmallDisk = isMounted ? test : test.skip;

afterAll(async () => {
  if (isMounted) spawnSync("umount", ["-l", folder]);
  await rm(folder, { recursive: true, force: true });
});

onSmallDisk(
  "a disk that is full is told as a service that is away, nothing half written stays, and what fits goes in afterwards",
  async () => {
    const store = createDiskStore(folder);
    const [large, small] = [`${folder}-large`, `${folder}-small`];
    await writeFile(large, Buffer.alloc(200_000));
    await writeFile(small, "paper");
    try {
      await expect(store.keep("a/large.pdf", large, "application/pdf")).rejects.toMatchObject({ code: "UNAVAILABLE" });
      expect(await readdir(path.join(folder, "a"))).toEqual([]);
      await store.keep("a/small.pdf", small, "application/pdf");
      expect(await readdir(path.join(folder, "a"))).toEqual(["small.pdf"]);
    } finally {
      await Promise.all([large, small].map((file) => rm(file)));
    }
  },
);
