import { test } from "@jest/globals";
import { openCarrier, openCarrierOperator, usualRetries } from "@sen/database";
import type { Carrier } from "@sen/database";
import { describeCarrier } from "./carrier-suite.ts";
import { findNatsServer, startNatsServer } from "./nats-server.ts";

const program = findNatsServer();
// What no carrier but PostgreSQL's looks at.
const nowhere = { host: "", port: 0, database: "", user: "", password: "" };

if (program !== null) {
  describeCarrier(async () => {
    const server = await startNatsServer(program);
    const settingsFor = (slice: string) => ({ slice, url: server.url, database: nowhere, retry: usualRetries });
    const operator = await openCarrierOperator({ url: server.url });
    return {
      operator,
      settingsFor,
      open: async (slice: string, retry = usualRetries): Promise<Carrier> =>
        openCarrier({ ...settingsFor(slice), retry }),
      stop: async () => {
        await operator.close();
        await server.stop();
      },
    };
  });
} else if (process.env["REQUIRE_SERVICES"] === "1") {
  test("the carrier on NATS", () => {
    throw new Error("there is no nats-server on this machine: install it, or name it in NATS_SERVER");
  });
} else {
  console.warn("SKIPPED: the carrier on NATS. There is no nats-server here; install it, or name it in NATS_SERVER.");
  test.skip("the carrier on NATS (needs nats-server)", () => undefined);
}
