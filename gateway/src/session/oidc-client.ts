import { HubError } from "@sen/errors";
import * as oidc from "openid-client";
import type { TellOperator } from "./tell-operator.ts";

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What bearer tokens must be made for. */
  readonly audience: string;
}

/**
 * The provider's configuration, discovered on first use and kept. A provider that is down does not keep the gateway from
 * starting: people cannot sign in meanwhile (`UNAVAILABLE`), and the next attempt asks again.
 */
export function createOidcClient(settings: OidcSettings, tell: TellOperator): () => Promise<oidc.Configuration> {
  let discovered: Promise<oidc.Configuration> | undefined;
  const issuer = new URL(settings.issuer);
  // Only a provider on this machine may be spoken to without TLS.
  const execute = isLoopback(issuer) ? [oidc.allowInsecureRequests] : [];
  return () => {
    discovered ??= oidc
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute })
      .catch((cause: unknown) => {
        discovered = undefined;
        tell("the identity provider cannot be asked", cause);
        throw new HubError("UNAVAILABLE", { service: settings.issuer }, { cause });
      });
    return discovered;
  };
}

export function isLoopback(url: URL): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
