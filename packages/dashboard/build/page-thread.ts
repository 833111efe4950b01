import path from "node:path";
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { PageFiles } from "./list-page-files.ts";
import type {
  FromThread,
  PageAnswer,
  PageQuestion,
  PageRequest,
  PreparedDocument,
  ThreadData,
  ToThread,
} from "../src/prerender/thread-messages.ts";

export type { PageAnswer, PageQuestion, PreparedDocument } from "../src/prerender/thread-messages.ts";

export interface PageThreadOptions {
  /** Address people use, without a path. */
  readonly origin: string;
  /** Longest time a page may take, in milliseconds: `longestPage`, or more where nobody waits. */
  readonly longest?: number | undefined;
}

/** Answers a question of a page as its reader is answered. */
export type Ask = (question: PageQuestion) => Promise<PageAnswer>;

/** Most pages that wait to be rendered; who comes then gets the page without its content. */
const mostWaiting = 64;
/** Longest time a page may take, in milliseconds; a thread that takes longer is replaced. */
export const longestPage = 10_000;

interface Expected {
  readonly ask: Ask;
  readonly resolve: (page: PreparedDocument) => void;
  readonly reject: (error: Error) => void;
}

/** Renders pages in a thread of its own, so that no request to the graph waits for one; begins with the first page. */
export class PageThread {
  readonly #folder: string;
  readonly #options: PageThreadOptions;
  readonly #expected = new Map<number, Expected>();
  #worker: Promise<Worker> | undefined;
  #last = 0;

  /** `folder` is what `buildDashboard` gave. */
  constructor(folder: string, options: PageThreadOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** The document of a page as its reader sees it. */
  async render(request: PageRequest, ask: Ask): Promise<PreparedDocument> {
    if (this.#expected.size >= mostWaiting) throw new Error("too many pages wait to be rendered");
    this.#last += 1;
    const number = this.#last;
    const page = Promise.withResolvers<PreparedDocument>();
    this.#expected.set(number, { ...page, ask });
    const tooLong = setTimeout(
      () => void this.#giveUp(new Error(`${request.address} took too long`)),
      this.#options.longest ?? longestPage,
    );
    try {
      this.#worker ??= this.#start();
      send(await this.#worker, { kind: "render", number, request });
      return await page.promise;
    } finally {
      clearTimeout(tooLong);
      this.#expected.delete(number);
    }
  }

  async stop(): Promise<void> {
    await this.#giveUp(new Error("the gateway stops"));
  }

  async #start(): Promise<Worker> {
    const template = await readFile(path.join(this.#folder, "site/index.html"), "utf8");
    const files = await readFile(path.join(this.#folder, "server/page-files.json"), "utf8");
    const workerData: ThreadData = { template, files: JSON.parse(files) as PageFiles, origin: this.#options.origin }; // the build wrote it
    const worker = new Worker(path.join(this.#folder, "server/thread.js"), {
      workerData,
      env: { NODE_ENV: "production" },
      execArgv: [],
    });
    worker.unref();
    worker.on("message", (message: FromThread) => this.#hear(worker, message));
    worker.once("error", (error) => void this.#giveUp(error instanceof Error ? error : new Error(String(error))));
    return worker;
  }

  #hear(worker: Worker, message: FromThread): void {
    if (message.kind === "page") return this.#expected.get(message.number)?.resolve(message.page);
    if (message.kind === "failure") return this.#expected.get(message.number)?.reject(new Error(message.reason));
    const { page, number, question } = message;
    // Who asked for the page may have given up.
    void this.#expected
      .get(page)
      ?.ask(question)
      .catch((error: unknown): PageAnswer => ({ data: null, errors: [{ message: String(error) }] }))
      .then((answer) => send(worker, { kind: "answer", number, answer }));
  }

  /** Ends the thread and fails whatever waits for it; the next page begins with a new one. */
  async #giveUp(reason: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    for (const { reject } of this.#expected.values()) reject(reason);
    await (await worker)?.terminate();
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin; the rule means windows
const send = (worker: Worker, message: ToThread) => worker.postMessage(message);
