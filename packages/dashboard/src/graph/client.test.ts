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

test("a list that is read again after a change shows the change, though an older reading was still under way", async () => {
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
  void list.refetch(); // as after an earlier change, or an event
  await client.mutate({ mutation: CLOSE, refetchQueries: ["List"] });
  answer(1, "OPEN");
  answer(2, "CLOSED");
  await new Promise(setImmediate);
  expect(list.getCurrentResult().data).toMatchObject({ event: { state: "CLOSED" } });
  watching.unsubscribe();
  client.stop();
});
