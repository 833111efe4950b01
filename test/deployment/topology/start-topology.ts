import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Balancer } from "./balancer.ts";
import { substitute } from "../../../packages/cli/src/deployment/substitute.ts";
import { makeEnvironmentFile } from "./compose-environment.ts";
import { composeFile, projectFolder } from "./compose-file.ts";
import { Database } from "./database.ts";
import { freePorts } from "@sen/testing/free-ports";
import { Part } from "./part.ts";
import { makeCertificate, startSecureProvider } from "./provider.ts";
import { balanced, slices } from "./topology-options.ts";
import type { Place, ServiceName, TopologyOptions } from "./topology-options.ts";

/** What the images bring along; see Dockerfile. */
const imageEnvironment = {
  NODE_ENV: "production",
  SUPERGRAPH_FILE: "/sen/supergraph.graphql",
  SHUTDOWN_DELAY_MS: "1500",
  CACHE_FOLDER: path.join(tmpdir(), "sen-test-cache"),
};

interface RunOptions {
  readonly port?: number;
  /** Another command of the same image. */
  readonly command?: readonly string[];
  readonly more?: readonly string[];
  readonly kept?: boolean;
  readonly env?: Record<string, string>;
}

/**
 * What docker-compose.yml says, as plain processes on loopback: the same commands with the same environment in production mode, on
 * PostgreSQL, with a provider over TLS, and HAProxy with the file of deploy/ before gateways and slices. For each service there are
 * places of which one is taken unless it is being replaced or another instance is added.
 */
export class Topology {
  readonly folder: string;
  readonly publicUrl: string;
  readonly #options: TopologyOptions;
  readonly #ports: readonly number[];
  readonly #given: Record<string, string>;
  readonly #certificate: ReturnType<typeof makeCertificate>;
  readonly #stops: (() => Promise<unknown>)[] = [];
  /** Ports under which parts find each other, by `from→to`. */
  readonly #ways = new Map<string, number>();
  /** By `events-1` and the like: name and place. */
  readonly running = new Map<string, Part>();
  #tree: string;
  #balancer: Balancer | undefined;
  #database: Database | undefined;
  token: (subject: string) => Promise<string> = () => Promise.reject(new Error("not started"));

  private constructor(
    folder: string,
    ports: readonly number[],
    given: Record<string, string>,
    options: TopologyOptions,
  ) {
    this.folder = folder;
    this.#options = options;
    this.#ports = ports;
    this.#given = given;
    this.#tree = options.tree ?? projectFolder;
    this.publicUrl = given["PUBLIC_URL"] ?? "";
    this.#certificate = makeCertificate(folder);
    if (options.folder === undefined) this.#stops.push(() => rm(folder, { recursive: true, force: true }));
  }

