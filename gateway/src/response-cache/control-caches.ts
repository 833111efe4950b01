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
        // Most answers are decided without anything to wait for.
        const maxAge = isForEverybody(context) ? await publicMaxAge(gateway, context) : undefined;
        http.headers.set("cache-control", maxAge === undefined ? "private, no-store" : `public, max-age=${maxAge}`);
        if (maxAge !== undefined) http.headers.set("vary", varies);
        const { changes } = context.contextValue;
        if (changes !== undefined) http.headers.set("set-cookie", writeMadeChanges(changes, options.secure));
      },
    }),
  };
}

type Answered = GraphQLRequestContextWillSendResponse<HubContext>;

/** A whole answer to a stranger's GET, that says nothing of what was hidden or of this one request. */
function isForEverybody({ request: { http }, response, contextValue: { viewer } }: Answered): boolean {
  if (http?.method !== "GET" || http.headers.has("cookie") || http.headers.has("authorization")) return false;
  if (viewer.subject !== null || viewer.purpose !== null) return false;
  if (response.body.kind !== "single" || (response.http.status ?? 200) !== 200) return false;
  const { data, errors, extensions } = response.body.singleResult;
  return data != null && errors === undefined && extensions === undefined;
}

async function publicMaxAge(
  gateway: Pick<ApolloView<HubContext>, "view">,
  { request, document, operationName }: Answered,
): Promise<number | undefined> {
  const prepared = document && gateway.view.prepare(document, operationName);
  const policy = await prepared?.cachePolicy(request.variables ?? {});
  return policy?.scope === "PUBLIC" ? policy.maxAge : undefined;
}
