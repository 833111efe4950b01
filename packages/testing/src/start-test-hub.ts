import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { executeAt } from "./execute-at.ts";
import { remoteMethods } from "./hub-protocol.ts";
import type { AnswerMessage, CallMessage, ReadyMessage, RemoteCalls } from "./hub-protocol.ts";
import type { TestHub, TestHubOptions } from "./hub-under-test.ts";

/**
 * A whole hub on a copy of the demo data: four slices, identity provider and gateway, in a process of their own. With `log` they
 * run in this one, so that what was logged is there when the answer is.
 */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  if (options.log !== undefined) return (await import("./test-hub.ts")).serveTestHub(options);
  const child = fork(path.join(import.meta.dirname, "hub-process.ts"), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    // Keys and database rows as they are, not as JSON has them.
    serialization: "advanced",
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(import.meta.dirname, "../../../node_modules/.cache/sen") },
  });
  child.send(options);
  const { url, people, database, slices } = await receiveReady(child);
  const call = callsTo(child);
  return {
    url,
    people,
    database,
    ...call,
    execute: executeAt(url, call.token),
    callSlice: async (...request) => {
      const { status, headers, body } = await call.callSlice(...request);
      return new Response(body, { status, headers: Object.fromEntries(headers) });
    },
    sliceAt: (slice) => {
      const at = slices[slice];
      if (at === undefined) throw new Error(`no slice ${slice}`);
      return at;
    },
    stop: async () => {
      await call.stop();
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

async function receiveReady(child: ChildProcess): Promise<ReadyMessage> {
  const [message] = await Promise.race([once(child, "message"), failed(child)]);
  return message as ReadyMessage; // the hub's first
}

async function failed(child: ChildProcess): Promise<never> {
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  throw new Error(`the hub under test ended: ${code ?? signal}`);
}

/** The calls of the list, each answered by the hub's process. */
function callsTo(child: ChildProcess): RemoteCalls {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  child.on("message", ({ id, value, error }: AnswerMessage) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(Object.assign(new Error(String(error["message"])), error));
  });
  failed(child).catch((reason: Error) => {
    for (const { reject } of waiting.values()) reject(reason);
  });
  let last = 0;
  const call = async (method: CallMessage["method"], args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, { resolve, reject });
      child.send({ id, method, args } satisfies CallMessage);
    });
  const calls = remoteMethods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]);
  return Object.fromEntries(calls) as RemoteCalls; // typed by the list that the hub's process answers by
}
