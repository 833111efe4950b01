import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ResponseCache } from "@sen/engine";
import { pino } from "pino";
import { fetch } from "undici";
import { ChangeFollower } from "./follow-changes.ts";

/** Streams in the order they were opened, with the path they were asked for at. */
let streams: { readonly path: string; readonly response: ServerResponse }[];
let cache: ResponseCache;
let follower: ChangeFollower;
let lives: (boolean | undefined)[];
let told: () => void;
const server = createServer((request, response) => {
  streams.push({ path: request.url ?? "", response });
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write("event: live\ndata:\n\n");
});

let url: string;
beforeEach(async () => {
  streams = [];
  lives = [];
  told = () => {};
  cache = new ResponseCache({ maxBytes: 10_000 });
  follower = new ChangeFollower({
    cache,
    askSlice: fetch,
    prepareRequest: ({ headers }) => headers,
    logger: pino({ level: "silent" }),
    onLive: (_slice, isLive) => {
      lives.push(isLive);
      told();
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a server listening on TCP has this kind of address
});
afterEach(async () => {
  await follower.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Fulfilled when the feed has gone on and off so often. */
async function untilLives(count: number): Promise<void> {
  while (lives.length < count) {
    await new Promise<void>((resolve) => {
      told = resolve;
    });
  }
}

const feed = () => cache.feedOf("units");
const last = () => streams.at(-1)?.response;

test("a slice is followed until it breaks off, and again when it answers", async () => {
  follower.follow(new Map([["units", `${url}/graphql`]]));
  await untilLives(1);
  expect(streams[0]?.path).toBe("/graphql/changes");
  expect(feed().isUsable).toBe(true);
  last()?.destroy();
  await untilLives(2);
  expect(feed().isUsable).toBe(false);
  await untilLives(3);
  expect(lives).toEqual([true, false, true]);
  expect(feed().isUsable).toBe(true);
});

test("a change that cannot be read ends the stream: nobody knows what it would have put out", async () => {
  follower.follow(new Map([["units", url]]));
  await untilLives(1);
  last()?.write(`event: change\ndata: {"change":"1","tags":["Unit:A"]}\n\n`);
  last()?.write(`event: change\ndata: {"change":"2"}\n\n`);
  await untilLives(2);
  expect(lives).toEqual([true, false]);
  expect([feed().hasTold("1"), feed().hasTold("2")]).toEqual([true, false]);
});

test("a slice at another address is followed there, and the end of the first stream does not end the second", async () => {
  follower.follow(new Map([["units", `${url}/old`]]));
  await untilLives(1);
  follower.follow(new Map([["units", `${url}/new`]]));
  await untilLives(3);
  expect(streams.map(({ path }) => path)).toEqual(["/old/changes", "/new/changes"]);
  expect(feed().isUsable).toBe(true);
  follower.follow(new Map());
  await untilLives(4);
  expect(feed().isUsable).toBe(false);
  expect(lives).toEqual([true, undefined, true, undefined]);
});

test("a slice that left while it was away is told as one that nobody asks any longer", async () => {
  follower.follow(new Map([["units", "http://127.0.0.1:1"]]));
  await untilLives(1);
  await follower.stop();
  expect([...new Set(lives)]).toEqual([false, undefined]);
  expect(lives.at(-1)).toBeUndefined();
});
