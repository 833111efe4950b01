import type { ApolloClient } from "@apollo/client";
import { requireReadings, questionOf } from "./readings-of.ts";
import type { Unread } from "./readings-of.ts";

/** How long a form waits for its page after a change, in milliseconds: as long as a page on a slow network takes. */
const patience = 5_000;

/**
 * Reads the pages of the named operations again after a change. Fulfilled when they show it, and at the latest after `patience`. What
 * they do not show by then the page says itself (`useUnread`); the change was made.
 */
export async function readAgain(client: ApolloClient, include: readonly string[]): Promise<void> {
  const { unread, lastAsked, isAnsweredSince } = requireReadings(client);
  const since = lastAsked();
  const { queries, results } = client.refetchQueries({ include: [...include] });
  const tell = (state: Unread["state"]): void => {
    const missing = queries
      // Who went to another page meanwhile has nothing old before her.
      .filter((query) => query.hasObservers())
      .map(questionOf)
      .filter((question) => !isAnsweredSince(question, since));
    const questions = [...new Set([...(unread()?.questions ?? []), ...missing])];
    if (missing.length > 0) unread({ questions, since, state });
  };
  const reading = Promise.allSettled(results).then(() => tell("failed"));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((giveUp) => {
    timer = setTimeout(() => {
      tell("late");
      giveUp();
    }, patience);
  });
  await Promise.race([reading, late]);
  clearTimeout(timer);
}
