import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { settings } from "./list-settings.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const sources = [
  "gateway/src/**/*.ts",
  "packages/{registry,subgraph,outbound,files,process,cli}/src/**/*.ts",
  "subgraphs/*/src/**/*.ts",
];
/** Read by `sen gateway`, which has a list of its own, or meant for another program. */
const elsewhere = /standalone|demo|\.test\.ts$|services\/identity-provider/;

test("whatever a process reads from its environment is in the list, with what it means", () => {
  const read = globSync(sources, { cwd: root })
    .filter((file) => !elsewhere.test(file) && !file.includes("node_modules"))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      const found = [
        ...text.matchAll(
          /(?:environment|process\.env|whole)\["([A-Z][A-Z0-9_]+)"\]|(?:required|require|requireSetting|readCount|readMilliseconds|read)\((?:environment, )?"([A-Z][A-Z0-9_]+)"/g,
        ),
      ];
      return found.map(([, one, other]) => `${one ?? other} in ${file}`);
    });
  const known = new Set(settings.flatMap(({ name }) => [name, `${name}_FILE`]));
  expect(read.length).toBeGreaterThan(50);
  // INIT_CWD is pnpm's: the folder it was called in.
  expect(read.filter((each) => !known.has(each.split(" ")[0] ?? "") && !each.startsWith("INIT_CWD"))).toEqual([]);
});

test("each setting is there once and says what it means", () => {
  const names = settings.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, meaning, readers } of settings)
    expect({ name, ok: meaning.length > 5 && readers.length > 0 }).toEqual({ name, ok: true });
});
