import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, author, coordinator, member, presidium, secretariat, visitor } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

const ask = async (query: string, viewer: Viewer) => (await slice.execute({ query, viewer })).body;
const entity = (type: string, id: string, fields: string) =>
  `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${fields} } } }`;

interface Edge {
  readonly node: { readonly code: string };
}

test("each viewer sees the proposals of her class and no other", async () => {
  const numbersFor = async (viewer: Viewer) => {
    const { data } = await ask("{ proposals(first: 50) { totalCount edges { node { code } } } }", viewer);
    const numbers = data.proposals.edges.map(({ node }: Edge) => node.code.slice(-3)).toSorted();
    expect(data.proposals.totalCount).toBe(numbers.length);
    return numbers.join(" ");
  };
  const opened = "003 004 005 006 007 008";
  expect({
    visitor: await numbersFor(visitor),
    member: await numbersFor(member("mem_9")),
    author: await numbersFor(author),
    coordinator: await numbersFor(coordinator("min_mae")),
    otherCoordinator: await numbersFor(coordinator("min_mof")),
    secretariat: await numbersFor(secretariat),
    presidium: await numbersFor(presidium),
    auditor: await numbersFor(auditor),
  }).toEqual({
    visitor: "005",
    member: opened,
    author: `001 002 ${opened}`,
    coordinator: `001 002 ${opened}`,
    otherCoordinator: opened,
    secretariat: `002 ${opened}`,
    presidium: opened,
    auditor: opened,
  });
});

test("a hidden proposal stays hidden through its key", async () => {
  const query = `{ proposal(code: "DX-2025-001") { id } _entities(representations: [{ __typename: "Proposal", id: "prp_001" }, { __typename: "Proposal", code: "DX-2025-003" }]) { ... on Proposal { id } } }`;
  expect((await ask(query, member("mem_9"))).data).toEqual({ proposal: null, _entities: [null, { id: "prp_003" }] });
});

test("a visitor reads a published proposal and learns of no person and no plan", async () => {
  const { data, extensions } = await ask(
    `{ proposal(code: "DX-2025-005") { title { vi } endorsementCount author { id } authorMinistry { id } viewerHasEndorsed endorsements { totalCount }
      opinions { id } referrals { id } timeline { kind } conclusion { outcome text { vi } concludedBy { id } } commitments { title { vi } planActivity { id } evidence { id } } } }`,
    visitor,
  );
  expect(data.proposal).toEqual({
    title: { vi: "Đề xuất số 005 về phụ nữ nông thôn" },
    endorsementCount: 3,
    author: null,
    authorMinistry: { id: "min_monre" },
    viewerHasEndorsed: null,
    endorsements: null,
    opinions: null,
    referrals: null,
    timeline: null,
    conclusion: { outcome: "ACCEPTED", text: { vi: "Chấp thuận" }, concludedBy: null },
    commitments: [{ title: { vi: "Lớp tập huấn" }, planActivity: null, evidence: [{ id: "doc_1" }] }],
  });
  expect(extensions?.["masked"]).toHaveLength(7);
});

test("the whole path of a proposal is there for staff", async () => {
  const { data, errors } = await ask(
    `{ proposal(code: "DX-2025-005") { author { id } raisedAt { id } conclusion { concludedBy { id } }
      endorsements(first: 2) { pageInfo { hasNextPage } edges { node { member { id } ministryAtTime { id } } } }
      opinions { recommendation member { id } } referrals { state isOverdue ministry { id } response { position publishedAt } }
      commitments { isLate planActivity { id } ministry { id } } } }`,
    secretariat,
  );
  expect(errors).toBeUndefined();
  expect(data.proposal).toEqual({
    author: { id: "mem_author" },
    raisedAt: { id: "evt_1" },
    conclusion: { concludedBy: { id: "mem_chair" } },
    endorsements: {
      pageInfo: { hasNextPage: true },
      edges: [
        { node: { member: { id: "mem_3" }, ministryAtTime: { id: "min_mof" } } },
        { node: { member: { id: "mem_2" }, ministryAtTime: { id: "min_mof" } } },
      ],
    },
    opinions: [
      { recommendation: "SUPPORT", member: { id: "mem_1" } },
      { recommendation: "OPPOSE", member: { id: "mem_2" } },
    ],
    referrals: [
      {
        state: "RESPONDED",
        isOverdue: false,
        ministry: { id: "min_monre" },
        response: { position: "AGREE", publishedAt: "2025-02-11T02:00:00.000Z" },
      },
    ],
    commitments: [{ isLate: true, planActivity: { id: "act_1" }, ministry: { id: "min_mae" } }],
  });
});

