import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { substitute } from "../../packages/cli/src/deployment/substitute.ts";
import { formatPartPasswords } from "../../packages/cli/src/deployment/part-passwords.ts";
import { createSecrets, formatSecrets } from "../../packages/cli/src/secrets.ts";
import { makeEnvironmentFile } from "./topology/compose-environment.ts";
import { composeFile, composeText, projectFolder } from "./topology/compose-file.ts";
import type { ComposeService } from "./topology/compose-file.ts";

const services = Object.entries(composeFile.services);
const named = (keep: (service: ComposeService) => boolean) =>
  services
    .filter(([, service]) => keep(service))
    .map(([name]) => name)
    .toSorted();
const dockerfile = readFileSync(path.join(projectFolder, "Dockerfile"), "utf8");
const networksOf = ({ networks = [] }: ComposeService) => (Array.isArray(networks) ? networks : Object.keys(networks));

test("the file is valid by the Compose specification's JSON schema", () => {
  const folder = path.dirname(createRequire(import.meta.url).resolve("dclint/package.json"));
  const text = readFileSync(path.join(folder, "schemas/compose.schema.json"), "utf8");
  // Its draft-07 identifier is written in a way Ajv does not know; draft 7 is what Ajv takes it for without one.
  const { $schema: _draft, ...schema } = JSON.parse(text) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv, ["duration"]);
  const validate = ajv.compile(schema);
  validate(composeFile);
  expect(validate.errors ?? []).toEqual([]);
  validate({ ...composeFile, services: { gateway: { imagee: "sen" } } });
  expect(validate.errors ?? []).not.toEqual([]);
});

test("without a profile it runs the hub alone, each part with a health check", () => {
  expect(named(({ profiles, restart }) => profiles === undefined && restart !== "no")).toEqual([
    "events",
    "gateway",
    "members",
    "ministries",
    "postgres",
    "proposals",
    "registry",
  ]);
  for (const [name, service] of services.filter(([, { restart }]) => restart !== "no"))
    expect({ name, check: service.healthcheck }).toHaveProperty("check.test");
  expect(composeFile.services["postgres"]?.image).toBe("postgres:18");
});

test("every secret has to be given: none has a default, and `sen secrets` makes all but the provider's", async () => {
  const places = [...composeText.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)].map(([, name = "", rest = ""]) => ({
    name,
    rest,
  }));
  const secrets = places.filter(({ name }) => /PASSWORD|SECRET|KEYS?$|TOKEN/.test(name));
  expect(secrets.length).toBeGreaterThan(20);
  for (const { name, rest } of secrets)
    expect({ name, required: rest.startsWith(":?") }).toEqual({ name, required: true });
  expect(composeText).not.toMatch(/(PASSWORD|SECRET|KEYS|TOKEN): (?!\$\{|>-)/);
  const made = (formatSecrets(await createSecrets()) + formatPartPasswords()).matchAll(/^(\w+)=/gm);
  const given = new Set([...made].map(([, name = ""]) => name));
  expect(secrets.map(({ name }) => name).filter((name) => !given.has(name) && name !== "OIDC_CLIENT_SECRET")).toEqual(
    [],
  );
});

test("nothing but Caddy is open to the world; gateway and Grafana are to this machine", () => {
  const open = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
  expect(open.filter((port) => !port.includes(" 127.0.0.1:"))).toEqual([
    "caddy 80:80",
    "caddy 443:443",
    "caddy 443:443/udp",
  ]);
  expect(named((service) => networksOf(service).includes("outside"))).toEqual(["caddy", "gateway", "grafana"]);
  expect(composeFile.networks["inside"]).toEqual({ internal: true });
});

