#!/usr/bin/env node
// `sen` for a slice that lies in a repository of its own and takes the kit from this checkout by a link.
import path from "node:path";
import process from "node:process";
import { handOver, root } from "./hand-over.mjs";

const main = path.join(root, "packages/cli/src/main.ts");
handOver(["--disable-warning=ExperimentalWarning", main, ...process.argv.slice(2)], {
  env: { ...process.env, INIT_CWD: process.cwd() },
});
