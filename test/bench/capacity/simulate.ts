/** What one request costs each part, in milliseconds of a processor; parts of one stage work at the same time. */
export interface RequestKind {
  readonly name: string;
  /** Share of all requests, 0 to 1. */
  readonly share: number;
  readonly stages: readonly (readonly Work[])[];
}

export interface Work {
  readonly part: string;
  readonly milliseconds: number;
}

export interface Simulated {
  /** Milliseconds from a request to its answer. */
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of its processors that each part kept busy. */
  readonly busy: ReadonlyMap<string, number>;
}

export interface Scenario {
  readonly kinds: readonly RequestKind[];
  /** Processors of each part, which all take from one line: balancers send to whoever is free. */
  readonly processors: ReadonlyMap<string, number>;
  /** Requests a second; they come by chance (Poisson). */
  readonly rate: number;
  readonly requests: number;
  /** The same one gives the same run. */
  readonly seed: number;
}

interface Part {
  readonly processors: number;
  /** When each processor is free again, the earliest first. */
  readonly free: number[];
  busy: number;
}

interface Step {
  readonly at: number;
  readonly began: number;
  readonly kind: RequestKind;
  readonly stage: number;
}

/**
 * Lets requests come by chance, wait in line for a processor of each part they need, and be worked on for a time of chance around
 * its cost (exponential). What is left out: waiting for locks, networks, and memory.
 */
export function simulate({ kinds, processors, rate, requests, seed }: Scenario): Simulated {
  const random = createRandom(seed);
  const parts = new Map<string, Part>(
    [...processors].map(([name, count]) => [name, { processors: count, free: Array<number>(count).fill(0), busy: 0 }]),
  );
  const steps = new Queue();
  const times: number[] = [];
  let arrival = 0;
  let last = 0;
  for (let count = 0; count < requests; count += 1) {
    arrival += (exponential(random) * 1000) / rate;
    steps.add({ at: arrival, began: arrival, kind: chooseKind(kinds, random()), stage: 0 });
  }
  for (let step = steps.next(); step !== undefined; step = steps.next()) {
    let end = step.at;
    for (const { part, milliseconds } of step.kind.stages[step.stage] ?? []) {
      end = Math.max(end, work(parts, part, step.at, milliseconds * exponential(random)));
    }
    last = Math.max(last, end);
    if (step.stage + 1 < step.kind.stages.length) steps.add({ ...step, at: end, stage: step.stage + 1 });
    else times.push(end - step.began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const busy = new Map([...parts].map(([name, part]) => [name, part.busy / (part.processors * last)]));
  return { p50: at(0.5), p95: at(0.95), mean: times.reduce((sum, time) => sum + time, 0) / times.length, busy };
}

/** When the work is done, by the processor that is free first. */
function work(parts: ReadonlyMap<string, Part>, name: string, at: number, milliseconds: number): number {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no processors of ${name}`);
  let first = 0;
  for (let index = 1; index < part.free.length; index += 1) {
    if ((part.free[index] ?? 0) < (part.free[first] ?? 0)) first = index;
  }
  const end = Math.max(at, part.free[first] ?? 0) + milliseconds;
  part.free[first] = end;
  part.busy += milliseconds;
  return end;
}

function chooseKind(kinds: readonly RequestKind[], draw: number): RequestKind {
  let left = draw;
  for (const kind of kinds) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  const [first] = kinds;
  if (first === undefined) throw new Error("no kinds of requests");
  return kinds.at(-1) ?? first;
}

/** Steps by their time: a binary heap. */
class Queue {
  readonly #steps: Step[] = [];

  add(step: Step): void {
    let at = this.#steps.push(step) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#timeAt(above) <= this.#timeAt(at)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  next(): Step | undefined {
    const [first] = this.#steps;
    const last = this.#steps.pop();
    if (first === undefined || last === undefined || this.#steps.length === 0) return first;
    this.#steps[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const least = this.#timeAt(left + 1) < this.#timeAt(left) ? left + 1 : left;
      if (this.#timeAt(least) >= this.#timeAt(at)) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #timeAt(index: number): number {
    return this.#steps[index]?.at ?? Infinity;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#steps[one], this.#steps[other]];
    if (a === undefined || b === undefined) return;
    this.#steps[one] = b;
    this.#steps[other] = a;
  }
}

const exponential = (random: () => number) => -Math.log(1 - random());

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
