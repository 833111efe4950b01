import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { createProgram } from "./program.ts";

test("a command that is named is the only one that is loaded, by the name it has itself", async () => {
  const { commands } = await createProgram([]);
  for (const command of commands) {
    const asked = await createProgram([command.name()]);
    expect(asked.commands.map((each) => each.name())).toEqual([command.name()]);
  }
});

test("a gateway loads nothing of the registry's, of databases or of identity providers", () => {
  const hook = `import { registerHooks } from "node:module";
    registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      path.join(import.meta.dirname, "main.ts"),
      "gateway",
      "--help",
    ],
    { encoding: "utf8" },
  );
  expect(stdout).toContain("--supergraph");
  expect(stderr).toContain("/gateway/src/standalone.ts");
  expect(stderr).not.toMatch(/packages\/registry|packages\/database|typeorm|oidc-provider/);
});
