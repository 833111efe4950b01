import { expect, test } from "@jest/globals";
import { LastHead, ResponseReader } from "./response-reader.ts";

/** Reads a response that comes in pieces, all of them in the same memory, as a socket has it. */
function read(pieces: readonly string[], lastHead = new LastHead(), maxBytes = 1_000) {
  const reader = new ResponseReader(lastHead, (size) => {
    if (size > maxBytes) throw new Error("Too large.");
  });
  const memory = Buffer.alloc(100_000);
  let left = -1;
  for (const piece of pieces) {
    const length = memory.write(piece, "latin1");
    const stop = reader.take(memory, length);
    left = stop < 0 ? -1 : length - stop;
    memory.fill("#");
  }
  const { status, headers } = reader.head ?? {};
  const isWhole = left >= 0 || reader.endsWithConnection();
  return { status, headers: { ...headers }, body: reader.body.toString(), left, isWhole };
}

const responses: readonly [name: string, text: string, body: string][] = [
  ["a length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Other:  a b \r\n\r\nHello", "Hello"],
  ["no reason", "HTTP/1.1 200\r\ncontent-length:5\r\n\r\nHello", "Hello"],
  ["nothing", "HTTP/1.1 500 Sorry\r\ncontent-length: 0\r\n\r\n", ""],
  ["no content", "HTTP/1.1 204 No Content\r\n\r\n", ""],
  ["chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\nHe\r\n003\r\nllo\r\n0\r\n\r\n", "Hello"],
  [
    "chunks with extensions and trailers",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5;a=b\r\nHello\r\n0;last\r\nx-sum: 5\r\ny: 1\r\n\r\n",
    "Hello",
  ],
  [
    "a chunk of ten and more",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\naB\r\n$X\r\n0\r\n\r\n".replace("$X", "x".repeat(171)),
    "x".repeat(171),
  ],
  [
    "interim responses",
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nHello",
    "Hello",
  ],
];

test.each(responses)("an answer with %s is read wherever it is cut", (_name, text, body) => {
  const whole = read([text]);
  expect(whole).toMatchObject({ body, left: 0, isWhole: true });
  expect(read(text.split(""))).toEqual(whole);
  for (let at = 1; at < text.length; at += 1) expect(read([text.slice(0, at), text.slice(at)])).toEqual(whole);
});

test("what follows an answer is told from it", () => {
  for (const [, text, body] of responses) expect(read([`${text}HTTP/1.1`])).toMatchObject({ body, left: 8 });
});

test("a body may end with the connection when it says nothing about its length", () => {
  const text = "HTTP/1.1 200 OK\r\n\r\nHello";
  for (let at = 1; at < text.length; at += 1) {
    expect(read([text.slice(0, at), text.slice(at)])).toMatchObject({ body: "Hello", left: -1, isWhole: true });
  }
});

test.each(responses)("an answer with %s is not whole before its last byte", (_name, text) => {
  for (let at = 0; at < text.length; at += 1)
    expect(read([text.slice(0, at)])).toMatchObject({ left: -1, isWhole: false });
});

test("a head that was read before is known, another one is read", () => {
  const lastHead = new LastHead();
  const head = (type: string) => `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: 2\r\n\r\n`;
  const heads = ["a/b", "a/b", "a/bc", "a/c", "a/b"];
  for (const type of heads) {
    expect(read([`${head(type)}ok`], lastHead)).toMatchObject({ headers: { "content-type": type }, body: "ok" });
  }
  // The same first bytes, cut before the end of what is remembered.
  expect(read([head("a/b").slice(0, 30), `${head("a/b").slice(30)}ok`], lastHead)).toMatchObject({ body: "ok" });
});

test("headers that come twice are kept both, and none has a meaning to JavaScript", () => {
  const { headers } = read(["HTTP/1.1 200 OK\r\nA: 1\r\na: 2\r\nA: 3\r\n__proto__: x\r\ncontent-length: 0\r\n\r\n"]);
  expect(Object.entries(headers)).toEqual([
    ["a", ["1", "2", "3"]],
    ["__proto__", "x"],
    ["content-length", "0"],
  ]);
});

const ok = "HTTP/1.1 200 OK\r\n";
const chunked = `${ok}transfer-encoding: chunked\r\n\r\n`;

test.each([
  ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n\r\n"],
  ["another version", "HTTP/2.0 200 OK\r\n\r\n"],
  ["no status", "HTTP/1.1 OK\r\n\r\n"],
  ["another protocol from here on", "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n"],
  ["a folded header", `${ok}a: 1\r\n b\r\n\r\n`],
  ["a space before the colon", `${ok}content-length : 1\r\n\r\n`],
  ["a bare line feed", `${ok}a: 1\ncontent-length: 1\r\n\r\n`],
  ["a NUL", `${ok}a: \0\r\n\r\n`],
  ["two lengths", `${ok}content-length: 1\r\ncontent-length: 1\r\n\r\n`],
  ["a list of lengths", `${ok}content-length: 1, 1\r\n\r\n`],
  ["a negative length", `${ok}content-length: -1\r\n\r\n`],
  ["a length and chunks", `${ok}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`],
  ["another coding", `${ok}transfer-encoding: gzip, chunked\r\n\r\n`],
  ["no size of a chunk", `${chunked}\r\n`],
  ["a size that is no number", `${chunked}5g\r\nHello\r\n`],
  ["a size with a sign", `${chunked}+5\r\nHello\r\n`],
  ["a size beyond reason", `${chunked}100000000\r\n`],
  ["a size ended by a line feed", `${chunked}5\nHello`],
  ["a chunk that is longer than its size", `${chunked}4\r\nHello\r\n0\r\n\r\n`],
  ["a line feed in an extension", `${chunked}5;a\n=b\r\n`],
  ["a head without end", `${ok}a: ${"x".repeat(17_000)}`],
  ["a head of many lines", `${ok}${"a: b\r\n".repeat(3_000)}\r\n`],
  ["trailers without end", `${chunked}0\r\n${"a: b\r\n".repeat(5_000)}`],
])("an answer with %s is refused", (_name, text) => {
  expect(() => read([text])).toThrow(expect.objectContaining({ name: "MalformedResponseError" }));
});

test.each([
  ["told at once", `${ok}content-length: 1001\r\n\r\n`],
  ["in chunks", `${chunked}3e8\r\n${"x".repeat(1_000)}\r\n1\r\n`],
  ["until the end", `${ok}\r\n${"x".repeat(1_001)}`],
])("a body that is too long is refused: %s", (_name, text) => {
  expect(() => read([text])).toThrow("Too large.");
});
