import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Command } from "commander";
import { buildSchema } from "graphql";
import { parse as parseYaml } from "yaml";
import { addSubgraph } from "../commands/subgraph.ts";
import { addSupergraph } from "../commands/supergraph.ts";
import { projectFolder } from "../project-folder.ts";
import { reportError } from "../terminal/report-error.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sen-offline-"));
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n`;
const members = `${link}type Query { "One." member("Her id." id: ID): Member }\n"Somebody." type Member @key(fields: "id") { "Id." id: ID! "Name." name: String }`;

beforeAll(() => {
  write("members.graphql", members);
  write("renamed.graphql", members.replace("name: String", "fullName: String"));
  write("odd.graphql", `${members} enum state { open }`);
  write("clinics.graphql", `${link}type Member @key(fields: "id") { id: ID! "Name." name: String }`);
  write(
    "graph.yaml",
    `subgraphs:\n  members:\n    owner: VWU\n    routing_url: https://members.example/graphql\n    schema: { file: ./members.graphql }\nlint:\n  type-names: error\n  enum-value-names: off\n`,
  );
  write("broken.yaml", "subgraphs:\n  members: { schema: { file: ./members.graphql } }\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `sen` with these words as a person in that folder does, without a process of its own. */
async function sen(...words: string[]): Promise<Ended> {
  const program = new Command("sen").exitOverride();
  addSubgraph(program);
  addSupergraph(program);
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, "write").mockReturnValue(true),
  );
  const said = jest.spyOn(console, "error").mockImplementation(() => {});
  const told = jest.spyOn(console, "log").mockImplementation(() => {});
  const before = { code: process.exitCode, folder: process.env["INIT_CWD"] };
  process.env["INIT_CWD"] = folder;
  process.exitCode = 0;
  try {
    await program.parseAsync(words, { from: "user" }).catch(reportError);
    const text = (spies: (typeof out | typeof told)[]) =>
      spies.flatMap((spy) => spy?.mock.calls.map(([part]) => String(part)) ?? []).join("");
    return { code: process.exitCode, stdout: text([out, told]), stderr: text([err, said]) };
  } finally {
    process.exitCode = before.code;
    if (before.folder === undefined) delete process.env["INIT_CWD"];
    else process.env["INIT_CWD"] = before.folder;
    jest.restoreAllMocks();
  }
}

const check = (name: string, owner: string, schema: string, ...more: string[]) =>
  sen("subgraph", "check", name, "--owner", owner, "--schema", schema, "--offline", "--config", "graph.yaml", ...more);

test("a check of what is there already finds nothing and ends with 0", async () => {
  expect(await check("members", "VWU", "members.graphql")).toMatchObject({
    code: 0,
    stdout: "Đạt: 0 lỗi, 0 cảnh báo, 0 ghi chú.\n",
  });
});

test("a check that breaks clients ends with 1, as text, JSON or a Markdown file", async () => {
  const [text, json, markdown] = [
    await check("members", "VWU", "renamed.graphql"),
    await check("members", "VWU", "renamed.graphql", "--json"),
    await check("members", "VWU", "renamed.graphql", "--format", "markdown", "--lang", "en", "--output", "report.md"),
  ];
  expect(text.code).toBe(1);
  expect(text.stdout).toContain("✗ LỖI FIELD_REMOVED Member.name [members: VWU]");
  expect(JSON.parse(json.stdout)).toMatchObject({
    format: 1,
    passed: false,
    summary: { errors: 1, warnings: 0, notes: 1 },
  });
  expect(markdown).toMatchObject({ code: 1, stdout: "" });
  expect(readFileSync(path.join(folder, "report.md"), "utf8")).toContain("| ❌ `FIELD_REMOVED` | `Member.name` |");
});

test("a new slice is checked with those of the file", async () => {
  const { code, stdout } = await check("clinics", "MOH", "clinics.graphql", "--lang", "en");
  expect(code).toBe(1);
  expect(stdout).toContain("✗ ERROR INVALID_FIELD_SHARING Member.name [members, clinics: VWU, MOH]");
});

test("what is used wrongly ends with 2 and says what is wrong", async () => {
  const [missing, other, owner, unfinished] = [
    await check("members", "VWU", "nowhere.graphql", "--lang", "en"),
    await check("members", "MOH", "members.graphql", "--json"),
    await sen("subgraph", "check", "members"),
    await sen("supergraph", "compose", "--config", "broken.yaml"),
  ];
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("nowhere.graphql cannot be read") });
  expect(other.code).toBe(2);
  expect(JSON.parse(other.stdout)).toMatchObject({ error: { code: "CONFIGURATION" } });
  expect(owner).toMatchObject({ code: 2, stderr: expect.stringContaining("--owner") });
  expect(unfinished).toMatchObject({ code: 2, stderr: expect.stringContaining("subgraphs.members thiếu owner") });
});

test("lint takes levels from the graph's file", async () => {
  const { code, stdout } = await sen(
    "subgraph",
    "lint",
    "odd.graphql",
    "--config",
    "graph.yaml",
    "--lang",
    "en",
    "--owner",
    "VWU",
  );
  expect(code).toBe(1);
  expect(stdout).toContain("✗ ERROR LINT_TYPE_NAMES state");
  expect(stdout).not.toContain("LINT_ENUM_VALUE_NAMES");
});

test("slices are composed into a file, and two files are compared", async () => {
  write("renamed.yaml", `subgraphs: { members: { owner: VWU, schema: { file: ./renamed.graphql } } }`);
  const composed = [
    await sen("supergraph", "compose", "--config", "graph.yaml", "--output", "one.graphql"),
    await sen(
      "supergraph",
      "compose",
      "--config",
      "renamed.yaml",
      "--subgraph-url",
      "https://{name}.example/q",
      "--output",
      "two.graphql",
    ),
  ];
  expect(composed.map(({ code }) => code)).toEqual([0, 0]);
  expect(readFileSync(path.join(folder, "two.graphql"), "utf8")).toContain(`url: "https://members.example/q"`);
  const { code, stdout } = await sen("supergraph", "diff", "one.graphql", "two.graphql", "--lang", "en");
  expect(code).toBe(1);
  expect(stdout).toContain("✗ ERROR FIELD_REMOVED Member.name");
});

test("without a file the slices of this repository are composed", async () => {
  const { code, stdout } = await sen("supergraph", "compose", "--subgraph-url", "http://{name}:4000/graphql");
  expect(code).toBe(0);
  expect(stdout).toContain(`url: "http://ministries:4000/graphql"`);
  expect(() => buildSchema(stdout, { assumeValidSDL: true })).not.toThrow();
});

test("the examples for CI run a command that there is, with options that it has", async () => {
  const { stdout: help } = await sen("subgraph", "check", "--help");
  for (const file of ["github-check.yml", "gitlab-check.yml"]) {
    const text = readFileSync(path.join(projectFolder, "examples/ci", file), "utf8");
    expect(() => parseYaml(text)).not.toThrow();
    const [, command = ""] = /main.ts subgraph check ((?:.*\\\n)*.*)/.exec(text) ?? [];
    const options = [...command.matchAll(/(--[a-z-]+)/g)].map(([, option = ""]) => option);
    expect(options).toEqual(expect.arrayContaining(["--owner", "--schema", "--config", "--format"]));
    for (const option of options) expect(help).toContain(option);
  }
});
