import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const coordinatorOf = (unit: string): Asker => ({ role: "UNIT_COORDINATOR", unit });

interface Entry {
  readonly id: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly proposal: {
    readonly code: string;
    readonly endorsements: { readonly totalCount: number; readonly edges: unknown[] };
  };
}

/** What waits for a unit, soonest due first, as the table has it. */
const factsOf = (unit: string) =>
  hub.sql<{ id: string; due: string; late: boolean; code: string; endorsements: number }>(
    "proposals",
    `select r.id, r.due_on::text as due, proposals.is_past(r.due_on) as late, p.code,
       (select count(*)::int from proposals.endorsement as e where e.proposal_id = p.id) as endorsements
     from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
     join proposals.unit_successor as u on u.unit_id = r.unit_id
     where u.code = $1 and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') order by r.due_on, r.id`,
    [unit],
  );

test.each(["MOET", "MAE", "MOF"])("Q06, all that waits for %s, page after page, soonest due first", async (code) => {
  const facts = await factsOf(code);
  expect(facts.length).toBeGreaterThan(0);
  const seen: Entry[] = [];
  let after: string | null = null;
  do {
    const answer = await ask(hub, "Q06", { code, after }, { as: coordinatorOf(code), first: [1, 2] });
    expect(failures(answer)).toEqual([]);
    const { totalCount, edges, pageInfo } = answer.data.ministry.referrals;
    expect([totalCount, edges.length]).toEqual([facts.length, 1]);
    seen.push(edges[0].node);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const shown = seen.map(({ id, dueOn, isOverdue, proposal }) => ({
    id,
    due: dueOn,
    late: isOverdue,
    code: proposal.code,
    endorsements: proposal.endorsements.totalCount,
  }));
  expect(shown).toEqual(facts);
  for (const { proposal } of seen) {
    expect(proposal.endorsements.edges).toHaveLength(Math.min(2, proposal.endorsements.totalCount));
  }
});

test.each<[string, Asker | undefined]>([
  ["the coordinator of another unit", coordinatorOf("MOF")],
  ["a member", { subject: "demo-member-001" }],
  ["a visitor", undefined],
])("Q06, %s is refused the inbox with a typed error", async (_who, as) => {
  const answer = await ask(hub, "Q06", { code: "MAE" }, { as });
  expect(failures(answer)).toEqual(["ministry.referrals FORBIDDEN"]);
  expect(answer.data.ministry).toEqual({ code: "MAE", referrals: null });
});
