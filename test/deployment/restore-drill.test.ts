import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { appRole, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import pg from "pg";
import { makeToken } from "../../packages/registry/src/access/manage-tokens.ts";
import { deliveryKeyPairOf } from "../../packages/registry/src/client/delivery-keys.ts";
import { RegistryStore } from "../../packages/registry/src/store/registry-store.ts";
import { migrateSlices, ownerSettings } from "../../packages/cli/src/database/migrate-slices.ts";
import { openDatabase } from "../../packages/cli/src/database/open-database.ts";
import { openHome } from "../../packages/cli/src/home.ts";
import { examineLedgers } from "../../packages/cli/src/operations/verify-ledgers.ts";
import { backUp } from "../../packages/cli/src/recovery/back-up.ts";
import { listBackups } from "../../packages/cli/src/recovery/list-backups.ts";
import { restore } from "../../packages/cli/src/recovery/restore.ts";
import { credentialsOf, loadSecrets, registryPublicKey } from "../../packages/cli/src/secrets.ts";
import type { Secrets } from "../../packages/cli/src/secrets.ts";
import { findFreePort } from "../../packages/cli/src/supervisor/ports.ts";

/** The registry's, which a deployment has from its operator: the home's own secrets know nothing of it. */
const registryKey = generateKeyPairSync("ed25519").privateKey;
let folder: string;
let secrets: Secrets;
let database: Awaited<ReturnType<typeof open>>;
const said: string[] = [];

/** The home's database, as `sen start` and `sen database` open it. */
async function open() {
  const home = await openHome();
  const port = await findFreePort(24_032);
  const options = { home, secrets, port, onLog: () => undefined, onCreate: () => undefined };
  const { admin, embedded } = await openDatabase(options);
  if (embedded === null) throw new Error("the embedded database was to be opened");
  return { admin, embedded, dataFolder: home.postgresFolder };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-drill-"));
  spawnSync("chmod", ["755", folder]);
  process.env["SEN_HOME"] = path.join(folder, "home");
  process.env["SEN_ARCHIVE_FOLDER"] = path.join(folder, "wal");
  process.env["REGISTRY_PUBLIC_KEYS"] = registryPublicKey({
    registryKey: registryKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
  });
  jest.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
  secrets = await loadSecrets(await openHome());
  database = await open();
  await migrateSlices(database.admin, secrets);
});

afterAll(async () => {
  jest.restoreAllMocks();
  await database.embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Writes one after another until the server is gone: roles with their lines in the change log, sealed, and tokens in the ledger. */
function startWriting(admin: DatabaseSettings) {
  const acknowledged: { readonly subject: string; readonly at: Date }[] = [];
  const store = new RegistryStore({
    settings: {
      ...admin,
      user: appRole("registry"),
      password: credentialsOf(secrets, "registry").appPassword,
      poolSize: 1,
    },
    key: deliveryKeyPairOf(registryKey),
  });
  const steward = { name: "steward", units: ["VWU"], isSteward: true, verbs: null, slices: null } as const;
  const client = new pg.Client(ownerSettings(admin, secrets, "members"));
  // The server is killed with the connection open.
  client.on("error", () => undefined);
  const write = async (number: number) => {
    const subject = `account-${number}`;
    await client.query(
      `insert into members.role_grant (subject, role, valid_from, created_by) values ($1, 'AUDITOR', current_date, 'drill')`,
      [subject],
    );
    const { rows } = await client.query<{ at: Date }>("select clock_timestamp() as at");
    acknowledged.push({ subject, at: rows[0]?.at ?? new Date(0) });
    if (number % 20 > 0) return;
    await client.query("select members.seal_changes(5000)");
    const expiresAt = new Date(Date.now() + 3_600_000);
    await makeToken(store, steward, { name: subject, unit: "VWU", slices: null, verbs: ["READ"], expiresAt });
  };
  const writing = (async () => {
    await client.connect();
    for (let number = 1; ; number += 1) await write(number);
  })().catch(() => undefined);
  return {
    acknowledged,
    /** Fulfilled when so many more were acknowledged. */
    more: async (count: number) => {
      const goal = acknowledged.length + count;
      while (acknowledged.length < goal) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    end: async () => {
      await writing;
      await client.end().catch(() => undefined);
      await store.close();
    },
  };
}

async function readSubjects(admin: DatabaseSettings): Promise<string[]> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query<{ subject: string }>("select subject from members.role_grant order by id");
    return rows.map(({ subject }) => subject);
  });
}

