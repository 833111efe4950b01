import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { executeAt } from "../execute-at.ts";
import type { TestHub, TestHubOptions } from "../hub-under-test.ts";
import { MessageChannel } from "./message-channel.ts";
import { readError, remoteMethods } from "./protocol.ts";
import type { CallMessage, HubMessage, ReadyMessage, RemoteCalls } from "./protocol.ts";

/**
 * A whole hub on a copy of the demo data: four slices, identity provider and gateway, in another process. With `log` they run
 * in this one, so that what was logged is there when the answer is.
 */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  if (options.log !== undefined) return (await import("../test-hub.ts")).serveTestHub(options);
  const address = process.env["SEN_TEST_HUBS"];
  if (address === undefined) throw new Error("no hubs to test: start them with Jest's global set-up");
  const connection = connect(address);
  await once(connection, "connect");
  const { ready, calls } = openHub(connection, options);
  const { url, people, database, slices } = await ready;
  return {
    url,
    people,
    database,
    ...calls,
    execute: executeAt(url, calls.token),
    callSlice: async (...request) => {
      const { status, headers, body } = await calls.callSlice(...request);
      return new Response(body, { status, headers: Object.fromEntries(headers) });
    },
    sliceAt: (slice) => {
      const at = slices[slice];
      if (at === undefined) throw new Error(`no slice ${slice}`);
      return at;
    },
    stop: async () => {
      await calls.stop();
      const closed = once(connection, "close");
      connection.end();
      await closed;
    },
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Asks for a hub; the calls of the list are each answered by its process. */
function openHub(connection: Socket, options: TestHubOptions) {
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<ReadyMessage>();
  const channel = new MessageChannel<TestHubOptions | CallMessage, HubMessage>(connection, (message) => {
    if (message.kind === "ready") return ready.resolve(message);
    if (message.kind === "failed") return ready.reject(readError(message.error));
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(readError(message.error));
  });
  connection.once("close", () => {
    const gone = new Error("the process of the hub under test has ended");
    ready.reject(gone);
    for (const { reject } of waiting.values()) reject(gone);
  });
  // What is closed says why by what is missing.
  connection.on("error", () => {});
  channel.send(options);
  let last = 0;
  const call = async (method: CallMessage["method"], args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, { resolve, reject });
      channel.send({ id, method, args });
    });
  const calls = remoteMethods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]);
  return { ready: ready.promise, calls: Object.fromEntries(calls) as RemoteCalls }; // typed by the list that the hub's process answers by
}
