import type { IncomingMessage, ServerResponse } from "node:http";
import type { JWK } from "jose";
import { Provider } from "oidc-provider";
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { DemoPerson } from "./demo-person.ts";
import { createMemoryAdapter } from "./create-memory-adapter.ts";
import { renderErrorPage, renderSignedOutPage, renderSignInPage, renderSignOutPage } from "./sign-in-page.ts";

export interface LocalProviderOptions {
  /** Address people's browsers and the gateway reach the provider at. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Public address of the gateway. */
  readonly gatewayUrl: string;
  /** Private key the provider signs with. */
  readonly signingKey: JWK;
  readonly cookieSecret: string;
  /** How it reaches the gateway to say that somebody has signed out; by its public address when left out. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Read at each sign-in, so that a seed run later is seen. */
  readonly listPeople: () => Promise<readonly DemoPerson[]>;
}

/**
 * A real OpenID Connect provider (authorization code with PKCE) whose people are fictional and have no passwords.
 * For development only: it listens on loopback and the hub refuses it in production mode.
 */
export function createLocalProvider(
  options: LocalProviderOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const provider = new Provider(options.issuer, configure(options));
  const serve = provider.callback();
  return async (request, response) => {
    const uid = /^\/sign-in\/([\w-]+)/.exec(request.url ?? "")?.[1];
    if (uid === undefined) {
      await serve(request, response);
      return;
    }
    const people = await options.listPeople();
    const chosen = request.method === "POST" ? await readSubject(request) : await readHint(provider, request, response);
    const person = people.find(({ subject }) => subject === chosen);
    if (person === undefined) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      response.end(renderSignInPage(`/sign-in/${uid}`, people));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: person.subject } });
  };
}

function configure(options: LocalProviderOptions): Configuration {
  return {
    adapter: createMemoryAdapter(),
    // The gateway is on this machine, where the provider's own guard of addresses lets nobody call.
    fetch: (url, { signal, headers, method, body, redirect } = {}) => {
      const address = typeof url === "string" ? url : "href" in url ? url.href : url.url;
      return (options.fetch ?? fetch)(address, { signal, headers, method, body, redirect } as RequestInit);
    },
    // Seconds. A code is used at once; a person takes her time on the sign-in page.
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 3600,
      IdToken: 3600,
      Interaction: 600,
      Session: 8 * 3600,
      Grant: 8 * 3600,
    },
    renderError: (context, out) => {
      context.type = "html";
      context.body = renderErrorPage(out.error, out.error_description);
    },
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [`${options.gatewayUrl}/auth/callback`],
        post_logout_redirect_uris: [`${options.gatewayUrl}/`],
        backchannel_logout_uri: `${options.gatewayUrl}/auth/backchannel-logout`,
        backchannel_logout_session_required: true,
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [options.signingKey] },
    cookies: { keys: [options.cookieSecret] },
    // The gateway shows who is signed in; her name in the ID token saves it a call.
    conformIdTokenClaims: false,
    claims: { openid: ["sub"], profile: ["name"] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => showPage(context, renderSignOutPage(form)),
        postLogoutSuccessSource: (context) => showPage(context, renderSignedOutPage()),
      },
      backchannelLogout: { enabled: true },
    },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: async (_context, subject) => {
      const person = (await options.listPeople()).find((each) => each.subject === subject);
      return person && { accountId: subject, claims: async () => ({ sub: subject, name: person.name }) };
    },
    // The gateway is the network's own client: people are not asked whether it may know who they are.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  };
}

function showPage(context: KoaContextWithOIDC, page: string): void {
  context.type = "html";
  context.body = page;
}

async function readHint(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { params } = await provider.interactionDetails(request, response);
  return params["login_hint"];
}

async function readSubject(request: IncomingMessage): Promise<string | null> {
  let form = "";
  for await (const chunk of request as AsyncIterable<Buffer>) form += chunk.toString("utf8");
  return new URLSearchParams(form).get("subject");
}
