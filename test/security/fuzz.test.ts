import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { createRequestSigner, createRequestVerifier, visitor } from "@sen/identity";
import fc from "fast-check";
import { WebSocket } from "ws";
import { startLiveHub } from "../gateway/live-hub.ts";
import { send } from "./attacks/attacked-hub.ts";

/** `SEN_FUZZ=20000 pnpm jest test/security/fuzz`; a failure names its seed and path. */
const runs = { numRuns: Number(process.env["SEN_FUZZ"] ?? 200) };

let hub: Awaited<ReturnType<typeof startLiveHub>>;
const lines: string[] = [];
beforeAll(async () => {
  hub = await startLiveHub({
    log: (line) => lines.push(line),
    settings: { clientTimeouts: { headersMs: 1_000, requestMs: 2_000 } },
  });
}, 60_000);
afterAll(() => hub.stop());

// Whatever came before, the hub answers, and none of it was a defect.
afterEach(async () => {
  const answer = await send(hub.url, { body: '{"query":"{ __typename }"}' });
  expect(answer.text).toBe('{"data":{"__typename":"Query"}}\n');
  expect(lines.splice(0).filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
});

const words = [
  "query",
  "mutation",
  "subscription",
  "{",
  "}",
  "(",
  ")",
  "story",
  "id",
  "reader",
  "$a",
  ":",
  "!",
  "...",
  "@defer",
  "@include",
  "on",
  "Story",
  '"',
  '"""',
  "#",
  "__schema",
  "published",
  "\\u",
  "\0",
  "\uFEFF",
  "1e999",
  "-",
];
const operation = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" ")),
);
const body = fc.oneof(
  fc
    .record(
      { query: operation, variables: fc.anything(), operationName: fc.anything(), extensions: fc.anything() },
      { requiredKeys: [] },
    )
    .map(toJson),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 300 }),
);
/** What a header of HTTP may hold. */
const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  maxLength: 120,
});
const headers = fc.record(
  {
    "content-type": fc.oneof(
      fc.constantFrom(
        "application/json",
        "application/graphql",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "text/plain",
      ),
      headerText,
    ),
    accept: fc.oneof(
      fc.constantFrom(
        "multipart/mixed",
        "text/event-stream",
        "multipart/mixed;subscriptionSpec=1.0, application/json",
        "*/*",
      ),
      headerText,
    ),
    authorization: fc.oneof(
      headerText,
      headerText.map((text) => `Bearer ${text}`),
      fc.constant("Bearer eyJhbGciOiJub25lIn0.e30."),
    ),
    cookie: fc.oneof(
      headerText,
      headerText.map((text) => `sen_session=${text}; sen_sign_in=${text}`),
    ),
    "sen-purpose": headerText,
    "sen-viewer": headerText,
    "signature-input": headerText,
    origin: fc.oneof(headerText, fc.webUrl()),
    "x-forwarded-for": headerText,
    "x-graphql-event-stream-token": headerText,
    "graphql-client-name": headerText,
  },
  { requiredKeys: [] },
);

describe("requests", () => {
  test("any body under any headers is answered, and never with a defect", async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        headers,
        fc.constantFrom("POST", "PUT", "DELETE", "PATCH"),
        async (text, given, method) => {
          const { status } = await send(hub.url, {
            method,
            headers: { "content-type": "application/json", ...given },
            body: text,
          });
          expect(status).toBeLessThan(500);
        },
      ),
      runs,
    );
  });

  test("any address is answered", async () => {
    const start = fc.constantFrom(
      "/",
      "/graphql",
      "/graphql/",
      "/auth/login",
      "/auth/callback",
      "/files/",
      "/imports/",
      "/exports/",
      "/events/",
      "/calendar/",
      "/graphiql/",
      "/me/",
      "/mailbox/",
    );
    const rest = fc.oneof(
      headerText,
      fc.webQueryParameters().map((query) => `?${query}`),
      fc.webPath(),
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        rest,
        headers,
        fc.constantFrom("GET", "POST", "HEAD", "OPTIONS"),
        async (path, more, given, method) => {
          const address = `${path}${more.replaceAll(" ", "%20")}`;
          // A stream is open as long as its client wants; what asks for one is above.
          const { accept: _accept, ...rest_ } = given;
          const { status } = await send(hub.url, { method, path: address, headers: rest_ });
          expect(status).toBeLessThan(500);
        },
      ),
      runs,
    );
  });

  test("any bytes are answered or cut off", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(
          fc.constantFrom(
            "POST /graphql HTTP/1.1\r\n",
            "GET / HTTP/1.1\r\nhost: a\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n",
          ),
          fc.uint8Array({ maxLength: 200 }),
        )
        .map(([head, tail]) => Buffer.concat([Buffer.from(head), tail])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const answer = await exchange(given);
        expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
      }),
      runs,
    );
  });
});

