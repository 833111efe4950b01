import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { testCluster } from "@sen/testing";
import { withClient } from "@sen/database";
import { projectFolder } from "../project-folder.ts";
import { createSubgraph } from "./create-subgraph.ts";
import type { CreatedSubgraph } from "./create-subgraph.ts";
import { reservedWords } from "./reserved-words.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-create-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const create = (change: object = {}) =>
  createSubgraph({ name: "libraries", owner: "MOET", folder: "libraries", typedIn: folder, ...change });

test.each([
  ["a name with capitals", { name: "Libraries" }, "VALIDATION"],
  ["a name with two _ in a row", { name: "training__rooms" }, "VALIDATION"],
  ["a name that begins with a digit", { name: "2rooms" }, "VALIDATION"],
  ["a name too long for a role", { name: `a${"b".repeat(40)}` }, "VALIDATION"],
  ["a word of SQL", { name: "user" }, "VALIDATION"],
  ["a schema of the hub", { name: "sen_bus" }, "VALIDATION"],
  ["a slice that is there", { name: "scholarships" }, "ALREADY_EXISTS"],
  ["a unit that is not known", { owner: "MOETT" }, "NOT_FOUND"],
  ["a unit that has ended", { owner: "MOLISA" }, "UNIT_ENDED"],
  [
    "a folder in this repository that is none of slices",
    { folder: path.join(projectFolder, "packages/x") },
    "VALIDATION",
  ],
])("%s is refused, and nothing is written", async (_what, change, code) => {
  await expect(create({ folder: "refused", ...change })).rejects.toMatchObject({ code });
  await expect(readFile(path.join(folder, "refused", "package.json"))).rejects.toThrow("ENOENT");
});

test("a unit's code that is almost right is told", async () => {
  await expect(create({ owner: "moet" })).rejects.toMatchObject({
    localized: { en: expect.stringContaining("did you mean MOET?") },
  });
});

test("no file is overwritten, and no other one is written beside it", async () => {
  const taken = path.join(folder, "taken");
  await mkdir(taken);
  await writeFile(path.join(taken, "README.md"), "ours");
  await expect(create({ folder: "taken" })).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
  expect(await readFile(path.join(taken, "README.md"), "utf8")).toBe("ours");
  await expect(readFile(path.join(taken, "package.json"))).rejects.toThrow("ENOENT");
});

test("words that PostgreSQL reserves cannot name a slice", async () => {
  const { rows } = await withClient(testCluster(), (client) =>
    client.query<{ word: string }>("select word from pg_get_keywords() where catcode <> 'U'"),
  );
  expect(rows.map(({ word }) => word).filter((word) => !reservedWords.has(word))).toEqual([]);
});

describe("a slice in a folder of its own, as it was written", () => {
  let created: CreatedSubgraph;
  beforeAll(async () => {
    // A long name breaks lines where the sample's does not.
    created = await create({ name: "training_rooms_of_the_academy", folder: "rooms" });
    await linkPackages(created.folder);
  });

  test("names nothing of the sample's", async () => {
    expect(created).toMatchObject({ owner: "MOET", standalone: true });
    for (const file of created.files) {
      const text = file + (await readFile(path.join(created.folder, file), "utf8"));
      expect(text).not.toMatch(/sample.?slice/i);
      expect(text).not.toMatch(/SAMPLE_OWNER|COMMANDS|1764500000000/);
    }
  });

  // Types, lint, and the slice's own tests: test/extend runs them where a newcomer would.
  test.each([
    ["formatting is uniform", "oxfmt", ["--check", "."]],
    ["generated files are up to date", "sen", ["generate", ".", "--check"]],
  ])("%s", (_what, command, args) => {
    const program = { sen: "packages/cli/sen.mjs" }[command] ?? `node_modules/.bin/${command}`;
    const { status, stdout, stderr } = spawnSync(path.join(projectFolder, program), args, {
      cwd: created.folder,
      encoding: "utf8",
      env: { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env["PATH"]}`, INIT_CWD: undefined },
    });
    expect({ status, told: stdout + stderr }).toMatchObject({ status: 0 });
  });
});

/** What `pnpm install` does with the `link:` entries. */
async function linkPackages(slice: string): Promise<void> {
  const text = await readFile(path.join(slice, "package.json"), "utf8");
  const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
  for (const [name, target] of Object.entries({ ...dependencies, ...devDependencies })) {
    const link = path.join(slice, "node_modules", name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.resolve(slice, target.replace(/^link:/, "")), link);
  }
}
