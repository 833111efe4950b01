import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findPnpm } from "../extend/find-pnpm.ts";
import { projectFolder } from "./topology/compose-file.ts";

let server: Server;
let pnpmFolder: string;
let answer: { status: number; body: unknown };
let asked: string[] = [];

/** A registry that is asked about flaws and says what the test has it say. */
beforeAll(async () => {
  pnpmFolder = path.dirname(findPnpm());
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume().on("end", () => {
      response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function lookForFlaws(status: number, body: unknown): Promise<{ code: number; said: string }> {
  answer = { status, body };
  asked = [];
  const { port } = server.address() as AddressInfo; // it listens at a port
  return await new Promise((resolve) => {
    execFile(
      process.execPath,
      ["deploy/flaws/main.ts"],
      {
        cwd: projectFolder,
        env: {
          ...process.env,
          PATH: `${pnpmFolder}${path.delimiter}${process.env["PATH"]}`,
          npm_config_registry: `http://127.0.0.1:${port}/`,
          npm_config_fetch_retries: "0",
        },
      },
      (error, said) => resolve({ code: Number(error?.code ?? 0), said }),
    );
  });
}

const metadata = {
  vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0 },
  dependencies: 3,
  totalDependencies: 3,
};

test("a registry that knows of no flaw ends well, and was asked", async () => {
  expect(await lookForFlaws(200, { actions: [], advisories: {}, muted: [], metadata })).toEqual({
    code: 0,
    said: expect.stringMatching(/^✓ no known flaw in 3 packages/),
  });
  expect(asked).toEqual([expect.stringMatching(/^POST .*audits/)]);
});

test("a flaw is named with its version and ends badly", async () => {
  const advisory = {
    id: 1,
    module_name: "graphql",
    severity: "high",
    title: "Too deep a query",
    url: "https://example.org/1",
    vulnerable_versions: "<99",
    patched_versions: ">=99",
    findings: [{ version: "16.15.0", paths: [".>graphql"] }],
  };
  const vulnerabilities = { ...metadata.vulnerabilities, high: 1 };
  expect(
    await lookForFlaws(200, {
      actions: [],
      advisories: { 1: advisory },
      muted: [],
      metadata: { ...metadata, vulnerabilities },
    }),
  ).toEqual({ code: 1, said: "✗ high: graphql 16.15.0: Too deep a query (https://example.org/1)\n" });
});

test("a registry that does not offer it is not taken for one that knows of none", async () => {
  for (const [status, body] of [
    [405, {}],
    [200, "no audit"],
  ] as const) {
    const { code, said } = await lookForFlaws(status, body);
    expect({ status, code, said }).toEqual({
      status,
      code: 2,
      said: expect.stringMatching(/^!! nobody has looked for known flaws: /),
    });
  }
  expect((await lookForFlaws(405, {})).said).toContain("405");
});
