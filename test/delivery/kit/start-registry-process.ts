import { fork } from "node:child_process";
import { once } from "node:events";
import { createDeliveryKeyPair, formatPublicKey } from "../../../packages/registry/src/client/delivery-keys.ts";
import type { GatewayReport } from "../../../packages/registry/src/client/gateway-report.ts";
import type { Delivery } from "../../../packages/registry/src/delivery/delivery.ts";
import type { SignedText } from "../../../packages/registry/src/client/signed-text.ts";
import type { Served } from "../../../packages/registry/src/delivery/gateway-directory.ts";
import type { RegistryQuestion } from "./registry-process.ts";

/** A registry that can be killed, and started again with what it knew. */
export interface RegistryProcess {
  readonly url: string;
  readonly port: number;
  readonly publicKey: string;
  readonly version: number;
  /** Publishes, and waits until the gateways that are connected serve it; with 0, it does not wait. */
  publish(supergraph: string, rest?: Partial<Delivery>, waitMs?: number): Promise<Served | undefined>;
  /** Fulfilled when so many connected gateways serve the newest version. */
  untilServedBy(connected: number): Promise<void>;
  /** Every report since it was started. */
  reports(): Promise<readonly { readonly gatewayId: string; readonly report: GatewayReport }[]>;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export async function startRegistryProcess(port: number): Promise<RegistryProcess> {
  const pair = createDeliveryKeyPair();
  const key = pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  let current: SignedText | null = null;
  let version = 0;
  const start = async () => {
    const child = fork(new URL("./registry-process.ts", import.meta.url), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    let turn: Promise<unknown> = Promise.resolve();
    const ask = (question: RegistryQuestion): Promise<unknown> => {
      const asked = turn.then(async () => {
        child.send(question);
        const [said] = (await once(child, "message")) as [unknown]; // a message event carries one value
        return said;
      });
      turn = asked;
      return asked;
    };
    const { url } = (await ask({ start: { key, port, current } })) as { url: string };
    return { child, ask, url };
  };
  let running = await start();
  return {
    url: running.url,
    port,
    publicKey: formatPublicKey(pair.publicKey),
    get version() {
      return version;
    },
    publish: async (supergraph, rest = {}, waitMs = 60_000) => {
      const said = await running.ask({ publish: { supergraph, rest, waitMs } });
      // What registry-process.ts says to this.
      const published = said as { version: number; current: SignedText; served: Served | undefined };
      ({ current, version } = published);
      return published.served;
    },
    untilServedBy: async (connected) => void (await running.ask({ wait: { version, connected } })),
    reports: async () => (await running.ask({ reports: true })) as Awaited<ReturnType<RegistryProcess["reports"]>>,
    kill: async () => {
      const ended = once(running.child, "exit");
      running.child.kill("SIGKILL");
      await ended;
    },
    restart: async () => {
      running = await start();
    },
  };
}
