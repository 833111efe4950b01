import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { composeSchemas, subgraphs } from "@sen/cli";
import type { Viewer } from "@sen/identity";
import type { Asker, TestHub } from "@sen/testing/hub";
import { isTypeDefinitionNode, Kind, parse } from "graphql";
import type { ConstDirectiveNode, FieldDefinitionNode, TypeNode } from "graphql";
import { kept, startCachedHub } from "./cached-hub.ts";
import type { CachingGateway } from "./cached-hub.ts";

let hub: TestHub;
let gateway: CachingGateway;
beforeAll(async () => {
  const started = await startCachedHub(1);
  hub = started.hub;
  [gateway] = started.caching as [CachingGateway];
});
afterAll(() => hub.stop());

const definitions = parse(
  composeSchemas(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.test/` }))),
).definitions.filter(isTypeDefinitionNode);

const marksOf = (directives: readonly ConstDirectiveNode[] = []) =>
  directives.filter(({ name }) => name.value === "cacheControl");
const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Fields of types that are marked themselves or in one of their fields, as `Type.field`, with what they lead to. */
const marked = definitions.flatMap((type) => {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  const fields: readonly FieldDefinitionNode[] = type.fields ?? [];
  const isWhole = marksOf(type.directives).length > 0;
  return fields
    .filter(({ directives }) => isWhole || marksOf(directives).length > 0)
    .map((field) => ({ coordinate: `${type.name.value}.${field.name.value}`, target: namedType(field.type) }));
});

test("nothing that may be kept leads to a person or names one", () => {
  expect(marked.length).toBeGreaterThan(40);
  const targets = new Set(marked.map(({ target }) => target));
  expect(
    [...targets].filter((target) => /Member|Person|Registration|Contact|Consent|Actor|Notification/.test(target)),
  ).toEqual([]);
  expect(
    marked.filter(({ coordinate }) =>
      /member|person|author|actor|contact|[a-z]By$|viewer[A-Z](?!ount)|lead\b|head\b/i.test(coordinate),
    ),
  ).toEqual([
    // A unit, not whoever wrote it down.
    { coordinate: "IndicatorValue.reportedBy", target: "Ministry" },
  ]);
});

test("of the tables that tell of changes, nothing about a person but who entered a row, which no marked field tells", async () => {
  const columns = await hub.sql<{ name: string }>(
    "ministries",
    `select distinct c.column_name as name
     from pg_trigger as t join pg_class as r on r.oid = t.tgrelid join pg_namespace as n on n.oid = r.relnamespace
     join information_schema.columns as c on c.table_schema = n.nspname and c.table_name = r.relname
     where n.nspname = 'ministries' and t.tgname = 'tell_change' order by name`,
  );
  expect(columns.length).toBeGreaterThan(40);
  const personal = columns
    .map(({ name }) => name)
    .filter((name) => /member|person|subject|mail|phone|_by$|_by_/.test(name));
  expect(personal).toEqual(["confirmed_by", "created_by", "created_by_member"]);
});

test("what may be kept is equal for all people of one class, whoever they are", async () => {
  const units = await hub.sql<{ id: string }>(
    "ministries",
    "select id from ministries.unit where code in ('MOET', 'MAE') order by code",
  );
  const [mae = "", moet = ""] = units.map(({ id }) => id);
  const classes: readonly Viewer["roles"][] = [
    [],
    ...[mae, moet].flatMap((unitId): Viewer["roles"][] => [
      [{ role: "NETWORK_MEMBER", unitId }],
      [
        { role: "NETWORK_MEMBER", unitId },
        { role: "UNIT_COORDINATOR", unitId },
      ],
      [{ role: "SERVICE", unitId }],
    ]),
    ...(["SECRETARIAT", "PRESIDIUM", "AUDITOR", "DATA_PROTECTION"] as const).map((role) => [{ role, unitId: null }]),
  ];
  // People who wrote some of it, and one who is no member.
  const writers = await hub.sql<{ subject: string }>(
    "ministries",
    "select distinct created_by as subject from ministries.document where created_by is not null limit 3",
  );
  const members = await hub.sql<{ subject: string; memberId: string }>(
    "members",
    `select subject, member_id as "memberId" from members.member_account order by subject limit 3`,
  );
  const people = [
    ...members,
    ...writers.map(({ subject }) => ({ subject, memberId: null })),
    { subject: "nobody", memberId: null },
  ];
  for (const roles of classes) {
    for (const query of kept) {
      const answers = new Set<string>();
      for (const person of people) {
        const viewer = { ...person, roles, purpose: null };
        const answer = await (await hub.callSlice("ministries", JSON.stringify({ query }), viewer)).text();
        expect(JSON.parse(answer)).toEqual({ data: expect.anything() });
        answers.add(answer);
      }
      expect(answers.size).toBe(1);
    }
  }
});

test("what staff and coordinators see of drafts and of their units is given to nobody else, whoever asks first", async () => {
  await hub.sql(
    "ministries",
    `insert into ministries.annual_theme (year, title_vi, state) values (2033, 'Dự thảo mật', 'DRAFT');
     insert into ministries.strategy (title_vi, from_year, to_year, state) values ('Chiến lược dự thảo', 2040, 2045, 'DRAFT');
     insert into ministries.announcement (publisher_id, title_vi, body_vi, visibility, state, published_at)
       select id, 'Chỉ cho đơn vị', 'Nội bộ', 'UNIT', 'PUBLISHED', now() from ministries.unit where code = 'MOET'`,
  );
  const askers: readonly (Asker | undefined)[] = [
    { role: "SECRETARIAT" },
    { role: "UNIT_COORDINATOR", unit: "MOET" },
    { role: "UNIT_COORDINATOR", unit: "MAE" },
    { subject: "demo-member-001" },
    undefined,
  ];
  const expected = new Map<string, unknown>();
  for (const query of kept) for (const as of askers) expected.set(keyOf(query, as), await hub.execute({ query, as }));
  const secrets = /Dự thảo mật|Chiến lược dự thảo|Chỉ cho đơn vị/;
  for (const order of [askers, askers.toReversed()]) {
    for (const query of kept) {
      for (const as of order) expect(await gateway.ask({ query, as })).toEqual(expected.get(keyOf(query, as)));
    }
  }
  expect(JSON.stringify(await Promise.all(kept.map((query) => gateway.ask({ query }))))).not.toMatch(secrets);
  const bySecretariat = await Promise.all(kept.map((query) => gateway.ask({ query, as: { role: "SECRETARIAT" } })));
  expect(JSON.stringify(bySecretariat)).toMatch(secrets);
  // All of that was from what is kept.
  const before = await gateway.figure("sen_gateway_cache_total", 'use="miss"');
  for (const query of kept) for (const as of askers) await gateway.ask({ query, as });
  expect(await gateway.figure("sen_gateway_cache_total", 'use="miss"')).toBe(before);
});

const keyOf = (query: string, as: Asker | undefined): string => `${query} ${JSON.stringify(as)}`;
