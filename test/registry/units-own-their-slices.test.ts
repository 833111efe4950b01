import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findFault, parsePublicKeys, readLedger } from "@sen/registry/offline";
import type { GatewayProcess } from "../faults/engine/gateway-process.ts";
import { askGateway, startRegistryHub } from "./registry-hub.ts";
import type { HubSlice, RegistryHub } from "./registry-hub.ts";

let hub: RegistryHub;
const gateways: GatewayProcess[] = [];

beforeAll(async () => {
  hub = await startRegistryHub();
  await hub.publish("VWU", "members", members);
  gateways.push(...(await Promise.all([1, 2, 3].map(() => hub.startGateway()))));
});

afterAll(async () => {
  await hub.stop();
});

const people = [
  { id: "m1", fullName: "Nguyễn Thị An", degreeYear: 2001 },
  { id: "m2", fullName: "Trần Thu Bình", degreeYear: 2015 },
];

const members: HubSlice = {
  sdl: `type Query { members: [Member!] } type Member @key(fields: "id") { id: ID! fullName: String }`,
  resolvers: { Query: { members: () => people } },
};

const schooling = (more: string): HubSlice => ({
  sdl: `type Member @key(fields: "id") { id: ID! ${more} }`,
  resolvers: { Member: { __resolveReference: ({ id }: { id: string }) => people.find((each) => each.id === id) } },
});

const clinics = (fields: string): HubSlice => ({
  sdl: `type Query { clinics: [Clinic!] } type Clinic { name: String } type Member @key(fields: "id") { id: ID! ${fields} }`,
  resolvers: {
    Query: { clinics: () => [{ name: "Bệnh viện Phụ sản" }] },
    Member: {
      checkUp: ({ degreeYear }: { degreeYear: number }) => (degreeYear < 2010 ? "hằng năm" : "hai năm một lần"),
      clinic: () => ({ name: "Bệnh viện Phụ sản" }),
    },
  },
});

const checkUp = `degreeYear: Int @external checkUp: String @requires(fields: "degreeYear") clinic: Clinic`;
const everything = "{ members { fullName degreeYear checkUp clinic { name } } }";

/** Waits until every gateway answers so that `isDone`. */
async function untilAll(
  query: string,
  isDone: (answer: Awaited<ReturnType<typeof askGateway>>) => boolean,
): Promise<void> {
  for (const gateway of gateways) while (!isDone(await askGateway(gateway, query)));
}

test("from a new slice to a right that ends, everywhere and within two seconds", async () => {
  // MOET creates a slice, has it checked, publishes it; then it adds a field to Member.
  const first = await hub.publish("MOET", "schooling", schooling("degree: String"));
  expect(first).toMatchObject({ outcome: "PUBLISHED", version: 2, serving: 3, connected: 3 });
  const second = await hub.publish("MOET", "schooling", schooling("degree: String degreeYear: Int"));
  expect(second).toMatchObject({ outcome: "PUBLISHED", version: 3, serving: 3 });

  // MOH tries to take it over, and is told whose it is and what to do.
  const taken = await hub.publish("MOH", "clinics", clinics(`degreeYear: Int @override(from: "schooling")`));
  expect(taken.outcome).toBe("REFUSED");
  expect(taken.findings.find(({ severity }) => severity === "ERROR")).toMatchObject({
    code: "GRANT_REQUIRED",
    coordinate: "Member.degreeYear",
    owners: ["MOET"],
  });
  expect(taken.findings[0]?.remedy?.vi).toContain("sen grant request OVERRIDE Member.degreeYear");

  // MOH asks a grant, MOET gives it for a year, and the slice composes.
  expect((await hub.publish("MOH", "clinics", clinics(checkUp))).outcome).toBe("REFUSED");
  const grant = await requestGrant();
  expect(await decideGrant("MOET", grant, "GIVE")).toMatchObject({ grant: { state: "GIVEN" }, userErrors: [] });
  expect(await hub.publish("MOH", "clinics", clinics(checkUp))).toMatchObject({ outcome: "PUBLISHED", serving: 3 });
  for (const gateway of gateways) {
    expect(await askGateway(gateway, everything)).toEqual({
      data: {
        members: [
          { fullName: "Nguyễn Thị An", degreeYear: 2001, checkUp: "hằng năm", clinic: { name: "Bệnh viện Phụ sản" } },
          {
            fullName: "Trần Thu Bình",
            degreeYear: 2015,
            checkUp: "hai năm một lần",
            clinic: { name: "Bệnh viện Phụ sản" },
          },
        ],
      },
    });
  }

  // MOET takes it back: that one field is dark everywhere, all others go on.
  const began = performance.now();
  await decideGrant("MOET", grant, "REVOKE");
  await untilAll(everything, ({ errors = [] }) => errors.length > 0);
  const took = performance.now() - began;
  for (const gateway of gateways) {
    const { data, errors } = await askGateway(gateway, everything);
    expect(data).toEqual({
      members: [
        { fullName: "Nguyễn Thị An", degreeYear: 2001, checkUp: null, clinic: { name: "Bệnh viện Phụ sản" } },
        { fullName: "Trần Thu Bình", degreeYear: 2015, checkUp: null, clinic: { name: "Bệnh viện Phụ sản" } },
      ],
    });
    expect(errors?.[0]).toMatchObject({
      extensions: { code: "QUARANTINED", service: "clinics", owner: "MOH", reason: "GRANT_ENDED" },
    });
  }
  console.info(`dark at ${gateways.length} gateways after ${Math.round(took)} ms`);
});

test("the ledger proves itself with the public key alone, and a forged entry is found", async () => {
  const entries = await readLedger(hub.registry.parts.store.reader, { after: 0, first: 1_000 });
  const keys = parsePublicKeys(hub.publicKey);
  const told = entries.filter(({ graph }) => graph === hub.graph).map(({ kind, unit }) => `${unit} ${kind}`);
  expect(told).toEqual([
    "VWU PUBLISHED",
    "MOET PUBLISHED",
    "MOET PUBLISHED",
    "MOH GRANT_REQUESTED",
    "MOET GRANT_GIVEN",
    "MOH PUBLISHED",
    "MOET GRANT_REVOKED",
    "MOH QUARANTINED",
  ]);
  expect(findFault(entries, keys)).toBeNull();
  const forged = entries.map((entry) => (entry.kind === "GRANT_REVOKED" ? { ...entry, unit: "MOH" } : entry));
  expect(findFault(forged, keys)).toMatchObject({ reason: "CHANGED" });
});

async function requestGrant(): Promise<string> {
  const answer = await hub.ask<{ requestGrant: { grant: { id: string } } }>(
    "MOH",
    `mutation Ask($input: RequestGrantInput!) { requestGrant(input: $input) { grant { id } userErrors { code } } }`,
    {
      input: {
        verb: "REQUIRES",
        coordinate: "Member.degreeYear",
        unit: "MOH",
        purpose: "khám sức khỏe định kỳ",
        validUntil: new Date(Date.now() + 365 * 86_400_000).toISOString(),
      },
    },
  );
  return answer.requestGrant.grant.id;
}

async function decideGrant(as: string, id: string, decision: string) {
  const answer = await hub.ask<{ decideGrant: object }>(
    as,
    `mutation Decide($id: ID!, $decision: GrantDecision!) { decideGrant(id: $id, decision: $decision) { grant { state } userErrors { code } } }`,
    { id, decision },
  );
  return answer.decideGrant;
}
