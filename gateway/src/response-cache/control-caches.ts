import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { HubContext } from "../graphql/hub-context.ts";
import type { ApolloView } from "../apollo/apollo-view.ts";
import { writeMadeChanges } from "./made-changes.ts";

/** What an answer may depend on beside its address, for caches that keep it. */
const varies = "Accept, Accept-Encoding, Authorization, Cookie, Origin, Sen-Explain, Sen-Purpose";

/**
 * Says to browsers and caches on the way who may keep an answer. Only what a visitor asked for by GET, without cookie or
 * token, and what slices mark PUBLIC in all of its fields, may be kept, for the shortest time that any of them says;
 * everything else is `private, no-store`.
 */
export function controlCaches(
  gateway: Pick<ApolloView<HubContext>, "view">,
  options: { readonly secure: boolean },
): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (context) => {
        const { http } = context.response;
        const maxAge = await publicMaxAge(gateway, context);
        http.headers.set("cache-control", maxAge === undefined ? "private, no-store" : `public, max-age=${maxAge}`);
        if (maxAge !== undefined) http.headers.set("vary", varies);
        const { changes } = context.contextValue;
        if (changes !== undefined) http.headers.set("set-cookie", writeMadeChanges(changes, options.secure));
      },
    }),
  };
}

async function publicMaxAge(
  gateway: Pick<ApolloView<HubContext>, "view">,
  { request, response, document, contextValue, operationName }: GraphQLRequestContextWillSendResponse<HubContext>,
): Promise<number | undefined> {
  const { http } = request;
  if (http?.method !== "GET" || http.headers.has("cookie") || http.headers.has("authorization")) return undefined;
  const { viewer } = contextValue;
  if (viewer.subject !== null || viewer.purpose !== null || document === undefined) return undefined;
  if (response.body.kind !== "single" || !isOk(response.http.status)) return undefined;
  const { data, errors, extensions } = response.body.singleResult;
  // Extensions speak of what was hidden, or of this request.
  if (errors !== undefined || extensions !== undefined || data == null) return undefined;
  const policy = await gateway.view.prepare(document, operationName)?.cachePolicy(request.variables ?? {});
  return policy?.scope === "PUBLIC" ? policy.maxAge : undefined;
}

const isOk = (status: number | undefined): boolean => status === undefined || status === 200;
