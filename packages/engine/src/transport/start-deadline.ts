/** A deadline that also ends when an outer signal does. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds until it ends. */
  leftMs(): number;
  /** Rejects with the signal's reason as soon as it is aborted, even if the work does not listen to the signal. */
  race<Value>(work: Promise<Value>): Promise<Value>;
  /** To be called when the work has ended, or timer and listener outlive it. */
  clear(): void;
}

/** Starts a deadline of `milliseconds`. `reason` makes the error it ends with. */
export function startDeadline(outer: AbortSignal | undefined, milliseconds: number, reason: () => Error): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(reason()), milliseconds);
  const end = performance.now() + milliseconds;
  const abort = () => controller.abort(outer?.reason);
  if (outer?.aborted) abort();
  else outer?.addEventListener("abort", abort, { once: true });
  return {
    signal: controller.signal,
    leftMs: () => end - performance.now(),
    race: (work) =>
      new Promise((resolve, reject) => {
        const stop = () => reject(asError(controller.signal.reason));
        if (controller.signal.aborted) stop();
        else controller.signal.addEventListener("abort", stop, { once: true });
        work.then(resolve, reject);
      }),
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("The request was cancelled.", { cause: reason });
}