test("any messages over a WebSocket are answered, or end it as the protocol says", async () => {
  const message = fc.oneof(
    body,
    fc
      .record(
        {
          type: fc.constantFrom("connection_init", "subscribe", "complete", "ping", "pong", "next", "x"),
          id: fc.oneof(fc.constant("1"), fc.string(), fc.anything()),
          payload: fc.oneof(fc.record({ query: operation, variables: fc.anything() }), fc.anything()),
        },
        { requiredKeys: [] },
      )
      .map(toJson),
    fc.uint8Array({ maxLength: 100 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6 }), fc.boolean(), async (messages, begins) => {
      const code = await talk([...(begins ? ['{"type":"connection_init"}'] : []), ...messages]);
      // 4500 and 1011 say that something failed inside; 1006 that nobody said anything.
      expect([4500, 1006, 1011]).not.toContain(code);
    }),
    // What only servers say was once taken for a fault of the gateway.
    { numRuns: Math.ceil(runs.numRuns / 2), examples: [[['{"type":"next","id":"1","payload":{}}'], true]] },
  );
});

test("any change to a signed request is refused with BAD_SIGNATURE and nothing else", async () => {
  const key = { id: "members-1", secret: randomBytes(32) };
  const sign = createRequestSigner(key);
  const verify = createRequestVerifier([key]);
  const text = '{"query":"{ __typename }"}';
  const names = ["signature", "signature-input", "content-digest", "sen-viewer"] as const;
  const change = fc.record({
    name: fc.constantFrom(...names),
    how: fc.oneof(
      fc.constant((_value: string) => ""),
      headerText.map((given) => () => given),
      fc.tuple(fc.nat(), headerText).map(
        ([at, given]) =>
          (value: string) =>
            value.slice(0, at % value.length) + given + value.slice((at % value.length) + 1),
      ),
      fc.nat().map((at) => (value: string) => value.slice(0, at % value.length)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ name, how }) => {
      const signed = await sign({ method: "POST", url: "http://slice/graphql", body: text, viewer: visitor });
      const changed = how(signed[name] ?? "");
      fc.pre(changed !== signed[name]);
      const request = {
        method: "POST",
        path: "/graphql",
        body: Buffer.from(text),
        headers: { ...signed, [name]: changed },
      };
      await expect(verify(request)).rejects.toMatchObject({ name: "HubError", code: "BAD_SIGNATURE" });
    }),
    runs,
  );
});

/** JSON of anything; what JSON cannot say is left out. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === "bigint" ? String(each) : each)) ?? "";
}

/** Sends bytes and says no more; gives what came until the connection closed. */
function exchange(bytes: Uint8Array): Promise<string> {
  const { hostname, port } = new URL(hub.url);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      answer += chunk;
    });
    // A reset is an end as well.
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

/** The code that the socket closes with when all has been said. */
function talk(messages: readonly (string | Uint8Array)[]): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(hub.url.replace("http", "ws"), "graphql-transport-ws");
    socket.on("error", () => {});
    socket.on("open", () => {
      for (const each of messages) socket.send(each);
      socket.close(1000);
    });
    socket.on("close", (code) => resolve(code));
  });
}
