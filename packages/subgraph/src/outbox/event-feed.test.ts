import { expect, test } from "@jest/globals";
import { HubError } from "@sen/errors";
import type { HubEvent } from "../work/consumer.ts";
import { EventFeed } from "./event-feed.ts";

const event = (number: number): HubEvent => ({
  id: `hev_${number}`,
  source: "notes",
  type: "note.added",
  aggregate: "unit:A",
  payload: { number },
  occurredAt: new Date(0),
});

test("a subscriber who is too slow gets what waited and then an error", async () => {
  let ended = 0;
  const feed = new EventFeed(() => (ended += 1));
  for (let number = 0; number < 1000; number += 1) feed.push(event(number));
  expect(ended).toBe(1);
  let taken = 0;
  const read = async () => {
    for await (const { payload } of feed) expect(payload["number"]).toBe(taken++);
  };
  await expect(read()).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
  expect(taken).toBe(257);
  await expect(feed.next()).resolves.toEqual({ done: true, value: undefined });
});

test("leaving ends the wait for the next event", async () => {
  const feed = new EventFeed(() => undefined);
  const waiting = feed.next();
  await feed.return();
  await expect(waiting).resolves.toEqual({ done: true, value: undefined });
});

test("a failure is told once, after what came before it", async () => {
  const feed = new EventFeed(() => undefined);
  feed.push(event(1));
  feed.fail(new HubError("UNAVAILABLE", { service: "notes" }));
  feed.push(event(2));
  expect((await feed.next()).value?.id).toBe("hev_1");
  await expect(feed.next()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  expect((await feed.next()).done).toBe(true);
});
