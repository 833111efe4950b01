import { expect, test } from "@jest/globals";
import { missingHere } from "../../faults/chaos/start-troubled-hub.ts";
import { trendOf } from "./memory-trend.ts";
import { runLoad } from "./run-load.ts";
import { describeBurst, describeMix, describeOperations, describeProcesses } from "./write-report.ts";

const missing = missingHere().filter((name) => name === "haproxy" || name === "openssl");
const here = missing.length === 0 ? test : test.skip;
if (missing.length > 0) {
  if (process.env["REQUIRE_SERVICES"] === "1") throw new Error(`not on this machine: ${missing.join(", ")}`);
  console.warn(`SKIPPED: load on the topology of docker-compose.yml. Not here: ${missing.join(", ")}.`);
}

here(
  "two gateways answer the mix of a day, and a burst is right to the last seat",
  async () => {
    const { runs, burst } = await runLoad({
      profile: "demo",
      gateways: [1, 2],
      clients: 4,
      seconds: 3,
      warmUpSeconds: 0,
      burst: { people: 20, seconds: 2, seats: 8 },
      soakMinutes: 0,
    });
    expect(burst).toMatchObject({ told: { CONFIRMED: 8, WAITLISTED: 12 }, faults: [] });
    expect(describeBurst(burst)).toContain("right to the last seat");
    for (const { driven } of runs) expect([...driven.errors]).toEqual([]);
    const report = [describeMix(runs), describeOperations(runs), describeProcesses(runs)].join("\n");
    expect(report).toMatch(/^\| 2 \| \d+ \| [\d.]+ \| \d+ \| \d+ \| \d+ \| 0 \|$/m);
    expect(report).toMatch(/^\| gateway-2 \| {2}\| {2}\| [\d.]+ \| \d+ \|$/m);
    expect(report).toMatch(/^\| postgres \| [\d.]+ \| \d+ \| [\d.]+ \| \d+ \|$/m);
  },
  900_000,
);

test("memory that grows by a leak is told from memory that comes and goes", () => {
  const wave = Array.from({ length: 360 }, (_, place) => 200 + 15 * Math.sin(place / 5));
  expect(trendOf(wave, 5)).toMatchObject({ isFlat: true });
  const leak = wave.map((each, place) => each + place * 0.25);
  expect(trendOf(leak, 5).isFlat).toBe(false);
  expect(trendOf(leak, 5).slope).toBeCloseTo(180, -1);
});
