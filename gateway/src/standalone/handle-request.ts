import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { DeliveryStatus } from "@sen/registry/client";
import type { ApolloGateway } from "../apollo/create-apollo-gateway.ts";
import type { ContractDoors } from "../contracts/contract-doors.ts";
import { admitRequest } from "../documents/admit-request.ts";
import type { AdmittedRequest } from "../documents/admit-request.ts";
import { askApollo, writeResult } from "../http/answer-graphql.ts";
import { parseJsonBody, readJsonText, RefusedRequestError } from "../http/read-json-body.ts";
import { pathOf } from "../http/read-url.ts";
import { KnownOperationAnswers } from "./answer-known-operation.ts";
import { pickHeaders } from "./forward-headers.ts";
import type { StandaloneContext } from "./forward-headers.ts";
import type { DocumentGate } from "../documents/document-gate.ts";
import type { Streaming } from "../subscriptions/create-streaming.ts";
import type { UsageCounter } from "../usage/usage-counter.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";

export interface RequestHandlerOptions {
  readonly apollo: ApolloServer<StandaloneContext>;
  readonly gateway: ApolloGateway<StandaloneContext>;
  readonly settings: StandaloneSettings;
  readonly streaming: Streaming;
  readonly contracts: ContractDoors<StandaloneContext>;
  readonly state: { readonly stopping: boolean };
  /** Counts what is asked, when a registry wants to know. */
  readonly usage: UsageCounter | undefined;
  /** What operations have to pass before they are parsed. */
  readonly documents: DocumentGate | undefined;
  /** Which version is served, where there are versions. */
  readonly graph: () => DeliveryStatus | undefined;
}

export interface RequestHandler {
  /** Answers any request; never throws. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly graphChanged: () => void;
}

/** The routes of the standalone gateway. */
export function createRequestHandler(options: RequestHandlerOptions): RequestHandler {
  const { apollo, gateway, contracts, settings, streaming, documents, state, graph } = options;
  const answers = new KnownOperationAnswers(gateway.known, options.usage);

  const answerGraphql = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const forwarded = pickHeaders(request, settings.forwardHeaders);
    if (request.method !== "POST")
      return byApollo(apollo, request, response, admitRequest(documents, request, ""), { forwarded });
    const text = await readJsonText(request, settings.maxRequestBytes);
    const admitted = admitRequest(documents, request, parseJsonBody(text));
    const { body } = admitted;
    const outcome = await answers.answer({ request, response, text, body, forwarded });
    if (outcome === "answered") return undefined;
    return byApollo(apollo, request, response, admitted, { forwarded, ...(outcome !== "unknown" && outcome) });
  };

  /** Views by tags are answered by Apollo Server alone. */
  const answerContract = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const door = await contracts.find(path);
    if (!door) throw new RefusedRequestError(404, { vi: `không có ${path}`, en: `there is no ${path}` });
    const streamed = streaming.answer(request, response);
    if (streamed !== undefined) return streamed;
    const isPost = request.method === "POST";
    const body = isPost ? parseJsonBody(await readJsonText(request, settings.maxRequestBytes)) : "";
    const admitted = admitRequest(documents, request, body);
    return byApollo(door.apollo, request, response, admitted, {
      forwarded: pickHeaders(request, settings.forwardHeaders),
    });
  };

  const byApollo = async (
    server: ApolloServer<StandaloneContext>,
    request: IncomingMessage,
    response: ServerResponse,
    admitted: AdmittedRequest,
    context: Omit<StandaloneContext, "signal">,
  ): Promise<void> => {
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    const result = await askApollo(server, request, admitted, { ...context, signal: gone.signal });
    // It may have been a mutation.
    if (context.result === undefined) answers.shareNoMore();
    if (result.body.kind === "complete") answers.learn(request, result.status, result.headers.get("content-type"));
    await writeResult(response, result);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    try {
      if (path === "/graphql") {
        await (streaming.answer(request, response) ?? answerGraphql(request, response));
      } else if (path.startsWith("/graphql/")) await answerContract(path, request, response);
      else if (path === "/health/live") writeJson(response, 200, { status: "live" });
      else if (path === "/health/ready")
        writeJson(response, state.stopping ? 503 : 200, { status: readiness(state), graph: graph() });
      else writeJson(response, 404, { errors: [{ message: "GraphQL is served at /graphql." }] });
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      const refused =
        error instanceof RefusedRequestError
          ? error
          : new RefusedRequestError(500, { vi: "có lỗi phía máy chủ", en: "something failed on the server" });
      // The rest of a body that was not read would be taken for the next request.
      response.setHeader("connection", "close");
      writeJson(response, refused.status, { errors: [{ message: refused.message }] });
    }
  };

  return { handle, graphChanged: () => answers.shareNoMore() };
}

function readiness({ stopping }: { readonly stopping: boolean }): string {
  return stopping ? "stopping" : "ready";
}

function writeJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
