// `pnpm build:dashboard [folder]`: bundles the web application and lays compressed copies beside its files.
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";

const packageFolder = path.resolve(import.meta.dirname, "..");
const folder = path.resolve(process.argv[2] ?? path.join(packageFolder, "dist"));
await build({
  root: packageFolder,
  configFile: path.join(packageFolder, "vite.config.ts"),
  logLevel: "error",
  build: { outDir: folder },
});
await Promise.all(
  globSync("**/*.{js,css,svg,webmanifest}", { cwd: folder }).map((file) => compress(path.join(folder, file))),
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
