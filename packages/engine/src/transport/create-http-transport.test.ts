import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { Cancellation } from "./cancellation.ts";
import { createHttpTransport } from "./create-http-transport.ts";
import type { SubgraphTransport, TransportRequest } from "./subgraph-transport.ts";

const ok = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n";
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server that does something with each request that has come whole, and what it saw. */
async function serve(answer: (socket: Socket, request: string, connection: number) => void) {
  const seen = { requests: [] as string[], connections: [] as Socket[] };
  const server = createServer((socket) => {
    const connection = seen.connections.push(socket);
    let text = "";
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      text += bytes.toString("latin1");
      const [head = "", body = ""] = text.split("\r\n\r\n");
      if (body.length < Number(/content-length: (\d+)/.exec(head)?.[1])) return;
      seen.requests.push(text);
      const request = text;
      text = "";
      answer(socket, request, connection);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(async () => {
    for (const socket of seen.connections) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo; // it listens at a port
  return { url: `http://127.0.0.1:${port}/graphql?a=b`, port, seen };
}

function open(options?: Parameters<typeof createHttpTransport>[0]): SubgraphTransport {
  const transport = createHttpTransport(options);
  stops.unshift(() => transport.close());
  return transport;
}

function send(transport: SubgraphTransport, url: string, request: Partial<TransportRequest> = {}) {
  const signal = new Cancellation();
  return transport.send({ subgraph: "a", url, headers: {}, body: "{}", signal, maxResponseBytes: 100, ...request });
}

const textOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => `${status} ${body.toString()}`;

test("a request says what it has to, and nothing twice", async () => {
  const { url, port, seen } = await serve((socket) => socket.write(`${ok}\r\nok`));
  const headers = { "content-type": "application/json", authorization: "Bearer é" };
  expect(textOf(await send(open(), url, { headers, body: `{"a":"ế"}` }))).toBe("200 ok");
  expect(Buffer.from(seen.requests[0] ?? "", "latin1").toString("latin1")).toBe(
    `POST /graphql?a=b HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: keep-alive\r\n` +
      "content-type: application/json\r\nauthorization: Bearer \xe9\r\ncontent-length: 11\r\n\r\n" +
      Buffer.from(`{"a":"ế"}`).toString("latin1"),
  );
});

test("a connection is used again, but not after an answer that ends it or has more bytes than it says", async () => {
  const answers = ["\r\nok", "\r\nok", "connection: close\r\n\r\nok", "\r\nokHTTP/1.1 200", "\r\nok"];
  const { url, seen } = await serve((socket) => socket.write(`${ok}${answers.shift()}`));
  const transport = open();
  const used: number[] = [];
  for (let call = 0; call < 5; call += 1) {
    expect(textOf(await send(transport, url))).toBe("200 ok");
    used.push(seen.connections.length);
  }
  expect(used).toEqual([1, 1, 1, 2, 3]);
});

test("a connection that the server says it will soon close is not used again", async () => {
  const { url, seen } = await serve((socket) => socket.write(`${ok}keep-alive: timeout=2, max=9\r\n\r\nok`));
  const transport = open();
  for (let call = 0; call < 2; call += 1) expect(textOf(await send(transport, url))).toBe("200 ok");
  expect(seen.connections).toHaveLength(2);
});

test("bytes that nobody asked for are nobody's answer", async () => {
  const { url, seen } = await serve((socket, _request, connection) => socket.write(`${ok}\r\n${connection}.`));
  const transport = open();
  expect(textOf(await send(transport, url))).toBe("200 1.");
  const [first] = seen.connections;
  first?.write(`${ok}\r\nno`);
  if (first) await once(first, "close");
  expect(textOf(await send(transport, url))).toBe("200 2.");
});

test("an answer may end with its connection, one that is cut off is none", async () => {
  const answers = ["HTTP/1.1 200 OK\r\n\r\nok", `${ok}\r\no`, "HTTP/1.1 200", "", "HTTP/1.0 200 OK\r\n\r\nok"];
  const { url } = await serve((socket) => socket.end(answers.shift() ?? ""));
  const transport = open();
  expect(textOf(await send(transport, url))).toBe("200 ok");
  for (let call = 0; call < 3; call += 1) {
    await expect(send(transport, url)).rejects.toMatchObject({ code: "ECONNRESET" });
  }
  expect(textOf(await send(transport, url))).toBe("200 ok");
});

test("an answer that is too long, or no HTTP, costs its connection", async () => {
  const answers = [`HTTP/1.1 200 OK\r\ncontent-length: 101\r\n\r\n`, "What?\r\n\r\n", `${ok}\r\nok`];
  const { url, seen } = await serve((socket) => socket.write(answers.shift() ?? ""));
  const transport = open();
  await expect(send(transport, url)).rejects.toMatchObject({ code: "SUBGRAPH_BAD_RESPONSE" });
  await expect(send(transport, url)).rejects.toMatchObject({ name: "MalformedResponseError" });
  expect(textOf(await send(transport, url))).toBe("200 ok");
  expect(seen.connections).toHaveLength(3);
});

test("a call that nobody wants any more ends its connection", async () => {
  const cancellation = new Cancellation();
  const { url, seen } = await serve(() => cancellation.abort(new Error("Enough.")));
  const transport = open();
  await expect(send(transport, url, { signal: cancellation })).rejects.toThrow("Enough.");
  const [socket] = seen.connections;
  if (socket && !socket.closed) await once(socket, "close");
  expect(seen.requests).toHaveLength(1);
});

test("calls wait for a connection in the order they came, and those nobody wants are not sent", async () => {
  const held: Socket[] = [];
  const { url, seen } = await serve((socket, request) => {
    if (request.endsWith("1")) held.push(socket);
    else socket.write(`${ok}\r\n${request.slice(-1)}.`);
    if (request.endsWith("1")) unwanted.abort(new Error("Enough."));
  });
  const unwanted = new Cancellation();
  const transport = open({ connectionsPerOrigin: 1 });
  const first = send(transport, url, { body: "1" });
  const second = send(transport, url, { body: "2", signal: unwanted });
  const third = send(transport, url, { body: "3" });
  await expect(second).rejects.toThrow("Enough.");
  // The server closes what it was busy with; the next call gets a connection of its own.
  held[0]?.destroy();
  await expect(first).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(textOf(await third)).toBe("200 3.");
  expect(textOf(await send(transport, url, { body: "4" }))).toBe("200 4.");
  expect(seen.requests.map((request) => request.slice(-1))).toEqual(["1", "3", "4"]);
});

test("closing waits for the answers under way", async () => {
  const asked = Promise.withResolvers<Socket>();
  const { url } = await serve((socket) => asked.resolve(socket));
  const transport = createHttpTransport();
  const answer = send(transport, url);
  const socket = await asked.promise;
  const closed = transport.close();
  expect(await Promise.race([closed, new Promise((resolve) => setImmediate(resolve, "open"))])).toBe("open");
  socket.write(`${ok}\r\nok`);
  expect(textOf(await answer)).toBe("200 ok");
  await closed;
});

test("a header that would begin another line is not sent", async () => {
  const { url, seen } = await serve((socket) => socket.write(`${ok}\r\nok`));
  const transport = open();
  for (const headers of [{ a: "b\r\nc: d" }, { "a: b\r\nc": "d" }, { a: "ế" }]) {
    await expect(send(transport, url, { headers })).rejects.toMatchObject({ code: "UND_ERR_INVALID_ARG" });
  }
  expect(seen.requests).toEqual([]);
});

test("a header about the connection is undici's", async () => {
  const { url, seen } = await serve((socket) => socket.write(`${ok}\r\nok`));
  expect(textOf(await send(open(), url, { headers: { host: "people.example" } }))).toBe("200 ok");
  expect(seen.requests[0]?.match(/host: .*/g)).toEqual(["host: people.example"]);
});

test("a connection that does not come about ends its call", async () => {
  await expect(send(open(), "http://127.0.0.1:1/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("where a guard says no, nothing is sent, and its word stands in place of an answer", async () => {
  const { url, seen } = await serve((socket) => socket.write(`${ok}\r\n{}`));
  const refusal = { message: "not there", extensions: { code: "UNSAFE_ADDRESS" } };
  const lookup = () => {};
  const transport = open({ guard: { refusalOf: () => refusal, lookup } });
  await expect(send(transport, url)).rejects.toMatchObject({
    code: "SUBGRAPH_REFUSED",
    message: "not there",
    extensions: { code: "UNSAFE_ADDRESS" },
  });
  const signal = new Cancellation();
  const stream = transport.stream?.({ subgraph: "a", url, headers: {}, body: "{}", signal });
  await expect(stream).rejects.toMatchObject({ code: "SUBGRAPH_REFUSED" });
  expect(seen.connections).toEqual([]);
});

test("connections go to the address that a guard gave for a name, and nowhere when it gave none", async () => {
  const { port, seen } = await serve((socket) => socket.write(`${ok}\r\n{}`));
  let asked = 0;
  const transport = open({
    guard: {
      refusalOf: () => undefined,
      lookup: (name, _options, done) => {
        asked += 1;
        if (name === "slice.invalid") done(null, [{ address: "127.0.0.1", family: 4 }]);
        else done(Object.assign(new Error("refused"), { code: "UNSAFE_ADDRESS" }), []);
      },
    },
  });
  expect(await send(transport, `http://slice.invalid:${port}/graphql`)).toMatchObject({ status: 200 });
  await expect(send(transport, `http://other.invalid:${port}/graphql`)).rejects.toMatchObject({
    code: "UNSAFE_ADDRESS",
  });
  await expect(send(transport, `https://other.invalid:${port}/graphql`)).rejects.toMatchObject({
    code: "UNSAFE_ADDRESS",
  });
  expect({ asked, connections: seen.connections.length }).toEqual({ asked: 3, connections: 1 });
});
