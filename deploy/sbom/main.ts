import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createBom } from "./create-bom.ts";
import { readLicences } from "./read-licences.ts";
import { readLockfile } from "./read-lockfile.ts";

/** `pnpm sbom [FILE]`: the bill of materials, `sbom.cdx.json` unless told otherwise. */
const root = path.resolve(import.meta.dirname, "../..");
const file = path.resolve(process.env["INIT_CWD"] ?? process.cwd(), process.argv[2] ?? "sbom.cdx.json");
const lockfile = readFileSync(path.join(root, "pnpm-lock.yaml"), "utf8");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const listed = execFileSync("pnpm", ["licenses", "list", "--json", "--prod"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
const locked = readLockfile(lockfile);
writeFileSync(file, createBom({ version, lockfile, locked, licences: readLicences(listed) }));
process.stdout.write(`${file}: ${locked.packages.length} packages\n`);
