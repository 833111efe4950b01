// The registry's side of delivery in a process of its own: is told what it knows, then what to publish.
import { createPrivateKey } from "node:crypto";
import { deliveryKeyPairOf } from "../../../packages/registry/src/client/delivery-keys.ts";
import type { Delivery } from "../../../packages/registry/src/delivery/delivery.ts";
import type { SignedText } from "../../../packages/registry/src/client/signed-text.ts";
import { RegistryMemory, startRegistry } from "../../../packages/registry/test/kit/start-registry.ts";

/** What the process is told, and what it says to each, by JSON. */
export type RegistryQuestion =
  | { readonly start: { readonly key: string; readonly port: number; readonly current: SignedText | null } }
  | { readonly publish: { readonly supergraph: string; readonly rest: Partial<Delivery>; readonly waitMs: number } }
  | { readonly wait: { readonly version: number; readonly connected: number } }
  | { readonly reports: true };

const memory = new RegistryMemory();

process.on("message", (question: RegistryQuestion) => void answer(question).then((said) => process.send?.(said)));
process.on("disconnect", () => process.exit());

async function answer(question: RegistryQuestion): Promise<unknown> {
  if ("start" in question) {
    const { key, port, current } = question.start;
    Object.assign(memory, { key: deliveryKeyPairOf(createPrivateKey(key)), current });
    memory.version = current === null ? 0 : (JSON.parse(current.payload) as Delivery).version;
    return { url: (await startRegistry(memory, { port, heartbeatMs: 200 })).url };
  }
  if ("publish" in question) {
    const { supergraph, rest, waitMs } = question.publish;
    const { version } = memory.publish(supergraph, rest);
    const served = waitMs > 0 ? await memory.directory.waitUntilServed("network", version, waitMs) : undefined;
    return { version, current: memory.current, served };
  }
  if ("wait" in question) {
    const { version, connected } = question.wait;
    return memory.directory.until(() => {
      const serving = memory.directory
        .gateways("network")
        .filter((gateway) => gateway.connected && gateway.report?.serving === version);
      return serving.length >= connected ? { serving: serving.length } : undefined;
    });
  }
  return memory.directory.history;
}
