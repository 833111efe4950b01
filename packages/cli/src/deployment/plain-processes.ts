import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { projectFolder } from "../project-folder.ts";
import { ownSlices } from "../slices.ts";
import { substitute } from "./substitute.ts";

/** Ports of one machine whose services are plain processes: what is asked, and the two places behind it. */
const slicePorts = (index: number) => ({ bind: 4011 + index, places: [4111 + index, 4211 + index] as const });
const gatewayPorts = [4001, 4002] as const;
const registryPort = 4031;
const databasePort = 5432;

export interface MachineFolders {
  /** Where data, archive, backups, files and deliveries lie. */
  readonly data: string;
}

type Environment = Readonly<Record<string, string>>;

/**
 * Environments of all services for a machine without containers, by the name of their file: what docker-compose.yml says, with the
 * operator's values put in, at addresses of this machine. Throws for a value that is missing.
 */
export function planProcesses(given: Environment, { data }: MachineFolders): Map<string, Environment> {
  const of = (service: string): Environment => {
    const own = Object.entries(readCompose()[service]?.environment ?? {});
    return {
      NODE_ENV: "production",
      ...Object.fromEntries(own.map(([name, value]) => [name, localise(substitute(value, given), data)])),
    };
  };
  const publish = { ...of("publish"), ADDRESSES: addressesOfSlices() };
  const files: [string, Environment][] = [
    [
      "database",
      {
        SEN_HOME: `${data}/home`,
        SEN_ARCHIVE_FOLDER: `${data}/wal`,
        POSTGRES_PASSWORD: given["POSTGRES_PASSWORD"] ?? "",
        // Who restores verifies the registry's ledger.
        REGISTRY_PUBLIC_KEYS: given["REGISTRY_PUBLIC_KEYS"] ?? "",
      },
    ],
    [
      "backup",
      {
        SEN_HOME: `${data}/home`,
        SEN_ARCHIVE_FOLDER: `${data}/wal`,
        SEN_BACKUP_FOLDER: `${data}/base`,
        DATABASE_URL: of("migrate")["DATABASE_URL"] ?? "",
      },
    ],
    ["migrate", of("migrate")],
    ["publish", publish],
    ["registry", { ...of("registry"), ...trusting, HOST: "127.0.0.1", PORT: String(registryPort) }],
    ["haproxy", planBalancer(given, data)],
  ];
  for (const [index, slice] of ownSlices.entries()) {
    for (const [place, port] of slicePorts(index).places.entries()) {
      files.push([`${slice}-${place + 1}`, { ...of(slice), ...served(port), SLICE: slice }]);
    }
  }
  for (const [place, port] of gatewayPorts.entries()) {
    files.push([
      `gateway-${place + 1}`,
      {
        ...of("gateway"),
        ...served(port),
        CACHE_FOLDER: `${data}/cache`,
        TRUSTED_PROXIES: "127.0.0.0/8",
        METRICS_PORT: String(port + 100),
        GATEWAY_ID: `gateway-${place + 1}`,
      },
    ]);
  }
  return new Map(files);
}

/** Node believes the authorities that the machine does, an organisation's own among them, beside those it brings along. */
const trusting = { NODE_USE_SYSTEM_CA: "1" };

const served = (port: number) => ({ ...trusting, HOST: "127.0.0.1", PORT: String(port), SHUTDOWN_DELAY_MS: "3000" });

const addressesOfSlices = () =>
  [
    `registry=http://127.0.0.1:${registryPort}/graphql`,
    ...ownSlices.map((slice, index) => `${slice}=http://127.0.0.1:${slicePorts(index).bind}/graphql`),
  ].join(" ");

function planBalancer(given: Environment, data: string): Environment {
  const slices = ownSlices.flatMap((slice, index) => {
    const { bind, places } = slicePorts(index);
    const name = slice.toUpperCase();
    return [
      [`${name}_BIND`, `127.0.0.1:${bind}`],
      [`${name}_1`, `127.0.0.1:${places[0]}`],
      [`${name}_2`, `127.0.0.1:${places[1]}`],
    ];
  });
  return {
    PUBLIC_BIND: given["PUBLIC_BIND"] ?? ":443",
    // Whom Debian's package makes for it: root alone opens port 443 and reads the certificate, and nothing is answered as root.
    HAPROXY_USER: "haproxy",
    CERTIFICATE: given["CERTIFICATE"] ?? `${data}/certificate.pem`,
    GATEWAY_1: `127.0.0.1:${gatewayPorts[0]}`,
    GATEWAY_2: `127.0.0.1:${gatewayPorts[1]}`,
    ...(Object.fromEntries(slices) as Environment),
  };
}

/** Names and folders of containers as they are on one machine; its superuser is the one that the embedded PostgreSQL is made with. */
function localise(text: string, data: string): string {
  return text
    .replace("//sen_admin:", "//postgres:")
    .replace("@postgres:5432", `@127.0.0.1:${databasePort}`)
    .replaceAll("http://registry:4000", `http://127.0.0.1:${registryPort}`)
    .replace(/^file:\/\/\/files$/, `file://${data}/files`)
    .replace(/^\/delivery$/, `${data}/delivery`)
    .replace(/^\/tmp\/sen$/, `${data}/home`)
    .replace(/^ministries,members,.*,registry$/, "127.0.0.1");
}

function readCompose(): Readonly<Record<string, { readonly environment?: Environment }>> {
  const text = readFileSync(path.join(projectFolder, "docker-compose.yml"), "utf8");
  return (parse(text, { merge: true }) as { services: ReturnType<typeof readCompose> }).services; // our own file
}
