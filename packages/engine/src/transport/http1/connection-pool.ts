import type { LookupFunction } from "node:net";
import { Connection } from "./connection.ts";
import type { ConnectionOwner } from "./connection.ts";
import type { Exchange } from "./exchange.ts";
import { LastHead } from "./response-reader.ts";

export interface PoolOptions {
  /** Most connections at a time; further exchanges wait. */
  readonly connections: number;
  readonly connectTimeoutMs: number;
  /** Resolves names; the system does when left out. */
  readonly lookup?: LookupFunction | undefined;
}

/** How long an idle connection is kept when the server does not say how long it keeps it. */
const IDLE_MS = 4_000;
/** A request must not meet a connection that is just being closed, so it is given up before the server does. */
const IDLE_MARGIN_MS = 2_000;
const LONGEST_IDLE_MS = 600_000;

/** Milliseconds between two looks for connections that have been idle too long. */
const SWEEP_MS = 1_000;

interface IdleConnection {
  readonly connection: Connection;
  /** On the clock of `performance`. */
  readonly until: number;
}

/** Kept-alive HTTP/1.1 connections to one origin, `http:` only. Each carries one exchange at a time. */
export class ConnectionPool implements ConnectionOwner {
  readonly host: string;
  readonly port: number;
  readonly connectTimeoutMs: number;
  readonly lookup: LookupFunction | undefined;
  readonly lastHead = new LastHead();
  readonly #most: number;
  readonly #open = new Set<Connection>();
  /** The one used last is at the end, and is used first. */
  #idle: IdleConnection[] = [];
  readonly #waiting: Exchange[] = [];
  #sweep: NodeJS.Timeout | undefined;
  #closing: (() => void) | undefined;

  constructor(origin: URL, { connections, connectTimeoutMs, lookup }: PoolOptions) {
    // A literal address of IPv6 stands in brackets.
    this.host = origin.hostname.replace(/^\[(.*)\]$/, "$1");
    this.port = Number(origin.port || 80);
    this.connectTimeoutMs = connectTimeoutMs;
    this.lookup = lookup;
    this.#most = connections;
  }

  send(exchange: Exchange): void {
    const connection = this.#takeIdle() ?? this.#connect();
    if (connection) connection.send(exchange);
    else this.#waiting.push(exchange);
  }

  isFree(connection: Connection, idleMs: number | undefined): void {
    const next = this.#nextWaiting();
    if (next) {
      connection.send(next);
      return;
    }
    const keptMs = idleMs === undefined ? IDLE_MS : Math.min(idleMs - IDLE_MARGIN_MS, LONGEST_IDLE_MS);
    if (keptMs <= 0 || this.#closing) {
      connection.destroy();
      return;
    }
    connection.rest();
    this.#idle.push({ connection, until: performance.now() + keptMs });
    this.#sweep ??= setInterval(() => this.#dropOld(), SWEEP_MS).unref();
  }

  isClosed(connection: Connection): void {
    this.#open.delete(connection);
    this.#idle = this.#idle.filter((idle) => idle.connection !== connection);
    const next = this.#nextWaiting();
    if (next) this.#connect()?.send(next);
    else if (this.#open.size === 0) this.#closing?.();
  }

  /** Lets exchanges end and closes every connection. */
  close(): Promise<void> {
    clearInterval(this.#sweep);
    return new Promise((resolve) => {
      this.#closing = resolve;
      for (const { connection } of this.#idle) connection.destroy();
      if (this.#open.size === 0) resolve();
    });
  }

  #takeIdle(): Connection | undefined {
    const idle = this.#idle.pop();
    if (idle === undefined) return undefined;
    if (idle.until > performance.now()) {
      idle.connection.wake();
      return idle.connection;
    }
    idle.connection.destroy();
    return this.#takeIdle();
  }

  #connect(): Connection | undefined {
    if (this.#open.size >= this.#most) return undefined;
    const connection = new Connection(this);
    this.#open.add(connection);
    return connection;
  }

  #nextWaiting(): Exchange | undefined {
    let next = this.#waiting.shift();
    // It may have waited until nobody wanted its answer any more.
    while (next?.isOver) next = this.#waiting.shift();
    return next;
  }

  #dropOld(): void {
    const now = performance.now();
    for (const { connection, until } of this.#idle) if (until <= now) connection.destroy();
    this.#idle = this.#idle.filter(({ until }) => until > now);
    if (this.#idle.length > 0) return;
    clearInterval(this.#sweep);
    this.#sweep = undefined;
  }
}
