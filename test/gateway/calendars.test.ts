import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

async function get(path: string, as?: Asker) {
  const headers = as === undefined ? {} : { authorization: `Bearer ${await hub.token(as)}` };
  const response = await fetch(`${hub.url}${path}`, { headers });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    cache: response.headers.get("cache-control"),
    text: await response.text(),
  };
}

const member: Asker = { subject: "demo-member-001" };

test("a public event's calendar entry is everybody's, one for the network is for those signed in", async () => {
  const { data } = await hub.execute({ query: `{ event(code: "SK-2026-021") { icsUrl title { vi } } }` });
  const open = await get(data.event.icsUrl);
  expect(open).toMatchObject({ status: 200, type: "text/calendar; charset=utf-8", cache: "private, no-store" });
  expect(open.text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${data.event.title.vi.replaceAll(",", "\\,")}`);
  expect((await get("/events/SK-2026-020.ics")).status).toBe(404);
  expect((await get("/events/SK-2026-020.ics", member)).status).toBe(200);
  // A draft is its host's; and what is no code is a page that is not there.
  expect((await get("/events/SK-2026-024.ics", { subject: "demo-member-003" })).status).toBe(404);
  expect((await get("/events/SK-2026-024.ics", { role: "UNIT_COORDINATOR", unit: "MOET" })).status).toBe(200);
  expect((await get("/events/..%2F..%2Fx.ics")).status).toBe(404);
});

test("a personal calendar is behind a secret address, without a session, until it is renewed", async () => {
  const renew = async () =>
    (await hub.execute({ query: "mutation { renewCalendarFeed { path userErrors { code } } }", as: member })).data
      .renewCalendarFeed.path as string;
  const first = await renew();
  expect(first).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
  const calendar = await get(first);
  expect(calendar.status).toBe(200);
  expect(calendar.text).toContain("SK-2026-021");
  expect(calendar.text).not.toContain("hop.demo.example");
  const second = await renew();
  expect((await get(first)).status).toBe(404);
  expect((await get(second)).status).toBe(200);
  const [kept] = await hub.sql<{ secret_hash: string }>("events", "select secret_hash from events.calendar_feed");
  expect(second).not.toContain(kept?.secret_hash);
  expect((await get("/calendar/guess.ics")).status).toBe(404);
});

test("what makes calendars is no part of the graph that clients query", async () => {
  const { errors } = await hub.execute({ query: `{ event(code: "SK-2026-021") { ics } }`, as: member });
  expect(errors?.[0]?.message).toMatch(/ics/);
  const feed = await hub.execute({ query: `{ calendarFeed(secret: "x") }` });
  expect(feed.errors?.[0]?.message).toMatch(/calendarFeed/);
});

test("when the slice is down, the calendar is unavailable and says so", async () => {
  await hub.stopSlice("events");
  const down = await get("/events/SK-2026-021.ics");
  expect(down.status).toBe(503);
  expect(JSON.parse(down.text)).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
  await hub.startSlice("events");
  expect((await get("/events/SK-2026-021.ics")).status).toBe(200);
});
