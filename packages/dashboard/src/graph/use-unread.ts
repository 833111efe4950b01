import { useApolloClient, useReactiveVar } from "@apollo/client/react";
import { useCallback } from "react";
import { questionOf, requireReadings } from "./readings-of.ts";

/** What the page has not been able to read since a change, with the ways to read it and to let it be. */
export function useUnread() {
  const client = useApolloClient();
  const { unread } = requireReadings(client);
  const state = useReactiveVar(unread)?.state ?? null;
  const read = useCallback(async () => {
    const { queries, results } = client.refetchQueries({ include: "active" });
    await Promise.allSettled(results);
    const [now, asked] = [unread(), queries.map(questionOf)];
    const questions = now?.questions.filter((question) => asked.includes(question)) ?? [];
    // What was answered is out of it by now, and what the page asks no more is nothing to read.
    unread(now === null || questions.length === 0 ? null : { ...now, questions });
  }, [client, unread]);
  const forget = useCallback(() => void unread(null), [unread]);
  return { state, read, forget };
}
