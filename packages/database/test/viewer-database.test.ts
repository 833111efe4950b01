import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase } from "@sen/testing";
import type { DataSource } from "typeorm";
import { HubError } from "@sen/errors";
import {
  ViewerDatabase,
  createDataSource,
  isUniqueViolation,
  loadOne,
  sql,
  translateDatabaseError,
} from "../src/index.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase([]);
  source = createDataSource({ settings: database.admin, schema: "public", entities: [] });
  await source.initialize();
  await source.query("create table public.seat (id int primary key, taken boolean not null default false)");
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const open = (viewerClaims = "{}") => new ViewerDatabase(source, { viewerClaims });

test("every statement of a request sees the viewer, and no later request does", async () => {
  const claims = JSON.stringify({ subject: "o'hara", roles: [] });
  const db = open(claims);
  const [first, second] = await Promise.all([
    db.query<{ viewer: string }>(sql`select current_setting('sen.viewer', true) as viewer`),
    db.query<{ viewer: string }>(sql`select current_setting('sen.viewer', true) as viewer`),
  ]);
  expect([first[0]?.viewer, second[0]?.viewer]).toEqual([claims, claims]);
  await db.commit();
  const rows: { viewer: string | null }[] = await source.query("select current_setting('sen.viewer', true) as viewer");
  expect(rows[0]?.viewer ?? "").toBe("");
});

test("rows come back whatever the command", async () => {
  const db = open();
  expect(await db.query(sql`insert into public.seat (id) values (1), (2) returning id`)).toEqual([
    { id: 1 },
    { id: 2 },
  ]);
  expect(await db.query(sql`update public.seat set taken = true where id = ${1} returning id, taken`)).toEqual([
    { id: 1, taken: true },
  ]);
  expect(await db.query(sql`delete from public.seat where id = ${2} returning id`)).toEqual([{ id: 2 }]);
  await db.rollback();
});

test("what failed inside atomically is undone and the rest is committed", async () => {
  const db = open();
  await db.atomically(() => db.query(sql`insert into public.seat (id) values (10)`));
  const failing = db.atomically(async () => {
    await db.query(sql`insert into public.seat (id) values (11)`);
    await db.query(sql`insert into public.seat (id) values (10)`);
  });
  const error: unknown = await failing.catch((thrown: unknown) => thrown);
  expect(isUniqueViolation(error, "seat_pkey")).toBe(true);
  await db.commit();
  expect(await source.query("select id from public.seat where id in (10, 11)")).toEqual([{ id: 10 }]);
});

test("a transaction that a failed statement aborted is never reported as committed", async () => {
  const db = open();
  await db.query(sql`insert into public.seat (id) values (20)`);
  await expect(db.query(sql`select 1 / 0`)).rejects.toThrow(/division by zero/);
  expect(db.aborted).toBe(true);
  await expect(db.commit()).rejects.toThrow(/aborted/);
  expect(await source.query("select id from public.seat where id = 20")).toEqual([]);
});

test("a request that sent no statement opens no transaction and takes no connection", async () => {
  const statements: string[] = [];
  const db = new ViewerDatabase(source, { viewerClaims: "{}", onStatement: (text) => statements.push(text) });
  await db.commit();
  expect(statements).toEqual([]);
  await expect(db.query(sql`select 1`)).rejects.toThrow(/too late/);
});

test("a loader waits for the statements under way, and takes along what their answers ask for", async () => {
  const db = open();
  const batches: string[][] = [];
  const seats = loadOne(
    db,
    async (keys: readonly string[]) => {
      batches.push([...keys]);
      return db.query<{ id: string }>(sql`select key as id from unnest(${keys}::text[]) as key`);
    },
    ({ id }) => id,
  );
  const answers = [1, 2, 3].map(async (row) => {
    const [found] = await db.query<{ id: string }>(sql`select ${String(row)} as id`);
    return seats.load(found?.id ?? "");
  });
  expect(await Promise.all([seats.load("0"), ...answers])).toEqual(["0", "1", "2", "3"].map((id) => ({ id })));
  expect(batches).toEqual([["0", "1", "2", "3"]]);
  await db.commit();
});