  /** Brings all of it up, as `docker compose up` orders it. */
  static async start(options: TopologyOptions): Promise<Topology> {
    const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), "sen-topology-")));
    await mkdir(folder, { recursive: true });
    // The user PostgreSQL runs as has to reach its data below.
    spawnSync("chmod", ["755", folder]);
    const ports = await freePorts(5 + 4 * balanced.length);
    const [, issuerPort, publicPort] = ports;
    // Passwords are those of the data.
    const secrets = path.join(folder, "environment.json");
    const known = existsSync(secrets) ? (JSON.parse(await readFile(secrets, "utf8")) as Record<string, string>) : {};
    const given = {
      ...(await makeEnvironmentFile({ OIDC_CLIENT_ID: "sen-gateway", OIDC_CLIENT_SECRET: "test" })),
      ...known,
      PUBLIC_URL: `https://127.0.0.1:${publicPort}`,
      OIDC_ISSUER: `https://127.0.0.1:${issuerPort}`,
      ...options.environment,
    };
    await writeFile(secrets, JSON.stringify(given), { mode: 0o600 });
    const topology = new Topology(folder, ports, given, options);
    try {
      await topology.#up(options.subjects ?? []);
      return topology;
    } catch (error) {
      await topology.stop();
      throw error;
    }
  }

  async #up(subjects: readonly string[]): Promise<void> {
    const [postgresPort = 0, issuerPort = 0, , registryPort = 0, secondPort = 0] = this.#ports;
    const { durable = false, kept = false, profile } = this.#options;
    const password = this.#given["POSTGRES_PASSWORD"] ?? "";
    const ofDatabase = { folder: this.folder, ports: [postgresPort, secondPort] as const, password, durable, kept };
    const database = await Database.open(ofDatabase);
    this.#database = database;
    this.#stops.push(() => database.stop());
    const provider = await startSecureProvider({
      port: issuerPort,
      clientSecret: "test",
      publicUrl: this.publicUrl,
      certificate: this.#certificate,
      subjects,
    });
    this.#stops.push(() => provider.stop());
    this.token = provider.token;
    await this.#findWays();
    await this.run("migrate").done();
    if (profile !== undefined) await this.#seed(profile);
    for (const subject of subjects) {
      const command = ["packages/cli/src/main.ts", "role", "give", subject, "SECRETARIAT", "--reason", "test"];
      await this.run("migrate", { command }).done();
    }
    await this.#startBalancer();
    const registry = this.run("registry", { port: registryPort, kept });
    this.running.set("registry-1", registry);
    await Promise.all([
      registry.ready(`http://127.0.0.1:${registryPort}`),
      ...slices.map((name) => this.start(name, 0)),
    ]);
    await this.publish();
    await this.start("gateway", 0);
  }

  /** Each pair of parts that talk, with the port the first finds the second at. */
  async #findWays(): Promise<void> {
    const { way = async (_from, _to, port) => port } = this.#options;
    const lead = async (from: string, to: string, port: number) =>
      void this.#ways.set(`${from}→${to}`, await way(from, to, port));
    for (const name of [...slices, "registry"]) await lead(name, "postgres", this.database.port);
    for (const name of slices) await lead("gateway", name, this.#portsOf(name)[0]);
    await lead("gateway", "registry", this.#ports[3] ?? 0);
    for (const [place, port] of this.#portsOf("gateway").slice(1).entries())
      await lead("haproxy", `gateway-${place + 1}`, port);
  }

  /** Only what ended well is taken for seeded. */
  async #seed(profile: string): Promise<void> {
    const mark = path.join(this.folder, "seeded");
    const done = existsSync(mark) ? await readFile(mark, "utf8") : null;
    if (done !== null && done !== profile) throw new Error(`${this.folder} has data of ${done}, not of ${profile}`);
    if (done !== null) return;
    await this.run("migrate", { command: ["packages/cli/src/main.ts", "seed", "--profile", profile] }).done();
    await this.database.sql("vacuum analyze");
    await writeFile(mark, profile);
  }

  async #startBalancer(): Promise<void> {
    const env: Record<string, string> = {
      PUBLIC_BIND: `127.0.0.1:${this.#ports[2]}`,
      CERTIFICATE: this.#certificate.both,
    };
    for (const name of balanced) {
      const [bind, ...places] = this.#portsOf(name);
      if (name !== "gateway") env[`${name.toUpperCase()}_BIND`] = `127.0.0.1:${bind}`;
      for (const [place, port] of places.entries()) {
        const led = this.#ways.get(`haproxy→${name}-${place + 1}`) ?? port;
        env[`${name.toUpperCase()}_${place + 1}`] = `127.0.0.1:${led}`;
      }
    }
    const balancer = new Balancer(this.folder, env, this.#options.kept ?? false);
    this.#balancer = balancer;
    this.running.set("haproxy-1", balancer);
    this.#stops.push(() => balancer.stop());
  }

  #portsOf(name: ServiceName): readonly [number, ...number[]] {
    const at = 5 + 4 * balanced.indexOf(name);
    const [bind = 0, ...places] = this.#ports.slice(at, at + 4);
    return [bind, ...places];
  }

  /** A service of the file as a process. */
  run(name: string, { port = 0, command, more = [], kept = false, env = {} }: RunOptions = {}): Part {
    const service = composeFile.services[name];
    const own = Object.entries(service?.environment ?? {}).map(([key, value]) => [key, this.#localise(name, value)]);
    const [file = "", ...flags] = command ?? service?.command ?? [];
    const part = new Part(name, [process.execPath, "--disable-warning=ExperimentalWarning", file, ...flags, ...more], {
      cwd: this.#tree,
      kept,
      env: {
        ...imageEnvironment,
        NODE_EXTRA_CA_CERTS: this.#certificate.certificate,
        ...(Object.fromEntries(own) as Record<string, string>),
        HOST: "127.0.0.1",
        PORT: String(port),
        // Containers have each their own; here several gateways are on one machine.
        METRICS_PORT: "",
        GATEWAY_ID: `${name}-${port}`,
        ...env,
      },
    });
    this.#stops.push(() => part.stop("SIGKILL"));
    return part;
  }

  /** Names and folders of containers as they are here. */
  #localise(name: string, text: string): string {
    const [, , , registry] = this.#ports;
    return substitute(text, this.#given)
      .replaceAll("@postgres:5432", `@127.0.0.1:${this.#ways.get(`${name}→postgres`) ?? this.database.port}`)
      .replaceAll("http://registry:4000", `http://127.0.0.1:${this.#ways.get(`${name}→registry`) ?? registry}`)
      .replaceAll(/^ministries,members,.*,registry$/g, "127.0.0.1")
      .replaceAll(
        /^(file:\/\/)?\/(files|delivery|tmp\/sen)$/g,
        (_, scheme = "", folder: string) => `${scheme}${this.folder}/${folder}`,
      );
  }

  /** One more instance of a service, until the balancer takes it for alive. */
  async start(name: ServiceName, place: Place): Promise<Part> {
    const port = this.#portsOf(name)[place + 1] ?? 0;
    const instance = `${name}-${place + 1}`;
    const { kept = false, environmentOf } = this.#options;
    const part = this.run(name, { port, kept, env: environmentOf?.(instance) ?? {} });
    this.running.set(instance, part);
    await part.ready(`http://127.0.0.1:${port}`);
    await this.#balancer?.until(instance, "UP");
    return part;
  }

  /** Makes the slices of the tree the graph; gives what was printed. */
  publish(): Promise<string> {
    const registry = `registry=http://127.0.0.1:${this.#ports[3]}/graphql`;
    const addresses = slices.map((name) => `${name}=http://127.0.0.1:${this.#ways.get(`gateway→${name}`)}/graphql`);
    return this.run("publish", { more: ["--address", registry, ...addresses] }).done();
  }

  /** Puts another instance in the place of the one that runs: the new one takes requests before the old one is told to stop. */
  async replace(name: ServiceName): Promise<void> {
    const place = ([0, 1] as const).find((each) => this.running.has(`${name}-${each + 1}`));
    const old = this.running.get(`${name}-${(place ?? 0) + 1}`);
    if (place === undefined || old === undefined) throw new Error(`${name} does not run`);
    await this.start(name, place === 0 ? 1 : 0);
    await old.stop();
    this.running.delete(`${name}-${place + 1}`);
  }

  /** What is run from now on comes from this checkout. */
  use(tree: string): void {
    this.#tree = tree;
  }

  get database(): Database {
    if (this.#database === undefined) throw new Error("not started");
    return this.#database;
  }

  /** Fulfilled when every instance is ready and the balancer sends to it. */
  async untilAllReady(): Promise<void> {
    for (const name of balanced) {
      for (const [place, port] of this.#portsOf(name).slice(1).entries()) {
        if (!this.running.has(`${name}-${place + 1}`)) continue;
        await untilReady(port);
        await this.#balancer?.until(`${name}-${place + 1}`, "UP");
      }
    }
    await untilReady(this.#ports[3] ?? 0);
  }

  /** Runs SQL as the administrator. */
  sql<Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.sql<Row>(text, parameters);
  }

  /** Authority of the certificate that the door shows. */
  get certificateFile(): string {
    return this.#certificate.certificate;
  }

  /** Ends all of it; what each part printed stays in a folder that is kept. */
  async stop(): Promise<void> {
    if (this.#options.folder !== undefined)
      for (const [name, part] of this.running) await writeFile(path.join(this.folder, `${name}.log`), part.output);
    for (const each of this.#stops.toReversed()) await each();
  }
}

async function untilReady(port: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
