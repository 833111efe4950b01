import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { Ask, PageAnswer } from "@sen/dashboard";
import { askApollo } from "../http/answer-graphql.ts";
import type { HubContext } from "./hub-context.ts";

/** As the application would ask, had it come already. */
const headers = { "content-type": "application/json", "graphql-client-name": "dashboard" } as const;

interface ReaderOptions {
  readonly apollo: ApolloServer<HubContext>;
  /** Counts the page as one request of hers. */
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<HubContext>;
  /** Longest time for one question, in milliseconds: after that the application shows that it waits, and asks itself. */
  readonly longest: number;
}

/** Answers the questions of a page that is rendered for one person, through the same door as all she asks. */
export function askAsReader({ apollo, createContext, longest }: ReaderOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<Ask> => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const context = await createContext(request, gone.signal);
    return async ({ query, variables, operationName }): Promise<PageAnswer> => {
      const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(longest)]);
      const { body } = await askApollo(
        apollo,
        { method: "POST", url: "/graphql", headers },
        { body: { query, variables, operationName }, search: "" },
        { ...context, signal },
      );
      if (body.kind !== "complete") throw new Error("an answer to a page came in parts");
      return JSON.parse(body.string) as PageAnswer; // what Apollo Server writes
    };
  };
}
