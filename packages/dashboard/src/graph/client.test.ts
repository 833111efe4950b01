import { ApolloLink, gql } from "@apollo/client";
import { expect, test } from "@jest/globals";
import { Observable } from "rxjs";
import type { Observer } from "rxjs";
import { createClient } from "./client.ts";

const LIST = gql`
  query List {
    event {
      id
      state
    }
  }
`;
const CLOSE = gql`
  mutation Close {
    close {
      id
      state
    }
  }
`;
const event = (state: string) => ({ __typename: "Event", id: "1", state });

/** A client on a page with the list, whose readings are answered one by one. */
function openList() {
  const readings: Observer<ApolloLink.Result>[] = [];
  const link = new ApolloLink(({ operationName }) =>
    operationName === "Close"
      ? new Observable((observer) => {
          observer.next({ data: { close: event("CLOSED") } });
          observer.complete();
        })
      : new Observable((observer) => void readings.push(observer)),
  );
  const client = createClient({ link });
  const answer = (reading: number, state: string) => {
    readings[reading]?.next({ data: { event: event(state) } });
    readings[reading]?.complete();
  };
  const list = client.watchQuery<{ event: { state: string } }>({ query: LIST });
  const watching = list.subscribe({});
  answer(0, "OPEN");
  const close = () => {
    watching.unsubscribe();
    client.stop();
  };
  return { client, list, answer, close };
}

test.each([
  ["before", [1, 2]],
  ["after", [2, 1]],
] as const)(
  "a list read again after a change shows it, though an older reading is answered %s that",
  async (_, order) => {
    const { client, list, answer, close } = openList();
    void list.refetch(); // as after an earlier change, or an event
    await client.mutate({ mutation: CLOSE, refetchQueries: ["List"] });
    for (const reading of order) {
      answer(reading, reading === 1 ? "OPEN" : "CLOSED");
      await new Promise(setImmediate);
    }
    expect(list.getCurrentResult().data).toMatchObject({ event: { state: "CLOSED" } });
    close();
  },
);
