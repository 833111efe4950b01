import { ApolloLink, makeVar } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { finalize, map } from "rxjs";
import { isStandIn } from "./keep-answers.ts";
import { questionOf } from "./readings-of.ts";
import type { Readings, Unread } from "./readings-of.ts";

/** One question, with the last answer it got from the hub. */
interface Asked {
  underWay: number;
  answered: number;
  /** Kept only while an earlier asking is under way, whose answer it will stand in for. */
  latest: ApolloLink.Result | null;
}

/** Readings of one client, with the link its questions go through. */
export function createReadings(): Readings & { readonly link: ApolloLink } {
  let count = 0;
  const known = new Map<string, Asked>();
  const unread = makeVar<Unread | null>(null);
  const settle = (question: string, asked: number): void => {
    const now = unread();
    if (now === null || asked <= now.since) return;
    const questions = now.questions.filter((each) => each !== question);
    unread(questions.length === 0 ? null : { ...now, questions });
  };
  /** An answer that comes after that to a later asking would bring the past back: the later one stands in for it. */
  const link = new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
    const number = (count += 1);
    const question = questionOf({ queryName: operation.operationName, variables: operation.variables });
    const asked = known.get(question) ?? { underWay: 0, answered: 0, latest: null };
    known.set(question, asked);
    asked.underWay += 1;
    return forward(operation).pipe(
      map((result) => {
        if (asked.answered > number) return asked.latest ?? result;
        if (!result.data || isStandIn(result)) return result;
        asked.answered = number;
        asked.latest = result;
        settle(question, number);
        return result;
      }),
      finalize(() => {
        asked.underWay -= 1;
        if (asked.underWay === 0) asked.latest = null;
      }),
    );
  });
  return {
    link,
    unread,
    lastAsked: () => count,
    isAnsweredSince: (question: string, since: number) => (known.get(question)?.answered ?? 0) > since,
  };
}
