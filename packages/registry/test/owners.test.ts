import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { deleteSlice } from "../src/publishing/delete-slice.ts";
import { handOver } from "../src/owners/hand-over.ts";
import { requestGrant } from "../src/grants/request-grant.ts";
import { decideGrant } from "../src/grants/decide-grant.ts";
import { personOf, sliceOf, startRegistry } from "./registry-under-test.ts";
import type { RegistryUnderTest } from "./registry-under-test.ts";

let registry: RegistryUnderTest;

beforeAll(async () => {
  registry = await startRegistry();
  await registry.publish("VWU", [
    sliceOf(
      "VWU",
      "members",
      `type Query { members: [Member!] } type Member @key(fields: "id") { id: ID! fullName: String }`,
    ),
  ]);
  await registry.publish("MPI", [sliceOf("MPI", "plans", `type Member @key(fields: "id") { id: ID! planCount: Int }`)]);
});

afterAll(async () => {
  await registry.close();
});

const planCount = `type Member @key(fields: "id") { id: ID! planCount: Int @external budget: Int @requires(fields: "planCount") }`;

test("a unit that ends hands its slices, grants and names to the one that takes over", async () => {
  const validUntil = new Date(Date.now() + 100 * 86_400_000);
  const grant = await requestGrant(registry.store, personOf("MOH"), {
    graph: registry.graph,
    verb: "REQUIRES",
    coordinate: "Member.planCount",
    unit: "MOH",
    purpose: "dự toán",
    validUntil,
  });
  await decideGrant(registry, personOf("MPI"), { id: grant.id, decision: "GIVE", reason: null });
  expect((await registry.publish("MOH", [sliceOf("MOH", "budgets", planCount)])).outcome).toBe("PUBLISHED");

  const versions = await handOver(registry, personOf("VWU"), { from: "MPI", to: "MOF" });
  expect([...versions.keys()]).toEqual([registry.graph]);

  const [owned] = await registry.store.query<{ owner: string; quarantined: unknown[] }>(
    `select ownership ->> 'Member.planCount' as owner, quarantined from registry.version order by number desc limit 1`,
  );
  expect(owned).toEqual({ owner: "MOF", quarantined: [] });
  const plans = sliceOf("MPI", "plans", `type Member @key(fields: "id") { id: ID! planCount: Int other: Int }`);
  expect((await registry.publish("MPI", [plans])).outcome).toBe("REFUSED");
  expect((await registry.publish("MOF", [{ ...plans, owner: "MOF" }])).outcome).toBe("PUBLISHED");

  const deleting = { graph: registry.graph, slice: "plans", message: "" };
  await expect(deleteSlice(registry, personOf("MOF"), deleting)).rejects.toMatchObject({ code: "VALIDATION" });
  await decideGrant(registry, personOf("MOF"), { id: grant.id, decision: "REVOKE", reason: null });
  const [dark] = await registry.store.query<{ quarantined: { slice: string }[] }>(
    "select quarantined from registry.version order by number desc limit 1",
  );
  expect(dark?.quarantined).toMatchObject([{ slice: "budgets", code: "GRANT_ENDED" }]);
});

test("handing over again changes nothing", async () => {
  expect((await handOver(registry, personOf("VWU"), { from: "MPI", to: "MOF" })).size).toBe(0);
});

test("only those who look after the graph hand over", async () => {
  await expect(handOver(registry, personOf("MOF"), { from: "VWU", to: "MOF" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
