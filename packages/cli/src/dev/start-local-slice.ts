import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { appRole, formatDatabaseUrl } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { formatSigningKeys, parseSigningKeys } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import { readSchema } from "@sen/subgraph/schema";
import { requireSliceManifest } from "../slice-manifest.ts";
import type { SliceManifest } from "../slice-manifest.ts";
import { findFreePort } from "../supervisor/ports.ts";
import { SupervisedService } from "../supervisor/supervise.ts";
import type { SuperviseOptions } from "../supervisor/supervise.ts";
import { migrateLocalSlice } from "./migrate-local-slice.ts";

export interface StartLocalSliceOptions extends SuperviseOptions {
  /** The slice's folder: its package.json names slice and owner, and `src` has `migrate.ts` and `main.ts`. */
  readonly folder: string;
  /** Administrator settings of the hub's database. */
  readonly admin: DatabaseSettings;
  /** Where its signing key lies, and the hub's gateway finds it once the slice is published. */
  readonly keysFolder: string;
  /** Port it takes when it is free. */
  readonly port: number;
}

/** A slice of a developer's own that runs beside a hub. */
export interface LocalSlice extends SliceManifest {
  readonly folder: string;
  /** Address of its GraphQL endpoint. */
  readonly url: string;
  /** Whose signatures it takes: those of the gateways of this machine's hub. */
  readonly signingKey: SigningKey;
  /** Its schema as its files say now. */
  readonly sdl: () => string;
  /** Runs new migrations and starts the process with the code as it is now. */
  restart(): Promise<void>;
  /** Ends the process; schema and rows stay in the database for the next time. */
  stop(): Promise<void>;
}

/**
 * Starts a slice that is not one of the hub's on the hub's database: schema, roles, migrations, process. Passwords
 * are made for this run alone; the key is kept, so that a gateway that has it can go on. Throws `NOT_FOUND`, `MIGRATION`, or what kept its process from being ready.
 */
export async function startLocalSlice(options: StartLocalSliceOptions): Promise<LocalSlice> {
  const { folder, admin } = options;
  const { name, owner } = await requireSliceManifest(folder);
  const password = () => randomBytes(24).toString("base64url");
  const credentials = { schema: name, ownerPassword: password(), appPassword: password() };
  const signingKey = await keepSigningKey(name, options.keysFolder);
  const migrate = () => migrateLocalSlice(folder, admin, credentials);
  await migrate();
  const port = await findFreePort(options.port);
  const database = { ...admin, user: appRole(name), password: credentials.appPassword };
  const environment = {
    PORT: String(port),
    HOST: "127.0.0.1",
    SIGNING_KEYS: formatSigningKeys([signingKey]),
    DATABASE_URL: formatDatabaseUrl(database),
  };
  const service = new SupervisedService({ name, file: path.join(folder, "src/main.ts"), environment }, options);
  try {
    await service.ready;
  } catch (error) {
    await service.stop();
    throw error;
  }
  return {
    name,
    owner,
    folder,
    url: `http://127.0.0.1:${port}/graphql`,
    signingKey,
    sdl: () => readSchema(pathToFileURL(`${folder}/src/`)),
    restart: async () => {
      await migrate();
      await service.restart();
    },
    stop: () => service.stop(),
  };
}

/** The slice's key of before, or a new one. */
async function keepSigningKey(name: string, folder: string): Promise<SigningKey> {
  const file = path.join(folder, name);
  const kept = await readFile(file, "utf8").catch(() => null);
  const [known] = kept === null ? [] : parseSigningKeys(kept);
  if (known !== undefined) return known;
  const key = { id: `${name}-dev`, secret: randomBytes(32) };
  await writeFile(file, formatSigningKeys([key]), { mode: 0o600 });
  return key;
}
