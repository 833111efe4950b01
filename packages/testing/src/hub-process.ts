import { subgraphs } from "@sen/cli";
import type { AnswerMessage, CallMessage, ReadyMessage, RemoteCalls } from "./hub-protocol.ts";
import type { TestHubOptions } from "./hub-under-test.ts";
import { serveTestHub } from "./test-hub.ts";

/*
 * A hub under test in a process of its own, driven by the process of the test (`start-test-hub.ts`): Node keeps compiled code
 * from one start to the next, and Jest would compile every module anew for each file of tests.
 */

process.once("message", (options: TestHubOptions) => void serve(options));
// The test's process ended, whatever the reason: nobody will ask again.
process.once("disconnect", () => process.exit());

async function serve(options: TestHubOptions): Promise<void> {
  const hub = await serveTestHub(options);
  const calls: RemoteCalls = {
    ...hub,
    callSlice: async (...request) => {
      const response = await hub.callSlice(...request);
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    },
  };
  process.on("message", (message: CallMessage) => void answer(calls, message));
  const slices = Object.fromEntries(subgraphs.map(({ name }) => [name, hub.sliceAt(name)]));
  process.send?.({ url: hub.url, people: hub.people, database: hub.database, slices } satisfies ReadyMessage);
}

async function answer(calls: RemoteCalls, { id, method, args }: CallMessage): Promise<void> {
  try {
    const call = calls[method] as (...given: readonly unknown[]) => unknown; // the test's process is typed by the same list
    process.send?.({ id, value: await call(...args) } satisfies AnswerMessage);
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    process.send?.({ id, error: { ...(error as object), name, message, stack } } satisfies AnswerMessage);
  }
}