test("a data folder that is destroyed under load comes back to any moment, with nothing lost before it and both chains whole", async () => {
  const load = startWriting(database.admin);
  await load.more(30);
  process.env["DATABASE_URL"] = urlOf(database.admin);
  await backUp({ folder: path.join(folder, "base"), keep: undefined });
  delete process.env["DATABASE_URL"];
  await load.more(60);
  const moment = new Date((load.acknowledged.at(-1)?.at ?? new Date()).getTime() + 1);
  await load.more(60);
  // Whatever the server had not archived yet is what a lost disk costs: its last piece of the log, at most a minute.
  await withClient(database.admin, (client) => client.query("select pg_switch_wal()"));
  await untilArchived(database.admin);
  process.kill(database.embedded.pid, "SIGKILL");
  await database.embedded.exited;
  await rm(database.dataFolder, { recursive: true });
  await load.end();

  await restore({ from: path.join(folder, "base"), until: moment.toISOString() });
  expect(said.join("\n")).toMatch(/✓ members: .*\n(.*\n)*✓ registry: [1-9]/);
  expect(process.exitCode ?? 0).toBe(0);
  database = await open();
  const before = load.acknowledged.filter(({ at }) => at < moment).map(({ subject }) => subject);
  expect(before.length).toBeGreaterThanOrEqual(90);
  const found = await readSubjects(database.admin);
  expect(found.slice(0, before.length)).toEqual(before);
  // One more may have been committed in the millisecond between its acknowledgement and the moment.
  expect(found.length - before.length).toBeLessThanOrEqual(1);
  const [finding] = await examineLedgers(database.admin, ["members"]);
  expect(finding?.lines).toBe(found.length);
  expect(finding?.broken).toEqual([]);
});

test("the last change comes back as well, from the same backup, after the timeline has forked", async () => {
  const load = startWriting(database.admin);
  await load.more(20);
  const known = await readSubjects(database.admin);
  await withClient(database.admin, (client) => client.query("select pg_switch_wal()"));
  await untilArchived(database.admin);
  process.kill(database.embedded.pid, "SIGKILL");
  await database.embedded.exited;
  await load.end();
  await restore({ from: path.join(folder, "base"), until: undefined });
  database = await open();
  const found = await readSubjects(database.admin);
  expect(found.slice(0, known.length)).toEqual(known);
  expect((await readdir(path.dirname(database.dataFolder))).some((name) => name.includes(".before-"))).toBe(true);
});

test("a backup with a changed file is refused before anything is touched, and so is a moment before it", async () => {
  await database.embedded.stop();
  const [backup] = await listBackups(path.join(folder, "base"));
  await expect(restore({ from: path.join(folder, "base"), until: "2020-01-01T00:00:00Z" })).rejects.toMatchObject({
    code: "VALIDATION",
  });
  await appendFile(path.join(backup?.folder ?? "", "PG_VERSION"), "x");
  await expect(restore({ from: path.join(folder, "base"), until: undefined })).rejects.toThrow(/PG_VERSION/);
  database = await open();
  expect((await readSubjects(database.admin)).length).toBeGreaterThan(0);
});

const urlOf = ({ user, password, host, port, database: name }: DatabaseSettings) =>
  `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`;

/** Fulfilled when the archive has every finished piece of the log. */
async function untilArchived(admin: DatabaseSettings): Promise<void> {
  await withClient(admin, async (client) => {
    const { rows } = await client.query<{ name: string }>("select pg_walfile_name(pg_switch_wal()) as name");
    const wanted = rows[0]?.name ?? "";
    for (;;) {
      const archived = await client.query<{ name: string | null }>(
        "select last_archived_wal as name from pg_stat_archiver",
      );
      if ((archived.rows[0]?.name ?? "") >= wanted) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
