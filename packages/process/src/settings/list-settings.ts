import { gatewaySettings } from "./list-gateway-settings.ts";
import type { Setting } from "./setting.ts";

const all = ["gateway", "slice", "members", "registry"] as const;
const gateway = ["gateway"] as const;
const slices = ["slice", "members"] as const;
const registry = ["registry"] as const;
const sen = ["sen"] as const;

/** Every key that a process of the hub reads from its environment or its file. docs/settings.md is written from this. */
export const settings: readonly Setting[] = [
  { name: "NODE_ENV", readers: all, meaning: "`production`: what is not safe refuses to start", usual: "development" },
  { name: "CONFIG_FILE", readers: all, meaning: "a file of lines `NAME=value`; what the environment sets comes first" },
  { name: "HOST", readers: all, meaning: "address to listen at", usual: "127.0.0.1" },
  { name: "PORT", readers: all, meaning: "port to listen at", usual: "4000 for the gateway" },
  { name: "LOG_LEVEL", readers: all, meaning: "pino's levels", usual: "info" },
  {
    name: "SHUTDOWN_DELAY_MS",
    readers: ["gateway", ...slices],
    meaning: "how long it goes on answering after SIGTERM while it says it is not ready",
    usual: "0; 3000 in images",
  },
  {
    name: "OTEL_EXPORTER_OTLP_ENDPOINT",
    readers: ["gateway", ...slices],
    meaning: "collector that traces go to by OTLP over HTTP",
    usual: "no traces",
  },
  {
    name: "OTEL_TRACES_SAMPLER_ARG",
    readers: gateway,
    meaning: "share of requests that is traced, 0 to 1",
    usual: "0.1",
  },
  {
    name: "DATABASE_URL",
    readers: [...slices, "registry", "sen"],
    meaning: "PostgreSQL as the app role; for `sen` as an administrator",
    secret: true,
  },
  {
    name: "DATABASE_POOL_URL",
    readers: slices,
    meaning:
      "the same through PgBouncer (1.21 or later, `pool_mode = transaction`), for requests; notices and a slice's own work go to `DATABASE_URL`",
    usual: "requests go to `DATABASE_URL`",
    secret: true,
  },
  {
    name: "DATABASE_READ_URL",
    readers: slices,
    meaning:
      "the same on servers that follow this one: queries are read there as long as that shows all that is committed",
    usual: "everything is read from `DATABASE_URL`",
    secret: true,
  },
  {
    name: "SIGNING_KEYS",
    readers: [...slices, "registry"],
    meaning: "`id:base64[,id:base64]`: keys whose signatures of the gateway are taken; several while they are replaced",
    secret: true,
  },
  {
    name: "WORK",
    readers: slices,
    meaning: "`off`: answers requests only; relay, consumers and jobs run elsewhere",
    usual: "on",
  },
  {
    name: "EVENTS_URL",
    readers: [...slices, "registry", "sen"],
    meaning: "`nats://…` as the carrier of events",
    usual: "PostgreSQL",
    secret: true,
  },
  {
    name: "EVENTS_TRIES",
    readers: slices,
    meaning: "how often an event is tried before it is a dead letter",
    usual: "10",
  },
  {
    name: "EVENTS_FIRST_PAUSE_MS",
    readers: slices,
    meaning: "pause after the first failed try; it doubles",
    usual: "500",
  },
  { name: "SLOW_STATEMENT_MS", readers: slices, meaning: "from when on a SQL statement is told as slow", usual: "500" },
  {
    name: "CONTACT_KEYS",
    readers: ["members", "sen"],
    meaning: "`id:base64[,…]`: keys contacts are sealed with; the first seals",
    secret: true,
  },
  {
    name: "CONTACT_INDEX_KEY",
    readers: ["members", "sen"],
    meaning: "base64 of 32 bytes: digests of e-mails are made with it",
    secret: true,
  },
  {
    name: "SMTP_URL",
    readers: ["members"],
    meaning: "`smtp://user:password@host:587`",
    usual: "nothing goes out by mail",
    secret: true,
  },
  { name: "MAIL_FROM", readers: ["members"], meaning: "sender of mails; needed with SMTP_URL" },
  {
    name: "MAILBOX_FOLDER",
    readers: ["members", "gateway"],
    meaning: "where a development hub lays its mails; not in production",
  },
  {
    name: "PUBLIC_URL",
    readers: ["gateway", "members", "sen"],
    meaning: "address people use; https in production",
    usual: "http://localhost:PORT",
  },
  ...gatewaySettings,
  {
    name: "REGISTRY_KEY",
    readers: registry,
    meaning: "Ed25519 private key, PKCS #8 in base64: seals the ledger and signs what gateways get",
    secret: true,
  },
  { name: "STEWARD_TOKEN", readers: ["registry", "sen"], meaning: "token of the graph's stewards", secret: true },
  { name: "STEWARD_UNIT", readers: registry, meaning: "unit that looks after the graph", usual: "VWU" },
  { name: "GRAPHS", readers: registry, meaning: "names of the graphs, with commas", usual: "network" },
  { name: "HEALTH_INTERVAL_MS", readers: registry, meaning: "how often slices are looked at; 0: never", usual: "5000" },
  {
    name: "HEALTH_PATIENCE_MS",
    readers: registry,
    meaning: "how long a slice may fail before it is set apart",
    usual: "60000",
  },
  { name: "SEN_HOME", readers: sen, meaning: "folder of the hub on this machine", usual: ".sen in the project" },
  {
    name: "SEN_ARCHIVE_FOLDER",
    readers: sen,
    meaning: "where the embedded PostgreSQL archives its changes",
    usual: "nowhere",
  },
  { name: "SEN_BACKUP_FOLDER", readers: sen, meaning: "where `sen backup` lays its copies" },
  {
    name: "SEN_REGISTRY",
    readers: sen,
    meaning: "registry that commands ask",
    usual: "that of the hub on this machine",
  },
  { name: "SEN_REGISTRY_TOKEN", readers: sen, meaning: "token they ask it with", secret: true },
  { name: "SEN_LANG", readers: sen, meaning: "language of what commands say, `vi` or `en`", usual: "vi" },
  {
    name: "SUBGRAPH_HOSTS",
    readers: ["gateway", "registry"],
    meaning: "names, `*.names` and networks where slices may be called, with commas",
    usual: "everything but this machine and what is never called",
  },
  {
    name: "TRUSTED_DOCUMENTS",
    readers: gateway,
    meaning: "what becomes of operations that are not registered, where the registry does not say: off, warn, enforce",
    usual: "off",
  },
  {
    name: "POSTGRES_PASSWORD",
    readers: sen,
    meaning: "password of the embedded PostgreSQL's superuser, when it is first made",
    usual: "one in the home's secrets",
    secret: true,
  },
  {
    name: "TLS_CERT_FILE",
    readers: slices,
    meaning: "the slice's certificate; with it the slice answers over TLS",
    usual: "plain HTTP",
  },
  { name: "TLS_KEY_FILE", readers: slices, meaning: "its private key", usual: "plain HTTP" },
  {
    name: "TLS_CLIENT_CA_FILE",
    readers: slices,
    meaning: "authority whose certificates gateways have to show",
    usual: "plain HTTP",
  },
  {
    name: "SUBGRAPH_CA_FILE",
    readers: ["gateway", "registry"],
    meaning: "authority of the slices' certificates",
    usual: "none",
  },
  {
    name: "SUBGRAPH_CERT_FILE",
    readers: ["gateway", "registry"],
    meaning: "certificate that slices are shown",
    usual: "none",
  },
  { name: "SUBGRAPH_KEY_FILE", readers: ["gateway", "registry"], meaning: "its private key", usual: "none" },
];
