// What `npm start` and `npm test` run. It needs Node 20 and nothing else: it installs what the lockfile names with the
// pinned pnpm, then hands over to the Node 24 that came with it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { handOver, nodeFile, root } from "./hand-over.mjs";

const [command = "start", ...args] = process.argv.slice(2);

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(
    `Cần Node 20 trở lên, máy này có ${process.version}. · Node 20 or newer is needed; this is ${process.version}.`,
  );
  process.exit(1);
}
install();
start();

function install() {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const lockfile = readFileSync(path.join(root, "pnpm-lock.yaml"));
  const state = `${packageManager} ${process.platform} ${process.arch} ${createHash("sha256").update(lockfile).digest("hex")}`;
  const stamp = path.join(root, "node_modules", ".sen-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state && existsSync(nodeFile)) return;
  console.log(
    "Cài đặt các gói phần mềm (lần đầu mất một đến hai phút) · Installing packages (the first time takes a minute or two)",
  );
  const flags = ["-y", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"];
  const { status, error } = spawnSync("npx", flags, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    console.error(`Cài đặt không thành công. · The installation failed. ${error?.message ?? ""}`);
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, state);
}

function start() {
  const jest = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  const flags = command === "test" ? [...jest, ...args] : ["packages/cli/src/main.ts", command, ...args];
  handOver(flags, { cwd: root });
}
