import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres, withClient } from "@sen/database";
import { Balancer } from "./balancer.ts";
import { substitute } from "../../../packages/cli/src/deployment/substitute.ts";
import { makeEnvironmentFile } from "./compose-environment.ts";
import { composeFile, projectFolder } from "./compose-file.ts";
import { freePorts } from "./free-ports.ts";
import { Part } from "./part.ts";
import { makeCertificate, startSecureProvider } from "./provider.ts";

export const slices = ["ministries", "members", "events", "proposals"] as const;
const balanced = [...slices, "gateway"] as const;
export type ServiceName = (typeof balanced)[number];

/** What the images bring along; see Dockerfile. */
const imageEnvironment = {
  NODE_ENV: "production",
  SUPERGRAPH_FILE: "/sen/supergraph.graphql",
  SHUTDOWN_DELAY_MS: "1500",
  CACHE_FOLDER: path.join(tmpdir(), "sen-test-cache"),
};

interface RunOptions {
  readonly port?: number;
  /** A checkout, instead of this one. */
  readonly tree?: string | undefined;
  /** Another command of the same image. */
  readonly command?: readonly string[];
  readonly more?: readonly string[];
}

/**
 * What docker-compose.yml says, as plain processes on loopback: the same commands with the same environment in production mode, on
 * PostgreSQL, with a provider over TLS, and HAProxy with the file of deploy/ before gateways and slices. For each service there are
 * two places, of which one is taken unless it is being replaced.
 */
export class Topology {
  readonly publicUrl: string;
  readonly #folder: string;
  readonly #ports: readonly number[];
  readonly #given: Record<string, string>;
  readonly #certificate: ReturnType<typeof makeCertificate>;
  readonly #stops: (() => Promise<unknown>)[] = [];
  readonly #running = new Map<ServiceName, { readonly part: Part; readonly place: 0 | 1 }>();
  #tree: string;
  #balancer: Balancer | undefined;
  token: (subject: string) => Promise<string> = () => Promise.reject(new Error("not started"));

  private constructor(folder: string, ports: readonly number[], given: Record<string, string>, tree: string) {
    this.#folder = folder;
    this.#ports = ports;
    this.#given = given;
    this.#tree = tree;
    this.publicUrl = given["PUBLIC_URL"] ?? "";
    this.#certificate = makeCertificate(folder);
    this.#stops.push(() => rm(folder, { recursive: true, force: true }));
  }

  /** Brings all of it up, as `docker compose up` orders it; `subjects` are the secretariat. */
  static async start(options: {
    readonly subjects: readonly string[];
    readonly tree?: string | undefined;
  }): Promise<Topology> {
    const folder = await mkdtemp(path.join(tmpdir(), "sen-topology-"));
    // The user PostgreSQL runs as has to reach its data below.
    spawnSync("chmod", ["755", folder]);
    const ports = await freePorts(4 + 3 * balanced.length);
    const [, issuerPort, publicPort] = ports;
    const given = await makeEnvironmentFile({
      PUBLIC_URL: `https://127.0.0.1:${publicPort}`,
      OIDC_ISSUER: `https://127.0.0.1:${issuerPort}`,
      OIDC_CLIENT_ID: "sen-gateway",
      OIDC_CLIENT_SECRET: "test",
    });
    const topology = new Topology(folder, ports, given, options.tree ?? projectFolder);
    try {
      await topology.#up(options.subjects);
      return topology;
    } catch (error) {
      await topology.stop();
      throw error;
    }
  }

  async #up(subjects: readonly string[]): Promise<void> {
    const [postgresPort = 0, issuerPort = 0, , registryPort = 0] = this.#ports;
    const password = this.#given["POSTGRES_PASSWORD"] ?? "";
    const dataFolder = path.join(this.#folder, "home", "postgres");
    const postgres = await startEmbeddedPostgres({ dataFolder, port: postgresPort, password, durable: false });
    this.#stops.push(() => postgres.stop());
    await withClient(postgres.admin, async (client) => {
      await client.query(`create role sen_admin superuser login password ${client.escapeLiteral(password)}`);
      await client.query("create database sen owner sen_admin");
    });
    const provider = await startSecureProvider({
      port: issuerPort,
      clientSecret: "test",
      publicUrl: this.publicUrl,
      certificate: this.#certificate,
      subjects,
    });
    this.#stops.push(() => provider.stop());
    this.token = provider.token;
    await this.run("migrate").done();
    for (const subject of subjects) {
      const command = ["packages/cli/src/main.ts", "role", "give", subject, "SECRETARIAT", "--reason", "test"];
      await this.run("migrate", { command }).done();
    }
    this.#startBalancer();
    const registry = this.run("registry", { port: registryPort });
    await Promise.all([
      registry.ready(`http://127.0.0.1:${registryPort}`),
      ...slices.map((name) => this.#start(name, 0)),
    ]);
    await this.publish();
    await this.#start("gateway", 0);
  }

  #startBalancer(): void {
    const env: Record<string, string> = {
      PUBLIC_BIND: `127.0.0.1:${this.#ports[2]}`,
      CERTIFICATE: this.#certificate.both,
    };
    for (const name of balanced) {
      const [bind, first, second] = this.#portsOf(name);
      if (name !== "gateway") env[`${name.toUpperCase()}_BIND`] = `127.0.0.1:${bind}`;
      env[`${name.toUpperCase()}_1`] = `127.0.0.1:${first}`;
      env[`${name.toUpperCase()}_2`] = `127.0.0.1:${second}`;
    }
    const balancer = new Balancer(this.#folder, env);
    this.#balancer = balancer;
    this.#stops.push(() => balancer.stop());
  }

  #portsOf(name: ServiceName): readonly [number, number, number] {
    const at = 4 + 3 * balanced.indexOf(name);
    const [bind = 0, first = 0, second = 0] = this.#ports.slice(at, at + 3);
    return [bind, first, second];
  }

