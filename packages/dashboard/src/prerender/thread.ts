// A thread of the gateway that renders pages; see build/page-thread.ts for the other side.
import { parentPort, workerData } from "node:worker_threads";
import { renderPage } from "./render-page.tsx";
import type { FromThread, PageAnswer, PageQuestion, PageRequest, ThreadData, ToThread } from "./thread-messages.ts";
import { writeDocument } from "./write-document.ts";

const { template, files, origin } = workerData as ThreadData; // given by PageThread
const waiting = new Map<number, (answer: PageAnswer) => void>();
let lastQuestion = 0;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin; the rule means windows
const tell = (message: FromThread) => parentPort?.postMessage(message);

function ask(page: number, question: PageQuestion): Promise<PageAnswer> {
  lastQuestion += 1;
  const number = lastQuestion;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    tell({ kind: "question", page, number, question });
  });
}

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "render") void render(message.number, message.request);
  else {
    waiting.get(message.number)?.(message.answer);
    waiting.delete(message.number);
  }
});

async function render(number: number, request: PageRequest): Promise<void> {
  try {
    const page = await renderPage({ ...request, ask: (question) => ask(number, question) });
    const { head, whole } = page;
    const document = writeDocument(template, { origin, request, page, files: files[page.route] ?? [] });
    tell({ kind: "page", number, page: { document, status: head.status ?? 200, whole } });
  } catch (error) {
    tell({ kind: "failure", number, reason: String(error) });
  }
}
