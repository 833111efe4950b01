import path from "node:path";
import { buildDashboard } from "@sen/dashboard";
import { buildExplorer } from "./build-explorer.ts";

/** Builds the pages into the folder that is named, as an image is made: a gateway with it as `CACHE_FOLDER` starts without building. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("build-pages.ts FOLDER");
  process.exit(2);
}
const cache = path.resolve(folder);
await buildExplorer(cache);
await buildDashboard(cache);
