import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const heights = { WORKING: 1, SENIOR: 2, NATIONAL_EXPERT: 3 } as const;

interface Reviewer {
  readonly id: string;
  readonly openOpinionCount: number | null;
  readonly participation: { readonly attendances: number } | null;
  readonly expertise: readonly {
    readonly level: keyof typeof heights;
    readonly expertise: { readonly code: string };
  }[];
  readonly contributions: { readonly totalCount: number; readonly edges: readonly object[] } | null;
}

/** The widest field of the demo's tree and what stands under it. */
async function fieldWithChildren() {
  const rows = await hub.sql<{ root: string; codes: string[] }>(
    "members",
    `select parent_code as root, array_agg(code) || parent_code as codes from members.expertise
     where parent_code is not null group by 1 order by count(*) desc, 1 limit 1`,
  );
  return rows[0] ?? { root: "", codes: [] };
}

test("Q17 finds those who are skilled and willing, the most skilled first", async () => {
  const { root, codes } = await fieldWithChildren();
  const answer = await ask(hub, "Q17", { skills: [root], year: 2026 }, { as: secretariat, first: [100, 3] });
  expect(failures(answer)).toEqual([]);
  const found = (answer.data.members.edges as { node: Reviewer }[]).map(({ node }) => node);
  const wanted = await hub.sql<{ id: string }>(
    "members",
    `select m.id from members.member as m where m.available_for_review and m.erased_at is null
       and exists (select from members.membership as s where s.member_id = m.id and s.state = 'ACTIVE')
       and exists (select from members.member_expertise as k where k.member_id = m.id
         and k.level in ('SENIOR', 'NATIONAL_EXPERT') and k.expertise_code = any ($1))`,
    [codes],
  );
  expect(wanted.length).toBeGreaterThan(3);
  expect(found.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  expect(answer.data.members.totalCount).toBe(wanted.length);
  const best = found.map(({ expertise }) =>
    Math.max(...expertise.filter((each) => codes.includes(each.expertise.code)).map(({ level }) => heights[level])),
  );
  expect(best).toEqual(best.toSorted((one, other) => other - one));
  for (const { openOpinionCount, participation } of found) {
    expect(openOpinionCount).toEqual(expect.any(Number));
    expect(participation).toEqual({ attendances: expect.any(Number) });
  }
});

test("Q17 pages without gaps, and its opinions are those that are open", async () => {
  const { root } = await fieldWithChildren();
  const variables = { skills: [root], year: 2026 };
  const whole = await ask(hub, "Q17", variables, { as: secretariat, first: [100, 3] });
  const all = (whole.data.members.edges as { node: Reviewer }[]).map(({ node }) => node);
  const paged: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await ask(hub, "Q17", { ...variables, after }, { as: secretariat, first: [4, 3] });
    const { edges, pageInfo } = page.data.members;
    paged.push(...edges.map(({ node }: { node: Reviewer }) => node.id));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  expect(paged).toEqual(all.map(({ id }) => id));
  const open = await hub.sql<{ id: string; n: number }>(
    "proposals",
    "select member_id as id, count(*)::int as n from proposals.expert_opinion where delivered_at is null group by 1",
  );
  const openOf = new Map(open.map(({ id, n }) => [id, n]));
  for (const { id, openOpinionCount } of all) expect(openOpinionCount).toBe(openOf.get(id) ?? 0);
});

test("Q17 shows a member the reviewers and hides what they gave", async () => {
  const { root } = await fieldWithChildren();
  const answer = await ask(hub, "Q17", { skills: [root], year: 2026 }, { as: { subject: "demo-member-001" } });
  expect(answer.data.members.edges.length).toBeGreaterThan(0);
  const herself = await memberIdOf(hub, "demo-member-001");
  for (const { node } of answer.data.members.edges as { node: Reviewer }[]) {
    if (node.id !== herself) expect(node.contributions).toBeNull();
  }
  expect(maskedFields(answer).some((field) => field.endsWith("contributions UNIT"))).toBe(true);
  const visitor = await ask(hub, "Q17", { skills: [root], year: 2026 });
  expect(visitor.data.members).toBeNull();
  expect(maskedFields(visitor)).toEqual(["members SIGN_IN"]);
});

interface Seated {
  readonly id: string;
  readonly membership: { readonly state: string } | null;
  readonly then: { readonly code: string } | null;
  readonly now: { readonly code: string; readonly status: string; readonly currentSuccessor: object | null } | null;
  readonly appointments: readonly { readonly ministry: { readonly code: string }; readonly endsOn: string | null }[];
}

const roster = { term: "2022-2027", before: "2025-02-28", after1: "2025-03-01" };

async function readRoster(variables: object = {}, as: Asker = secretariat): Promise<Seated[]> {
  const people: Seated[] = [];
  for (let cursor: string | null = null, more = true; more;) {
    const answer = await ask(hub, "Q18", { ...roster, ...variables, cursor }, { as });
    expect(failures(answer)).toEqual([]);
    const { edges, pageInfo, totalCount } = answer.data.networkTerm.members;
    people.push(...edges.map(({ node }: { node: Seated }) => node));
    cursor = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
    if (!more) expect(people).toHaveLength(totalCount);
  }
  return people;
}

test("Q18 lists everybody of the term once, and one member in the units of both days", async () => {
  const people = await readRoster();
  const wanted = await hub.sql<{ id: string }>(
    "members",
    `select distinct s.member_id as id from members.membership as s join members.network_term as t on t.id = s.term_id
     join members.member as m on m.id = s.member_id and m.erased_at is null
     where t.code = '2022-2027' and s.state in ('ACTIVE', 'SUSPENDED', 'ENDED')`,
  );
  expect(people.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  const moved = people.find(({ id }) => id === movedId) ?? null;
  expect(moved?.then?.code).toBe("MARD");
  expect(moved?.now).toMatchObject({ code: "MAE", status: "ACTIVE" });
  expect(moved?.appointments.map(({ ministry }) => ministry.code)).toEqual(expect.arrayContaining(["MAE", "MARD"]));
});

let movedId = "";
beforeAll(async () => {
  movedId = await memberIdOf(hub, "demo-member-003");
});

test("Q18 flags a unit that ended with the unit that carries on its work", async () => {
  const people = await readRoster({ after1: roster.before });
  const ended = people.filter(({ now }) => now?.status === "ENDED");
  expect(ended.length).toBeGreaterThan(0);
  for (const { now } of ended) expect(now?.currentSuccessor).toMatchObject({ code: expect.any(String) });
});

test("Q18 gives a visitor the term and nobody in it", async () => {
  const answer = await ask(hub, "Q18", roster);
  expect(answer.data.networkTerm).toMatchObject({ code: "2022-2027", members: null });
  expect(maskedFields(answer)).toEqual(["networkTerm.members SIGN_IN"]);
});
