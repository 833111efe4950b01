import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { WebSocketServer } from "ws";
import { createHttpTransport } from "./create-http-transport.ts";
import { openWebSocket } from "./open-web-socket.ts";

const server = createServer();
const sockets = new WebSocketServer({ server });
const asked: string[] = [];
let port: number;

beforeAll(async () => {
  sockets.on("connection", (socket) => socket.on("message", () => socket.send('{"type":"connection_ack"}')));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo); // a server listening on TCP has this kind of address
});
afterAll(async () => {
  for (const socket of sockets.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

const transport = createHttpTransport({
  guard: {
    refusalOf: (hostname) =>
      hostname === "127.0.0.1" ? { message: "not there", extensions: { code: "UNSAFE_ADDRESS" } } : undefined,
    lookup: (name, _options, done) => {
      asked.push(name);
      if (name === "slice.invalid") done(null, [{ address: "127.0.0.1", family: 4 }]);
      else done(Object.assign(new Error("refused"), { code: "UNSAFE_ADDRESS" }), []);
    },
  },
});
afterAll(() => transport.close());

const open = (host: string) => {
  const url = `ws://${host}:${port}/live`;
  const socket = transport.socket?.(url) ?? {};
  const signal = AbortSignal.timeout(20_000);
  const limits = { maxMessageBytes: 1_000, heartbeatMs: 30_000 };
  const request = { subgraph: "a", url, headers: {}, body: "{}", signal, initPayload: {}, socket, ...limits };
  return openWebSocket(request, { next: () => {}, end: () => {} });
};

test("WebSockets go to the address that a guard gave for a name, and nowhere when it gave none", async () => {
  await open("slice.invalid");
  expect(sockets.clients.size).toBe(1);
  await expect(open("other.invalid")).rejects.toMatchObject({ code: "SUBGRAPH_UNREACHABLE" });
  expect({ asked, open: sockets.clients.size }).toEqual({ asked: ["slice.invalid", "other.invalid"], open: 1 });
});

test("where a guard says no, no WebSocket is opened", () => {
  expect(() => open("127.0.0.1")).toThrow(expect.objectContaining({ code: "SUBGRAPH_REFUSED" }));
});
