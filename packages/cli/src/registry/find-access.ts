import { HubError } from "@sen/errors";
import { locateHome } from "../home.ts";
import { loadSecrets } from "../secrets.ts";
import { findRun } from "../supervisor/run-file.ts";
import type { RegistryAccess } from "./ask-registry.ts";
import { makeUnitToken } from "./make-unit-token.ts";

/** Flags that every command of the registry has. */
export interface AccessOptions {
  readonly registry?: string;
  readonly token?: string;
}

/**
 * The registry to ask and the token to ask with: by flags, by `SEN_REGISTRY` and `SEN_REGISTRY_TOKEN`, or the hub that runs on this
 * machine. There a token of `unit` for an hour is made with the steward's, which lies in the hub's secrets; without a unit the
 * steward's own is used. Throws `CONFIGURATION` saying what is missing.
 */
export async function findAccess(options: AccessOptions, unit?: string): Promise<RegistryAccess> {
  const url = options.registry ?? process.env["SEN_REGISTRY"];
  const token = options.token ?? process.env["SEN_REGISTRY_TOKEN"];
  if (url !== undefined && token !== undefined) return { url: endpointOf(url), token };
  const home = await locateHome();
  const run = url === undefined ? await findRun(home) : null;
  const local = run?.services.find(({ name }) => name === "registry");
  if (local === undefined) throw missing(url === undefined ? "--registry" : "--token");
  if (token !== undefined) return { url: local.url, token };
  const { stewardToken } = await loadSecrets(home);
  const steward = { url: local.url, token: stewardToken };
  return unit === undefined ? steward : { ...steward, token: await makeUnitToken(steward, unit) };
}

const endpointOf = (url: string) => (new URL(url).pathname === "/" ? new URL("/graphql", url).href : url);

const missing = (flag: string) =>
  new HubError("CONFIGURATION", {
    what: {
      vi: `không có hệ thống nào đang chạy ở đây; hãy cho ${flag} (và --token), hoặc đặt SEN_REGISTRY và SEN_REGISTRY_TOKEN`,
      en: `no hub runs here; give ${flag} (and --token), or set SEN_REGISTRY and SEN_REGISTRY_TOKEN`,
    },
  });
