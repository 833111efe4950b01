import { expect } from "@jest/globals";
import type { GraphResponse, TestGraph } from "./start-graph.ts";

/** One answer, and what it took. */
export interface TwiceAnswered {
  readonly data: unknown;
  readonly errors: GraphResponse["errors"];
  /** Subgraph of each request, sorted, since requests that run side by side arrive in any order. */
  readonly asked: readonly string[];
}

/**
 * Asks the same thing twice and gives the one answer: an operation that is known is answered in another way than a
 * new one, but must be answered the same, with the same requests.
 */
export async function queryTwice(
  graph: TestGraph,
  query: string,
  variables?: Record<string, unknown>,
): Promise<TwiceAnswered> {
  const ask = async (): Promise<TwiceAnswered> => {
    graph.forget();
    const { data, errors } = await graph.query(query, variables);
    return { data, errors, asked: graph.requests.map((request) => request.subgraph).sort() };
  };
  const first = await ask();
  expect(await ask()).toEqual(first);
  return first;
}
