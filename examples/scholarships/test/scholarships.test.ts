import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findMove } from "@sen/subgraph";
import type { Viewer } from "@sen/subgraph";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import type { NominationState } from "../src/generated/resolvers.ts";
import { nominationStates } from "../src/nominations/transitions.ts";
import { subgraph } from "../src/subgraph.ts";

const viewer = (role: Viewer["roles"][number]["role"], unitId: string | null = null): Viewer => ({
  subject: `${role} of ${unitId}`,
  memberId: null,
  roles: [{ role, unitId }],
  purpose: null,
});
const owner = viewer("UNIT_COORDINATOR", "min_owner");
const unit = viewer("UNIT_COORDINATOR", "min_unit");
const others = [
  viewer("UNIT_COORDINATOR", "min_other"),
  viewer("SECRETARIAT"),
  viewer("PRESIDIUM"),
  viewer("NETWORK_MEMBER", "min_unit"),
  viewer("SERVICE", "min_owner"),
];

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, {
    clock: () => new Date("2026-11-23T02:00:00Z"),
    seed: async (client) => {
      await client.query(`
        insert into scholarships.programme (id, name_vi, owner_unit_id, field) values ('spr_1', 'Học bổng', 'min_owner', 'EDUCATION');
        insert into scholarships.call (id, programme_id, year, seats, state, opens_on, closes_on) values
          ('scl_open', 'spr_1', 2026, 3, 'OPEN', '2026-10-01', '2026-12-31'),
          ('scl_late', 'spr_1', 2026, 3, 'OPEN', '2026-09-01', '2026-11-22'),
          ('scl_draft', 'spr_1', 2027, 3, 'DRAFT', '2027-10-01', '2027-12-31');`);
    },
  });
});
afterAll(() => slice.stop());

const move =
  "mutation ($input: MoveNominationInput!) { moveNomination(input: $input) { nomination { state version } userErrors { code } } }";
const nominate =
  "mutation ($input: NominateInput!) { nominateForScholarship(input: $input) { nomination { id state } userErrors { code field } } }";

async function nominationIn(state: NominationState): Promise<string> {
  const [row] = await slice.sql<{ id: string }>(
    `insert into scholarships.nomination (call_id, member_id, unit_id, state, submitted_on)
     values ('scl_open', 'mem_' || uuidv7(), 'min_unit', $1, '2026-11-01') returning id`,
    [state],
  );
  return row?.id ?? "";
}

describe.each(nominationStates.states)("from %s", (from) => {
  test.each(nominationStates.states)("to %s, who may and who may not", async (to) => {
    const allowed = findMove(nominationStates, from, to);
    for (const asker of [owner, unit, ...others]) {
      const id = await nominationIn(from);
      const mayMove = allowed !== null && asker === (allowed.needs.includes("OWNER") ? owner : unit);
      const { body } = await slice.execute({
        query: move,
        variables: { input: { id, to, expectedVersion: 1 } },
        viewer: asker,
      });
      const [after] = await slice.sql<{ state: string }>("select state from scholarships.nomination where id = $1", [
        id,
      ]);
      expect({ asker: asker.subject, state: after?.state }).toEqual({
        asker: asker.subject,
        state: mayMove ? to : from,
      });
      if (!mayMove) expect(body.data.moveNomination.userErrors).toHaveLength(1);
    }
  });
});

test("of two who move a nomination at once, the second is told the version it has now", async () => {
  const id = await nominationIn("SUBMITTED");
  const ask = (to: string) =>
    slice.execute({ query: move, variables: { input: { id, to, expectedVersion: 1 } }, viewer: owner });
  const answers = await Promise.all([ask("SHORTLISTED"), ask("NOT_AWARDED")]);
  const codes = answers.flatMap(({ body }) =>
    body.data.moveNomination.userErrors.map(({ code }: { code: string }) => code),
  );
  expect(codes).toHaveLength(1);
  expect(["STALE_VERSION", "ILLEGAL_TRANSITION"]).toContain(codes[0]);
});

test("a unit nominates each woman once, its own coordinator alone, and only while the call is open", async () => {
  const input = { callId: "scl_open", memberId: "mem_once", ministryId: "min_unit" };
  const ask = (change: object, asker = unit) =>
    slice.execute({ query: nominate, variables: { input: { ...input, ...change } }, viewer: asker });
  const both = await Promise.all([ask({}), ask({})]);
  const begun = both.map(({ body }) => body.data.nominateForScholarship.nomination !== null);
  expect(begun.filter(Boolean)).toHaveLength(1);
  const refused = async (change: object, asker = unit) =>
    (await ask(change, asker)).body.data.nominateForScholarship.userErrors[0]?.code;
  expect(await refused({ memberId: "mem_x" }, owner)).toBe("FORBIDDEN");
  expect(await refused({ callId: "scl_late" })).toBe("VALIDATION");
  expect(await refused({ callId: "scl_draft" })).toBe("NOT_FOUND");
});

test("who was erased leaves her nominations without her, once, however often the event comes", async () => {
  const id = await nominationIn("AWARDED");
  const [row] = await slice.sql<{ member_id: string }>("select member_id from scholarships.nomination where id = $1", [
    id,
  ]);
  const event = {
    id: "hev_1",
    source: "members",
    type: "member.erased",
    aggregate: `member:${row?.member_id}`,
    payload: { memberId: row?.member_id },
    occurredAt: new Date(),
  };
  expect(await slice.work.handle("forget-erased", event)).toBe(true);
  expect(await slice.work.handle("forget-erased", event)).toBe(false);
  expect(await slice.sql("select member_id, unit_id from scholarships.nomination where id = $1", [id])).toEqual([
    { member_id: null, unit_id: "min_unit" },
  ]);
  const [line] = await slice.sql<{ subject: string; changes: unknown }>(
    "select subject, changes from scholarships.change_log where object_id = $1 and action = 'UPDATE'",
    [id],
  );
  expect(line).toEqual({ subject: "system:scholarships", changes: { member_id: ["(hidden)", null] } });
});
