import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, dan, member, secretariat, stating } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

const directory = `query ($text: String, $skills: [String!], $order: MemberOrder, $first: Int, $after: String) {
  members(filter: { text: $text, expertise: $skills, kinds: [EC_NON_FULLTIME, EC_FULLTIME, ASSOCIATE] }, orderBy: $order, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id displayName ministry { id } currentAppointment { position { vi } rank }
      expertise { expertise { code name { vi en } } level } contact { workEmail workPhone mobile } availableForReview } }
  }
}`;

interface Found {
  readonly node: { readonly id: string };
}

const search = async (variables: Record<string, unknown>, viewer = member) => {
  const { body } = await slice.execute({ query: directory, variables: { order: "GIVEN_NAME", ...variables }, viewer });
  expect(body.errors).toBeUndefined();
  return body;
};
const idsOf = (edges: readonly Found[]) => edges.map(({ node }) => node.id);

test("words are found in any order, without accents, case and đ", async () => {
  for (const text of ["nguyen dan", "ĐAN  Do", "QUYNH", "Đỗ Nguyễn Quỳnh Đan"]) {
    const { data } = await search({ text });
    expect(idsOf(data.members.edges)).toEqual(["mem_dan"]);
    expect(data.members.totalCount).toBe(1);
  }
  expect((await search({ text: "%" })).data.members.edges).toEqual([]);
});

test("the list is in Vietnamese order of given, family and middle names", async () => {
  const { data } = await search({});
  expect(idsOf(data.members.edges)).toEqual([
    "mem_dan",
    "mem_ha_le_1",
    "mem_ha_le_2",
    "mem_ha_vu",
    "mem_ha_an",
    "mem_ha_ho",
  ]);
});

test("pages neither skip nor repeat people of the same name", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await search({ text: "ha", first: 1, after });
    seen.push(...idsOf(data.members.edges));
    after = data.members.pageInfo.hasNextPage ? data.members.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(["mem_ha_le_1", "mem_ha_le_2", "mem_ha_vu", "mem_ha_an", "mem_ha_ho"]);
});

test("a field of expertise takes in the fields under it, the best first by relevance", async () => {
  const { data } = await search({ skills: ["LAW"], order: "RELEVANCE" });
  expect(idsOf(data.members.edges)).toEqual(["mem_dan", "mem_ha_vu"]);
});

test("a page costs as many statements for one member as for all", async () => {
  const count = async (first: number) => {
    const before = await slice.statements();
    await search({ first });
    return (await slice.statements()) - before;
  };
  expect(await count(6)).toBe(await count(1));
});

test("without consent a contact is null and says why; with it, it is shown", async () => {
  const { data, extensions } = await search({ text: "đan" });
  expect(data.members.edges[0].node.contact).toEqual({
    workEmail: "mem_dan@demo.example",
    workPhone: "024 0000 (demo)",
    mobile: null,
  });
  expect(extensions?.["masked"]).toEqual([
    { path: ["members", "edges", 0, "node", "contact", "mobile"], reason: "SELF" },
  ]);
  const withdrawn = await search({ text: "an hạ" });
  const { contact } = withdrawn.data.members.edges.find((edge: Found) => edge.node.id === "mem_ha_an").node;
  // She had opened her mobile; withdrawing closes that, too.
  expect(contact).toEqual({ workEmail: null, workPhone: null, mobile: null });
  expect(withdrawn.extensions?.["masked"]).toContainEqual(expect.objectContaining({ reason: "CONSENT" }));
});

test("auditors see no contacts, herself and the secretariat with a purpose all, her coordinator the work contact", async () => {
  const contactFor = async (viewer: typeof member) =>
    (await search({ text: "đan" }, viewer)).data.members.edges[0].node.contact;
  expect(await contactFor(auditor)).toEqual({ workEmail: null, workPhone: null, mobile: null });
  expect(await contactFor(secretariat)).toMatchObject({ workEmail: "mem_dan@demo.example", mobile: null });
  expect(await contactFor(stating("mời họp", secretariat))).toMatchObject({ mobile: "0900 (demo)" });
  expect(await contactFor(dan)).toMatchObject({ workEmail: "mem_dan@demo.example", mobile: "0900 (demo)" });
  await slice.sql("update members.consent set withdrawn_at = now() where id = 'cns_1'");
  expect(await contactFor(coordinatorOfMae)).toMatchObject({ workEmail: "mem_dan@demo.example", mobile: null });
  expect(await contactFor(member)).toMatchObject({ workEmail: null });
  await slice.sql("update members.consent set withdrawn_at = null where id = 'cns_1'");
});

test("a visitor sees counts and not a single person, by whatever way", async () => {
  const { body } = await slice.execute({
    query: `{ members { totalCount } member(id: "mem_dan") { id } me { language } networkTerm(code: "2022-2027") { code members { totalCount } }
      publicCounts { members units associates }
      _entities(representations: [{ __typename: "Member", id: "mem_dan" }, { __typename: "Ministry", id: "min_mof" }]) {
        ... on Member { id displayName contact { workEmail } } ... on Ministry { memberCount members { totalCount } coordinators { id } }
      } }`,
  });
  expect(body.errors).toBeUndefined();
  expect(body.data).toEqual({
    members: null,
    member: null,
    me: null,
    networkTerm: { code: "2022-2027", members: null },
    publicCounts: { members: 6, units: 2, associates: 2 },
    _entities: [null, { memberCount: 4, members: null, coordinators: null }],
  });
});
