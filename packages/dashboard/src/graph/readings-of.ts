import type { ApolloClient, OperationVariables, ReactiveVar } from "@apollo/client";

/** What a page shows from before a change. */
export interface Unread {
  /** Its questions that have not been answered since. */
  readonly questions: readonly string[];
  /** The last question before the page was to be read again. */
  readonly since: number;
  /** Whether it is still being read, or reading has failed. */
  readonly state: "late" | "failed";
}

/** When one client's questions were asked and answered, and what its page has not been able to read since a change. */
export interface Readings {
  readonly unread: ReactiveVar<Unread | null>;
  /** The number of the last question. */
  readonly lastAsked: () => number;
  readonly isAnsweredSince: (question: string, since: number) => boolean;
}

const readingsOf = new WeakMap<ApolloClient, Readings>();

export const keepReadingsOf = (client: ApolloClient, readings: Readings): void => void readingsOf.set(client, readings);

export function requireReadings(client: ApolloClient): Readings {
  const readings = readingsOf.get(client);
  if (readings === undefined) throw new Error("the client was made elsewhere than by createClient");
  return readings;
}

interface Question {
  readonly queryName?: string | undefined;
  readonly variables?: OperationVariables | undefined;
}

/** A question's own name: two pages of one list are two questions. */
export const questionOf = ({ queryName = "", variables = {} }: Question): string =>
  `${queryName} ${JSON.stringify(variables)}`;
