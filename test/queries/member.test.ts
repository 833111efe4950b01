import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const member = (number: number): Asker => ({ subject: `demo-member-${String(number).padStart(3, "0")}` });

describe("Q01, my page", () => {
  const variables = { year: 2026, today: "2026-11-23" };

  test("each member sees what is hers, all of it, and nothing of anybody else", async () => {
    const facts = await factsOfEverybody();
    expect(facts).toHaveLength(94);
    for (const { subject, ...own } of facts) {
      const answer = await ask(hub, "Q01", variables, { as: { subject } });
      expect(failures(answer)).toEqual([]);
      expect(maskedFields(answer)).toEqual([]);
      expect({ subject, ...shapeOf(answer.data.me.member) }).toEqual({ subject, ...own });
    }
  }, 120_000);

  test("the events slice is called once, however many registrations she has", async () => {
    await ask(hub, "Q01", variables, { as: member(1) });
    const before = await hub.counts();
    const answer = await ask(hub, "Q01", variables, { as: member(1) });
    const after = await hub.counts();
    expect(answer.data.me.member.registrations.edges.length).toBeGreaterThan(2);
    expect((after.fetches["events"] ?? 0) - (before.fetches["events"] ?? 0)).toBe(1);
  });

  test("a visitor has no page, and staff without a membership have one without a member", async () => {
    expect(await ask(hub, "Q01", variables)).toEqual({ data: { me: null } });
    const answer = await ask(hub, "Q01", variables, { as: { role: "SECRETARIAT" } });
    expect(answer.data.me).toMatchObject({ roles: [{ role: "SECRETARIAT", ministry: null }], member: null });
  });

  test("to another member the same fields of her are hidden, each with its reason", async () => {
    const id = await memberIdOf(hub, "demo-member-005");
    const hidden = await requireRow<{ n: number }>(
      hub,
      "events",
      `select count(*)::int as n from events.registration
       where member_id = $1 and state in ('INVITED', 'WAITLISTED', 'OFFERED', 'DECLINED')`,
      [id],
    );
    expect(hidden.n).toBeGreaterThan(0);
    const query = `query ($id: ID!) { member(id: $id) {
      displayName contact { workEmail mobile } balance(year: 2026) { contributions } pendingOpinions { id }
      registrations(states: [INVITED, WAITLISTED, OFFERED, DECLINED], first: 50) { totalCount } } }`;
    const answer = await hub.execute({ query, variables: { id }, as: member(1) });
    expect(failures(answer)).toEqual([]);
    expect(answer.data.member).toMatchObject({
      displayName: expect.any(String),
      contact: { workEmail: null, mobile: null },
      balance: null,
      pendingOpinions: null,
      registrations: { totalCount: 0 },
    });
    expect(maskedFields(answer)).toEqual([
      "member.balance UNIT",
      "member.contact.mobile SELF",
      "member.contact.workEmail CONSENT",
      "member.pendingOpinions SELF",
    ]);
  });
});

interface HomePage {
  contact: unknown;
  balance: unknown;
  registrations: { edges: { node: { state: string; event: { id: string } } }[] };
  pendingOpinions: { id: string; dueOn: string }[];
  proposals: { totalCount: number; edges: { node: { code: string } }[] };
}

const shapeOf = (page: HomePage) => ({
  contact: page.contact,
  balance: page.balance,
  registrations: page.registrations.edges.map(({ node }) => `${node.state} ${node.event.id}`),
  opinions: page.pendingOpinions.map(({ dueOn, id }) => `${dueOn} ${id}`).sort(),
  proposals: [page.proposals.totalCount, ...page.proposals.edges.map(({ node }) => node.code)],
});

/** What Q01 shall show, read by SQL for every active member. */
async function factsOfEverybody() {
  const people = await hub.sql<{ subject: string; member_id: string; contact: object; balance: object }>(
    "members",
    `select a.subject, a.member_id,
       jsonb_build_object('workEmail', w.work_email, 'mobile', p.mobile) as contact,
       (select jsonb_build_object(
          'contributions', (count(*) filter (where side = 'CONTRIBUTION'))::int,
          'contributionHours', coalesce(sum(hours) filter (where side = 'CONTRIBUTION'), 0),
          'benefits', (count(*) filter (where side = 'BENEFIT'))::int,
          'benefitHours', coalesce(sum(hours) filter (where side = 'BENEFIT'), 0))
        from members.confirmed_entry as e where e.member_id = a.member_id and e.year = 2026) as balance
     from members.member_account as a
     left join members.member_contact as w using (member_id)
     left join members.member_private_contact as p using (member_id)
     where exists (select from members.membership as m where m.member_id = a.member_id and m.state = 'ACTIVE')
     order by a.subject`,
  );
  const registrations = await listByMember(
    "events",
    `select r.member_id, r.state || ' ' || e.id as item from events.registration as r
     join events.event as e on e.id = r.event_id
     where r.state in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') and e.starts_at >= '2026-11-23T00:00:00+07:00'
     order by e.starts_at, r.id`,
  );
  const opinions = await listByMember(
    "proposals",
    "select member_id, due_on || ' ' || id as item from proposals.expert_opinion where delivered_at is null order by 2",
  );
  const proposals = await listByMember(
    "proposals",
    `select who.member_id, p.code as item from proposals.proposal_person as who
     join proposals.proposal as p on p.id = who.proposal_id
     where who.part = 'AUTHOR' order by coalesce(p.submitted_at, p.created_at) desc, p.id desc`,
  );
  return people.map(({ subject, member_id: id, contact, balance }) => ({
    subject,
    contact,
    balance,
    registrations: (registrations.get(id) ?? []).slice(0, 5),
    opinions: opinions.get(id) ?? [],
    proposals: [proposals.get(id)?.length ?? 0, ...(proposals.get(id) ?? []).slice(0, 5)],
  }));
}

async function listByMember(slice: string, text: string): Promise<Map<string, string[]>> {
  const lists = new Map<string, string[]>();
  for (const { member_id: id, item } of await hub.sql<{ member_id: string; item: string }>(slice, text)) {
    lists.set(id, [...(lists.get(id) ?? []), item]);
  }
  return lists;
}
