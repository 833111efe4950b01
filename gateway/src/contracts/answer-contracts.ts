import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import type { HubContext } from "../graphql/hub-context.ts";
import { answerGraphql } from "../http/answer-graphql.ts";
import type { AnswerOptions } from "../http/answer-graphql.ts";
import type { ContractDoors } from "./contract-doors.ts";

/** `/graphql/NAME`: a view of the graph by tags, open to all when its owners say so, and else to who is signed in. */
export function answerContracts(doors: ContractDoors<HubContext>, options: AnswerOptions<HubContext>) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const door = await doors.find(url.pathname);
    if (door === undefined) throw new HubError("NOT_FOUND", { what: url.pathname });
    const createContext: typeof options.createContext = async (...asked) => {
      const context = await options.createContext(...asked);
      if (!door.contract.isPublic && !isSignedIn(context.viewer)) throw new HubError("UNAUTHENTICATED");
      return context;
    };
    await answerGraphql(door.apollo, request, response, { ...options, createContext });
  };
}
