import { expect, test } from "@jest/globals";
import { createEventStreamReader } from "./event-stream-reader.ts";
import { createMultipartReader, readBoundary } from "./multipart-reader.ts";

/** What a reader tells, in order. */
function recording() {
  const told: string[] = [];
  return {
    told,
    parts: {
      message: (name: string, text: string) => void told.push(name === "" ? text : `${name}: ${text}`),
      heartbeat: () => void told.push("heartbeat"),
      complete: () => void told.push("complete"),
    },
  };
}

const eventStream = [
  ":\n\n",
  'event: next\ndata: {"a":1}\n\n',
  'event: next\r\ndata: {"a":\r\ndata:2}\r\nid: 7\r\n\r\n',
  "event: next\rdata\r\r",
  "event: complete\ndata:\n\n",
  "event: never ended",
].join("");

const multipart = [
  "preamble\r\n--x",
  "\r\ncontent-type: application/json\r\n\r\n{}\r\n--x",
  '\r\ncontent-type: application/json\r\n\r\n{"payload":"--x"}\r\n--x',
  '\ncontent-type: application/json\n\n{"payload":null}\n--x--',
].join("");

// However the bytes were cut on their way.
test.each([1, 2, 3, 7, 1_000])("an event stream that comes in pieces of %i is read as a whole", (size) => {
  const { told, parts } = recording();
  const reader = createEventStreamReader(parts);
  for (let at = 0; at < eventStream.length; at += size) reader.push(eventStream.slice(at, at + size));
  expect(told).toEqual(["heartbeat", 'next: {"a":1}', 'next: {"a":\n2}', "next: ", "complete: "]);
});

test.each([1, 2, 3, 7, 1_000])("a multipart body that comes in pieces of %i is read as a whole", (size) => {
  const { told, parts } = recording();
  const reader = createMultipartReader("x", parts);
  for (let at = 0; at < multipart.length; at += size) reader.push(multipart.slice(at, at + size));
  expect(told).toEqual(["heartbeat", '{"payload":"--x"}', '{"payload":null}', "complete"]);
});

test("a part is told at its end, though the delimiter comes only with the next one", () => {
  const { told, parts } = recording();
  const reader = createMultipartReader("x", parts);
  reader.push('--x\r\ncontent-type: application/json\r\n\r\n{"payload":{"data":{}}');
  expect(told).toEqual([]);
  reader.push("}");
  expect(told).toEqual(['{"payload":{"data":{}}}']);
  reader.push("\r\n--x\r\ncontent-type: application/json\r\n\r\n{}\r\n");
  expect(told).toEqual(['{"payload":{"data":{}}}', "heartbeat"]);
  reader.push("--x--");
  expect(told.at(-1)).toBe("complete");
});

test("what is not complete yet is counted, so that it cannot grow without bound", () => {
  const events = createEventStreamReader(recording().parts);
  events.push(`event: next\ndata: ${"x".repeat(100)}\ndata: ${"y".repeat(50)}`);
  expect(events.pending).toBeGreaterThan(150);
  events.push("\n\n");
  expect(events.pending).toBe(0);
  const parts = createMultipartReader("x", recording().parts);
  parts.push(`--x\r\n\r\n${"x".repeat(100)}`);
  expect(parts.pending).toBeGreaterThan(100);
});

test.each([
  ['multipart/mixed; boundary="a b"; subscriptionSpec=1.0', "a b"],
  ["multipart/mixed;subscriptionSpec=1.0;boundary=graphql", "graphql"],
  ["multipart/mixed", "-"],
])("the boundary of %s is found", (contentType, boundary) => {
  expect(readBoundary(contentType)).toBe(boundary);
});
