import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { appRole, ownerRole, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { migrateRegistry, registrySchema } from "../src/migrate-registry.ts";
import type { PublishResult, PublishingParts } from "../src/publishing/publish.ts";
import { publish } from "../src/publishing/publish.ts";
import type { SliceSchema } from "../src/slices/slice-schema.ts";
import { RegistryStore } from "../src/store/registry-store.ts";
import { Deriver } from "../src/versions/deriver.ts";
import { personOf } from "./actors-and-slices.ts";

export { personOf, sliceOf } from "./actors-and-slices.ts";

/** A registry on a database of its own, with one graph that has no version yet. */
export interface RegistryUnderTest extends PublishingParts {
  readonly graph: string;
  /** How its application role reaches the database, and what it signs with: for another process of the same registry. */
  readonly settings: DatabaseSettings;
  readonly privateKey: KeyObject;
  /** The public half of its key, by id. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
  /** Moves its clock. */
  setNow(now: Date): void;
  publish(unit: string, slices: readonly SliceSchema[], message?: string): Promise<PublishResult>;
  /** Runs SQL past the registry, as somebody with the database's keys would. */
  asAdministrator(text: string, values?: unknown[]): Promise<void>;
  close(): Promise<void>;
}

export async function startRegistry(): Promise<RegistryUnderTest> {
  const database = await createTestDatabase([registrySchema]);
  const { admin } = database;
  await migrateRegistry({ ...admin, user: ownerRole(registrySchema), password: testPasswords.ownerPassword });
  const graph = "network";
  await withClient(admin, (client) => client.query("insert into registry.graph (name) values ($1)", [graph]));
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  let now: Date | null = null;
  const settings = { ...admin, user: appRole(registrySchema), password: testPasswords.appPassword };
  const store = new RegistryStore({
    settings,
    key: { id: "k1", privateKey },
    clock: () => now ?? new Date(),
  });
  const deriver = new Deriver();
  const parts: PublishingParts = { store, deriver, findBreaks: async () => [] };
  return {
    ...parts,
    graph,
    settings,
    privateKey,
    publicKeys: new Map([["k1", publicKey]]),
    setNow: (moment) => {
      now = moment;
    },
    publish: (unit, slices, message = "test") => publish(parts, personOf(unit), { graph, slices, message }),
    asAdministrator: (text, values = []) =>
      withClient(admin, async (client) => {
        await client.query(text, values);
      }),
    close: async () => {
      await deriver.close();
      await store.close();
      await database.drop();
    },
  };
}
