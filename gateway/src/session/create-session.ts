import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import type { Logger } from "pino";
import { createBackChannelLogout } from "./back-channel-logout.ts";
import { createEndedSessions } from "./ended-sessions.ts";
import type { AskSlice } from "./access-facts.ts";
import type { GatewaySettings } from "../settings.ts";
import { createViewerSource } from "./access-facts.ts";
import { createCookies } from "./cookies.ts";
import { createTokenBox } from "./encrypted-token.ts";
import { findCaller } from "./find-viewer.ts";
import { createOidcClient } from "./oidc-client.ts";
import { createSignIn } from "./sign-in.ts";
import { createTellOperator } from "./tell-operator.ts";
import { createBearerVerifier } from "./verify-bearer-token.ts";

/** All that knows who a request comes from; throws `CONFIGURATION` when the slice that knows roles is not in the graph. */
export function createSession(
  settings: GatewaySettings,
  subgraphs: ReadonlyMap<string, string>,
  askSlice: AskSlice,
  { logger, clock }: { readonly logger: Logger; readonly clock?: (() => Date) | undefined },
) {
  const { publicUrl, sessionSecret, accessFactsSubgraph } = settings;
  const tell = createTellOperator(logger);
  const discover = createOidcClient(settings.oidc, tell);
  const ended = createEndedSessions({ storeUrl: settings.sharedStoreUrl, secret: sessionSecret, logger });
  const signIn = createSignIn({
    discover,
    publicUrl,
    cookies: createCookies({ secure: publicUrl.startsWith("https:") }),
    attempts: createTokenBox(sessionSecret, "sen sign-in"),
    sessions: createTokenBox(sessionSecret, "sen session"),
    hints: createTokenBox(sessionSecret, "sen sign-out"),
    ended,
    tell,
    endsAtProvider: settings.signsOutAtProvider ?? true,
    acrValues: settings.strong?.acrValues,
  });
  const url = subgraphs.get(accessFactsSubgraph);
  const signingKey = settings.signingKeys.get(accessFactsSubgraph);
  if (url === undefined || signingKey === undefined) {
    throw new HubError("CONFIGURATION", {
      what: {
        vi: `phần ${accessFactsSubgraph} chưa có địa chỉ hoặc khóa ký`,
        en: `the slice ${accessFactsSubgraph} has no address or no signing key`,
      },
    });
  }
  const finder = {
    signIn,
    verifyBearerToken: createBearerVerifier({ discover, audience: settings.oidc.audience }),
    strong: settings.strong,
    loadViewer: createViewerSource({
      url,
      signingKey,
      askSlice,
      timeoutMs: settings.subgraphTimeoutMs,
      clock: clock && (() => clock().getTime()),
    }),
  };
  return {
    signIn,
    endByProvider: createBackChannelLogout({ discover, clientId: settings.oidc.clientId, ended }),
    stop: () => ended.stop(),
    findCaller: (request: Pick<IncomingMessage, "headers">) => findCaller(finder, request),
    findViewer: async (request: Pick<IncomingMessage, "headers">) => (await findCaller(finder, request)).viewer,
    /** `GET /auth/session`: who is signed in in this browser, for pages to show. */
    show: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const found = await signIn.find(request);
      response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
      const person =
        found === null ? { signedIn: false } : { signedIn: true, subject: found.subject, name: found.name };
      // A development hub has people to try, whom the pages offer to sign in as.
      response.end(JSON.stringify({ ...person, demo: !settings.production }));
    },
  };
}
