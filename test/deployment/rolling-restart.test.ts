import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient, startLoad } from "./topology/load.ts";
import type { Client } from "./topology/load.ts";
import { Topology } from "./topology/start-topology.ts";
import { slices } from "./topology/topology-options.ts";

const missing = ["haproxy", "openssl"].filter((program) => spawnSync(program, ["-v"]).error !== undefined);
const here = missing.length === 0 ? test : test.skip;
if (missing.length > 0) {
  if (process.env["REQUIRE_SERVICES"] === "1") throw new Error(`not on this machine: ${missing.join(", ")}`);
  console.warn(`SKIPPED: the topology of docker-compose.yml as processes. Not here: ${missing.join(", ")}.`);
}

/** Eleven processes start, one after another replaces another; on a machine that does other things, too, that takes its time. */
const longest = 900_000;

let topology: Topology;
let client: Client;
let unitId: string;

beforeAll(async () => {
  if (missing.length > 0) return;
  topology = await Topology.start({ subjects: ["thu-ky"], tree: process.env["UPGRADE_FROM"] });
  client = await createClient(topology, "thu-ky");
}, longest);

afterAll(async () => {
  await client?.close();
  await topology?.stop();
});

here(
  "an empty hub in production mode takes its first unit from the account that was given the first role",
  async () => {
    const answer = await client.ask(
      `mutation($input: CreateUnitInput!) { createUnit(input: $input) { ministry { id } userErrors { code message { en } } } }`,
      {
        input: {
          code: "VWU",
          kind: "UNION_CENTRAL",
          protocolOrder: 1,
          name: { vi: "Hội Liên hiệp Phụ nữ Việt Nam", en: "Vietnam Women's Union" },
          abbreviation: { vi: "HLHPN", en: "VWU" },
          validFrom: "2020-01-01",
          legalBasis: "Điều lệ Hội",
        },
      },
    );
    expect(answer.errors).toBeUndefined();
    const made = answer.data?.["createUnit"] as unknown as { ministry: { id: string } | null; userErrors: unknown };
    expect(made.userErrors).toEqual([]);
    unitId = made.ministry?.id ?? "";
  },
);

here(
  "gateway and every slice are replaced under load, and no request fails",
  async () => {
    const load = startLoad(client, { unitId, code: "VWU", people: 4 });
    const upgraded = process.env["UPGRADE_FROM"] !== undefined;
    if (upgraded) {
      topology.use(process.cwd());
      await topology.run("migrate").done();
    }
    for (const name of slices) await topology.replace(name);
    if (upgraded) await topology.publish();
    await topology.replace("gateway");
    await topology.replace("gateway");
    const { asked, failures, written } = await load.stop();
    expect(failures.slice(0, 5)).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    const [kept] = await topology.sql<{ count: number }>("select count(*)::int from ministries.announcement");
    expect(kept?.count).toBe(written.size);
    console.info(`${asked} requests, ${written.size} of them writes, none failed`);
  },
  longest,
);
