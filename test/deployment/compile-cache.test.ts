import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { composeFile, projectFolder } from "./topology/compose-file.ts";

const dockerfile = readFileSync(path.join(projectFolder, "Dockerfile"), "utf8");

test("what an image compiled when it was built is taken by each start, which compiles nothing and writes nothing", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sen-compiled-"));
  try {
    const env = { ...process.env, NODE_ENV: "production", NODE_COMPILE_CACHE: folder };
    const script = path.join(projectFolder, "deploy/image/compile.sh");
    execFileSync(script, ["@sen/ministries", process.execPath], { cwd: projectFolder, env });
    const files = () => readdirSync(folder, { recursive: true }).length;
    const made = files();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", ...(composeFile.services["ministries"]?.command ?? [])],
      { cwd: projectFolder, env: { ...env, NODE_DEBUG_NATIVE: "COMPILE_CACHE" }, encoding: "utf8", maxBuffer: 1e8 },
    );
    const said = stdout + stderr;
    const count = (words: RegExp) => said.match(words)?.length ?? 0;
    expect(count(/was accepted/g)).toBeGreaterThan(500);
    expect(count(/retrieving transpile cache for StrippedTypeScript/g)).toBeGreaterThan(50);
    // By its words for what did not serve: threads write into each other's lines, and one may end in the middle of a reading.
    expect(said.match(/was rejected|mismatch: expected|reading header failed|writing cache for .*/g)).toBeNull();
    expect(files()).toBe(made);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("it is compiled as whom the image runs as, and found where the image looks", () => {
  expect(dockerfile).toMatch(/setpriv --reuid=node .* deploy\/image\/compile\.sh "\$PACKAGE"/);
  expect(dockerfile.match(/NODE_COMPILE_CACHE=\/sen\/compiled/g)).toHaveLength(2);
});
