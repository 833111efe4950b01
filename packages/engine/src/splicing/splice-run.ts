import type { SubgraphCall, SubgraphResponse } from "../execution/execution-state.ts";
import type { JsonObject } from "../json.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import { readGraphQLResponse } from "../transport/read-graphql-response.ts";
import type { TransportResponse } from "../transport/subgraph-transport.ts";
import { NotSpliceable } from "./not-spliceable.ts";
import { readAnswer } from "./read-answer.ts";
import type { Shape } from "./shape.ts";
import { giveTapeBack, takeTape } from "./tape.ts";
import type { Tape } from "./tape.ts";

/** Asks a subgraph and gives what `read` makes of its answer. Never throws: what went wrong is a value. */
export type CallAndRead = <Answer>(
  call: SubgraphCall,
  read: (subgraph: string, response: TransportResponse) => Answer,
) => Promise<Answer | SubgraphFailure>;

/** An answer that was taken on to the tape as it came. */
class TakenAnswer {
  readonly response: TransportResponse;
  readonly record: number;

  constructor(response: TransportResponse, record: number) {
    this.response = response;
    this.record = record;
  }
}

/** One run of a spliced operation. What it was answered is kept, so that nobody is asked twice if it gives up. */
export class SpliceRun {
  readonly tape: Tape = takeTape();
  readonly variables: JsonObject;
  readonly #call: CallAndRead;
  /** Two entity fetches may make the same call. */
  readonly #answers = new Map<string, (TakenAnswer | SubgraphResponse | SubgraphFailure)[]>();
  #isOver = false;
  #hasGivenUp = false;

  constructor(variables: JsonObject, call: CallAndRead) {
    this.variables = variables;
    this.#call = call;
  }

  get hasGivenUp(): boolean {
    return this.#hasGivenUp;
  }

  /** Does what may give up, now or in what it calls. */
  attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#noteGivingUp(error);
    }
  }

  giveUp(): void {
    this.#hasGivenUp = true;
  }

  /** The record of the answer's data; undefined when the run has given up. */
  async ask(call: SubgraphCall, shape: Shape): Promise<number | undefined> {
    const answer = await this.#call(call, (subgraph, response) => this.#take(subgraph, response, shape));
    const key = keyOf(call);
    const same = this.#answers.get(key);
    if (same) same.push(answer);
    else this.#answers.set(key, [answer]);
    if (answer instanceof TakenAnswer) return answer.record;
    this.#hasGivenUp = true;
    return undefined;
  }

  /** What a call was answered during the run; undefined when it was not made. */
  recall(call: SubgraphCall): SubgraphResponse | SubgraphFailure | undefined {
    // Each is given once: who gets a parsed answer may change it.
    const answer = this.#answers.get(keyOf(call))?.shift();
    return answer instanceof TakenAnswer ? parse(call.subgraph, answer.response) : answer;
  }

  /** To be called when nothing of the run is used any more but {@link recall}. */
  end(): void {
    this.#isOver = true;
    giveTapeBack(this.tape);
  }

  #take(subgraph: string, response: TransportResponse, shape: Shape): TakenAnswer | SubgraphResponse {
    // The transport may come back after the deadline of the call; by then the tape is somebody else's.
    if (this.#isOver || this.#hasGivenUp || response.status !== 200) return readGraphQLResponse(subgraph, response);
    const { body } = response;
    try {
      const bytes = typeof body === "string" ? Buffer.from(body) : body;
      return new TakenAnswer(response, readAnswer(bytes, shape, this.tape));
    } catch (error) {
      this.#noteGivingUp(error);
      return readGraphQLResponse(subgraph, response);
    }
  }

  #noteGivingUp(error: unknown): void {
    // The stack ends where JSON is nested beyond reason.
    if (!(error instanceof NotSpliceable) && !(error instanceof RangeError)) throw error;
    this.#hasGivenUp = true;
  }
}

function keyOf({ subgraph, body }: SubgraphCall): string {
  return `${subgraph}\n${body}`;
}

function parse(subgraph: string, response: TransportResponse): SubgraphResponse | SubgraphFailure {
  try {
    return readGraphQLResponse(subgraph, response);
  } catch (error) {
    if (error instanceof SubgraphFailure) return error;
    throw error;
  }
}
