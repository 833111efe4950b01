import { setTimeout } from "node:timers/promises";
import type { BackOff } from "./back-off.ts";
import type { GatewayReport } from "./gateway-report.ts";
import { graphUrl } from "./registry-address.ts";
import type { RegistryAddress } from "./registry-address.ts";

const TIMEOUT_MS = 5_000;

/** Sends the newest report until the registry has it; what was said before does not matter any more. */
export class ReportSender {
  readonly #address: RegistryAddress;
  readonly #backOff: BackOff;
  readonly #stopped: AbortSignal;
  #newest: GatewayReport | undefined;
  #accepted: GatewayReport | undefined;
  #sending = false;
  /** Address of the instance that is connected. */
  #url: string | undefined;

  constructor(address: RegistryAddress, backOff: BackOff, stopped: AbortSignal) {
    this.#address = address;
    this.#backOff = backOff;
    this.#stopped = stopped;
  }

  send(report: GatewayReport): void {
    this.#newest = report;
    void this.#run();
  }

  /** A registry that was started again may have forgotten, so it is told again. */
  connected(url: string): void {
    this.#url = url;
    this.#accepted = undefined;
    void this.#run();
  }

  /** Nothing can be sent before the next connection. */
  disconnected(): void {
    this.#url = undefined;
  }

  async #run(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      while (this.#url !== undefined && this.#newest !== undefined && this.#newest !== this.#accepted) {
        const report = this.#newest;
        if (await this.#post(this.#url, report)) {
          this.#accepted = report;
          this.#backOff.reset();
        } else await setTimeout(this.#backOff.next(), undefined, { signal: this.#stopped, ref: false });
      }
    } catch {
      // Stopped while it waited.
    } finally {
      this.#sending = false;
    }
  }

  async #post(url: string, report: GatewayReport): Promise<boolean> {
    const { graph, gatewayId, token } = this.#address;
    try {
      const response = await fetch(graphUrl(url, graph, "gateways", gatewayId), {
        method: "POST",
        headers: { authorization: `Bearer ${await token()}`, "content-type": "application/json" },
        body: JSON.stringify(report),
        signal: AbortSignal.any([this.#stopped, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }
}
