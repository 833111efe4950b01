import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { RoleClaim } from "@sen/identity";
import { byDistinctStream, byMultipart, byWebSocket } from "../conformance/subscriptions/clients.ts";
import type { AskBy } from "../conformance/subscriptions/clients.ts";
import { startLiveHub } from "./live-hub.ts";

/** A role taken away works for ten seconds more at the longest (docs/architecture.md): in sessions, tokens and subscriptions. */
const longest = 10_000;
const held: readonly RoleClaim[] = [
  { role: "NETWORK_MEMBER", unitId: "min_mof" },
  { role: "UNIT_COORDINATOR", unitId: "min_mof" },
];
const left = held.slice(0, 1);

let hub: Awaited<ReturnType<typeof startLiveHub>>;
let roles: readonly RoleClaim[] = held;
let now = new Date();

beforeAll(async () => {
  hub = await startLiveHub({ roles: () => roles, clock: () => now });
});
afterAll(() => hub.stop());
beforeEach(() => {
  roles = held;
  pass(longest);
});

function pass(milliseconds: number): void {
  now = new Date(now.getTime() + milliseconds);
}

const clients: [string, AskBy][] = [
  ["graphql-ws", byWebSocket],
  ["graphql-sse", byDistinctStream],
  ["multipart", byMultipart],
];

test.each(clients)(
  "%s: a subscription goes on for as long as its roles, and ends with RIGHTS_CHANGED",
  async (_, ask) => {
    const headers = { authorization: `Bearer ${await hub.token("an")}` };
    const results = ask(hub.url, { query: "subscription { published { id reader } }", headers });
    const next = async (id: string) => {
      const result = results.next();
      await hub.events.untilOpen(1);
      hub.events.push({ id });
      return (await result).value;
    };
    const told = (id: string) => ({ data: { published: { id, reader: "an" } } });
    expect(await next("1")).toEqual(told("1"));
    roles = left;
    pass(longest - 1);
    expect(await next("2")).toEqual(told("2"));
    pass(1);
    expect(await next("3")).toMatchObject({ errors: [{ extensions: { code: "RIGHTS_CHANGED" } }] });
    expect((await results.next()).done).toBe(true);
    await hub.events.untilOpen(0);
  },
);

test.each(["session", "token"])(
  "a %s: slices are told of the roles of now, ten seconds after the change at the latest",
  async (kind) => {
    const headers =
      kind === "session"
        ? { cookie: await hub.cookie("an", 60), origin: "https://allowed.example" }
        : { authorization: `Bearer ${await hub.token("an")}` };
    const ask = async () => {
      const response = await fetch(hub.url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ query: "{ story { rolesOfReader } }" }),
      });
      const { data } = (await response.json()) as { data: { story: { rolesOfReader: string[] } } };
      return data.story.rolesOfReader;
    };
    expect(await ask()).toEqual(["NETWORK_MEMBER", "UNIT_COORDINATOR"]);
    roles = left;
    pass(longest);
    expect(await ask()).toEqual(["NETWORK_MEMBER"]);
    roles = held;
    pass(longest);
    expect(await ask()).toEqual(["NETWORK_MEMBER", "UNIT_COORDINATOR"]);
  },
);
