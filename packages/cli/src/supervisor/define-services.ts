import path from "node:path";
import { pathToFileURL } from "node:url";
import { appRole, formatDatabaseUrl } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { formatSigningKeys } from "@sen/identity";
import { ownerSettings } from "../database/migrate-slices.ts";
import type { Home } from "../home.ts";
import { projectFolder } from "../project-folder.ts";
import { credentialsOf, registryPublicKey, signingKeyOf } from "../secrets.ts";
import type { Secrets } from "../secrets.ts";
import { registryName, serviceNames, sliceFolder, sliceNames, sliceOwner } from "../slices.ts";
import type { SliceName } from "../slices.ts";
import type { ServiceDefinition } from "./service.ts";

/** Ports of one hub. */
export interface HubPorts {
  readonly gateway: number;
  readonly identityProvider: number;
  readonly postgres: number;
  readonly registry: number;
  readonly slices: Readonly<Record<SliceName, number>>;
}

export interface HubPlan {
  readonly home: Home;
  readonly secrets: Secrets;
  readonly ports: HubPorts;
  readonly admin: DatabaseSettings;
  readonly publicUrl: string;
  /** Address of the identity provider: the local one, or `OIDC_ISSUER`. */
  readonly issuer: string;
}

export function sliceUrl(ports: HubPorts, slice: SliceName): string {
  return `http://127.0.0.1:${ports.slices[slice]}/graphql`;
}

/** The slices' processes: each knows its own database role and signing key, and nothing of the others. */
export function defineSlices({ home, admin, secrets, ports, publicUrl }: HubPlan): ServiceDefinition[] {
  return sliceNames.map((slice) => ({
    name: slice,
    file: path.join(sliceFolder(slice), "src/main.ts"),
    environment: {
      PORT: String(ports.slices[slice]),
      HOST: "127.0.0.1",
      SIGNING_KEYS: formatSigningKeys([signingKeyOf(secrets, slice)]),
      DATABASE_URL: formatDatabaseUrl({
        ...admin,
        user: appRole(slice),
        password: credentialsOf(secrets, slice).appPassword,
      }),
      ...(slice === "members" && {
        CONTACT_KEYS: secrets.contactKeys,
        CONTACT_INDEX_KEY: secrets.contactIndexKey,
        PUBLIC_URL: publicUrl,
        MAILBOX_FOLDER: home.mailFolder,
      }),
    },
  }));
}

export const registryUrl = ({ registry }: HubPorts): string => `http://127.0.0.1:${registry}/graphql`;

/** The registry's process: it keeps the graph's versions and sends them to the gateway. */
export function defineRegistry({ admin, secrets, ports }: HubPlan): ServiceDefinition {
  return {
    name: registryName,
    file: path.join(projectFolder, "packages/registry/src/main.ts"),
    environment: {
      PORT: String(ports.registry),
      HOST: "127.0.0.1",
      GRAPHS: graphName,
      STEWARD_UNIT: sliceOwner(registryName),
      STEWARD_TOKEN: secrets.stewardToken,
      REGISTRY_KEY: secrets.registryKey,
      SIGNING_KEYS: formatSigningKeys([signingKeyOf(secrets, registryName)]),
      DATABASE_URL: formatDatabaseUrl({
        ...admin,
        user: appRole(registryName),
        password: credentialsOf(secrets, registryName).appPassword,
      }),
    },
  };
}

/** Name of the graph in the registry. */
export const graphName = "network";

export const oidcClientId = "sen-gateway";

export function defineIdentityProvider(plan: HubPlan): ServiceDefinition {
  const { secrets, ports, admin, publicUrl, issuer } = plan;
  return {
    name: "identity-provider",
    file: path.join(projectFolder, "packages/cli/src/services/identity-provider.ts"),
    environment: {
      PORT: String(ports.identityProvider),
      ISSUER: issuer,
      CLIENT_ID: oidcClientId,
      CLIENT_SECRET: secrets.oidcClientSecret,
      GATEWAY_URL: publicUrl,
      COOKIE_SECRET: secrets.providerCookieSecret,
      PROVIDER_KEY: JSON.stringify(secrets.providerKey),
      MEMBERS_DATABASE_URL: formatDatabaseUrl(ownerSettings(admin, secrets, "members")),
    },
  };
}

export function defineGateway(plan: HubPlan): ServiceDefinition {
  const { home, secrets, ports, publicUrl, issuer } = plan;
  const keys = serviceNames.map((slice) => `${slice}=${formatSigningKeys([signingKeyOf(secrets, slice)])}`);
  return {
    name: "gateway",
    file: path.join(projectFolder, "gateway/src/main.ts"),
    environment: {
      PORT: String(ports.gateway),
      PUBLIC_URL: publicUrl,
      REGISTRY_URL: new URL(registryUrl(ports)).origin,
      REGISTRY_TOKEN: secrets.gatewayToken,
      REGISTRY_PUBLIC_KEYS: registryPublicKey(secrets),
      DELIVERY_FOLDER: home.deliveryFolder,
      GRAPH: graphName,
      SUBGRAPH_KEYS: keys.join(";"),
      SUBGRAPH_KEYS_FOLDER: home.keysFolder,
      SESSION_SECRET: secrets.sessionSecret,
      CACHE_FOLDER: home.cacheFolder,
      FILES_URL: process.env["FILES_URL"] ?? pathToFileURL(home.filesFolder).href,
      MAILBOX_FOLDER: home.mailFolder,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: process.env["OIDC_CLIENT_ID"] ?? oidcClientId,
      OIDC_CLIENT_SECRET: process.env["OIDC_CLIENT_SECRET"] ?? secrets.oidcClientSecret,
    },
  };
}