test("a statement that a migration gave another shape is prepared anew", async () => {
  const single = await createDataSource({
    settings: { ...database.admin, poolSize: 1 },
    schema: "public",
    entities: [],
  }).initialize();
  const read = () => single.query<unknown[]>("select * from public.seat where id = $1", [10]);
  await read();
  await read();
  await read();
  await source.query("alter table public.seat add column row_no int");
  await expect(read()).rejects.toThrow(/cached plan/);
  expect(await read()).toEqual([{ id: 10, taken: false, row_no: null }]);
  await single.destroy();
});

test("waiting in vain for a connection is told as a fault that passes", () => {
  const translated = translateDatabaseError(new Error("timeout exceeded when trying to connect"));
  expect(translated).toMatchObject({ code: "UNAVAILABLE" });
  expect(translated).toBeInstanceOf(HubError);
});

interface Client {
  readonly connection: { readonly stream: { write(bytes: Uint8Array): boolean; destroy(): void } };
}

/** The socket of a request's connection, which ends when `statement` is on its way. */
async function endDuring(db: ViewerDatabase, statement: RegExp): Promise<void> {
  const client: unknown = await db.manager.queryRunner?.connect();
  const { stream } = (client as Client).connection; // what node-postgres gives
  const write = stream.write.bind(stream);
  stream.write = (bytes) => {
    const sent = write(bytes);
    if (statement.test(Buffer.from(bytes).toString("latin1"))) stream.destroy();
    return sent;
  };
}

test("a statement whose connection ended says so, and so does the end of its request: nothing was changed", async () => {
  const db = open();
  await db.query(sql`insert into public.seat (id) values (40)`);
  await endDuring(db, /select 41/);
  const failing = db.atomically(() => Promise.all([db.query(sql`select 41 as id`), db.query(sql`select 42 as id`)]));
  await expect(failing.catch(translateDatabaseError)).resolves.toMatchObject({ code: "UNAVAILABLE" });
  await expect(db.query(sql`select 43`).catch(translateDatabaseError)).resolves.toMatchObject({ code: "UNAVAILABLE" });
  await expect(db.commit().catch(translateDatabaseError)).resolves.toMatchObject({ code: "UNAVAILABLE" });
  expect(await source.query("select 1 from public.seat where id = 40")).toEqual([]);
});

test("a connection that ended between two statements is told of as one that ended, whatever comes next", async () => {
  const next: Record<string, (db: ViewerDatabase) => Promise<unknown>> = {
    statement: (db) => db.query(sql`select ${1}`),
    "several at once": (db) => Promise.all([db.query(sql`select ${1}`), db.query(sql`select ${2}`)]),
    atomically: (db) => db.atomically(() => db.query(sql`insert into public.seat (id) values (15)`)),
    commit: (db) => db.commit(),
  };
  for (const [name, ask] of Object.entries(next)) {
    const db = open();
    const [own] = await db.query<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await source.query("select pg_terminate_backend($1, 10000)", [own?.pid]);
    while (db.manager.queryRunner?.isReleased !== true) await new Promise((resolve) => setTimeout(resolve, 1));
    const error = await ask(db).then(
      () => "it went well",
      (failure: unknown) => translateDatabaseError(failure),
    );
    expect([name, error]).toEqual([name, expect.objectContaining({ code: "UNAVAILABLE" })]);
    await db.rollback().catch(() => undefined);
  }
  expect(await source.query("select id from public.seat where id = 15")).toEqual([]);
});

test("of a commit that was under way when the connection ended nobody says that nothing was changed", async () => {
  const db = open();
  await db.query(sql`insert into public.seat (id) values (50)`);
  await endDuring(db, /commit/i);
  const failed = await db.commit().catch(translateDatabaseError);
  expect(failed).toMatchObject({ message: expect.stringContaining("whether it counted is not known") });
  expect(failed).not.toMatchObject({ code: "UNAVAILABLE" });
});
