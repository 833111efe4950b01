import type { Setting } from "./setting.ts";

const gateway = ["gateway"] as const;

/** What gateways read: where the graph comes from, where slices are, how people sign in, what limits hold. */
export const gatewaySettings: readonly Setting[] = [
  { name: "SUPERGRAPH_FILE", readers: gateway, meaning: "the composed graph, when there is no registry" },
  { name: "REGISTRY_URL", readers: gateway, meaning: "registries to have the graph from, with commas" },
  {
    name: "REGISTRY_TOKEN",
    readers: ["gateway", "sen"],
    meaning: "what opens the registry for gateways; as a file it may be replaced while the gateway runs",
    secret: true,
  },
  {
    name: "REGISTRY_PUBLIC_KEYS",
    readers: ["gateway", "sen"],
    meaning: "Ed25519 keys the registry may sign with, base64url, with commas",
  },
  { name: "GRAPH", readers: gateway, meaning: "name of the graph", usual: "network" },
  { name: "GATEWAY_ID", readers: gateway, meaning: "name of this gateway", usual: "its machine and port" },
  {
    name: "DELIVERY_FOLDER",
    readers: gateway,
    meaning: "where the last good graph is kept; it should outlive the container",
    usual: "CACHE_FOLDER",
  },
  {
    name: "CACHE_FOLDER",
    readers: gateway,
    meaning: "where the built pages are kept",
    usual: "the system's temporary folder",
  },
  {
    name: "SUBGRAPH_KEYS",
    readers: gateway,
    meaning: "`name=id:base64;name=id:base64`: the key of each slice",
    secret: true,
  },
  {
    name: "SUBGRAPH_KEYS_FOLDER",
    readers: gateway,
    meaning: "where keys of slices that join later lie, each in a file of the slice's name",
  },
  { name: "SUBGRAPH_URLS", readers: gateway, meaning: "`name=url;name=url`, where addresses differ from the graph's" },
  {
    name: "SUBSCRIPTION_URLS",
    readers: gateway,
    meaning: "`name=url;name=url`, where slices give subscriptions elsewhere",
  },
  {
    name: "SUBGRAPH_TIMEOUT_MS",
    readers: gateway,
    meaning: "how long a slice may take for one answer; a request may take twice as long",
    usual: "10000",
  },
  { name: "ACCESS_FACTS_SUBGRAPH", readers: gateway, meaning: "slice that knows people's roles", usual: "members" },
  {
    name: "DOCUMENTS_SUBGRAPH",
    readers: gateway,
    meaning: "slice that signs the tickets of files",
    usual: "ministries",
  },
  { name: "OIDC_ISSUER", readers: ["gateway", "sen"], meaning: "the identity provider; https in production" },
  { name: "OIDC_CLIENT_ID", readers: ["gateway", "sen"], meaning: "the gateway's name there" },
  { name: "OIDC_CLIENT_SECRET", readers: ["gateway", "sen"], meaning: "the gateway's secret there", secret: true },
  { name: "OIDC_AUDIENCE", readers: gateway, meaning: "audience of bearer tokens", usual: "sen" },
  { name: "SESSION_SECRET", readers: gateway, meaning: "32 bytes in base64, the same for all gateways", secret: true },
  {
    name: "CORS_ORIGINS",
    readers: gateway,
    meaning: "origins whose pages may use a person's session, with commas",
    usual: "none",
  },
  {
    name: "FILES_URL",
    readers: ["gateway", "sen"],
    meaning: "where files lie: `file:///folder` or `s3://bucket?endpoint=…&region=…`; has to be set in production",
  },
  {
    name: "S3_ACCESS_KEY_ID",
    readers: ["gateway", "sen"],
    meaning: "for files in an S3-compatible store",
    secret: true,
  },
  {
    name: "S3_SECRET_ACCESS_KEY",
    readers: ["gateway", "sen"],
    meaning: "for files in an S3-compatible store",
    secret: true,
  },
  { name: "CLAMD_URL", readers: gateway, meaning: "ClamAV at `clamd://host:port`", usual: "files are kept unscanned" },
  {
    name: "RESPONSE_CACHE_MB",
    readers: gateway,
    meaning: "how much memory is used to keep answers that slices mark with `@cacheControl`; 0 keeps none",
    usual: "64",
  },
  { name: "SLOW_OPERATION_MS", readers: gateway, meaning: "from when on an operation is told as slow", usual: "2000" },
  {
    name: "INTROSPECTION",
    readers: gateway,
    meaning: "who may ask what the graph is made of",
    usual: "signed-in in production",
  },
  {
    name: "METRICS_PORT",
    readers: gateway,
    meaning: "port where `/metrics` is, and no more at the public door",
    usual: "at the public door",
  },
  {
    name: "OPERATION_LIMITS",
    readers: gateway,
    meaning: "how large an operation may be",
    usual: "depth=15,aliases=30,cost=20000",
  },
  { name: "RATE_LIMITS", readers: gateway, meaning: "how often somebody may ask, and what it may cost" },
  {
    name: "RATE_LIMIT_STORE",
    readers: gateway,
    meaning: "Valkey that gateways count together in, and tell each other which sessions have ended",
    secret: true,
  },
  {
    name: "OIDC_SIGN_OUT",
    readers: gateway,
    meaning: "`provider`: who signs out is signed out at the identity provider, too; `here`: of the hub alone",
    usual: "provider",
  },
  {
    name: "TRUSTED_PROXIES",
    readers: gateway,
    meaning: "networks of proxies whose word about a client's address is taken, with commas",
  },
  { name: "MFA_ROLES", readers: gateway, meaning: "roles that need more than a password" },
  { name: "MFA_PROOFS", readers: gateway, meaning: "values of `amr` that prove it" },
  { name: "MFA_ACR_VALUES", readers: gateway, meaning: "what the provider is asked for at sign-in" },
];
