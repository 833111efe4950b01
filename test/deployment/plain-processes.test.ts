import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readGatewaySettings } from "../../gateway/src/settings.ts";
import { parse } from "yaml";
import { writeEnvironments } from "../../packages/cli/src/deployment/write-environments.ts";
import { readRegistrySettings } from "../../packages/registry/src/server/settings.ts";
import { readSubgraphSettings } from "../../packages/subgraph/src/server/settings.ts";
import { composeFile, projectFolder } from "./topology/compose-file.ts";
import { makeEnvironmentFile } from "./topology/compose-environment.ts";

let folder: string;
let written: string[];
const units = path.join(projectFolder, "deploy/systemd");

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "sen-environment-"));
  const given = await makeEnvironmentFile({
    PUBLIC_URL: "https://sen.example",
    OIDC_ISSUER: "https://id.example/realms/sen",
    OIDC_CLIENT_ID: "sen-gateway",
    OIDC_CLIENT_SECRET: "secret",
  });
  const from = path.join(folder, ".env");
  writeFileSync(
    from,
    Object.entries(given)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(""),
  );
  written = await writeEnvironments({ from, to: path.join(folder, "etc"), data: "/var/lib/sen" });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A file as systemd reads it: quotes are taken off. */
function read(name: string): Record<string, string> {
  const text = readFileSync(path.join(folder, "etc", `${name}.env`), "utf8");
  const pairs = [...text.matchAll(/^(\w+)="([^"\n]*)"$/gm)].map(([, key = "", value = ""]) => [key, value]);
  expect(pairs).toHaveLength(text.trim().split("\n").length);
  return Object.fromEntries(pairs) as Record<string, string>;
}

test("each service starts with its file in production mode, and no file is for other eyes", () => {
  for (const file of written) expect(statSync(file).mode & 0o077).toBe(0);
  for (const place of [1, 2]) {
    expect(readGatewaySettings(read(`gateway-${place}`))).toMatchObject({
      production: true,
      port: 4000 + place,
      host: "127.0.0.1",
    });
    for (const slice of ["ministries", "members", "events", "proposals"]) {
      const { database } = readSubgraphSettings(read(`${slice}-${place}`));
      expect(database).toMatchObject({ host: "127.0.0.1", port: 5432, user: `sen_${slice}_app` });
    }
  }
  expect(readRegistrySettings(read("registry")).port).toBe(4031);
  expect(read("migrate")["DATABASE_URL"]).toMatch(/^postgres:\/\/postgres:.+@127\.0\.0\.1:5432\/sen$/);
});

test("no two services of one machine listen at the same address", () => {
  const taken = written.flatMap((file) => {
    const name = path.basename(file, ".env");
    const environment = read(name);
    if (name === "haproxy")
      return Object.entries(environment).flatMap(([key, value]) => (key.endsWith("_BIND") ? value : []));
    return environment["PORT"] === undefined ? [] : `127.0.0.1:${environment["PORT"]}`;
  });
  expect(taken.length).toBeGreaterThan(14);
  expect(new Set(taken).size).toBe(taken.length);
});

test("HAProxy finds in its file every address it asks for", () => {
  const asked = readFileSync(path.join(projectFolder, "deploy/haproxy/haproxy.cfg"), "utf8").matchAll(/\$\{(\w+)\}/g);
  const given = read("haproxy");
  expect([...asked].map(([, name = ""]) => name).filter((name) => given[name] === undefined)).toEqual([]);
});

test("Prometheus looks at every place of every service, and knows which belong together", () => {
  const file = readFileSync(path.join(projectFolder, "deploy/prometheus/plain-processes.yml"), "utf8");
  const { scrape_configs: jobs } = parse(file) as {
    scrape_configs: { job_name: string; static_configs: { targets: string[]; labels: Record<string, string> }[] }[];
  };
  const looked = jobs.flatMap(({ job_name: name, static_configs: places }) =>
    places.map(({ targets: [target], labels }) => {
      expect(labels["owner"]).toBe("VWU");
      return `${name}${labels["place"] === undefined ? "" : `-${labels["place"]}`} ${target}`;
    }),
  );
  const serving = written.map((each) => path.basename(each, ".env")).filter((name) => "PORT" in read(name));
  const portOf = ({ METRICS_PORT, PORT }: Record<string, string>) => METRICS_PORT ?? PORT;
  expect(looked.toSorted()).toEqual(serving.map((name) => `${name} 127.0.0.1:${portOf(read(name))}`).toSorted());
});

