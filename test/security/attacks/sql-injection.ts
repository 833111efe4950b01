import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildClientSchema, getIntrospectionQuery } from "graphql";
import type { GraphQLSchema, IntrospectionQuery } from "graphql";
import pg from "pg";
import type { AttackedHub } from "./attacked-hub.ts";
import { findTargets } from "./string-arguments.ts";
import type { Target } from "./string-arguments.ts";

/** Stands in every payload and in nothing else. */
const marker = "zq7attack";

/** What ends a text, a statement, an identifier, a pattern, a cast or an array; and what PostgreSQL cannot hold at all. */
const payloads: Readonly<Record<string, string>> = {
  quotes: `${marker}'"); drop table ministries.unit cascade; --`,
  mixture: `${marker}%_\\ {"x",NULL}' :: uuid union select secret from members.contact $$ $1 ? '||(select pg_sleep(30))||'`,
  nul: `${marker}\u0000`,
  halfCharacter: `${marker}\uD800`,
};

/** Where fields of other types can be asked: `…` is the place. */
const anchors: Readonly<Record<string, string>> = {
  Ministry: '{ ministry(code: "MOET") { … } }',
  Member: "{ members(first: 1) { edges { node { … } } } }",
  Event: "{ events(first: 1) { edges { node { … } } } }",
  Proposal: "{ proposals(first: 1) { edges { node { … } } } }",
};

/** Codes of a refusal in good order. `INTERNAL` or the code of a slice that failed is none. */
const orderly = /^(?!INTERNAL|UNAVAILABLE|SUBGRAPH_|DOWNSTREAM_|REQUEST_|OUTCOME_)/;

export function sqlInjection(attacked: () => AttackedHub): void {
  describe("SQL injection", () => {
    let schema: GraphQLSchema;
    let targets: Target[];
    const statements = new Set<string>();

    beforeAll(async () => {
      const { data } = await attacked().hub.execute({ query: getIntrospectionQuery(), as: { role: "SECRETARIAT" } });
      schema = buildClientSchema(data as IntrospectionQuery);
      const found = findTargets(
        schema,
        Object.fromEntries(Object.entries(anchors).map(([type, way]) => [type, way.slice(1, -1)])),
      );
      // That one is called nowhere.
      targets = found.filter(({ coordinate }) => coordinate !== "Query.straySecret");
      recordStatements(statements);
    });

    test("every field that takes a text is found, root fields and those below", () => {
      const found = targets.map(({ coordinate }) => coordinate);
      for (const anchor of Object.keys(anchors)) expect(found.some((each) => each.startsWith(`${anchor}.`))).toBe(true);
      const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
      const without = mutations.filter(({ name }) => !found.includes(`Mutation.${name}`)).map(({ name }) => name);
      // It takes nothing at all.
      expect(without).toEqual(["renewCalendarFeed"]);
    });

    test.each(Object.keys(payloads))(
      "%s at every text of the schema: no defect, no change, no statement's text",
      async (name) => {
        const { hub, lines } = attacked();
        const before = await countRows(attacked());
        const since = lines.length;
        const faults: string[] = [];
        for (const target of targets) {
          for (const places of choosePlaces(target, name)) {
            const { errors = [] } = await hub.execute({
              ...target.write(payloads[name] ?? "", places),
              as: { role: "SECRETARIAT" },
            });
            for (const { extensions, message } of errors) {
              const code = String(extensions?.["code"]);
              if (!orderly.test(code)) faults.push(`${target.coordinate} ${places.join(",")}: ${code} ${message}`);
            }
          }
        }
        const failed = lines.slice(since).filter((line) => line.includes("a resolver failed"));
        expect({ faults, failed }).toEqual({ faults: [], failed: [] });
        expect([...statements].filter((text) => text.includes(marker))).toEqual([]);
        expect(statements.size).toBeGreaterThan(0);
        expect(await countRows(attacked())).toEqual(before);
      },
    );
  });
}

/** All places at once; the first payload also at each place alone, so that no check of one keeps another from being reached. */
function choosePlaces({ places }: Target, payload: string): string[][] {
  const all = [[...places]];
  return payload === "quotes" && places.length > 1 ? [...all, ...places.map((place) => [place])] : all;
}

/** Slices run in this process, so their statements pass here. */
function recordStatements(statements: Set<string>): void {
  // It is called on the client it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function record(this: pg.Client, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === "string" ? first : (first as { readonly text?: string } | null)?.text;
    if (text !== undefined) statements.add(text);
    return Reflect.apply(query, this, given);
  } as typeof query;
}

/** Rows of the tables that the payloads name, and how many tables there are. */
async function countRows({ hub }: AttackedHub): Promise<unknown> {
  return hub.sql(
    "sen_bus",
    `select (select count(*)::int from ministries.unit) as units, (select count(*)::int from members.member) as members,
       (select count(*)::int from pg_tables where schemaname in ('ministries', 'members', 'events', 'proposals')) as tables`,
  );
}
