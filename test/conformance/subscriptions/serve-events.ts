import { execute, parse, subscribe, validate } from "graphql";
import type { ExecutionResult } from "graphql";
import { createHandler } from "graphql-sse";
import { makeServer, handleProtocols } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { ServeEvents } from "../kit/serve-subgraph.ts";

/** Subscriptions over WebSockets alone, as graphql-ws serves them. Other requests that want a stream get a 406. */
export const overWebSocket: ServeEvents = (schema, server) => {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols });
  const protocol = makeServer<Record<string, unknown>, Record<string, unknown>>({
    schema,
    execute,
    subscribe,
    context: ({ connectionParams, extra }) => ({ params: connectionParams, headers: extra["headers"] }),
  });
  server.on("upgrade", (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const closed = protocol.opened(
        {
          protocol: socket.protocol,
          send: (data) => socket.send(data),
          close: (code, reason) => socket.close(code, reason),
          onMessage: (read) => {
            socket.on("message", (data: Buffer) => void read(data.toString("utf8")));
          },
        },
        { headers: request.headers },
      );
      socket.once("close", (code, reason) => void closed(code, reason.toString("utf8")));
    });
  });
  server.on("close", () => sockets.close());
  // What a server stops at once, it cuts off.
  const closeOthers = server.closeAllConnections.bind(server);
  server.closeAllConnections = () => {
    for (const socket of sockets.clients) socket.terminate();
    closeOthers();
  };
  return async ({ headers }, _body, response) => {
    if (!/event-stream|multipart/.test(headers.accept ?? "")) return false;
    response.writeHead(406).end();
    return true;
  };
};

/** Subscriptions as server-sent events alone, as graphql-sse serves them, in its distinct connections mode. */
export const overEventStream: ServeEvents = (schema) => {
  const handle = createHandler({ schema, execute, subscribe, authenticate: () => null, context: () => null });
  const handleRequest = async (request: Parameters<ReturnType<ServeEvents>>[0], body: string) =>
    handle({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: { get: (name) => request.headers[name]?.toString() },
      body,
      raw: request,
      context: null,
    });
  return async (request, body, response) => {
    if (!/event-stream|multipart/.test(request.headers.accept ?? "")) return false;
    const [content, { status, headers }] = await handleRequest(request, body);
    response.writeHead(status, headers);
    if (content === null || typeof content === "string") {
      response.end(content ?? undefined);
      return true;
    }
    response.once("close", () => void content.return(undefined));
    for await (const message of content) response.write(message);
    response.end();
    return true;
  };
};

/** Subscriptions as multipart alone, in Apollo's form. An operation that is not valid is a 400, as JSON. */
export const overMultipart: ServeEvents = (schema) => async (request, body, response) => {
  const accept = request.headers.accept ?? "";
  if (!/event-stream|multipart/.test(accept)) return false;
  if (!accept.includes("multipart/mixed")) {
    response.writeHead(406).end();
    return true;
  }
  // The engine under test is the only client.
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const document = parse(query);
  const errors = validate(schema, document);
  const begun = errors.length > 0 ? { errors } : await subscribe({ schema, document, variableValues: variables });
  if (!(Symbol.asyncIterator in begun)) {
    response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify(begun));
    return true;
  }
  response.writeHead(200, { "content-type": 'multipart/mixed; boundary="-"; subscriptionSpec=1.0' });
  response.once("close", () => void begun.return());
  const write = (part: object) =>
    response.write(`\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(part)}\r\n---`);
  response.write("---");
  write({});
  for await (const payload of begun as AsyncIterable<ExecutionResult>) write({ payload });
  response.end("--\r\n");
  return true;
};
