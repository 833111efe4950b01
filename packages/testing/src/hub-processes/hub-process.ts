import type { Socket } from "node:net";
import { subgraphs } from "@sen/cli";
import type { TestHub, TestHubOptions } from "../hub-under-test.ts";
import { serveTestHub } from "../test-hub.ts";
import { MessageChannel } from "./message-channel.ts";
import { describeError } from "./protocol.ts";
import type { CallMessage, HubMessage, IdleMessage, RemoteCalls } from "./protocol.ts";

/*
 * A process that serves hubs under test, one after the other, each driven over a connection by the process of its test
 * (`start-test-hub.ts`): Jest would compile every module anew for each file of tests.
 */

process.on("message", (_message, connection) => serve(connection as Socket)); // the pool sends nothing else
// The pool closed, or its process ended, whatever the reason: nobody will ask again.
process.once("disconnect", () => process.exit());

function serve(connection: Socket): void {
  let starting: Promise<TestHub> | undefined;
  let calls: RemoteCalls | undefined;
  const channel = new MessageChannel<HubMessage, TestHubOptions | CallMessage>(connection, (message) => {
    if ("method" in message) void answer(message);
    else start(message);
  });
  const start = (options: TestHubOptions): void => {
    starting = serveTestHub(options);
    starting.then(ready, (error: unknown) => channel.send({ kind: "failed", error: describeError(error) }));
  };
  const ready = (hub: TestHub): void => {
    calls = callsOf(hub);
    const slices = Object.fromEntries(subgraphs.map(({ name }) => [name, hub.sliceAt(name)]));
    channel.send({ kind: "ready", url: hub.url, people: hub.people, database: hub.database, slices });
  };
  const answer = async ({ id, method, args }: CallMessage): Promise<void> => {
    try {
      const call = calls?.[method] as (...given: readonly unknown[]) => unknown; // the test's process is typed by the same list
      channel.send({ kind: "answer", id, value: await call(...args) });
    } catch (error) {
      channel.send({ kind: "answer", id, error: describeError(error) });
    }
  };
  const end = async (): Promise<void> => {
    // Of a hub that its test has not stopped, as when the test's process was ended.
    await starting?.then((hub) => hub.stop()).catch(() => {});
    process.send?.({ residentBytes: process.memoryUsage.rss() } satisfies IdleMessage);
  };
  connection.once("close", () => void end());
  connection.on("error", () => {});
  connection.resume();
}

function callsOf(hub: TestHub): RemoteCalls {
  return {
    ...hub,
    callSlice: async (...request) => {
      const response = await hub.callSlice(...request);
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    },
  };
}