test("processes that call others believe whom the machine believes, and who restores knows the registry's key", () => {
  for (const name of ["registry", "gateway-1", "gateway-2", "members-1"])
    expect(read(name)).toMatchObject({ NODE_USE_SYSTEM_CA: "1" });
  for (const name of ["database", "migrate"])
    expect(read(name)["REGISTRY_PUBLIC_KEYS"]).toBe(read("gateway-1")["REGISTRY_PUBLIC_KEYS"]);
});

test("a value that is missing is named", async () => {
  const from = path.join(folder, "short.env");
  writeFileSync(from, "PUBLIC_URL=https://sen.example\n");
  await expect(writeEnvironments({ from, to: path.join(folder, "none"), data: "/x" })).rejects.toThrow(
    /STEWARD_TOKEN: run pnpm sen secrets/,
  );
});

test("every unit runs a file that is there, with the environment of its service, and may write nothing but its data", () => {
  const names = new Set(written.map((file) => path.basename(file)));
  const services = readdirSync(units).filter((name) => name.endsWith(".service"));
  expect(services).toHaveLength(7);
  for (const unit of services) {
    const text = readFileSync(path.join(units, unit), "utf8");
    const file = /--disable-warning=ExperimentalWarning (\S+)/.exec(text)?.[1]?.replace("${SLICE}", "events") ?? "";
    expect({ unit, file, there: existsSync(path.join(projectFolder, file)) }).toEqual({ unit, file, there: true });
    const environment = /^EnvironmentFile=\/etc\/sen\/(.+)$/m.exec(text)?.[1] ?? "";
    expect(names).toContain(
      environment.replace(
        unit.startsWith("sen-gateway") ? "%i" : "%i",
        unit.startsWith("sen-gateway") ? "1" : "events-1",
      ),
    );
    for (const rule of ["User=sen\n", "WorkingDirectory=/opt/sen\n"]) expect(text).toContain(rule);
    // Of its own data alone, and never the root of it.
    expect(text).not.toMatch(/^ReadWritePaths=(?!\/var\/lib\/sen\/\w)/m);
  }
  expect(Object.keys(composeFile.services)).toEqual(expect.arrayContaining(["registry", "publish", "migrate"]));
});

test("a unit that others come after is started when it answers", () => {
  for (const unit of ["sen-database.service", "sen-registry.service", "sen-slice@.service"])
    expect(readFileSync(path.join(units, unit), "utf8")).toMatch(/^ExecStartPost=.+(5432|health\/ready)/m);
});

test.each(["identity-provider.md", "operate.md"])(
  "what %s has its reader run is a script, and names files that are there",
  (page) => {
    const text = readFileSync(path.join(projectFolder, "docs", page), "utf8");
    const blocks = [...text.matchAll(/^```sh walk.*\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
    expect(blocks.length).toBeGreaterThan(3);
    for (const input of blocks) {
      const { status, stderr } = spawnSync("bash", ["-n"], { input, encoding: "utf8" });
      expect({ input, status, stderr }).toEqual({ input, status: 0, stderr: "" });
      for (const [, file = ""] of input.matchAll(/(?:^| |\/opt\/sen\/)((?:deploy|gateway|packages)\/[\w./@-]+)/gm))
        expect({ file, there: existsSync(path.join(projectFolder, file)) }).toEqual({ file, there: true });
    }
  },
);

const analyze = spawnSync("systemd-analyze", ["--version"]).error === undefined;
if (!analyze) console.warn("skipped: there is no systemd-analyze to read the units");
(analyze ? test : test.skip)(
  "systemd understands its units, and finds little in them that could be taken advantage of",
  () => {
    const root = path.join(folder, "root");
    const there = path.join(root, "etc/systemd/system");
    cpSync(units, there, { recursive: true });
    const run = (...words: string[]) =>
      spawnSync("systemd-analyze", words, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
    const names = readdirSync(units)
      .filter((name) => !name.endsWith(".d"))
      .map((name) => name.replace("@.", "@events-1."));
    for (const name of names) {
      const { stderr } = run("verify", "--recursive-errors=no", `--root=${root}`, name);
      // Programs are where the units will be, not here.
      const said = stderr
        .split("\n")
        .filter((line) => /\bsen[-.@]/.test(line) && !/is not executable|not found/.test(line));
      expect({ name, said }).toEqual({ name, said: [] });
      if (!name.endsWith(".service")) continue;
      const { stdout, status } = run(
        "security",
        "--offline=true",
        "--threshold=15",
        "--no-pager",
        `--root=${root}`,
        name,
      );
      expect({ name, status, exposure: stdout.trim().split("\n").at(-1) }).toMatchObject({ name, status: 0 });
    }
  },
);
