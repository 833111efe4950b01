// Whatever Node the user has starts us; the Node 24 that this checkout installed does the work.
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const nodeFile = path.join(root, "node_modules", "node", "bin", "node");

/** Compiled code from one start to the next, also of the processes that are started there: each is up in two thirds of the time. */
const compileCache = path.join(root, "node_modules/.cache/sen");

/** Runs Node 24 with the flags, in `cwd`; this process ends as that one does, and passes on what it is told meanwhile. */
export function handOver(flags, { env = process.env, ...options } = {}) {
  const cached = { NODE_COMPILE_CACHE: compileCache, ...env };
  const child = spawn(nodeFile, flags, { stdio: "inherit", ...options, env: cached });
  // Ctrl-C in a terminal reaches the child by itself; a signal to this process alone has to be passed on.
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  });
  // A package manager that is killed outright passes no signal on; then nobody is left who knows of us.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
