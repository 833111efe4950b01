import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

const packageFolder = path.resolve(import.meta.dirname, "..");

/**
 * Builds the web application into `cacheFolder` and gives the folder: `site` is for browsers, `server` renders public pages.
 * Builds once for each state of its
 * sources and versions, in a process of its own; what is built is complete or absent, never half written.
 */
export async function buildDashboard(cacheFolder: string): Promise<string> {
  const target = path.join(cacheFolder, `dashboard-${await hashSources()}`);
  if (await exists(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(cacheFolder, { recursive: true });
  await runBuild(unfinished);
  await rename(unfinished, target).catch(async (error: unknown) => {
    // Another gateway finished the same build first.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
  return target;
}

async function exists(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null)) !== null;
}

/** The bundler takes some 300 MB while it works; a gateway keeps none of it. */
async function runBuild(folder: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "main.ts"), folder], {
    cwd: packageFolder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
  });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`the dashboard could not be built: ${Buffer.concat(said).toString().slice(-2000)}`);
}

async function hashSources(): Promise<string> {
  const files = globSync(["package.json", "vite.config.ts", "index.html", "{src,public,build}/**/*.*"], {
    cwd: packageFolder,
  }).filter((file) => !file.endsWith(".test.ts"));
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(file).update(await readFile(path.join(packageFolder, file)));
  return hash.digest("hex").slice(0, 16);
}
