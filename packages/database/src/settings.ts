import { HubError } from "@sen/errors";

/** How to reach one PostgreSQL database as one role. */
export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Most connections one process opens; 10 unless told. */
  readonly poolSize?: number;
}

/** Reads `postgres://user:password@host:port/database`; throws `CONFIGURATION` when a part is missing. */
export function parseDatabaseUrl(text: string): DatabaseSettings {
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new HubError("CONFIGURATION", {
      what: {
        vi: "địa chỉ cơ sở dữ liệu có dạng postgres://user:password@host:port/database",
        en: "a database URL reads postgres://user:password@host:port/database",
      },
    });
  }
  return {
    host: url.hostname,
    port: url.port === "" ? 5432 : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

/** The inverse of `parseDatabaseUrl`. */
export function formatDatabaseUrl(settings: DatabaseSettings): string {
  const { user, password, host, port, database } = settings;
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`;
}
