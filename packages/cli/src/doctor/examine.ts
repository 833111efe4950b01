import { readFile, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { embeddedMajor } from "@sen/database";
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
  if (status === null) return [...findings, { check: "no hub runs on this home", ok: true, advice: "" }];
  for (const { name, ready, url } of status.services) {
    const advice = `read ${path.join(home.logFolder, `${name}.log`)}`;
    findings.push({ check: `${name} is ready at ${url}`, ok: ready, advice });
  }
  return [...findings, ...(await examineDatabase())];
}

function examineNode(): Finding {
  const ok = Number(process.versions.node.split(".")[0]) >= 24;
  return {
    check: `Node ${process.versions.node} (24 or newer)`,
    ok,
    advice: "run it as `pnpm sen doctor`, which brings its own Node",
  };
}

async function examineDisk(home: Home): Promise<Finding> {
  const { bavail, bsize } = await statfs(home.folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  return { check: `${free} MB free below ${home.folder} (at least 400)`, ok: free >= 400, advice: "free some space" };
}

async function examineData(home: Home): Promise<Finding> {
  const version = await readFile(path.join(home.postgresFolder, "PG_VERSION"), "utf8").catch(() => null);
  const found = version?.trim() ?? "none yet";
  const ok = version === null || Number.parseInt(version, 10) === embeddedMajor;
  return {
    check: `data folder of PostgreSQL ${found}`,
    ok,
    advice: `upgrade the data to PostgreSQL ${embeddedMajor}, or set SEN_HOME to another folder`,
  };
}

async function examineSecrets(home: Home): Promise<Finding> {
  const found = await stat(home.secretsFile).catch(() => null);
  const ok = found === null || (found.mode & 0o077) === 0;
  return { check: "secrets are readable by their owner alone", ok, advice: `chmod 600 ${home.secretsFile}` };
}

function examineGraph(): Finding {
  try {
    composeSupergraph(() => "http://localhost/graphql");
    return { check: "the slices compose into one graph", ok: true, advice: "" };
  } catch (error) {
    return { check: "the slices compose into one graph", ok: false, advice: String(error) };
  }
}
