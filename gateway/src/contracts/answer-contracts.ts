import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import type { Contract } from "@sen/registry/client";
import type { HubContext } from "../graphql/hub-context.ts";
import { answerGraphql } from "../http/answer-graphql.ts";
import type { AnswerOptions } from "../http/answer-graphql.ts";
import type { Streaming } from "../subscriptions/create-streaming.ts";
import type { ContractDoors } from "./contract-doors.ts";

/** Throws `UNAUTHENTICATED` for a visitor, unless the contract is open to all. */
export function requireContractReader({ isPublic }: Contract, { viewer }: HubContext): void {
  if (!isPublic && !isSignedIn(viewer)) throw new HubError("UNAUTHENTICATED");
}

/** `/graphql/NAME`: a view of the graph by tags, open to all when its owners say so, and else to who is signed in. */
export function answerContracts(
  doors: ContractDoors<HubContext>,
  streaming: Pick<Streaming, "answer">,
  options: AnswerOptions<HubContext>,
) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const door = await doors.find(url.pathname);
    if (door === undefined) throw new HubError("NOT_FOUND", { what: url.pathname });
    const streamed = streaming.answer(request, response);
    if (streamed !== undefined) return streamed;
    const createContext: typeof options.createContext = async (...asked) => {
      const context = await options.createContext(...asked);
      requireContractReader(door.contract, context);
      return context;
    };
    return answerGraphql(door.apollo, request, response, { ...options, createContext });
  };
}
