import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import type { SubgraphCredentials } from "@sen/database";
import { formatSigningKeys } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import { formatPublicKey } from "@sen/registry/client";
import { exportJWK, generateKeyPair } from "jose";
import type { JWK } from "jose";
import type { Home } from "./home.ts";
import { serviceNames } from "./slices.ts";

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
  /** Keys that contacts are sealed with, `id:base64[,id:base64…]`; the first seals. */
  readonly contactKeys: string;
  /** Base64 of 32 bytes: digests of e-mails are made with it. */
  readonly contactIndexKey: string;
  /** Ed25519 private key of the registry, PKCS #8 in base64: seals its ledger and signs what gateways are sent. */
  readonly registryKey: string;
  /** What opens the registry for the graph's stewards. */
  readonly stewardToken: string;
  /** What opens it for this hub's gateway. */
  readonly gatewayToken: string;
}

/** The home's secrets; passwords of slices that the environment names (`MEMBERS_APP_PASSWORD` …) come before the file's. */
export async function loadSecrets(home: Home, environment: NodeJS.ProcessEnv = process.env): Promise<Secrets> {
  const text = await readFile(home.secretsFile, "utf8").catch(() => null);
  const found = text === null ? await keepSecrets(home) : (JSON.parse(text) as Secrets); // written by keepSecrets alone
  const kept = await addRegistrySecrets(home, await addContactKeys(home, await addMissingSlices(home, found)));
  const credentials = kept.credentials.map((own) => ({
    schema: own.schema,
    ownerPassword: environment[variable(own.schema, "OWNER_PASSWORD")] ?? own.ownerPassword,
    appPassword: environment[variable(own.schema, "APP_PASSWORD")] ?? own.appPassword,
  }));
  return {
    ...kept,
    superuserPassword: environment["POSTGRES_PASSWORD"] ?? kept.superuserPassword,
    credentials,
    contactKeys: environment["CONTACT_KEYS"] ?? kept.contactKeys,
    contactIndexKey: environment["CONTACT_INDEX_KEY"] ?? kept.contactIndexKey,
    stewardToken: environment["STEWARD_TOKEN"] ?? kept.stewardToken,
    gatewayToken: environment["REGISTRY_TOKEN"] ?? kept.gatewayToken,
  };
}

/** The keys of contacts, for a home that was made before there were any. */
async function addContactKeys(home: Home, kept: Secrets): Promise<Secrets> {
  const { contactKeys, contactIndexKey }: Partial<Secrets> = kept;
  if (contactKeys !== undefined && contactIndexKey !== undefined) return { ...kept, contactKeys, contactIndexKey };
  const secrets = { ...kept, ...createContactKeys() };
  await saveSecrets(home, secrets);
  return secrets;
}

/** The registry's secrets, for a home that was made before there was one. */
async function addRegistrySecrets(home: Home, kept: Secrets): Promise<Secrets> {
  const { registryKey }: Partial<Secrets> = kept;
  if (registryKey !== undefined) return kept;
  const secrets = { ...kept, ...createRegistrySecrets() };
  await saveSecrets(home, secrets);
  return secrets;
}

const createRegistrySecrets = () => ({
  registryKey: generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
  stewardToken: `sen_${randomBytes(32).toString("base64url")}`,
  gatewayToken: `sen_${randomBytes(32).toString("base64url")}`,
});

/** Puts other secrets in the place of those kept: whole or not at all. */
export async function saveSecrets(home: Home, secrets: Secrets): Promise<void> {
  const written = `${home.secretsFile}.${process.pid}`;
  await writeFile(written, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(written, home.secretsFile);
}

/** A new key for contacts; its id tells when it was made. */
export function createContactKey(now = new Date()): string {
  const id = now.toISOString().replaceAll(/[^\d]/g, "").slice(0, 14);
  return `c${id}:${randomBytes(32).toString("base64")}`;
}

const createContactKeys = () => ({
  contactKeys: createContactKey(),
  contactIndexKey: randomBytes(32).toString("base64"),
});

async function keepSecrets(home: Home): Promise<Secrets> {
  const secrets = await createSecrets();
  await writeFile(home.secretsFile, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: "wx" });
  return secrets;
}

/** Slices that came after the home was made get their secrets now. */
async function addMissingSlices(home: Home, secrets: Secrets): Promise<Secrets> {
  const missing = serviceNames.filter((slice) => secrets.signingSecrets[slice] === undefined);
  if (missing.length === 0) return secrets;
  const fresh = await createSecrets();
  const whole = {
    ...secrets,
    credentials: [
      ...secrets.credentials,
      ...fresh.credentials.filter(({ schema }) => missing.some((slice) => slice === schema)),
    ],
    signingSecrets: { ...fresh.signingSecrets, ...secrets.signingSecrets },
  };
  // In one step: a machine that stops meanwhile keeps the old secrets, which open its data.
  await writeFile(`${home.secretsFile}.new`, JSON.stringify(whole, null, 2), { mode: 0o600 });
  await rename(`${home.secretsFile}.new`, home.secretsFile);
  return whole;
}

function variable(slice: string, what: string): string {
  return `${slice.toUpperCase()}_${what}`;
}

/** The secrets as lines of an environment file, under the names docker-compose.yml reads. */
export function formatSecrets(secrets: Secrets): string {
  const ofSlices = secrets.credentials.flatMap(({ schema, ownerPassword, appPassword }) => [
    [variable(schema, "OWNER_PASSWORD"), ownerPassword],
    [variable(schema, "APP_PASSWORD"), appPassword],
    [variable(schema, "SIGNING_KEYS"), formatSigningKeys([signingKeyOf(secrets, schema)])],
  ]);
  const lines = [
    ["POSTGRES_PASSWORD", secrets.superuserPassword],
    ["SESSION_SECRET", secrets.sessionSecret],
    ["CONTACT_KEYS", secrets.contactKeys],
    ["CONTACT_INDEX_KEY", secrets.contactIndexKey],
    ["REGISTRY_KEY", secrets.registryKey],
    ["REGISTRY_PUBLIC_KEYS", registryPublicKey(secrets)],
    ["STEWARD_TOKEN", secrets.stewardToken],
    ["REGISTRY_TOKEN", secrets.gatewayToken],
    ...ofSlices,
  ];
  return lines.map(([name, value]) => `${name}=${value}\n`).join("");
}

export async function createSecrets(): Promise<Secrets> {
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
    credentials: serviceNames.map((schema) => ({ schema, ownerPassword: password(), appPassword: password() })),
    signingSecrets: Object.fromEntries(serviceNames.map((slice) => [slice, key()])),
    sessionSecret: key(),
    oidcClientSecret: password(),
    providerCookieSecret: password(),
    providerKey,
    ...createContactKeys(),
    ...createRegistrySecrets(),
  };
}

/** Keys that the registry's ledger is verified with: those of the environment, where this machine does not make its secrets itself. */
export function registryKeys(secrets: Secrets, environment: NodeJS.ProcessEnv = process.env): string {
  const { REGISTRY_PUBLIC_KEYS: given = "" } = environment;
  return given === "" ? registryPublicKey(secrets) : given;
}

/** The public half of the registry's key, as gateways and auditors take it. */
export function registryPublicKey({ registryKey }: Pick<Secrets, "registryKey">): string {
  return formatPublicKey(
    createPublicKey(createPrivateKey({ key: Buffer.from(registryKey, "base64"), format: "der", type: "pkcs8" })),
  );
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
