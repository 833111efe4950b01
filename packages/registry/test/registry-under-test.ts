import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { appRole, ownerRole, withClient } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import type { Actor } from "../src/access/actor.ts";
import { migrateRegistry, registrySchema } from "../src/migrate-registry.ts";
import type { PublishResult, PublishingParts } from "../src/publishing/publish.ts";
import { publish } from "../src/publishing/publish.ts";
import type { SliceSchema } from "../src/slices/slice-schema.ts";
import { RegistryStore } from "../src/store/registry-store.ts";
import { Deriver } from "../src/versions/deriver.ts";

/** A registry on a database of its own, with one graph that has no version yet. */
export interface RegistryUnderTest extends PublishingParts {
  readonly graph: string;
  /** The public half of its key, by id. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
  /** Moves its clock. */
  setNow(now: Date): void;
  publish(unit: string, slices: readonly SliceSchema[], message?: string): Promise<PublishResult>;
  /** Runs SQL past the registry, as somebody with the database's keys would. */
  asAdministrator(text: string, values?: unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** A person of a unit; the Union's unit looks after the graph. */
export const personOf = (unit: string): Actor => ({
  name: `person:${unit}`,
  units: [unit],
  isSteward: unit === "VWU",
  verbs: null,
  slices: null,
});

/** A slice of a Federation 2 schema without its `@link`. */
export function sliceOf(owner: string, name: string, sdl: string): SliceSchema {
  const imports =
    '["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible", "@interfaceObject"]';
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ${imports})`;
  return { name, owner, url: `http://${name}.test/graphql`, sdl: `${link}\n${sdl}` };
}

export async function startRegistry(): Promise<RegistryUnderTest> {
  const database = await createTestDatabase([registrySchema]);
  const { admin } = database;
  await migrateRegistry({ ...admin, user: ownerRole(registrySchema), password: testPasswords.ownerPassword });
  const graph = "network";
  await withClient(admin, (client) => client.query("insert into registry.graph (name) values ($1)", [graph]));
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  let now: Date | null = null;
  const store = new RegistryStore({
    settings: { ...admin, user: appRole(registrySchema), password: testPasswords.appPassword },
    key: { id: "k1", privateKey },
    clock: () => now ?? new Date(),
  });
  const deriver = new Deriver();
  const parts: PublishingParts = { store, deriver, findBreaks: async () => [] };
  return {
    ...parts,
    graph,
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
