import { ApolloLink, makeVar } from "@apollo/client";
import type { ApolloClient, OperationVariables } from "@apollo/client";
import { useApolloClient, useReactiveVar } from "@apollo/client/react";
import { OperationTypeNode } from "graphql";
import { useCallback } from "react";
import { finalize, map } from "rxjs";
import { isStandIn } from "./keep-answers.ts";

/** How long a form waits for its page after a change, in milliseconds: as long as a page on a slow network takes. */
const patience = 5_000;

/** What a page shows from before a change. */
interface Unread {
  /** Its questions that have not been answered since. */
  readonly questions: readonly string[];
  /** The last question before the page was to be read again. */
  readonly since: number;
  /** Whether it is still being read, or reading has failed. */
  readonly state: "late" | "failed";
}

/** One question, with the last answer it got from the hub. */
interface Asked {
  underWay: number;
  answered: number;
  /** Kept only while an earlier asking is under way, whose answer it will stand in for. */
  latest: ApolloLink.Result | null;
}

const questionOf = (name: string | undefined, variables: OperationVariables | undefined): string =>
  `${name ?? ""} ${JSON.stringify(variables ?? {})}`;

/** When one client's questions were asked and answered, and what its page has not been able to read since a change. */
export function createReadings() {
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
    const question = questionOf(operation.operationName, operation.variables);
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
export type Readings = ReturnType<typeof createReadings>;

const readingsOf = new WeakMap<ApolloClient, Readings>();
const nothingRead = createReadings();

export const keepReadingsOf = (client: ApolloClient, readings: Readings): void => void readingsOf.set(client, readings);
const findReadings = (client: ApolloClient): Readings => readingsOf.get(client) ?? nothingRead;

/**
 * Reads pages again after a change: those of the named operations, or all there is on the page. Fulfilled when they show it, and
 * at the latest after `patience`. What they do not show by then the page says itself (`useUnread`); the change was made.
 */
export async function readAgain(client: ApolloClient, include: readonly string[] | "active"): Promise<void> {
  const { unread, lastAsked, isAnsweredSince } = findReadings(client);
  const since = lastAsked();
  const { queries, results } = client.refetchQueries({ include: include === "active" ? include : [...include] });
  const tell = (state: Unread["state"]): void => {
    const missing = queries
      // Who went to another page meanwhile has nothing old before her.
      .filter((query) => query.hasObservers())
      .map(({ queryName, variables }) => questionOf(queryName, variables))
      .filter((question) => !isAnsweredSince(question, since));
    const earlier = include === "active" ? [] : (unread()?.questions ?? []);
    const questions = [...new Set([...earlier, ...missing])];
    if (missing.length > 0) unread({ questions, since, state });
    else if (include === "active") unread(null);
  };
  const reading = Promise.allSettled(results).then(() => tell("failed"));
  const { promise: late, resolve: giveUp } = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    tell("late");
    giveUp();
  }, patience);
  await Promise.race([reading, late]);
  clearTimeout(timer);
}

/** What the page has not been able to read since a change, with the ways to read it and to let it be. */
export function useUnread() {
  const client = useApolloClient();
  const { unread } = findReadings(client);
  const state = useReactiveVar(unread)?.state ?? null;
  const read = useCallback(async () => readAgain(client, "active"), [client]);
  const forget = useCallback(() => void unread(null), [unread]);
  return { state, read, forget };
}
