import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decideGrant } from "../src/grants/decide-grant.ts";
import { requestGrant } from "../src/grants/request-grant.ts";
import { findFault } from "../src/ledger/ledger-entry.ts";
import { readLedger } from "../src/ledger/read-ledger.ts";
import { rollBack } from "../src/publishing/roll-back.ts";
import { personOf, sliceOf, startRegistry } from "./registry-under-test.ts";
import type { RegistryUnderTest } from "./registry-under-test.ts";

let registry: RegistryUnderTest;

beforeAll(async () => {
  registry = await startRegistry();
});

afterAll(async () => {
  await registry.close();
});

const members = sliceOf(
  "VWU",
  "members",
  `type Query { members: [Member!] } type Member @key(fields: "id") { id: ID! fullName: String contact: String }`,
);
const schooling = sliceOf(
  "MOET",
  "schooling",
  `type Member @key(fields: "id") { id: ID! degree: String degreeYear: Int }`,
);
const clinicsWith = (fields: string) =>
  sliceOf(
    "MOH",
    "clinics",
    `type Query { clinics: [Clinic!] }
  type Clinic @key(fields: "id") { id: ID! name: String }
  type Member @key(fields: "id") { id: ID! ${fields} }`,
  );
const checkUps = clinicsWith(
  `degreeYear: Int @external checkUp: String @requires(fields: "degreeYear") clinic: Clinic`,
);

const quarantineOf = async () => {
  const [row] = await registry.store.query<{
    version: number;
    supergraph: string;
    quarantined: { subgraph: string }[];
  }>(
    "select v.number as version, supergraph, quarantined from registry.version as v join registry.graph as g on g.name = v.graph and g.version = v.number",
  );
  return row;
};

test("units publish slices that extend each other's entities", async () => {
  expect(await registry.publish("VWU", [members])).toMatchObject({ outcome: "PUBLISHED", version: 1 });
  expect(await registry.publish("MOET", [schooling])).toMatchObject({ outcome: "PUBLISHED", version: 2 });
  expect(await registry.publish("MOET", [schooling])).toMatchObject({ outcome: "UNCHANGED", version: 2 });
});

test.each([
  ["overrides", `degree: String @override(from: "schooling")`, "GRANT_REQUIRED", "Member.degree"],
  ["shares", `degree: String @shareable`, "OWNED_BY_ANOTHER_UNIT", "Member.degree"],
  [
    "reads",
    `degreeYear: Int @external checkUp: String @requires(fields: "degreeYear")`,
    "GRANT_REQUIRED",
    "Member.checkUp",
  ],
])(
  "a unit that %s what another one owns is refused with the owner and what to do",
  async (_what, fields, code, coordinate) => {
    const result = await registry.publish("MOH", [clinicsWith(fields)]);
    expect(result.outcome).toBe("REFUSED");
    const finding = result.findings.find((each) => each.code === code);
    expect(finding).toMatchObject({ coordinate, owners: ["MOET"], slices: ["clinics"] });
    expect(finding?.remedy?.en).toMatch(/MOET/);
    expect(finding?.remedy?.vi).toMatch(/MOET/);
    expect((await quarantineOf())?.version).toBe(2);
  },
);

test("a grant lets the slice compose, and its end darkens the field that read, alone", async () => {
  const { graph } = registry;
  const grant = await requestGrant(registry.store, personOf("MOH"), {
    graph,
    verb: "REQUIRES",
    coordinate: "Member.degreeYear",
    unit: "MOH",
    purpose: "khám sức khỏe định kỳ",
    validUntil: new Date(Date.now() + 300 * 86_400_000),
  });
  expect((await registry.publish("MOH", [checkUps])).outcome).toBe("REFUSED");
  await expect(
    decideGrant(registry, personOf("MOH"), { id: grant.id, decision: "GIVE", reason: null }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await decideGrant(registry, personOf("MOET"), { id: grant.id, decision: "GIVE", reason: null });
  expect(await registry.publish("MOH", [checkUps])).toMatchObject({ outcome: "PUBLISHED" });
  expect((await quarantineOf())?.quarantined).toEqual([]);
  await decideGrant(registry, personOf("MOET"), { id: grant.id, decision: "REVOKE", reason: "hết mục đích" });
  const dark = await quarantineOf();
  expect(dark?.quarantined).toMatchObject([
    { subgraph: "clinics.quarantine", slice: "clinics", owner: "MOH", code: "GRANT_ENDED" },
  ]);
  expect(dark?.supergraph).toContain("checkUp: String @join__field(graph: CLINICS_QUARANTINE)");
  expect(dark?.supergraph).toContain("clinic: Clinic @join__field(graph: CLINICS)");
});

test("a rollback brings schemas back and no right that has ended", async () => {
  const before = await quarantineOf();
  const served = await registry.publish("MOET", [
    sliceOf(
      "MOET",
      "schooling",
      `type Member @key(fields: "id") { id: ID! degreeYear: Int school: String degree: String }`,
    ),
  ]);
  expect(served.outcome).toBe("PUBLISHED");
  const version = await rollBack(registry, personOf("VWU"), {
    graph: registry.graph,
    version: (before?.version ?? 0) - 1,
    message: "back",
  });
  const after = await quarantineOf();
  expect(after?.version).toBe(version);
  expect(after?.supergraph).not.toContain("school:");
  expect(after?.quarantined).toMatchObject([{ slice: "clinics", code: "GRANT_ENDED" }]);
});

test("the ledger proves itself with the public key, and a forged entry is found", async () => {
  const entries = await readLedger(registry.store.reader, { after: 0, first: 1000 });
  expect(entries.map(({ kind }) => kind)).toEqual([
    "PUBLISHED",
    "PUBLISHED",
    "GRANT_REQUESTED",
    "GRANT_GIVEN",
    "PUBLISHED",
    "GRANT_REVOKED",
    "QUARANTINED",
    "PUBLISHED",
    "ROLLED_BACK",
  ]);
  expect(findFault(entries, registry.publicKeys)).toBeNull();
  await registry.asAdministrator("update registry.ledger set unit = 'MOH' where number = 2");
  const forged = await readLedger(registry.store.reader, { after: 0, first: 1000 });
  expect(findFault(forged, registry.publicKeys)).toEqual({ number: 2, reason: "CHANGED" });
});