test("a process of ours can write nothing but its volumes, is nobody special, and knows the passwords of nobody else", () => {
  const ours = services.filter(([, { image }]) => image.startsWith("sen-"));
  expect(ours).toHaveLength(9);
  for (const [name, service] of ours) {
    expect({ name, ...service }).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    const text = JSON.stringify(service.environment);
    const passwords = [...text.matchAll(/\$\{(\w+_(?:APP|OWNER)_PASSWORD)/g)].map(([, secret]) => secret);
    const own = `${name.toUpperCase()}_APP_PASSWORD`;
    // Migrations make the roles, and the pool lets each of them in.
    if (name !== "migrate" && name !== "pool")
      expect({ name, foreign: passwords.filter((secret) => secret !== own) }).toEqual({ name, foreign: [] });
  }
  for (const user of ["node", "postgres"]) expect(dockerfile).toMatch(new RegExp(`^USER ${user}$`, "m"));
});

test("slices ask the pool when there is one, and PostgreSQL for the rest", async () => {
  const given = await makeEnvironmentFile({});
  for (const slice of ["ministries", "members", "events", "proposals"]) {
    const { DATABASE_URL: own = "", DATABASE_POOL_URL: pool = "" } = composeFile.services[slice]?.environment ?? {};
    expect(substitute(pool, given)).toBe("");
    expect(substitute(pool, { ...given, POOL: "pool:6432" })).toBe(
      substitute(own, given).replace("@postgres:5432", "@pool:6432"),
    );
    expect(composeFile.services["pool"]?.environment?.[`${slice.toUpperCase()}_APP_PASSWORD`]).toBeDefined();
  }
});

test("whoever's certificates are put into the folder is believed by each process of ours", () => {
  for (const [name, { image, build, volumes = [] }] of services)
    if (image.startsWith("sen-") && build?.target === undefined)
      expect({ name, volumes }).toEqual({
        name,
        volumes: expect.arrayContaining(["${AUTHORITIES_FOLDER:-./deploy/authorities}:/authorities:ro"]),
      });
  expect(dockerfile).toMatch(/^ENV NODE_USE_SYSTEM_CA=1 SSL_CERT_DIR=\/authorities$/m);
});

test("every image of ours holds a package that is there, and every file it runs", () => {
  for (const [name, { image, build, command = [] }] of services.filter(([, service]) =>
    service.image.startsWith("sen-"),
  )) {
    if (build?.target !== undefined) {
      expect({ image, there: dockerfile.includes(` AS ${build.target}\n`) }).toEqual({
        image: `sen-${name}`,
        there: true,
      });
      continue;
    }
    const packageName = build?.args?.PACKAGE ?? composeFile.services["migrate"]?.build?.args?.PACKAGE ?? "";
    expect({ name, image }).toEqual({ name, image: packageName.replace("@sen/", "sen-") });
    const [file = ""] = command;
    expect(() => readFileSync(path.join(projectFolder, file))).not.toThrow();
  }
});

test("every file of a part is there and can be read as what it is", () => {
  const mounted = services.flatMap(([, { volumes = [] }]) => volumes.filter((volume) => volume.startsWith("./")));
  expect(mounted.length).toBeGreaterThan(6);
  for (const volume of mounted)
    expect({ volume, there: existsSync(path.join(projectFolder, volume.split(":")[0] ?? "")) }).toEqual({
      volume,
      there: true,
    });
  for (const file of ["prometheus/prometheus.yml", "alertmanager/alertmanager.yml", "tempo/tempo.yml"])
    expect(parse(readFileSync(path.join(projectFolder, "deploy", file), "utf8"))).toBeTruthy();
});

test("the realm of Keycloak lets the gateway sign people in by code and PKCE alone, and names programs' audience", () => {
  const text = readFileSync(path.join(projectFolder, "deploy/keycloak/sen-realm.json"), "utf8");
  const realm = JSON.parse(text) as { clients: Record<string, unknown>[] };
  expect(realm).toMatchObject({ enabled: true, registrationAllowed: false, bruteForceProtected: true });
  expect(realm.clients).toEqual([
    expect.objectContaining({
      clientId: "sen-gateway",
      secret: "${OIDC_CLIENT_SECRET}",
      publicClient: false,
      standardFlowEnabled: true,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      redirectUris: ["${PUBLIC_URL}/auth/callback"],
      attributes: expect.objectContaining({ "pkce.code.challenge.method": "S256" }),
    }),
  ]);
  expect(text).toContain('"included.custom.audience": "sen"');
});
