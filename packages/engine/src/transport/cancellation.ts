/**
 * What tells that something is not wanted any more. Every AbortSignal is one; those the engine makes itself are
 * {@link Cancellation}s, since an AbortController for each request and each call would cost as much as a call.
 */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A signal and the power to give it. */
export class Cancellation implements CancelSignal {
  aborted = false;
  reason: unknown;
  /** Nearly always there is one listener at most. */
  #listener: (() => void) | undefined;
  #others: Set<() => void> | undefined;

  addEventListener(_type: "abort", listener: () => void): void {
    if (this.#listener === undefined) this.#listener = listener;
    else (this.#others ??= new Set()).add(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    if (this.#listener === listener) this.#listener = undefined;
    else this.#others?.delete(listener);
  }

  /** Tells every listener, once and for all. */
  abort(reason: unknown = new Error("Cancelled.")): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const listeners = [this.#listener, ...(this.#others ?? [])];
    this.#listener = undefined;
    this.#others = undefined;
    for (const listener of listeners) listener?.();
  }
}

/** The same as a real AbortSignal, for those who insist on one. Streams can afford it, single calls cannot. */
export function toAbortSignal(signal: CancelSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  else signal.addEventListener("abort", () => controller.abort(signal.reason));
  return controller.signal;
}
