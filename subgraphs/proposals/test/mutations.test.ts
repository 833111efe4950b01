import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { author, coordinator, member, secretariat, visitor } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10 });
});
afterAll(() => slice.stop());

const endorse = async (viewer: Viewer, proposalId = "prp_003") => {
  const query = `mutation ($input: EndorseInput!) { endorseProposal(input: $input) { alreadyEndorsed proposal { endorsementCount viewerHasEndorsed } userErrors { code message { vi en } } } }`;
  const { body } = await slice.execute({ query, variables: { input: { proposalId } }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.endorseProposal;
};

test("a second endorsement changes nothing and says so", async () => {
  expect(await endorse(member("mem_5"))).toEqual({
    alreadyEndorsed: false,
    proposal: { endorsementCount: 1, viewerHasEndorsed: true },
    userErrors: [],
  });
  expect(await endorse(member("mem_5"))).toEqual({
    alreadyEndorsed: true,
    proposal: { endorsementCount: 1, viewerHasEndorsed: true },
    userErrors: [],
  });
  expect(await slice.sql("select unit_id from proposals.endorsement where member_id = 'mem_5'")).toEqual([
    { unit_id: "min_mof" },
  ]);
});

test("who may not endorse is told why, and nothing is counted", async () => {
  const codes = [
    await endorse(author),
    await endorse(member("mem_6"), "prp_004"),
    await endorse(member("mem_6"), "prp_001"),
    await endorse(secretariat),
    await endorse(visitor),
  ].map(({ userErrors }) => userErrors[0].code);
  expect(codes).toEqual(["OWN_PROPOSAL", "NOT_OPEN", "NOT_FOUND", "FORBIDDEN", "FORBIDDEN"]);
  expect(await slice.sql("select endorsement_count from proposals.proposal where id = 'prp_003'")).toEqual([
    { endorsement_count: 1 },
  ]);
});

test("thirty members at once, each twice, are counted once each", async () => {
  const members = Array.from({ length: 30 }, (_none, index) => member(`mem_many_${index}`));
  const answers = await Promise.all([...members, ...members].map((viewer) => endorse(viewer)));
  expect(answers.filter(({ alreadyEndorsed }) => !alreadyEndorsed)).toHaveLength(30);
  const [row] = await slice.sql(
    "select endorsement_count, (select count(*)::int from proposals.endorsement where proposal_id = p.id) as rows from proposals.proposal as p where id = 'prp_003'",
  );
  expect(row).toEqual({ endorsement_count: 31, rows: 31 });
});

interface Answer {
  readonly referralId: string;
  readonly expectedProposalVersion?: number;
  readonly position?: string;
  readonly text?: string;
  readonly publish?: boolean;
}

const respond = async (viewer: Viewer, { text = "Đồng ý", ...answer }: Answer) => {
  const query = `mutation ($input: RespondInput!) { respondToReferral(input: $input) { referral { state response { position publishedAt } proposal { state version } } userErrors { code field message { vi en } } } }`;
  const input = { expectedProposalVersion: 3, position: "AGREE", publish: true, ...answer, text: { vi: text } };
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.respondToReferral;
};
const mof = coordinator("min_mof");

test("only the unit asked may answer", async () => {
  for (const viewer of [coordinator("min_mae"), secretariat, author, visitor]) {
    const { referral, userErrors } = await respond(viewer, { referralId: "ref_mof" });
    expect([referral, userErrors[0].code]).toEqual([null, "FORBIDDEN"]);
  }
});

test("a stale version, a missing reason and a wrong state are refused as data", async () => {
  const stale = await respond(mof, { referralId: "ref_mof", expectedProposalVersion: 2 });
  expect(stale.userErrors).toEqual([
    expect.objectContaining({
      code: "STALE_VERSION",
      field: ["expectedProposalVersion"],
      message: { vi: expect.stringContaining("hiện là 3"), en: expect.stringContaining("version 2, it is now 3") },
    }),
  ]);
  const short = await respond(mof, { referralId: "ref_mof", position: "DISAGREE", text: "Không" });
  expect(short.userErrors).toEqual([expect.objectContaining({ code: "VALIDATION", field: ["text", "vi"] })]);
  const again = await respond(coordinator("min_monre"), { referralId: "ref_done" });
  expect(again.userErrors[0].code).toBe("ILLEGAL_TRANSITION");
});

test("an answer is prepared, then published, and seen by the network only then", async () => {
  const readAsMember = async () => {
    const query = `{ proposal(id: "prp_004") { referrals { id response { position } } } }`;
    return (await slice.execute({ query, viewer: member("mem_9") })).body.data.proposal.referrals;
  };
  const prepared = await respond(mof, { referralId: "ref_mof", publish: false });
  expect(prepared.referral).toEqual({
    state: "IN_PROGRESS",
    response: { position: "AGREE", publishedAt: null },
    proposal: { state: "REFERRED", version: 4 },
  });
  expect(await readAsMember()).toEqual([]);
  const hidden = await slice.execute({
    query: `{ proposal(id: "prp_004") { referrals { response { position } } } }`,
    viewer: author,
  });
  expect(hidden.body.data.proposal.referrals[1]).toEqual({ response: null });
  expect(hidden.body.extensions?.["masked"]).toContainEqual(expect.objectContaining({ reason: "NOT_PUBLISHED" }));
  expect((await respond(mof, { referralId: "ref_mof" })).userErrors[0].code).toBe("STALE_VERSION");
  const published = await respond(mof, { referralId: "ref_mof", expectedProposalVersion: 4 });
  expect(published.referral).toMatchObject({
    state: "RESPONDED",
    response: { publishedAt: expect.any(String) },
    proposal: { state: "REFERRED", version: 5 },
  });
  expect(await readAsMember()).toEqual([{ id: "ref_mof", response: { position: "AGREE" } }]);
});

test("a published answer is final, even for the owner of the tables", async () => {
  await expect(
    slice.sql("update proposals.official_response set text_vi = 'khác' where referral_id = 'ref_done'"),
  ).rejects.toThrow("not changed");
});

test("of two units that answer at once, the second to commit moves the proposal on", async () => {
  const answers = await Promise.all([
    respond(coordinator("min_mae"), { referralId: "ref_7a" }),
    respond(mof, { referralId: "ref_7b" }),
  ]);
  expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
  const [row] = await slice.sql("select state, version, answer_versions from proposals.proposal where id = 'prp_007'");
  expect(row).toEqual({ state: "RESPONDED", version: 5, answer_versions: 0 });
  const timeline = await slice.sql(
    "select kind, to_state from proposals.timeline_entry where proposal_id = 'prp_007' order by at",
  );
  expect(timeline).toEqual([
    { kind: "RESPONSE_PUBLISHED", to_state: null },
    { kind: "RESPONSE_PUBLISHED", to_state: null },
    { kind: "TRANSITION", to_state: "RESPONDED" },
  ]);
});

const move = async (viewer: Viewer, proposalId: string, expectedVersion: number, to: string, note?: string) => {
  const query = `mutation ($input: TransitionInput!) { transitionProposal(input: $input) { proposal { state version openUntil timeline { fromState toState } } userErrors { code field } } }`;
  const input = { proposalId, expectedVersion, to, ...(note !== undefined && { note: { vi: note } }) };
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.transitionProposal;
};

test("a proposal goes from draft over a return to the network, and every step is on its timeline", async () => {
  expect((await move(author, "prp_001", 3, "SUBMITTED")).proposal).toMatchObject({ state: "SUBMITTED", version: 4 });
  expect((await move(secretariat, "prp_001", 4, "RETURNED")).userErrors).toEqual([
    { code: "VALIDATION", field: ["note"] },
  ]);
  expect((await move(secretariat, "prp_001", 4, "RETURNED", "Bổ sung")).userErrors).toEqual([]);
  // What was given back is not sent again as it was.
  expect((await move(author, "prp_001", 5, "SUBMITTED")).userErrors).toEqual([
    { code: "VALIDATION", field: ["proposalId"] },
  ]);
  await slice.execute({
    query: `mutation { updateProposal(input: { proposalId: "prp_001", expectedVersion: 5, summary: { vi: "Đã bổ sung" } }) { userErrors { code } } }`,
    viewer: author,
  });
  expect((await move(author, "prp_001", 6, "SUBMITTED")).userErrors).toEqual([]);
  const { proposal } = await move(secretariat, "prp_001", 7, "OPEN");
  expect(proposal).toEqual({
    state: "OPEN",
    version: 8,
    openUntil: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    timeline: [
      { fromState: "DRAFT", toState: "SUBMITTED" },
      { fromState: "SUBMITTED", toState: "RETURNED" },
      { fromState: "RETURNED", toState: "SUBMITTED" },
      { fromState: "SUBMITTED", toState: "OPEN" },
    ],
  });
});

test("a move is refused to the wrong person, from the wrong state, on a stale version, or without what it needs", async () => {
  const codes = [
    await move(member("mem_9"), "prp_003", 3, "UNDER_REVIEW"),
    await move(secretariat, "prp_003", 3, "CONCLUDED"),
    await move(secretariat, "prp_003", 2, "UNDER_REVIEW"),
    await move(secretariat, "prp_006", 3, "REFERRED"),
    await move(secretariat, "prp_002", 3, "NOT_ADMITTED"),
    await move(member("mem_9"), "prp_002", 3, "OPEN"),
  ].map(({ userErrors }) => userErrors[0].code);
  expect(codes).toEqual(["FORBIDDEN", "ILLEGAL_TRANSITION", "STALE_VERSION", "VALIDATION", "VALIDATION", "NOT_FOUND"]);
});

test("of two who move a proposal at once, the second is told that it is stale", async () => {
  const answers = await Promise.all([
    move(secretariat, "prp_008", 3, "COMPLETED"),
    move(secretariat, "prp_008", 3, "COMPLETED"),
  ]);
  expect(
    answers.map(({ userErrors }) => userErrors[0]?.code ?? "done").toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(["done", "STALE_VERSION"]);
});

test("row-level security stops what a forgotten check would let through", async () => {
  const attempts: readonly (readonly [Viewer, string])[] = [
    [member("mem_9"), "insert into proposals.endorsement (proposal_id, member_id) values ('prp_003', 'mem_other')"],
    [member("mem_9"), "insert into proposals.endorsement (proposal_id, member_id) values ('prp_004', 'mem_9')"],
    [author, "insert into proposals.endorsement (proposal_id, member_id) values ('prp_003', 'mem_author')"],
    [
      coordinator("min_mof"),
      "insert into proposals.official_response (referral_id, position, text_vi) values ('ref_mae', 'AGREE', 'x')",
    ],
    [coordinator("min_mof"), "select from proposals.note_answer('ref_mae', true)"],
    [secretariat, "update proposals.timeline_entry set note_vi = 'x'"],
    [secretariat, "delete from proposals.timeline_entry"],
  ];
  for (const [viewer, statement] of attempts) {
    await expect(slice.asApp(viewer, (client) => client.query(statement))).rejects.toMatchObject({ code: "42501" });
  }
  const untouched = await slice.asApp(member("mem_9"), (client) =>
    client.query("update proposals.proposal set state = state"),
  );
  expect(untouched.rowCount).toBe(0);
  const kept = await slice.asApp(secretariat, (client) => client.query("delete from proposals.proposal"));
  expect(kept.rowCount).toBe(0);
});
