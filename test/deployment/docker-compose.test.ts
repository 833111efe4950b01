import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const root = path.resolve(import.meta.dirname, "../..");
const text = readFileSync(path.join(root, "docker-compose.yml"), "utf8");

interface Service {
  readonly image: string;
  readonly command?: string[];
  readonly restart?: string;
  readonly healthcheck?: unknown;
  readonly environment: Record<string, string>;
  readonly ports?: string[];
  readonly networks: string[];
}

interface ComposeFile {
  readonly services: Record<string, Service>;
}

const compose = parse(text, { merge: true }) as ComposeFile;

test("the file is valid by the Compose specification's JSON schema", () => {
  const folder = path.dirname(createRequire(import.meta.url).resolve("dclint/package.json"));
  const text = readFileSync(path.join(folder, "schemas/compose.schema.json"), "utf8");
  // Its draft-07 identifier is written in a way Ajv does not know; draft 7 is what Ajv takes it for without one.
  const { $schema: _draft, ...schema } = JSON.parse(text) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv, ["duration"]);
  const validate = ajv.compile(schema);
  validate(compose);
  expect(validate.errors ?? []).toEqual([]);
  validate({ ...compose, services: { gateway: { imagee: "sen" } } });
  expect(validate.errors ?? []).not.toEqual([]);
});

test("it runs PostgreSQL 18, four slices and the gateway, each with a health check", () => {
  const running = Object.entries(compose.services).filter(([, service]) => service.restart !== "no");
  expect(running.map(([name]) => name).toSorted()).toEqual([
    "events",
    "gateway",
    "members",
    "ministries",
    "postgres",
    "proposals",
  ]);
  for (const [name, service] of running) expect({ name, check: service.healthcheck }).toHaveProperty("check.test");
  expect(compose.services["postgres"]?.image).toBe("postgres:18");
});

test("every secret has to be given: none has a default", () => {
  const places = [...text.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)].map(([, name = "", rest = ""]) => ({ name, rest }));
  const secrets = places.filter(({ name }) => /PASSWORD|SECRET|KEYS/.test(name));
  expect(secrets.length).toBeGreaterThan(20);
  for (const { name, rest } of secrets)
    expect({ name, required: rest.startsWith(":?") }).toEqual({ name, required: true });
  expect(text).not.toMatch(/(PASSWORD|SECRET|KEYS): (?!\$\{|>-)/);
});

test("nothing but the gateway can be reached from outside", () => {
  const open = Object.entries(compose.services).filter(
    ([, service]) => service.ports !== undefined || service.networks.includes("outside"),
  );
  expect(open.map(([name]) => name)).toEqual(["gateway"]);
});

test("every file a container runs is there", () => {
  const commands = Object.values(compose.services).flatMap(({ command }) => command?.slice(0, 1) ?? []);
  expect(commands).toContain("gateway/src/main.ts");
  for (const file of commands.filter((each) => each.includes("/")))
    expect(() => readFileSync(path.join(root, file))).not.toThrow();
});