test("opinions are for the reviewer and staff, for the network when she agreed and it is concluded", async () => {
  const idsFor = async (viewer: Viewer, code: string) => {
    const { data } = await ask(`{ proposal(code: "${code}") { opinions { id } } }`, viewer);
    return data.proposal.opinions.map(({ id }: { readonly id: string }) => id);
  };
  expect(await idsFor(member("mem_9"), "DX-2025-005")).toEqual(["opi_1"]);
  expect(await idsFor(member("mem_2"), "DX-2025-005")).toEqual(["opi_1", "opi_2"]);
  expect(await idsFor(member("mem_9"), "DX-2025-006")).toEqual([]);
});

test("what a reviewer still owes is masked for others, never counted as nothing", async () => {
  const query = entity("Member", "mem_1", "openOpinionCount pendingOpinions { id dueOn }");
  const whole = { openOpinionCount: 1, pendingOpinions: [{ id: "opi_3", dueOn: "2025-05-01" }] };
  for (const viewer of [member("mem_1"), secretariat])
    expect((await ask(query, viewer)).data._entities[0]).toEqual(whole);
  const { data, extensions } = await ask(query, member("mem_9"));
  expect(data._entities[0]).toEqual({ openOpinionCount: null, pendingOpinions: null });
  expect(extensions?.["masked"]).toHaveLength(2);
});

test("referrals are for the unit asked, the author and staff; the timeline tells no more", async () => {
  const read = async (viewer: Viewer) => {
    const { data } = await ask(`{ proposal(code: "DX-2025-004") { referrals { id } timeline { kind } } }`, viewer);
    const { referrals, timeline } = data.proposal;
    return [referrals.map(({ id }: { readonly id: string }) => id), timeline.length];
  };
  expect(await read(author)).toEqual([["ref_mae", "ref_mof", "ref_old"], 3]);
  expect(await read(auditor)).toEqual([["ref_mae", "ref_mof", "ref_old"], 3]);
  expect(await read(coordinator("min_mof"))).toEqual([["ref_mof"], 2]);
  expect(await read(member("mem_9"))).toEqual([[], 1]);
});

test("another unit's inbox is refused with a typed error, and the rest of the answer comes", async () => {
  const query = entity(
    "Ministry",
    "min_mae",
    "referrals(states: [SENT]) { totalCount edges { node { id dueOn isOverdue } } } authoredProposals(first: 1) { totalCount }",
  );
  expect((await ask(query, coordinator("min_mae"))).data._entities[0].referrals).toEqual({
    totalCount: 2,
    edges: [
      { node: { id: "ref_mae", dueOn: "2025-04-01", isOverdue: true } },
      { node: { id: "ref_7a", dueOn: "2099-01-01", isOverdue: false } },
    ],
  });
  const refused = await ask(query, coordinator("min_mof"));
  expect(refused.data._entities[0]).toEqual({ referrals: null, authoredProposals: { totalCount: 1 } });
  expect(refused.errors).toEqual([
    expect.objectContaining({
      path: ["_entities", 0, "referrals"],
      extensions: expect.objectContaining({ code: "FORBIDDEN" }),
    }),
  ]);
});

test("titles are found without accents and case", async () => {
  const { data } = await ask(
    `{ proposals(filter: { text: "NONG de xuat 003" }, orderBy: MOST_ENDORSED) { edges { node { code } } } }`,
    member("mem_9"),
  );
  expect(data.proposals.edges).toEqual([{ node: { code: "DX-2025-003" } }]);
});

test("a page costs as many statements for two proposals as for seven", async () => {
  const count = async (first: number) => {
    const before = await slice.statements();
    await ask(
      `{ proposals(first: ${first}) { edges { node { code author { id } sponsors { ministry { id } } viewerHasEndorsed endorsements(first: 2) { totalCount edges { node { id } } }
        opinions { id } referrals { id response { position } proposal { code } } conclusion { concludedBy { id } } commitments { id } timeline { at } mergedInto { code } } } } }`,
      secretariat,
    );
    return (await slice.statements()) - before;
  };
  // Both pages have referrals and a conclusion, so that every level is asked.
  expect(await count(2)).toBe(await count(7));
  expect(await count(7)).toBeLessThanOrEqual(11);
});