  /** A service of the file as a process. */
  run(name: string, { port = 0, tree = this.#tree, command, more = [] }: RunOptions = {}): Part {
    const service = composeFile.services[name];
    const own = Object.entries(service?.environment ?? {}).map(([key, value]) => [key, this.#localise(value)]);
    const [file = "", ...flags] = command ?? service?.command ?? [];
    const part = new Part(name, [process.execPath, "--disable-warning=ExperimentalWarning", file, ...flags, ...more], {
      cwd: tree,
      env: {
        ...imageEnvironment,
        NODE_EXTRA_CA_CERTS: this.#certificate.certificate,
        ...(Object.fromEntries(own) as Record<string, string>),
        HOST: "127.0.0.1",
        PORT: String(port),
        GATEWAY_ID: `${name}-${port}`,
      },
    });
    this.#stops.push(() => part.stop("SIGKILL"));
    return part;
  }

  /** Names and folders of containers as they are here. */
  #localise(text: string): string {
    const [postgres, , , registry] = this.#ports;
    return substitute(text, this.#given)
      .replaceAll("@postgres:5432", `@127.0.0.1:${postgres}`)
      .replaceAll("http://registry:4000", `http://127.0.0.1:${registry}`)
      .replaceAll(/^ministries,members,.*,registry$/g, "127.0.0.1")
      .replaceAll(
        /^(file:\/\/)?\/(files|delivery|tmp\/sen)$/g,
        (_, scheme = "", folder: string) => `${scheme}${this.#folder}/${folder}`,
      );
  }

  async #start(name: ServiceName, place: 0 | 1): Promise<void> {
    const port = this.#portsOf(name)[place + 1] ?? 0;
    const part = await this.run(name, { port }).ready(`http://127.0.0.1:${port}`);
    await this.#balancer?.until(`${name}-${place + 1}`, "UP");
    this.#running.set(name, { part, place });
  }

  /** Makes the slices of the tree the graph; gives what was printed. */
  publish(): Promise<string> {
    const registry = `registry=http://127.0.0.1:${this.#ports[3]}/graphql`;
    const addresses = slices.map((name) => `${name}=http://127.0.0.1:${this.#portsOf(name)[0]}/graphql`);
    return this.run("publish", { more: ["--address", registry, ...addresses] }).done();
  }

  /** Puts another instance in the place of the one that runs: the new one takes requests before the old one is told to stop. */
  async replace(name: ServiceName): Promise<void> {
    const old = this.#running.get(name);
    if (old === undefined) throw new Error(`${name} does not run`);
    await this.#start(name, old.place === 0 ? 1 : 0);
    await old.part.stop();
  }

  /** What is run from now on comes from this checkout. */
  use(tree: string): void {
    this.#tree = tree;
  }

  /** What a running instance printed. */
  outputOf(name: ServiceName): string {
    return this.#running.get(name)?.part.output ?? "";
  }

  /** Runs SQL as the administrator. */
  async sql<Row extends object>(text: string): Promise<Row[]> {
    const settings = {
      host: "127.0.0.1",
      port: this.#ports[0] ?? 0,
      database: "sen",
      user: "sen_admin",
      password: this.#given["POSTGRES_PASSWORD"] ?? "",
    };
    return withClient(settings, async (client) => (await client.query<Row>(text)).rows);
  }

  /** Authority of the certificate that the door shows. */
  get certificateFile(): string {
    return this.#certificate.certificate;
  }

  async stop(): Promise<void> {
    for (const each of this.#stops.toReversed()) await each();
  }
}
