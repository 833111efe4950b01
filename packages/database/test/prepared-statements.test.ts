import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createTestDatabase } from "@sen/testing";
import type { DataSource } from "typeorm";
import { createDataSource } from "../src/index.ts";
import { mostLeaving, mostPrepared } from "../src/statements/statement-names.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase([]);
});
afterAll(() => database.drop());

/** One connection, so that what it holds can be asked of it; planned once as for the roles of slices. */
beforeEach(async () => {
  source = createDataSource({ settings: { ...database.admin, poolSize: 1 }, schema: "public", entities: [] });
  await source.initialize();
  await source.query("set plan_cache_mode = force_generic_plan");
  return () => source.destroy();
});

interface Prepared {
  readonly name: string;
  readonly since: string;
  readonly used: number;
}

/** What the server holds for this connection, or of one text; the question itself has no values, so it is not prepared. */
async function held(text?: string): Promise<Prepared[]> {
  const statements = await source.query<(Prepared & { text: string })[]>(
    "select name, statement as text, prepare_time::text as since, generic_plans as used from pg_prepared_statements",
  );
  return statements
    .filter((statement) => text === undefined || statement.text === text)
    .map(({ name, since, used }) => ({ name, since, used }));
}

let shapes = 0;
/** A text that nobody has sent before. */
const oddShape = () => `select $1::int as of_shape_${(shapes += 1)}`;

const ask = (text: string, value: unknown = 1) => source.query<unknown[]>(text, [value]);
async function askTwice(text: string): Promise<void> {
  await ask(text);
  await ask(text);
}

test("a text is prepared when it comes again", async () => {
  const text = oddShape();
  await ask(text);
  expect(await held(text)).toEqual([]);
  await ask(text);
  await ask(text);
  expect(await held(text)).toMatchObject([{ used: 2 }]);
});

test("of thousands of odd shapes a connection holds no more than its bound, and the ordinary statement among them stays planned", async () => {
  const ordinary = oddShape();
  await askTwice(ordinary);
  const [before] = await held(ordinary);
  for (let round = 0; round < 20; round += 1) {
    for (let shape = 0; shape < 150; shape += 1) await askTwice(oddShape());
    await ask(ordinary);
    expect((await held()).length).toBeLessThanOrEqual(mostPrepared);
  }
  expect(await held(ordinary)).toEqual([{ ...before, used: 21 }]);
  expect(await held()).toHaveLength(mostPrepared);
});

test("what comes for the first time after thousands of odd shapes is prepared, once", async () => {
  for (let shape = 0; shape < 2_500; shape += 1) await askTwice(oddShape());
  const late = oddShape();
  for (let time = 0; time < 50; time += 1) await ask(late);
  expect(await held(late)).toMatchObject([{ used: 49 }]);
});

test("the bound holds while answers are still under way", async () => {
  const runner = source.createQueryRunner();
  const texts = Array.from({ length: mostPrepared + 3 * mostLeaving }, oddShape);
  const askAll = () => texts.map((text) => runner.query(text, [1]));
  await Promise.all(askAll());
  const answers = askAll();
  const meanwhile = runner.query("select count(*)::int as count from pg_prepared_statements");
  await Promise.all(answers);
  expect(await meanwhile).toEqual([{ count: mostPrepared + mostLeaving }]);
  await runner.release();
  expect(await held()).toHaveLength(mostPrepared);
});

test("what is given back in a transaction that failed is gone, and what was refused there is prepared later", async () => {
  const refused = oddShape();
  await ask(refused);
  for (let shape = 0; shape < mostPrepared; shape += 1) await askTwice(oddShape());
  await source.query("begin");
  await expect(ask("select 1 / ($1::int - 1)")).rejects.toThrow(/division by zero/);
  await expect(ask(refused)).rejects.toThrow(/current transaction is aborted/);
  await source.query("rollback");
  expect((await held()).length).toBe(mostPrepared - 1);
  await askTwice(refused);
  expect(await held(refused)).toMatchObject([{ used: 2 }]);
  expect(await held()).toHaveLength(mostPrepared);
});

test("a statement that the server has forgotten fails once", async () => {
  const text = oddShape();
  await askTwice(text);
  await source.query("deallocate all");
  await expect(ask(text)).rejects.toThrow(/does not exist/);
  await ask(text);
  expect(await held(text)).toMatchObject([{ used: 1 }]);
});

test("a connection that follows a lost one prepares for itself", async () => {
  const text = oddShape();
  await askTwice(text);
  await expect(source.query("select pg_terminate_backend(pg_backend_pid())")).rejects.toThrow();
  // The first to come may meet the end of the old one.
  expect(await held(text).catch(() => held(text))).toEqual([]);
  await ask(text);
  expect(await held(text)).toHaveLength(1);
});
