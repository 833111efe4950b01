import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findDocuments } from "../src/operations/find-documents.ts";
import { publishOperations } from "../src/operations/publish-operations.ts";
import { personOf, startRegistry } from "./registry-under-test.ts";
import type { RegistryUnderTest } from "./registry-under-test.ts";

let registry: RegistryUnderTest;

beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const publish = (...ids: string[]) =>
  publishOperations(registry.store, personOf("MOET"), {
    graph: registry.graph,
    client: "report",
    unit: "MOET",
    mode: "warn",
    documents: ids.map((id) => ({ id, body: `{ ${id} }` })),
  });
const find = (since?: string) => findDocuments(registry.store, registry.graph, since);

test("a gateway is told what changed since it asked, and all when the registry knows less than it", async () => {
  expect(await find()).toMatchObject({ cursor: "0", complete: true, documents: [] });
  await publish("one", "two");
  const all = await find();
  expect(all).toMatchObject({ complete: true, modes: { report: "warn" } });
  expect(all.documents.map(({ id }) => id).toSorted()).toEqual(["one", "two"]);
  await publish("one", "two", "three");
  const news = await find(all.cursor);
  expect(news).toMatchObject({ complete: false, documents: [{ id: "three" }], withdrawn: [] });

  // As after a restore from a backup that was made before the last change.
  await registry.asAdministrator("delete from registry.trusted_document where id = 'three'");
  const restored = await find(news.cursor);
  expect(restored).toMatchObject({ complete: true, cursor: all.cursor });
  expect(restored.documents.map(({ id }) => id).toSorted()).toEqual(["one", "two"]);
});
