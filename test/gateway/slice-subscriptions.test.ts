import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { notes } from "../../packages/subgraph/test/notes/subgraph.ts";
import { byDistinctStream, byMultipart, byWebSocket, readAll } from "../conformance/subscriptions/clients.ts";
import type { AskBy } from "../conformance/subscriptions/clients.ts";
import { startLiveHub } from "./live-hub.ts";

const coordinator = (unitId: string): Viewer => ({
  subject: "an",
  memberId: "7",
  roles: [{ role: "UNIT_COORDINATOR", unitId }],
  purpose: null,
});

let slice: SubgraphUnderTest;
let hub: Awaited<ReturnType<typeof startLiveHub>>;
beforeAll(async () => {
  slice = await startSubgraph(notes);
  const [key] = slice.settings.signingKeys;
  if (key === undefined) throw new Error("the slice has no key");
  const joining = [{ name: notes.name, url: slice.url, sdl: notes.sdl, key }];
  hub = await startLiveHub({ joining, roles: () => coordinator("A").roles });
});
afterAll(async () => {
  await hub.stop();
  await slice.stop();
});

/** Fulfilled when so many subscriptions are open at the slice. */
async function untilOpen(count: number): Promise<void> {
  const { subscriptions } = slice.metrics;
  while ((await subscriptions.get()).values[0]?.value !== count) await new Promise(setImmediate);
}

const add = (text: string, unitId: string) =>
  slice.execute({
    query: "mutation ($text: String!) { addNote(text: $text) { id } }",
    variables: { text },
    viewer: coordinator(unitId),
  });

const clients: [string, AskBy][] = [
  ["graphql-ws", byWebSocket],
  ["graphql-sse", byDistinctStream],
  ["multipart", byMultipart],
];

test.each(clients)("%s: what a slice commits reaches a client of the hub, as far as she may see it", async (_, ask) => {
  const headers = { authorization: `Bearer ${await hub.token("an")}` };
  const results = ask(hub.url, { query: "subscription { noteAdded { id text } }", headers });
  const first = results.next();
  await untilOpen(1);
  await add("hers", "A");
  expect((await first).value).toEqual({ data: { noteAdded: { id: expect.any(String), text: "hers" } } });
  await add("another unit's", "B");
  expect((await results.next()).value).toEqual({ data: { noteAdded: null } });
  await results.return?.();
  // The client has gone, so has the slice's part.
  await untilOpen(0);
});

test.each(clients)("%s: what the slice refuses is refused by the hub", async (_, ask) => {
  const asked = readAll(ask(hub.url, { query: "subscription { noteAdded { id } }" }));
  const errors = await asked.then(
    ([result]) => result?.errors,
    (thrown: unknown) => thrown,
  );
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN", message: { vi: expect.any(String) } } }]);
  await untilOpen(0);
});
