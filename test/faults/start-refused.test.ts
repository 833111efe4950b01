import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { freePortForHub } from "@sen/testing/free-ports";
import { createHome, sen } from "./hub-process.ts";

const main = path.resolve(import.meta.dirname, "../../packages/cli/src/main.ts");
let home: Awaited<ReturnType<typeof createHome>>;
beforeEach(async () => {
  home = await createHome();
});
afterEach(() => home.remove());

const start = (port: number) => sen(["start", "--no-watch"], { SEN_HOME: home.folder, PORT: String(port) });

test("a port in use: one sentence in each language, exit code 1", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { status, stderr } = start(port);
  server.close();
  expect(status).toBe(1);
  expect(stderr).toContain(`Cổng mạng ${port} đang được chương trình khác dùng`);
  expect(stderr).toContain(
    `Port ${port} is used by another program. Stop that program or set another PORT. [PORT_IN_USE]`,
  );
  expect(stderr).not.toContain("    at ");
});

test("a data folder of another PostgreSQL major: one sentence, exit code 1, nothing touched", async () => {
  const folder = path.join(home.folder, "postgresql", "data");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "PG_VERSION"), "15\n");
  writeFileSync(path.join(folder, "precious"), "data");
  const { status, stderr } = start(await freePortForHub());
  expect(status).toBe(1);
  expect(stderr).toContain("belongs to PostgreSQL 15, but Sen uses PostgreSQL 18");
  expect(readFileSync(path.join(folder, "precious"), "utf8")).toBe("data");
  expect(readdirSync(folder).toSorted()).toEqual(["PG_VERSION", "precious"]);
});

const isRoot = process.getuid?.() === 0 && process.platform === "linux";
if (!isRoot) console.warn("skipped: only root on Linux can mount the small disk that one test fills");

(isRoot ? test : test.skip)("a disk that is full: one sentence, exit code 1, nothing left half made", async () => {
  const port = await freePortForHub();
  const script = `mount -t tmpfs -o size=48m none ${home.folder} && SEN_HOME=${home.folder} PORT=${port} ${process.execPath} ${main} start --no-watch; echo "exit $?"; ls ${home.folder}/postgresql`;
  const { stdout, stderr } = spawnSync("unshare", ["-m", "sh", "-c", script], { encoding: "utf8", timeout: 60_000 });
  expect(stderr).toMatch(/has only \d+ MB left, at least \d+ MB are needed.*\[DISK_FULL\]/);
  expect(stdout).toMatch(/exit 1\s*$/);
});

test("a PORT that is no port is refused with the reason", () => {
  const { status, stderr } = sen(["start", "--no-watch"], { SEN_HOME: home.folder, PORT: "eighty" });
  expect(status).toBe(1);
  expect(stderr).toContain("PORT must be a number from 1 to 65000");
});

const unmakable: (readonly [string, string])[] = [
  ["below a file", `${main}/home`],
  // Node's recursive mkdir tries without an end there.
  ...(process.platform === "linux" ? [["on /proc", "/proc/sen/home"] as const] : []),
];

test.each(unmakable)("a home that cannot be made, %s: one sentence in each language, exit code 1", (_where, folder) => {
  for (const command of [["start", "--no-watch"], ["doctor"], ["migrate"]]) {
    const { status, signal, stderr } = sen(command, { SEN_HOME: folder, PORT: "4000" });
    expect({ command, status, signal }).toEqual({ command, status: 1, signal: null });
    expect(stderr).toMatch(/không ghi được \S+ \(E\w+\); hãy cấp quyền/);
    expect(stderr).toMatch(/cannot be written \(E\w+\).*set SEN_HOME to another folder.* \[CONFIGURATION\]/);
    expect(stderr).not.toContain("    at ");
  }
});

test.each(unmakable)(
  "an archive that cannot be made, %s: one sentence, before there is a database",
  async (_where, folder) => {
    const here = { SEN_HOME: home.folder, PORT: String(await freePortForHub()), SEN_ARCHIVE_FOLDER: folder };
    const { status, signal, stderr } = sen(["start", "--no-watch"], here);
    expect({ status, signal }).toEqual({ status: 1, signal: null });
    expect(stderr).toMatch(/không ghi được .*\n.*cannot be written .*\[CONFIGURATION\]/);
    expect(readdirSync(home.folder)).not.toContain("postgresql");
  },
);

test.each([
  "events status",
  "events dead",
  "ledger verify",
  "ledger verify --registry",
  "ledger export --month 2026-11",
  "ledger export --registry",
  "files sweep",
  "token --role SECRETARIAT",
  "role give somebody SECRETARIAT --reason test",
  "backup --to backups",
])("`sen %s` where no hub was ever started says so, and makes nothing", (words) => {
  const folder = path.join(home.folder, "none");
  const { status, stdout, stderr } = sen(words.split(" "), { SEN_HOME: folder });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(`Thư mục ${folder} chưa có hub nào`);
  expect(stderr).toMatch(/There is no hub in .* yet.* \[NO_HUB_YET\]/);
  expect(readdirSync(home.folder)).toEqual([]);
});

test("`sen status` and `sen stop` where no hub was ever started make nothing", () => {
  const folder = path.join(home.folder, "none");
  expect(sen(["status"], { SEN_HOME: folder })).toMatchObject({
    status: 3,
    stdout: expect.stringContaining("not running"),
  });
  sen(["stop"], { SEN_HOME: folder });
  expect(readdirSync(home.folder)).toEqual([]);
});
