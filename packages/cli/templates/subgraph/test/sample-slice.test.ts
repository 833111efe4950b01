import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/subgraph";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";

const coordinator = (unitId: string): Viewer => ({
  subject: `coordinator of ${unitId}`,
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId }],
  purpose: null,
});
const own = coordinator("min_own");
const other = coordinator("min_other");
const herself: Viewer = { ...own, memberId: "mem_1", roles: [{ role: "NETWORK_MEMBER", unitId: "min_third" }] };

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, {
    seed: async (client) => {
      await client.query(`
        insert into sample_slice.item (id, title_vi, title_en, unit_id, member_id, is_public) values
          ('sample_slice_1', 'Một', 'One', 'min_own', null, true),
          ('sample_slice_2', 'Hai', null, 'min_own', 'mem_1', false),
          ('sample_slice_3', 'Ba', null, 'min_own', 'mem_2', false)`);
    },
  });
});
afterAll(() => slice.stop());

const list = "{ sampleSliceItems { totalCount edges { node { id title { vi en } unit { id } } } } }";

test("a list shows what the viewer may see: everyone the public, a unit its own, a member what is about her", async () => {
  const idsFor = async (viewer?: Viewer) => {
    const { body } = await slice.execute({ query: list, ...(viewer && { viewer }) });
    return body.data.sampleSliceItems.edges.map(({ node }: { node: { id: string } }) => node.id);
  };
  expect(await idsFor()).toEqual(["sample_slice_1"]);
  expect(await idsFor(other)).toEqual(["sample_slice_1"]);
  expect(await idsFor(herself)).toEqual(["sample_slice_2", "sample_slice_1"]);
  expect(await idsFor(own)).toEqual(["sample_slice_3", "sample_slice_2", "sample_slice_1"]);
});

test("the field added to Member is answered for many members by one statement, under the same rules", async () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Member { id sampleSliceItems(first: 5) { edges { node { id } } } } }
  }`;
  const representations = ["mem_1", "mem_2", "mem_none"].map((id) => ({ __typename: "Member", id }));
  const before = await slice.statements();
  const { body } = await slice.execute({ query, variables: { representations }, viewer: herself });
  expect(await slice.statements()).toBe(before + 1);
  expect(body.data._entities).toEqual([
    { id: "mem_1", sampleSliceItems: { edges: [{ node: { id: "sample_slice_2" } }] } },
    { id: "mem_2", sampleSliceItems: { edges: [] } },
    { id: "mem_none", sampleSliceItems: { edges: [] } },
  ]);
});

const add = `mutation ($input: AddSampleSliceItemInput!) {
  addSampleSliceItem(input: $input) { item { title { vi } member { id } } userErrors { code field } }
}`;
const input = { ministryId: "min_own", title: { vi: "Mới" }, memberId: "mem_9" };

test("a coordinator adds items of her unit, and nobody of another's", async () => {
  const ask = async (viewer: Viewer, change: object = {}) =>
    (await slice.execute({ query: add, variables: { input: { ...input, ...change } }, viewer })).body.data
      .addSampleSliceItem;
  expect(await ask(own)).toEqual({ item: { title: { vi: "Mới" }, member: { id: "mem_9" } }, userErrors: [] });
  expect(await ask(other)).toEqual({ item: null, userErrors: [{ code: "FORBIDDEN", field: ["ministryId"] }] });
  expect(await ask(own, { title: { vi: " " } })).toMatchObject({ userErrors: [{ code: "VALIDATION" }] });
});

test("the table refuses what the policy would have refused, had a resolver forgotten to ask", async () => {
  const insert = "insert into sample_slice.item (title_vi, unit_id) values ('x', 'min_own')";
  await expect(slice.asApp(other, (client) => client.query(insert))).rejects.toThrow(/row-level security/);
});

test("who was erased leaves items without her, and her own copy of her data ends with them", async () => {
  const copy =
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { personalDataInSampleSlice } } }";
  const heldAbout = async (viewer: Viewer) => {
    const of = [{ __typename: "Member", id: "mem_1" }];
    const { body } = await slice.execute({ query: copy, variables: { of }, viewer });
    return body.data._entities[0].personalDataInSampleSlice;
  };
  expect(await heldAbout(own)).toBeNull();
  expect(JSON.parse(await heldAbout(herself))).toMatchObject([{ name: "items", rows: [{ title_vi: "Hai" }] }]);
  const event = {
    id: "hev_1",
    source: "members",
    type: "member.erased",
    aggregate: "member:mem_1",
    payload: { memberId: "mem_1" },
    occurredAt: new Date(),
  };
  await slice.work.handle("forget-erased", event);
  expect(JSON.parse(await heldAbout(herself))).toMatchObject([{ name: "items", rows: [] }]);
});
