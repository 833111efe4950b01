import { readFile, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { embeddedMajor } from "@sen/database";
import { HubError } from "@sen/errors";
import { composeSupergraph } from "../compose.ts";
import { openHome } from "../home.ts";
import type { Home } from "../home.ts";
import { readStatus } from "../supervisor/read-status.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineReach } from "./examine-reach.ts";
import type { Finding } from "./finding.ts";

/** Looks at the machine, the home, the graph and, when a hub runs, its services and database. */
export async function examine(): Promise<Finding[]> {
  const home = await openHome();
  const findings = [
    examineNode(),
    await examineDisk(home),
    await examineData(home),
    await examineSecrets(home),
    examineGraph(),
    ...(await examineReach(process.env)),
  ];
  const status = await readStatus();
  if (status === null && process.env["DATABASE_URL"] !== undefined) return [...findings, ...(await examineDatabase())];
  if (status === null) return [...findings, noHub];
  for (const { name, ready, url } of status.services) {
    const log = path.join(home.logFolder, `${name}.log`);
    findings.push({
      check: { vi: `${name} sẵn sàng tại ${url}`, en: `${name} is ready at ${url}` },
      ok: ready,
      advice: { vi: `đọc ${log}`, en: `read ${log}` },
    });
  }
  return [...findings, ...(await examineDatabase())];
}

const noHub: Finding = {
  check: { vi: "không có hub nào đang chạy ở thư mục này", en: "no hub runs on this home" },
  ok: true,
  advice: null,
};

function examineNode(): Finding {
  const ok = Number(process.versions.node.split(".")[0]) >= 24;
  return {
    check: {
      vi: `Node ${process.versions.node} (cần 24 trở lên)`,
      en: `Node ${process.versions.node} (24 or newer)`,
    },
    ok,
    advice: {
      vi: "chạy bằng `pnpm sen doctor`, lệnh này mang theo Node của nó",
      en: "run it as `pnpm sen doctor`, which brings its own Node",
    },
  };
}

async function examineDisk(home: Home): Promise<Finding> {
  const { bavail, bsize } = await statfs(home.folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  return {
    check: {
      vi: `còn ${free} MB trống ở ${home.folder} (ít nhất 400)`,
      en: `${free} MB free below ${home.folder} (at least 400)`,
    },
    ok: free >= 400,
    advice: { vi: "giải phóng chỗ trên đĩa", en: "free some space" },
  };
}

async function examineData(home: Home): Promise<Finding> {
  const version = await readFile(path.join(home.postgresFolder, "PG_VERSION"), "utf8").catch(() => null);
  const found = version?.trim();
  const ok = version === null || Number.parseInt(version, 10) === embeddedMajor;
  return {
    check: {
      vi: `thư mục dữ liệu của PostgreSQL ${found ?? "chưa có"}`,
      en: `data folder of PostgreSQL ${found ?? "none yet"}`,
    },
    ok,
    advice: {
      vi: `nâng dữ liệu lên PostgreSQL ${embeddedMajor}, hoặc đặt SEN_HOME sang thư mục khác`,
      en: `upgrade the data to PostgreSQL ${embeddedMajor}, or set SEN_HOME to another folder`,
    },
  };
}

async function examineSecrets(home: Home): Promise<Finding> {
  const found = await stat(home.secretsFile).catch(() => null);
  const ok = found === null || (found.mode & 0o077) === 0;
  const command = `chmod 600 ${home.secretsFile}`;
  return {
    check: { vi: "chỉ chủ sở hữu đọc được các khóa bí mật", en: "secrets are readable by their owner alone" },
    ok,
    advice: { vi: command, en: command },
  };
}

function examineGraph(): Finding {
  const check = { vi: "các lát ghép được thành một đồ thị", en: "the slices compose into one graph" };
  try {
    composeSupergraph(() => "http://localhost/graphql");
    return { check, ok: true, advice: null };
  } catch (error) {
    const advice = error instanceof HubError ? error.localized : { vi: String(error), en: String(error) };
    return { check, ok: false, advice };
  }
}
