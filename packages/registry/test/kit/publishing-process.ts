import { createPrivateKey } from "node:crypto";
import type { DatabaseSettings } from "@sen/database";
import { publish } from "../../src/publishing/publish.ts";
import type { PublishingParts } from "../../src/publishing/publish.ts";
import { RegistryStore } from "../../src/store/registry-store.ts";
import { Deriver } from "../../src/versions/deriver.ts";
import { personOf, sliceOf } from "../actors-and-slices.ts";

/*
 * A registry process that publishes one schema after another until it is killed. Started by tests, with how to reach the
 * database, the registry's key and how often to publish in its arguments.
 */
const [settings = "", key = "", from = "0"] = process.argv.slice(2);
const store = new RegistryStore({
  settings: JSON.parse(settings) as DatabaseSettings, // as the test wrote them
  key: { id: "k1", privateKey: createPrivateKey({ key: Buffer.from(key, "base64"), format: "der", type: "pkcs8" }) },
});
const parts: PublishingParts = { store, deriver: new Deriver(), findBreaks: async () => [] };

for (let count = Number(from); ; count += 1) {
  const sdl = `type Query { events: [Event!] } type Event @key(fields: "id") { id: ID! field${count}: Int }`;
  const slices = [sliceOf("MOCST", "events", sdl), sliceOf("MOCST", "places", `type Query { place${count}: Int }`)];
  await publish(parts, personOf("MOCST"), { graph: "network", slices, message: `publish ${count}` });
}
