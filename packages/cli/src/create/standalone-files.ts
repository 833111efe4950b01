import { readFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "../project-folder.ts";
import type { NewFiles } from "./fill-template.ts";

/** Tools that a slice's tests and checks run with, as the root of this repository has them. */
const tools = [
  "@graphql-eslint/eslint-plugin",
  "@jest/globals",
  "@types/node",
  "eslint",
  "graphql",
  "jest",
  "node",
  "oxfmt",
  "oxlint",
  "oxlint-tsgolint",
  "typescript",
];

const scripts = {
  test: "exec node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js",
  types: "tsc --noEmit",
  lint: "oxlint --type-aware --deny-warnings",
  "lint:graphql": 'eslint --config eslint.graphql.config.mjs "src/**/*.graphql"',
  format: "oxfmt .",
  "format:check": "oxfmt --check .",
  generate: "sen generate .",
  "generate:check": "sen generate . --check",
  dev: "exec sen dev .",
};

/**
 * What a slice in a repository of its own has beside the slice itself. Kit and tools come from this checkout by `link:`:
 * they are TypeScript as it is written, which Node runs anywhere but below `node_modules`, and a link is not there.
 */
export function standaloneFiles(folder: string, packageJson: string): NewFiles {
  const link = (...parts: string[]) =>
    `link:${path
      .relative(folder, path.join(projectFolder, ...parts))
      .split(path.sep)
      .join("/")}`;
  const kit = (name: string) => [`@sen/${name}`, link("packages", name)] as const;
  const found = JSON.parse(packageJson) as Record<string, unknown>; // the template's own
  const whole = {
    ...found,
    scripts,
    dependencies: Object.fromEntries([kit("subgraph")]),
    devDependencies: Object.fromEntries(
      [...["cli", "testing"].map(kit), ...tools.map((tool) => [tool, link("node_modules", tool)] as const)].toSorted(
        ([left], [right]) => (left < right ? -1 : 1),
      ),
    ),
    packageManager: (readJson("package.json") as { packageManager: string }).packageManager,
  };
  const { $schema: _schema, ignorePatterns: _patterns, overrides: _overrides, ...rules } = readJson(".oxlintrc.json");
  const ignorePatterns = ["**/generated/**"];
  return new Map([
    ["package.json", toText(whole)],
    ["tsconfig.json", toText({ ...readJson("tsconfig.base.json"), include: ["src/**/*.ts", "test/**/*.ts"] })],
    [
      ".oxlintrc.json",
      toText({
        ...rules,
        ignorePatterns,
        overrides: [{ files: ["*.mjs"], rules: { "import/no-default-export": "off" } }],
      }),
    ],
    [".oxfmtrc.json", read(".oxfmtrc.json")],
    ["eslint.graphql.config.mjs", read("eslint.graphql.config.mjs")],
  ]);
}

const read = (file: string): string => readFileSync(path.join(projectFolder, file), "utf8");
const readJson = (file: string) => JSON.parse(read(file)) as Record<string, unknown>; // our own settings
const toText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
