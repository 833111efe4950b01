import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAddressPolicy, createGuardedFetch } from "@sen/outbound";
import { pino } from "pino";
import { ClockWatch } from "./clock-watch.ts";

const askSlice = createGuardedFetch(createAddressPolicy({ allowed: [], allowLoopback: true }));
/** Seconds that the clock of each of three slices is ahead. */
let ahead: number[];
let servers: Server[];
let addresses: string[];
const said: string[] = [];
const logger = pino({}, { write: (line: string) => void said.push(line) });

beforeAll(async () => {
  servers = [0, 1, 2].map((place) =>
    createServer((_request, response) => {
      response.setHeader("date", new Date(Date.now() + (ahead[place] ?? 0) * 1_000).toUTCString()).end("{}");
    }),
  );
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))),
  );
  addresses = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
beforeEach(() => void (said.length = 0));
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function lookAmong(clocks: number[], at: readonly string[] = addresses): Promise<ClockWatch> {
  ahead = clocks;
  const watch = new ClockWatch({ addresses: () => at, askSlice, logger });
  await watch.look();
  return watch;
}

test("a clock that most slices contradict is off, and is told once, and once when it is right again", async () => {
  const watch = await lookAmong([-3_600, -3_600, 0]);
  expect(watch.secondsOff).toBeGreaterThan(3_590);
  await watch.look();
  ahead = [0, 0, 0];
  await watch.look();
  expect(watch.secondsOff).toBe(0);
  expect(said.filter((line) => line.includes("the clock is off"))).toHaveLength(1);
  expect(said.filter((line) => line.includes("agrees with the slices again"))).toHaveLength(1);
  watch.stop();
});

test.each([
  ["one slice alone has a wrong clock", [7_200, 0, 0]],
  ["it is a little behind", [20, 20, 20]],
  ["it is a little ahead", [-3, -3, -3]],
])("%s: the gateway goes on", async (_what, clocks) => {
  const watch = await lookAmong(clocks);
  expect(watch.secondsOff).toBe(0);
  watch.stop();
});

test("nobody answers: nothing is known, and nothing is said", async () => {
  const watch = await lookAmong([0, 0, 0], ["http://127.0.0.1:1/graphql"]);
  expect(watch.secondsOff).toBe(0);
  expect(said).toEqual([]);
  watch.stop();
});
