// `pnpm build:dashboard [folder]`: bundles the web application and lays compressed copies beside its files.
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";
import { listPageFiles } from "./list-page-files.ts";

const packageFolder = path.resolve(import.meta.dirname, "..");
const folder = path.resolve(process.argv[2] ?? path.join(packageFolder, "dist"));
const common = {
  root: packageFolder,
  configFile: path.join(packageFolder, "vite.config.ts"),
  logLevel: "error",
} as const;
const site = path.join(folder, "site");
await build({ ...common, build: { outDir: site } });
// Public pages are rendered before they are sent, by the same components; all they need is in the bundle.
await build({
  ...common,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    outDir: path.join(folder, "server"),
    ssr: path.join(packageFolder, "src/prerender/thread.ts"),
    minify: true,
  },
});
await writeFile(path.join(folder, "server/page-files.json"), JSON.stringify(await listPageFiles(packageFolder, site)));
await Promise.all(
  globSync("**/*.{js,css,svg,webmanifest}", { cwd: site }).map((file) => compress(path.join(site, file))),
);

/** Servers send a copy that is there instead of compressing the same file for every visitor. */
async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all([
    promisify(gzip)(bytes, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
    promisify<Buffer, typeof quality, Buffer>(brotliCompress)(bytes, quality).then((packed) =>
      writeFile(`${file}.br`, packed),
    ),
  ]);
}
