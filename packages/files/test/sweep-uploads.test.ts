import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { sweepUploads } from "../src/sweep-uploads.ts";

let folder: string;
afterAll(() => rm(folder, { recursive: true }));

test("what killed processes left of uploads goes, and nothing that somebody may still write", async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-sweep-"));
  const ended = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(ended, "exit");
  const leave = async (name: string, hoursAgo = 0) => {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, "file"), "x");
    const then = new Date(Date.now() - hoursAgo * 3_600_000);
    await utimes(path.join(folder, name), then, then);
  };
  await leave(`sen-upload-${ended.pid}-abc123`);
  await leave(`sen-upload-${process.pid}-Abc123`);
  await leave("sen-upload-abc123", 25);
  await leave(`sen-upload-${process.ppid}-abc123`, 25);
  const kept = [`sen-upload-${process.ppid}-xyz789`, "sen-upload-xyz789", "sen-upload-of-somebody", "other"];
  for (const name of kept) await leave(name, name === "other" ? 100 : 1);
  expect(await sweepUploads(folder)).toBe(4);
  expect((await readdir(folder)).toSorted()).toEqual(kept.toSorted());
  expect(await sweepUploads(folder)).toBe(0);
});
