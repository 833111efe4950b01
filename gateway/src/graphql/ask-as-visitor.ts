import type { Engine } from "@sen/engine";
import { visitor } from "@sen/identity";
import { getOperationAST, parse } from "graphql";
import type { ExecutionResult } from "graphql";
import type { HubContext } from "./hub-context.ts";

/** Longest time for one question of a public page, in milliseconds. */
const longest = 5_000;

/** Runs one operation of the hub's own pages as somebody who has not signed in; parts may be missing, with their errors. */
export async function askAsVisitor(
  engine: Engine<HubContext>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Pick<ExecutionResult, "data" | "errors" | "extensions">> {
  const document = parse(query);
  const signal = AbortSignal.timeout(longest);
  const operation = getOperationAST(document)?.name?.value;
  return engine.execute({ document, variables, context: { viewer: visitor, signal, operation }, signal });
}
