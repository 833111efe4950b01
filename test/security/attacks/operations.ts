import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { codeOf, json, send } from "./attacked-hub.ts";
import type { AttackedHub, RawAnswer } from "./attacked-hub.ts";

const repeat = (count: number, write: (index: number) => string, separator = " ") =>
  Array.from({ length: count }, (_none, index) => write(index)).join(separator);

/** Each is a body, and the code it is refused with. */
const bombs: Readonly<
  Record<string, { readonly body: unknown; readonly code: string; readonly logged?: true; readonly signedIn?: true }>
> = {
  "aliases of one costly field": {
    body: { query: `{ ${repeat(60, (i) => `a${i}: ministries(first: 100) { totalCount }`)} }` },
    code: "LIMIT_EXCEEDED",
    logged: true,
  },
  "aliases within introspection": {
    body: { query: `{ __schema { ${repeat(60, (i) => `t${i}: types { name description }`)} } }` },
    code: "LIMIT_EXCEEDED",
    signedIn: true,
    logged: true,
  },
  "aliases in a fragment that is spread": {
    body: { query: `{ ...A } fragment A on Query { ${repeat(31, (i) => `a${i}: __typename`)} }` },
    code: "LIMIT_EXCEEDED",
    logged: true,
  },
  depth: {
    body: { query: `{ ministry(code: "MAE") ${"{ currentSuccessor ".repeat(40)}{ code }${" }".repeat(40)} }` },
    code: "LIMIT_EXCEEDED",
    logged: true,
  },
  "depth by fragments": {
    body: {
      query: `{ ministry(code: "MAE") { ...F0 } } ${repeat(20, (i) => `fragment F${i} on Ministry { currentSuccessor { ...F${i + 1} } }`)} fragment F20 on Ministry { code }`,
    },
    code: "LIMIT_EXCEEDED",
    logged: true,
  },
  "pages within pages": {
    body: {
      query:
        "{ ministries(first: 100) { edges { node { members(first: 100) { edges { node { proposals(first: 100) { edges { node { id } } } } } } } } } }",
    },
    code: "LIMIT_EXCEEDED",
    logged: true,
  },
  "a page size in a variable": {
    body: {
      query:
        "query ($n: Int) { ministries(first: $n) { edges { node { members(first: $n) { edges { node { id } } } hostedEvents(first: $n) { edges { node { id } } } } } } }",
      variables: { n: 100 },
    },
    code: "LIMIT_EXCEEDED",
    logged: true,
  },
  "fragments in a circle": {
    body: { query: "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }" },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "a fragment of itself": {
    body: { query: `{ ministry(code: "MAE") { ...A } } fragment A on Ministry { currentSuccessor { ...A } }` },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "fragments that double each time": {
    body: {
      query: `{ ministry(code: "MAE") { ...F0 } } ${repeat(28, (i) => `fragment F${i} on Ministry { ...F${i + 1} ...F${i + 1} }`)} fragment F28 on Ministry { code }`,
    },
    code: "OPERATION_TOO_LARGE",
    logged: true,
  },
  "one field two thousand times": {
    body: { query: `{ ministry(code: "MAE") { ${"code ".repeat(2_000)}} }` },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "directives nobody knows": {
    body: { query: `{ __typename ${repeat(1500, () => "@x")} }` },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "one directive many times": {
    body: { query: `{ __typename ${repeat(500, () => "@include(if: true)")} }` },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "operations in a batch": {
    body: Array.from({ length: 100 }, () => ({ query: "{ __typename }" })),
    code: "BAD_REQUEST",
  },
  "operations in one document": {
    body: { query: repeat(800, (i) => `query Q${i} { __typename }`) },
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  "tokens beyond the limit": { body: { query: `{ ${"a ".repeat(20_000)} }` }, code: "GRAPHQL_PARSE_FAILED" },
  "brackets within brackets": {
    body: { query: `{ ministry(code: ${"[".repeat(3_000)}${"]".repeat(900)}) { code } }` },
    code: "GRAPHQL_PARSE_FAILED",
  },
  "a text that never ends": {
    body: { query: `{ ministry(code: "${"\\u0041".repeat(10_000)}` },
    code: "GRAPHQL_PARSE_FAILED",
  },
  "no query": { body: { query: 7 }, code: "BAD_REQUEST" },
  "variables that are none": { body: { query: "{ __typename }", variables: "x" }, code: "BAD_REQUEST" },
  "the prototype among variables": {
    body: '{"query":"query ($x: __proto__) { __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    code: "GRAPHQL_VALIDATION_FAILED",
  },
};

export function operationAttacks(attacked: () => AttackedHub): void {
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    send(`${attacked().hub.url}/graphql`, {
      headers: { ...json, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  describe("operations made to be expensive", () => {
    test.each(Object.entries(bombs))(
      "%s: refused, and no slice is asked",
      async (_name, { body, code, logged, signedIn }) => {
        const { hub, lines, denials } = attacked();
        const token = signedIn && (await hub.token({ role: "NETWORK_MEMBER" }));
        // Who she is, is known from then on.
        if (token) await post({ query: "{ __typename }" }, { authorization: `Bearer ${token}` });
        const before = (await hub.counts()).fetches;
        const since = lines.length;
        const answer = await post(body, token ? { authorization: `Bearer ${token}` } : {});
        expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code });
        expect(answer.text.length).toBeLessThan(60_000);
        expect((await hub.counts()).fetches).toEqual(before);
        if (logged) expect(denials(since)).toEqual([expect.objectContaining({ code })]);
        expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      },
    );

    test("a text made for slow patterns is searched like any other", async () => {
      for (const text of [
        `${"a".repeat(50_000)}!`,
        "(a+)+$".repeat(200),
        "%".repeat(5_000),
        `${" ".repeat(50_000)}x`,
      ]) {
        const answer = await attacked().hub.execute({
          query: "query ($text: String!) { members(filter: { text: $text }, first: 1) { totalCount } }",
          variables: { text },
          as: { role: "SECRETARIAT" },
        });
        const { errors = [], data } = answer;
        expect([...errors.map(({ extensions }) => extensions["code"]), data?.["members"]?.totalCount]).toContainEqual(
          errors.length > 0 ? expect.stringMatching(/VALIDATION|BAD_USER_INPUT/) : 0,
        );
      }
    });
  });

  describe("introspection by strangers", () => {
    test.each([
      "{ __schema { types { name } } }",
      '{ __type(name: "Query") { name } }',
      "{ ...{ s: __schema { description } } }",
      getIntrospectionQuery(),
      "{ ...A } fragment A on Query { __schema { description } }",
    ])("%#: 401, and a line in the log", async (query) => {
      const since = attacked().lines.length;
      const answer = await post({ query });
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 401, code: "UNAUTHENTICATED" });
      expect(attacked().denials(since)).toEqual([expect.objectContaining({ code: "UNAUTHENTICATED", who: null })]);
    });

    test("names are not given away by suggestions", async () => {
      const { text } = await post({ query: "{ ministrys { code } membres { id } }" });
      expect(text).not.toMatch(/did you mean/i);
    });

    test("who is signed in may look", async () => {
      const token = await attacked().hub.token({ role: "NETWORK_MEMBER" });
      const { text } = await post(
        { query: "{ __schema { queryType { name } } }" },
        { authorization: `Bearer ${token}` },
      );
      expect(JSON.parse(text)).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
    });
  });
}
