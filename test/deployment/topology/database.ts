import { existsSync } from "node:fs";
import { appendFile, chown, cp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedPostgres, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { findBinaries } from "../../../packages/database/src/embedded/binaries.ts";
import { choosePlace } from "../../../packages/database/src/embedded/run-identity.ts";
import type { PostgresPlace } from "../../../packages/database/src/embedded/run-identity.ts";
import { Part } from "./part.ts";

export interface DatabaseOptions {
  /** Folder whose `home` holds the data. */
  readonly folder: string;
  /** Ports of the servers, the first of the one that is made first. */
  readonly ports: readonly [number, number];
  readonly password: string;
  readonly durable: boolean;
  readonly kept: boolean;
}

/** PostgreSQL of a topology: one server, and when asked a second one that streams from it and takes its place. */
export class Database {
  readonly #options: DatabaseOptions;
  #place: PostgresPlace;
  #primary: 0 | 1;
  #server: Part;
  /** Told the port of the server that takes writes, whenever that changes. */
  onPromoted: (port: number) => void = () => undefined;

  private constructor(options: DatabaseOptions, place: PostgresPlace, primary: 0 | 1) {
    this.#options = options;
    this.#place = place;
    this.#primary = primary;
    this.#server = this.#spawn(this.#primary);
  }

  /** Starts the server on the folder's data; without any, on a new cluster with the administrator's database. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const [port] = options.ports;
    const place = await choosePlace(await findBinaries(), path.join(options.folder, "home", "postgres-0"));
    const second = place.dataFolder.replace(/0$/, "1");
    const primary = existsSync(place.dataFolder) || !existsSync(second) ? 0 : 1;
    if (primary === 0 && !existsSync(place.dataFolder)) {
      const { password } = options;
      const first = await startEmbeddedPostgres({ dataFolder: place.dataFolder, port, password, durable: false });
      await withClient(first.admin, async (client) => {
        await client.query(`create role sen_admin superuser login password ${client.escapeLiteral(password)}`);
        await client.query("create database sen owner sen_admin");
        await client.query("alter system set wal_keep_size = '1GB'");
      });
      await first.stop();
    }
    const database = new Database(options, place, primary);
    try {
      await database.untilReady();
    } catch (error) {
      await database.stop();
      throw error;
    }
    return database;
  }

  get port(): number {
    return this.#options.ports[this.#primary];
  }

  get server(): Part {
    return this.#server;
  }

  get admin(): DatabaseSettings {
    return { host: "127.0.0.1", port: this.port, database: "sen", user: "sen_admin", password: this.#options.password };
  }

  sql<Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return withClient(this.admin, async (client) => (await client.query<Row>(text, parameters)).rows);
  }

  /** Fulfilled when it takes connections; a server that ended for good throws with what it said. */
  async untilReady(): Promise<void> {
    while (!(await takesConnections(this.admin))) {
      if (!this.#options.kept) this.#server.requireRunning();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Another server begins with a copy and follows; what is acknowledged from then on is there, too, and it can be asked. */
  async follow(): Promise<Part> {
    const next = this.#primary === 0 ? 1 : 0;
    const [from, to] = [this.#folderOf(this.#primary), this.#folderOf(next)];
    await rm(to, { recursive: true, force: true });
    await withClient(this.admin, async (client) => {
      await client.query("select pg_backup_start('replica', fast => true)");
      const skipped = ["pg_wal", "postmaster.pid", "postmaster.opts", "pg_replslot"].map((name) =>
        path.join(from, name),
      );
      await cp(from, to, { recursive: true, filter: (file) => !skipped.some((each) => file.startsWith(each)) });
      const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop()");
      await writeFile(path.join(to, "backup_label"), rows[0]?.labelfile ?? "");
    });
    const { password, ports } = this.#options;
    const primary = `host=127.0.0.1 port=${ports[this.#primary]} user=sen_admin password=${password} application_name=replica`;
    await appendFile(
      path.join(to, "postgresql.auto.conf"),
      `primary_conninfo = '${primary}'\nsynchronous_standby_names = ''\n`,
    );
    await writeFile(path.join(to, "standby.signal"), "");
    await this.#own(to);
    const replica = this.#spawn(next);
    await this.sql("alter system set synchronous_standby_names = 'replica'");
    await this.sql("select pg_reload_conf()");
    // One that streams may still replay what the copy took along, and takes no connection, so no promotion, until it has.
    const isFollowing = async () => {
      const [row] = await this.sql("select from pg_stat_replication where sync_state = 'sync' and state = 'streaming'");
      return row !== undefined && (await takesConnections({ ...this.admin, port: ports[next] }));
    };
    while (!(await isFollowing())) {
      replica.requireRunning();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return replica;
  }

  /** The server that took writes ends without a word, for ever, and the one that follows takes its place. */
  async promote(replica: Part): Promise<void> {
    const old = this.#primary;
    const gone = this.#server.stop("SIGKILL");
    await gone;
    this.#primary = old === 0 ? 1 : 0;
    this.#server = replica;
    await this.sql("select pg_promote(wait => true)");
    this.onPromoted(this.port);
    await rm(this.#folderOf(old), { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    await this.#server.stop("SIGINT");
  }

  #folderOf(number: 0 | 1): string {
    return this.#place.dataFolder.replace(/[01]$/, String(number));
  }

  #spawn(number: 0 | 1): Part {
    const { ports, durable, kept } = this.#options;
    const settings = {
      listen_addresses: "127.0.0.1",
      port: ports[number],
      unix_socket_directories: "",
      max_connections: 300,
      shared_preload_libraries: "pg_stat_statements",
      timezone: "UTC",
      log_timezone: "UTC",
      ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const command = [this.#place.binaries.postgres, "-D", this.#folderOf(number), ...flags];
    return new Part("postgres", command, { cwd: "/", env: {}, kept, ...this.#place.identity });
  }

  /** All of a copy belongs to whom the server runs as. */
  async #own(folder: string): Promise<void> {
    const { uid, gid } = this.#place.identity;
    await new Part(
      "mkdir",
      ["mkdir", "-p", "-m", "700", path.join(folder, "pg_wal"), path.join(folder, "pg_replslot")],
      {
        cwd: "/",
        env: {},
      },
    ).done();
    if (uid === undefined || gid === undefined) return;
    await new Part("chown", ["chown", "-R", `${uid}:${gid}`, folder], { cwd: "/", env: {} }).done();
    await chown(folder, uid, gid);
  }
}

const takesConnections = (settings: DatabaseSettings): Promise<boolean> =>
  withClient(settings, (client) => client.query("select 1")).then(
    () => true,
    () => false,
  );
