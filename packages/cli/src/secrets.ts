import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { SubgraphCredentials } from "@sen/database";
import type { SigningKey } from "@sen/identity";
import { exportJWK, generateKeyPair } from "jose";
import type { JWK } from "jose";
import type { Home } from "./home.ts";
import { sliceNames } from "./slices.ts";

/** What must stay secret on this machine; made at random on the first start and kept, readable by its owner alone. */
export interface Secrets {
  readonly superuserPassword: string;
  readonly credentials: readonly SubgraphCredentials[];
  /** Base64 of 32 bytes, by slice. */
  readonly signingSecrets: Readonly<Record<string, string>>;
  /** Base64 of 32 bytes. */
  readonly sessionSecret: string;
  readonly oidcClientSecret: string;
  readonly providerCookieSecret: string;
  /** Private key of the local identity provider. */
  readonly providerKey: JWK;
}

export async function loadSecrets(home: Home): Promise<Secrets> {
  const text = await readFile(home.secretsFile, "utf8").catch(() => null);
  if (text !== null) return JSON.parse(text) as Secrets; // written below and by nobody else
  const secrets = await createSecrets();
  await writeFile(home.secretsFile, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: "wx" });
  return secrets;
}

async function createSecrets(): Promise<Secrets> {
  const password = () => randomBytes(24).toString("base64url");
  const key = () => randomBytes(32).toString("base64");
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const providerKey = {
    ...(await exportJWK(privateKey)),
    alg: "ES256",
    use: "sig",
    kid: randomBytes(8).toString("hex"),
  };
  return {
    superuserPassword: password(),
    credentials: sliceNames.map((schema) => ({ schema, ownerPassword: password(), appPassword: password() })),
    signingSecrets: Object.fromEntries(sliceNames.map((slice) => [slice, key()])),
    sessionSecret: key(),
    oidcClientSecret: password(),
    providerCookieSecret: password(),
    providerKey,
  };
}

/** The key gateway and slice share. */
export function signingKeyOf(secrets: Secrets, slice: string): SigningKey {
  return { id: `${slice}-1`, secret: Buffer.from(secrets.signingSecrets[slice] ?? "", "base64") };
}

export function credentialsOf(secrets: Secrets, slice: string): SubgraphCredentials {
  const found = secrets.credentials.find(({ schema }) => schema === slice);
  if (found === undefined) throw new Error(`no credentials for the slice ${slice}`);
  return found;
}
