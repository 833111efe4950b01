import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { composeSupergraph, ownSlices } from "@sen/cli";
import { createEngine } from "@sen/engine";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { parse, printSchema, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { ask, failures, maskedFields, operationText } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
let callId = "";
beforeAll(async () => {
  hub = await startTestHub();
  const call = "select id from scholarships.call where year = 2026";
  ({ id: callId } = await requireRow<{ id: string }>(hub, "scholarships", call));
});
afterAll(() => hub.stop());

const officer: Asker = { role: "UNIT_COORDINATOR", unit: "MOET" };

/** The API schema clients see, of the named slices. */
async function schemaOf(slices: Parameters<typeof composeSupergraph>[1]): Promise<GraphQLSchema> {
  const supergraphSdl = composeSupergraph((slice) => `http://${slice}/graphql`, slices);
  const engine = createEngine({ supergraphSdl });
  await engine.start();
  const { schema } = engine;
  await engine.close();
  return schema;
}

const operationNames = readFileSync(path.join(import.meta.dirname, "operations.graphql"), "utf8")
  .matchAll(/^(?:query|mutation) (\w+?)_/gm)
  .map(([, name = ""]) => name)
  .toArray();

test("the owner reads every nomination that was sent, with unit, post and what she gave, page by page", async () => {
  const facts = await hub.sql<{ member_id: string; unit_id: string; state: string }>(
    "scholarships",
    `select member_id, unit_id, state from scholarships.nomination
     where call_id = $1 and (state <> 'DRAFT' or unit_id = (select owner_unit_id from scholarships.programme)) order by id desc`,
    [callId],
  );
  expect(facts.length).toBeGreaterThan(10);
  const seen: unknown[] = [];
  let after: unknown = null;
  do {
    const answer = await ask(hub, "Q20", { callId, year: 2026, after }, { as: officer, first: 5 });
    expect(failures(answer)).toEqual([]);
    const { nominations, programme, infoSession } = answer.data.scholarshipCall;
    const hidden = nominations.edges.filter(
      (edge: { node: { nominee: { participation: unknown } } }) => edge.node.nominee.participation === null,
    );
    expect(maskedFields(answer).filter((line) => line.endsWith("participation SELF"))).toHaveLength(hidden.length);
    expect(programme.owner.code).toBe("MOET");
    expect(infoSession).toMatchObject({ code: "SK-2026-020", host: { code: "MOET" } });
    expect(nominations.totalCount).toBe(facts.length);
    for (const { node } of nominations.edges) {
      expect(node.nominee.currentAppointment.position.vi).toEqual(expect.any(String));
      // How often she came is between her, her unit and staff; of others the officer is told that she may not know.
      expect(node.nominee.participation === null).toBe(node.nominatedBy.code !== "MOET");
      seen.push({ member_id: node.nominee.id, unit_id: node.nominatedBy.id, state: node.state });
    }
    after = nominations.pageInfo.hasNextPage ? nominations.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(facts);
});

test("a unit reads its own nominations, a nominee hers, everybody else none", async () => {
  const row = await requireRow<{ member_id: string; unit_id: string; own: number }>(
    hub,
    "scholarships",
    `select n.member_id, n.unit_id, (select count(*)::int from scholarships.nomination as o where o.unit_id = n.unit_id and o.call_id = n.call_id) as own
     from scholarships.nomination as n where n.call_id = $1 and n.state = 'SUBMITTED'
       and n.unit_id <> (select owner_unit_id from scholarships.programme) order by n.id limit 1`,
    [callId],
  );
  const { code } = await requireRow<{ code: string }>(
    hub,
    "ministries",
    "select code from ministries.unit where id = $1",
    [row.unit_id],
  );
  const { subject } = await requireRow<{ subject: string }>(
    hub,
    "members",
    "select subject from members.member_account where member_id = $1",
    [row.member_id],
  );
  const totalFor = async (as: Asker | undefined) => {
    const answer = await ask(hub, "Q20", { callId, year: 2026 }, { as });
    return answer.data.scholarshipCall.nominations.totalCount as number;
  };
  expect(await totalFor({ role: "UNIT_COORDINATOR", unit: code })).toBeGreaterThanOrEqual(row.own);
  const nominee = await ask(hub, "Q20", { callId, year: 2026 }, { as: { subject } });
  const nominees = nominee.data.scholarshipCall.nominations.edges.map((edge: never) => edge["node"]["nominee"]["id"]);
  expect(nominees).toContain(row.member_id);
  for (const role of ["SECRETARIAT", "AUDITOR", "DATA_PROTECTION"] as const) {
    expect({ role, total: await totalFor({ role }) }).toEqual({ role, total: 0 });
  }
  expect(await totalFor(undefined)).toBe(0);
});

test("a page of nominees costs the same calls and statements whatever its length", async () => {
  const costOf = async (first: number) => {
    const sum = (figures: Record<string, number>) => Object.values(figures).reduce((total, each) => total + each, 0);
    const before = await hub.counts();
    await ask(hub, "Q20", { callId, year: 2026 }, { as: officer, first });
    const after = await hub.counts();
    return {
      fetches: sum(after.fetches) - sum(before.fetches),
      statements: sum(after.statements) - sum(before.statements),
    };
  };
  await costOf(1);
  const small = await costOf(2);
  const large = await costOf(60);
  expect(large).toEqual(small);
});

test("without the slice every other operation is valid and what it asks is unchanged; with it nothing else changed", async () => {
  const without = await schemaOf(ownSlices);
  const within = await schemaOf(undefined);
  for (const name of operationNames) {
    const document = parse(operationText(name));
    expect({ name, faults: validate(within, document).map(String) }).toEqual({ name, faults: [] });
    expect({ name, valid: validate(without, document).length === 0 }).toEqual({ name, valid: name !== "Q20" });
  }
  const lines = new Set(printSchema(within).split("\n"));
  const gone = printSchema(without)
    .split("\n")
    .filter((line) => !lines.has(line));
  expect(gone).toEqual([]);
});

test("the example names no package but the kit", () => {
  const file = path.join(import.meta.dirname, "../../examples/scholarships/package.json");
  const { dependencies } = JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> };
  expect(Object.keys(dependencies)).toEqual(["@sen/subgraph"]);
});
