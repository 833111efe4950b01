import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { promote } from "../src/publishing/promote.ts";
import { publish } from "../src/publishing/publish.ts";
import { personOf, sliceOf, startRegistry } from "./registry-under-test.ts";
import type { RegistryUnderTest } from "./registry-under-test.ts";

let registry: RegistryUnderTest;

const members = sliceOf(
  "VWU",
  "members",
  `type Query { members: [Member!] } type Member @key(fields: "id") { id: ID! fullName: String }`,
);
const schooling = sliceOf("MOET", "schooling", `type Member @key(fields: "id") { id: ID! degree: String }`);

beforeAll(async () => {
  registry = await startRegistry();
  await registry.asAdministrator("insert into registry.graph (name) values ('staging')");
  for (const slice of [members, schooling]) {
    await publish(registry, personOf(slice.owner), { graph: "staging", slices: [slice], message: "test" });
  }
});

afterAll(async () => {
  await registry.close();
});

const input = {
  from: "staging",
  to: "network",
  message: "ready",
  urls: new Map([["schooling", "https://schooling.test/"]]),
};

test("what one graph serves becomes one version of another, with its owners and with addresses of its own", async () => {
  expect(await promote(registry, personOf("VWU"), input)).toBe(1);
  const slices = await registry.store.query(
    `select d.slice, s.owner, d.url from registry.version_slice as p
     join registry.slice as s on s.graph = p.graph and s.name = p.slice
     join registry.slice_schema as d on d.id = p.schema_id where p.graph = 'network' and p.number = 1 order by s.place`,
  );
  expect(slices).toEqual([
    { slice: "members", owner: "VWU", url: members.url },
    { slice: "schooling", owner: "MOET", url: "https://schooling.test/" },
  ]);
});

test("only those who look after the graph promote, and never over the name of another owner", async () => {
  await expect(promote(registry, personOf("MOET"), input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await registry.asAdministrator(
    "update registry.slice set owner = 'MOH' where graph = 'network' and name = 'schooling'",
  );
  await expect(promote(registry, personOf("VWU"), input)).rejects.toMatchObject({ code: "VALIDATION" });
});
