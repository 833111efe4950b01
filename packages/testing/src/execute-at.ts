import type { TestHub } from "./hub-under-test.ts";
import type { GraphqlAnswer } from "./start-subgraph.ts";

/** Asks the gateway at `url` over HTTP, as who is named. */
export function executeAt(url: string, token: TestHub["token"]): TestHub["execute"] {
  return async ({ as, purpose, ...body }) => {
    const headers = {
      "content-type": "application/json",
      ...(as && { authorization: `Bearer ${await token(as)}` }),
      ...(purpose && { "sen-purpose": encodeURIComponent(purpose) }),
    };
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await response.json()) as GraphqlAnswer;
  };
}
