import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import type { NormalizedCacheObject } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { OperationTypeNode } from "graphql";
import { from, map, mergeMap } from "rxjs";
import { clientName } from "./client-name.ts";
import { keepAnswers } from "./keep-answers.ts";
import { createMaskStore, keepMasksOf, rememberMasks } from "./masks.ts";
import type { Masks, MaskStore } from "./masks.ts";
import { keepReadingsOf } from "./readings-of.ts";
import { createReadings } from "./readings.ts";

/** What the gateway hides it names beside the data; pages ask by the name of their operation. */
const keepMasks = (store: MaskStore) =>
  new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        rememberMasks(store, operation.operationName ?? "", result.extensions?.["masked"]);
        return result;
      }),
    ),
  );

/** What subscriptions go over is loaded with the first of them. */
const streams = new ApolloLink((operation) =>
  from(import("./live.ts")).pipe(mergeMap(({ live }) => live.request(operation))),
);

// Client-wide: data that came without some of its parts is still data. The types of results follow from it.
declare module "@apollo/client" {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: "all";
      }
      interface Query {
        errorPolicy: "all";
      }
      interface Mutate {
        errorPolicy: "all";
      }
    }
  }
}

const pages = (keys: readonly string[]) => relayStylePagination([...keys]);

interface ClientOptions {
  /** How questions are asked elsewhere than in a browser. */
  readonly link?: ApolloLink;
  /** What a page that was rendered before has read already; not asked for again until `prioritizeCacheValues` is taken back. */
  readonly kept?: NormalizedCacheObject | undefined;
  /** What the hub hid of that. */
  readonly masks?: Masks | undefined;
}

const overNetwork = () =>
  ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    streams,
    keepAnswers().concat(new HttpLink({ uri: "/graphql", credentials: "same-origin", headers: clientName })),
  );

/** The one way the application asks the hub; results are kept, and one object is one wherever it was read. */
export function createClient({ link = overNetwork(), kept, masks }: ClientOptions = {}): ApolloClient {
  const hidden = createMaskStore(masks);
  const readings = createReadings();
  const client = new ApolloClient({
    link: ApolloLink.from([keepMasks(hidden), readings.link, link]),
    // A page that is read again after a change must not be given the answer under way from before it.
    queryDeduplication: false,
    cache: new InMemoryCache({
      typePolicies: {
        Query: {
          fields: {
            members: pages(["filter", "asOf", "orderBy"]),
            proposals: pages(["filter", "orderBy"]),
            events: pages(["filter", "first"]),
            announcements: pages(["visibility", "first"]),
            roleAssignments: pages(["role", "ministryId", "on"]),
            ministries: pages(["filter", "asOf"]),
            dataRequests: pages(["states", "overdueOnly"]),
          },
        },
        Ministry: {
          fields: {
            hostedEvents: pages(["fromYear", "toYear", "first"]),
            referrals: pages(["states", "overdueOnly", "first"]),
          },
        },
        NetworkTerm: { fields: { members: pages(["kind"]) } },
        Event: { fields: { registrations: pages(["states", "ministryId"]) } },
        Viewer: { keyFields: [], fields: { notifications: pages(["unreadOnly"]) } },
        Graph: { keyFields: ["name"] },
        // Parts of their object, without an identity of their own.
        MemberContact: { merge: true },
        EngagementBalance: { merge: true },
        LocalizedText: { merge: true },
      },
    }).restore(kept ?? {}),
    defaultOptions: {
      watchQuery: { errorPolicy: "all", fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  keepMasksOf(client, hidden);
  keepReadingsOf(client, readings);
  client.prioritizeCacheValues = kept !== undefined;
  return client;
}
