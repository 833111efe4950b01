import { ApolloLink, makeVar } from "@apollo/client";
import type { ApolloClient } from "@apollo/client";
import { useReactiveVar } from "@apollo/client/react";
import { OperationTypeNode } from "graphql";
import { catchError, from, map, tap } from "rxjs";
import { today } from "../language/format.ts";
import { findAnswer, keepAnswer } from "./kept-answers.ts";

/** When the oldest of the kept answers was given that stand in for the network now; null while it is there. */
const asOf = makeVar<number | null>(null);

/** Time of what is shown, when it is not of now. */
export const useAsOf = (): number | null => useReactiveVar(asOf);

/** Marks an answer that was given before, in its extensions. */
const standIn = "keptBefore";
export const isStandIn = ({ extensions }: ApolloLink.Result): boolean => extensions?.[standIn] === true;

/** A question of today is the same question tomorrow. */
const keyOf = (operation: string | undefined, variables: unknown): string =>
  `${operation ?? ""} ${JSON.stringify(variables ?? {})}`.replaceAll(today(), "today");

/** Keeps answers, and gives the last one when the network is away: a request that got no answer at all fails with a TypeError. */
export const keepAnswers = () =>
  new ApolloLink((operation, forward) => {
    const { operationType, operationName, variables } = operation;
    if (operationType !== OperationTypeNode.QUERY) return forward(operation);
    const key = keyOf(operationName, variables);
    return forward(operation).pipe(
      tap(({ data, errors, extensions }) => {
        asOf(null);
        if (errors === undefined && data) void keepAnswer(key, { data, extensions, at: Date.now() }).catch(ignore);
      }),
      catchError((error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
        return from(findAnswer(key)).pipe(
          map((kept) => {
            if (kept === null) throw error;
            asOf(Math.min(asOf() ?? kept.at, kept.at));
            const extensions = { ...(kept.extensions as object | undefined), [standIn]: true };
            return { data: kept.data, extensions } as ApolloLink.Result; // as it was given
          }),
        );
      }),
    );
  });

/** Keeps what a page came with, which no link has seen. */
export function keepShown(client: ApolloClient): void {
  const at = Date.now();
  for (const query of client.getObservableQueries()) {
    const { data, dataState } = query.getCurrentResult();
    if (dataState !== "complete") continue;
    void keepAnswer(keyOf(query.queryName, query.variables), { data, at }).catch(ignore);
  }
}

/** Storage may be full or forbidden; then nothing is kept. */
const ignore = () => undefined;
