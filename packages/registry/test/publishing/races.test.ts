import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decideGrant } from "../../src/grants/decide-grant.ts";
import { requestGrant } from "../../src/grants/request-grant.ts";
import { decideApproval } from "../../src/publishing/decide-approval.ts";
import { RegistryStore } from "../../src/store/registry-store.ts";
import { publish } from "../../src/publishing/publish.ts";
import { expectWholeGraph, holdGraph } from "../kit/graph-checks.ts";
import { readUses } from "../kit/supergraph-uses.ts";
import { personOf, sliceOf, startRegistry } from "../registry-under-test.ts";
import type { RegistryUnderTest } from "../registry-under-test.ts";

let registry: RegistryUnderTest;
/** The same registry in another process, as far as the database can tell. */
let twin: RegistryStore;

beforeAll(async () => {
  registry = await startRegistry();
  twin = new RegistryStore({ settings: registry.settings, key: { id: "k1", privateKey: registry.privateKey } });
});

afterAll(async () => {
  await twin.close();
  await registry.close();
});

const schooling = (fields: string) =>
  sliceOf("MOET", "schooling", `type Member @key(fields: "id") { id: ID! ${fields} }`);
const clinics = sliceOf(
  "MOH",
  "clinics",
  `type Member @key(fields: "id") { id: ID! degreeYear: Int @external checkUp: String @requires(fields: "degreeYear") }`,
);
const unitNames = ["VWU", "MOET", "MOH", "MOIT", "MOF", "MOJ", "MOC", "MOHA", "MOST", "MOND"];

/** The graph's present schemas and what its supergraph lets subgraphs do. */
async function readGraph() {
  const [version] = await registry.store.query<{ supergraph: string; number: number }>(
    "select number, supergraph from registry.version order by number desc limit 1",
  );
  const slices = await registry.store.query<{ slice: string; sdl: string; message: string }>(
    `select p.slice, d.sdl, d.message from registry.version_slice as p join registry.slice_schema as d on d.id = p.schema_id
     where p.number = $1 order by p.slice`,
    [version?.number],
  );
  return { ...version, uses: readUses(version?.supergraph ?? ""), slices };
}

test("ten publishes at once become ten versions, one after the other, and none is lost", async () => {
  const results = await Promise.all(
    unitNames.map(async (unit, index) => {
      const slice = sliceOf(
        unit,
        `slice-${index}`,
        `type Query { of${unit}: Int members${index}: [Member!] }
        type Member @key(fields: "id") { id: ID! by${unit}: Int ${index === 0 ? "fullName: String" : ""} }`,
      );
      const parts = { ...registry, store: index % 2 === 0 ? registry.store : twin };
      return publish(parts, personOf(unit), { graph: registry.graph, slices: [slice], message: `by ${unit}` });
    }),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(unitNames.map(() => "PUBLISHED"));
  expect(results.map(({ version }) => version).toSorted((one, other) => one - other)).toEqual(
    unitNames.map((_unit, index) => index + 1),
  );
  const { slices } = await readGraph();
  expect(slices.map(({ slice, message }) => `${slice} ${message}`)).toEqual(
    unitNames.map((unit, index) => `slice-${index} by ${unit}`),
  );
  await expectWholeGraph(registry);
});

test("the same publish sent ten times at once is one version", async () => {
  const before = await registry.publish("VWU", [sliceOf("VWU", "slice-0", "type Query { of: Int }")]);
  const slice = sliceOf("VWU", "slice-0", "type Query { ofVWU: Int again: Int }");
  const results = await Promise.all(unitNames.map(() => registry.publish("VWU", [slice])));
  expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([
    "PUBLISHED",
    ...unitNames.slice(1).map(() => "UNCHANGED"),
  ]);
  expect(new Set(results.map(({ version }) => version))).toEqual(new Set([before.version + 1]));
  await expectWholeGraph(registry);
});

test.each([["publish", "revoke"] as const, ["revoke", "publish"] as const])(
  "of a %s and a %s at once, whichever is first, nothing is read afterwards that was revoked",
  async (...order) => {
    await registry.publish("MOET", [schooling("degree: String degreeYear: Int")]);
    const validUntil = new Date(Date.now() + 86_400_000);
    const asked = { graph: registry.graph, verb: "REQUIRES", coordinate: "Member.degreeYear", unit: "MOH" } as const;
    const { id } = await requestGrant(registry.store, personOf("MOH"), { ...asked, purpose: "khám", validUntil });
    await decideGrant(registry, personOf("MOET"), { id, decision: "GIVE", reason: null });
    const graph = await holdGraph(registry);
    const acts = {
      publish: () => registry.publish("MOH", [clinics]),
      revoke: () => decideGrant(registry, personOf("MOET"), { id, decision: "REVOKE", reason: "hết mục đích" }),
    };
    const running = [];
    for (const [index, act] of order.entries()) {
      running.push(acts[act]());
      await graph.waiters(index + 1);
    }
    await graph.release();
    await Promise.all(running);
    const { uses } = await readGraph();
    expect([...(uses.get("clinics")?.reads ?? [])]).not.toContain("Member.degreeYear");
    await expectWholeGraph(registry);
  },
);

test.each([["approve", "publish"] as const, ["publish", "approve"] as const])(
  "of an %s and a newer %s at once, whichever is first, the newer schema stands",
  async (...order) => {
    const readable = schooling(`degree: String degreeYear: Int @tag(name: "open")`);
    await registry.publish("MOET", [readable]);
    await registry.publish("MOH", [clinics]);
    const older = await registry.publish("MOET", [schooling("degree: String")]);
    expect(older.outcome).toBe("WAITING");
    const newer = schooling(`degree: String school${order[0]}: String degreeYear: Int @tag(name: "open")`);
    const graph = await holdGraph(registry);
    const acts = {
      publish: async () => (await registry.publish("MOET", [newer])).outcome,
      approve: async () => {
        const decision = { request: older.requestId ?? "", unit: "MOH", approve: true, reason: null };
        return decideApproval(registry, personOf("MOH"), decision).then(
          (result) => result?.outcome,
          (error: { code: string }) => error.code,
        );
      },
    };
    const running = [];
    for (const [index, act] of order.entries()) {
      running.push(acts[act]());
      await graph.waiters(index + 1);
    }
    await graph.release();
    expect(await Promise.all(running)).toEqual(
      order[0] === "approve" ? ["PUBLISHED", "PUBLISHED"] : ["PUBLISHED", "ILLEGAL_TRANSITION"],
    );
    const { slices } = await readGraph();
    expect(slices.find(({ slice }) => slice === "schooling")?.sdl).toBe(newer.sdl);
    await expectWholeGraph(registry);
  },
);

test("a schema that is one too many in a publish is refused with it", async () => {
  const twice = [sliceOf("MOF", "budget", "type Query { a: Int }"), sliceOf("MOF", "budget", "type Query { b: Int }")];
  await expect(registry.publish("MOF", twice)).rejects.toMatchObject({ code: "VALIDATION" });
});
