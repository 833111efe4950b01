// A thread of the gateway that renders public pages; see build/page-thread.ts for the other side.
import { parentPort, workerData } from "node:worker_threads";
import { renderPage } from "./render-page.tsx";
import type { FromThread, PageAnswer, PageQuestion, ThreadData, ToThread } from "./thread-messages.ts";
import { writeDocument } from "./write-document.ts";

const { template, origin, demo } = workerData as ThreadData; // given by createPageThread
const waiting = new Map<number, (answer: PageAnswer) => void>();
let lastQuestion = 0;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin; the rule means windows
const tell = (message: FromThread) => parentPort?.postMessage(message);

function ask(question: PageQuestion): Promise<PageAnswer> {
  lastQuestion += 1;
  const number = lastQuestion;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    tell({ kind: "question", number, question });
  });
}

/** One page after another. */
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "answer") {
    waiting.get(message.number)?.(message.answer);
    waiting.delete(message.number);
    return;
  }
  const { number, pathname, language } = message;
  last = last.then(async () => {
    try {
      const page = await renderPage({ pathname, language, demo, ask });
      const { head, whole } = page;
      tell({
        kind: "page",
        number,
        page: { document: writeDocument(template, origin, page), status: head.status ?? 200, whole },
      });
    } catch (error) {
      tell({ kind: "failure", number, reason: String(error) });
    }
  });
});
