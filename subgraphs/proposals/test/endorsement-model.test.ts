import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom, seeds, startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actor } from "./act.ts";
import { seedStory } from "./seed.ts";
import { member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10 });
});
afterAll(() => slice.stop());

const act = actor(() => slice);

/** What endorsements are, in the fewest words: for each proposal its members, each with the day she first stood behind it. */
class Model {
  readonly endorsers = new Map<string, Map<string, number>>();
  readonly state = new Map<string, "OPEN" | "MERGED">();
  readonly author = new Map<string, string>();

  add(proposal: string, author: string): void {
    this.endorsers.set(proposal, new Map());
    this.state.set(proposal, "OPEN");
    this.author.set(proposal, author);
  }

  of(proposal: string): Map<string, number> {
    return this.endorsers.get(proposal) ?? new Map<string, number>();
  }

  isOpen(proposal: string): boolean {
    return this.state.get(proposal) === "OPEN";
  }

  merge(from: string, into: string): void {
    for (const [who, at] of this.of(from)) {
      if (who === this.author.get(into)) continue;
      this.of(into).set(who, Math.min(at, this.of(into).get(who) ?? at));
    }
    this.state.set(from, "MERGED");
  }
}

/** Opens proposals that only the model and this test know. */
async function openProposals(prefix: string, authors: readonly string[]): Promise<Model> {
  const model = new Model();
  for (const [index, author] of authors.entries()) {
    const id = `prp_${prefix}_${index}`;
    await slice.sql(
      `insert into proposals.proposal (id, code, title_vi, summary_vi, body_vi, kind, state, submitted_at, opened_at, revision, author_unit_id)
       values ($1, $2, 'Đề xuất của mô hình kiểm thử', 'x', 'x', 'COORDINATION', 'OPEN', now(), now(), 1, 'min_mof')`,
      [id, `DX-2020-${prefix}${index}`],
    );
    await slice.sql("insert into proposals.proposal_person (proposal_id, part, member_id) values ($1, 'AUTHOR', $2)", [
      id,
      author,
    ]);
    model.add(id, author);
  }
  return model;
}

async function expectSame(model: Model): Promise<void> {
  for (const [id, endorsers] of model.endorsers) {
    const rows = await slice.sql<{ member_id: string }>(
      "select member_id from proposals.endorsement where proposal_id = $1 order by endorsed_at, id",
      [id],
    );
    const inOrder = [...endorsers].toSorted(([, one], [, other]) => one - other).map(([who]) => who);
    expect([id, rows.map(({ member_id }) => member_id)]).toEqual([id, inOrder]);
    const [row] = await slice.sql("select endorsement_count as n, state from proposals.proposal where id = $1", [id]);
    expect([id, row]).toEqual([id, { n: endorsers.size, state: model.state.get(id) }]);
  }
}

test.each(seeds(11, 42, 1975))(
  "endorsing, stepping back and merging in any order leave what the model says, seed %i",
  async (seed) => {
    const random = createRandom(seed);
    const people = Array.from({ length: 6 }, (_none, index) => `mem_${seed}_${index}`);
    const model = await openProposals(`m${seed}`, people.slice(0, 4));
    const proposals = [...model.endorsers.keys()];
    for (let at = 0; at < 60; at++) {
      const [who, proposalId, into] = [random.pick(people), random.pick(proposals), random.pick(proposals)];
      const kind = random.below(20);
      if (kind === 0) {
        const [row] = await slice.sql<{ version: number }>("select version from proposals.proposal where id = $1", [
          proposalId,
        ]);
        const merged = await act(secretariat, "mergeProposal", {
          proposalId,
          intoId: into,
          expectedVersion: row?.version,
        });
        const may = model.isOpen(proposalId) && model.isOpen(into) && proposalId !== into;
        expect([seed, at, merged.codes.length === 0]).toEqual([seed, at, may]);
        if (may) model.merge(proposalId, into);
      } else if (kind < 5) {
        const had = model.of(proposalId).has(who);
        const { codes } = await act(member(who), "withdrawEndorsement", { proposalId });
        expect([seed, at, codes]).toEqual([seed, at, had && !model.isOpen(proposalId) ? ["NOT_OPEN"] : []]);
        if (codes.length === 0) model.of(proposalId).delete(who);
      } else {
        const { codes } = await act(member(who), "endorseProposal", { proposalId });
        const isOwn = model.author.get(proposalId) === who;
        const has = model.of(proposalId).has(who);
        const closed = model.isOpen(proposalId) ? [] : ["NOT_OPEN"];
        const refused = isOwn ? ["OWN_PROPOSAL"] : closed;
        expect([seed, at, codes]).toEqual([seed, at, has ? [] : refused]);
        if (!has && refused.length === 0) model.of(proposalId).set(who, at);
      }
    }
    await expectSame(model);
  },
);

test("forty who endorse while two proposals are merged are counted once each, and nobody is lost", async () => {
  const model = await openProposals("race", ["mem_race_a", "mem_race_b"]);
  const [from = "", into = ""] = [...model.endorsers.keys()];
  const people = Array.from({ length: 20 }, (_none, index) => `mem_race_${index}`);
  const [answers] = await Promise.all([
    Promise.all(
      people.flatMap((who) =>
        [from, into].map(async (proposalId) => ({
          who,
          proposalId,
          ...(await act(member(who), "endorseProposal", { proposalId })),
        })),
      ),
    ),
    act(secretariat, "mergeProposal", { proposalId: from, intoId: into, expectedVersion: 1 }),
  ]);
  const counted = (id: string) =>
    slice.sql<{ n: number; rows: number; people: number }>(
      `select p.endorsement_count as n, (select count(*)::int from proposals.endorsement where proposal_id = p.id) as rows,
      (select count(distinct member_id)::int from proposals.endorsement where proposal_id = p.id) as people
     from proposals.proposal as p where id = $1`,
      [id],
    );
  const [kept] = await counted(into);
  expect(kept).toEqual({ n: 20, rows: 20, people: 20 });
  const [merged] = await counted(from);
  const accepted = answers.filter(({ proposalId, codes }) => proposalId === from && codes.length === 0).length;
  expect(merged).toEqual({ n: accepted, rows: accepted, people: accepted });
});

test("two mergers that cross end: one is done, the other is refused", async () => {
  const model = await openProposals("cross", ["mem_x", "mem_y"]);
  const [one = "", other = ""] = [...model.endorsers.keys()];
  const results = await Promise.all([
    act(secretariat, "mergeProposal", { proposalId: one, intoId: other, expectedVersion: 1 }),
    act(secretariat, "mergeProposal", { proposalId: other, intoId: one, expectedVersion: 1 }),
  ]);
  expect(results.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
});
