import { execFileSync } from "node:child_process";
import { chmod, chown, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { subgraphs } from "@sen/cli";
import { ViewerDatabase, appRole, createDataSource, raw, sql, withClient } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { serveTestHub } from "@sen/testing/hub-parts";
import { mostPrepared } from "../../packages/database/src/statements/statement-names.ts";
import { notes } from "../../packages/subgraph/test/notes/subgraph.ts";
import { testCluster, testPasswords } from "../../packages/testing/src/test-database.ts";
import { createQuestions } from "../bench/queries/questions.ts";
import { ask, failures } from "../queries/ask.ts";
import { freePorts } from "@sen/testing/free-ports";
import { Part } from "./topology/part.ts";

/** The command, e.g. of a newer one than the system's: words with spaces between them. */
const command = (process.env["PGBOUNCER"] ?? "pgbouncer").split(" ");
const version = findVersion();
if (version < 1.21)
  console.warn(`skipped: PgBouncer 1.21 or later is needed, ${version === 0 ? "and there is none" : `not ${version}`}`);
const behindPool = version < 1.21 ? test.skip : test;

/** 1.24 for 1.24.1; 0 without any. */
function findVersion(): number {
  try {
    const [program = "", ...words] = command;
    const said = execFileSync(program, [...words, "--version"], { encoding: "utf8" });
    return Number(/PgBouncer (\d+\.\d+)/.exec(said)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const viewer: Viewer = {
  subject: "s",
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId: "A" }],
  purpose: null,
};
const delivered = path.join(import.meta.dirname, "../../deploy/pgbouncer");

let folder: string;
let pool: Part | undefined;
let poolPort: number;
let slice: SubgraphUnderTest | undefined;

beforeAll(async () => {
  if (version < 1.21) return;
  folder = await mkdtemp(path.join(tmpdir(), "sen-pool-"));
  [poolPort = 0] = await freePorts(1);
  await startPool();
  slice = await startSubgraph(notes, { poolPort, work: {} });
});
afterAll(async () => {
  await slice?.stop();
  // As the image is told to stop; on SIGTERM it would wait until everybody has gone by himself.
  await pool?.stop("SIGINT");
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const throughPool = () => ({
  host: "127.0.0.1",
  port: poolPort,
  user: appRole("notes"),
  password: testPasswords.appPassword,
});

/** As the image starts it, with the settings that are delivered but for fewer connections, and a role that may look at all. */
async function startPool(): Promise<void> {
  const { host, port } = testCluster();
  const text = (await readFile(path.join(delivered, "pgbouncer.ini"), "utf8")).replace(
    /^default_pool_size = .*$/m,
    `default_pool_size = 3\nstats_users = ${appRole("notes")}`,
  );
  await writeFile(path.join(folder, "pgbouncer.ini"), text, { mode: 0o644 });
  await copyFile(path.join(delivered, "start.sh"), path.join(folder, "start.sh"));
  // One role's password comes in a file, the others' by themselves.
  const [first, ...others] = [notes, ...subgraphs].map(({ name }) => `${name.toUpperCase()}_APP_PASSWORD`);
  await writeFile(path.join(folder, "password"), testPasswords.appPassword, { mode: 0o644 });
  const env = {
    POOL_FOLDER: path.join(folder, "made"),
    PGBOUNCER: command.join(" "),
    POSTGRES_HOST: host,
    POSTGRES_PORT: String(port),
    HOST: "127.0.0.1",
    PORT: String(poolPort),
    [`${first}_FILE`]: path.join(folder, "password"),
    ...Object.fromEntries(others.map((name) => [name, testPasswords.appPassword])),
  };
  await mkdir(env.POOL_FOLDER);
  await chmod(folder, 0o755);
  // It does not run as root.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined) await chown(env.POOL_FOLDER, uid, uid);
  pool = new Part("pgbouncer", [path.join(folder, "start.sh")], { cwd: "/", env, uid, gid: uid });
  const answers = () => withClient({ ...throughPool(), database: "postgres" }, (client) => client.query("select 1"));
  // A role that is not there yet is refused by PostgreSQL, whom the pool has asked by then.
  while (
    !(await answers().then(
      () => true,
      (error: Error) => !/ECONNREFUSED/.test(error.message),
    ))
  ) {
    pool.requireRunning();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

behindPool("requests of many share few connections, and each is seen as its own viewer", async () => {
  const asks = async (unitId: string) => {
    const own: Viewer = { ...viewer, roles: [{ role: "UNIT_COORDINATOR", unitId }] };
    for (let number = 0; number < 5; number += 1) {
      const query = "mutation ($text: String!) { addNote(text: $text) { text } }";
      const text = `${number} of ${unitId}`;
      const written = await slice?.execute({ query, variables: { text }, viewer: own });
      expect(written?.body).toEqual({ data: { addNote: { text } } });
      const read = await slice?.execute({ query: "{ notes { text } }", viewer: own });
      expect(read?.body.data.notes.map((note: { text: string }) => note.text)).toEqual(
        Array.from({ length: number + 1 }, (_none, each) => `${each} of ${unitId}`),
      );
    }
  };
  await Promise.all(Array.from({ length: 40 }, (_none, unit) => asks(`U${unit}`)));
});

behindPool("what fails leaves no transaction behind on a connection", async () => {
  for (let number = 0; number < 10; number += 1) {
    const failed = await slice?.execute({ query: "{ brokenStatement }", viewer });
    expect(failed?.body.errors).toHaveLength(1);
    const kept = await slice?.execute({ query: `mutation { addNote(text: "fail") { text } }`, viewer });
    expect(kept?.body.errors).toMatchObject([{ extensions: { code: "VALIDATION" } }]);
    const read = await slice?.execute({ query: "{ notes { text } }", viewer });
    expect(read?.body).toEqual({ data: { notes: [] } });
  }
});

behindPool("events are told and handled although requests go through the pool", async () => {
  const events = await slice?.subscribe({ query: "subscription { noteAdded { text } }", viewer });
  await slice?.execute({ query: 'mutation { addNote(text: "told") { id } }', viewer });
  expect(await events?.next()).toMatchObject({ value: { data: { noteAdded: { text: "told" } } } });
  await events?.return?.();
  await slice?.settle();
  expect(await slice?.sql("select text from notes.copy where text = 'told'")).toHaveLength(1);
});

behindPool("statements time out as they do without a pool", async () => {
  const { database = "" } = slice?.settings.database ?? {};
  const { rows } = await withClient({ ...throughPool(), database }, (client) => client.query("show statement_timeout"));
  expect(rows).toEqual([{ statement_timeout: "15s" }]);
});

behindPool(
  "thousands of odd statements are answered, those of failed requests too, and few stay prepared",
  async () => {
    const settings = { ...throughPool(), database: slice?.settings.database.database ?? "", poolSize: 4 };
    const source = await createDataSource({ settings, schema: "notes", entities: [] }).initialize();
    const request = () => new ViewerDatabase(source, { viewerClaims: "{}" });
    const ask = (db: ViewerDatabase, shape: number) => db.query(sql`select ${shape}::int as ${raw(`shape_${shape}`)}`);
    const asks = async (from: number) => {
      for (let shape = from; shape < from + 100; shape += 1) {
        for (let time = 0; time < 3; time += 1) {
          const failing = request();
          await expect(failing.query(sql`select 1 / ${0}::int`)).rejects.toThrow(/division by zero/);
          await expect(ask(failing, shape)).rejects.toThrow(/transaction is aborted/);
          await failing.rollback();
          const db = request();
          expect(await ask(db, shape)).toEqual([{ [`shape_${shape}`]: shape }]);
          await db.commit();
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_none, part) => asks(part * 100)));
    const kept = await source.query<{ count: number }[]>("select count(*)::int as count from pg_prepared_statements");
    expect(kept[0]?.count).toBeLessThanOrEqual(500);
    const clients = await withClient({ ...settings, database: "pgbouncer" }, (client) => client.query("show clients"));
    const counts = clients.rows.map((client: { prepared_statements: number }) => client.prepared_statements);
    expect(Math.max(...counts)).toBeLessThanOrEqual(mostPrepared);
    await source.destroy();
  },
);

behindPool("the questions of users are answered", async () => {
  const hub = await serveTestHub({ poolPort });
  try {
    const questions = [...(await createQuestions(hub, 2))].flatMap(([, asked]) => asked);
    // Each several times at once, so that prepared statements meet connections that do not know them.
    for (const { name, variables, as } of questions) {
      const answers = await Promise.all([1, 2, 3].map(() => ask(hub, name, variables, { as })));
      for (const answer of answers) expect({ name, failed: failures(answer) }).toEqual({ name, failed: [] });
    }
  } finally {
    await hub.stop();
  }
});
