import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { areKept, judgeObjectives } from "./judge-objectives.ts";
import { readGateways } from "./read-gateways.ts";
import { readPrometheus } from "./read-prometheus.ts";
import { writeSlo } from "./write-slo.ts";

const objectives = { availability: 0.99, latency: 0.9, within: 0.5 };
const metrics = `# TYPE sen_gateway_fetches_total counter
sen_gateway_fetches_total{subgraph="events",outcome="answered"} 990
sen_gateway_fetches_total{subgraph="events",outcome="SUBGRAPH_TIMEOUT"} 10
sen_gateway_fetches_total{subgraph="libraries",outcome="answered"} 70
sen_gateway_fetches_total{subgraph="libraries",outcome="SUBGRAPH_UNREACHABLE"} 30
sen_gateway_fetch_seconds_bucket{le="0.5",subgraph="events"} 950
sen_gateway_fetch_seconds_bucket{le="1",subgraph="events"} 999
sen_gateway_fetch_seconds_bucket{le="0.5",subgraph="libraries"} 40
sen_gateway_operation_seconds_bucket{le="0.5",operation="events"} 7
`;
const series = (labels: Record<string, string>, value: string) => ({ metric: labels, value: [0, value] });
const queries: string[] = [];

/** A gateway at `/metrics`, and what Prometheus would answer at its API. */
const server = createServer((request, response) => {
  if (request.url === "/metrics") return void response.end(metrics);
  if (request.url !== "/prometheus/api/v1/query") return void response.writeHead(500).end("no");
  let form = "";
  request.on("data", (chunk: Buffer) => (form += chunk.toString()));
  request.on("end", () => {
    const query = new URLSearchParams(form).get("query") ?? "";
    queries.push(query);
    const ofSlices = (events: string, libraries: string) => [
      series({ subgraph: "events" }, events),
      series({ subgraph: "libraries" }, libraries),
    ];
    const result = query.startsWith("group")
      ? [series({ job: "events", owner: "VWU" }, "1"), series({ job: "libraries", owner: "MOET" }, "1")]
      : query.includes("answered")
        ? ofSlices("990", "70")
        : query.includes('le=~"0[.]5"')
          ? ofSlices("950", "40")
          : query.includes("le=~")
            ? []
            : ofSlices("1000", "100");
    response.end(JSON.stringify({ status: "success", data: { resultType: "vector", result } }));
  });
  return undefined;
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a server listening on TCP has this kind of address
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const expected = [
  { slice: "events", calls: 1000, answered: 990, fast: 950 },
  { slice: "libraries", calls: 100, answered: 70, fast: 40 },
];

test("Prometheus and gateways say the same of each slice, and Prometheus whose it is", async () => {
  const asked = await readPrometheus({ url: `${url}/prometheus`, days: 7, within: 0.5 });
  expect(asked).toEqual([
    { ...expected[0], owner: "VWU" },
    { ...expected[1], owner: "MOET" },
  ]);
  expect(queries.filter((query) => query.includes("[7d]"))).toHaveLength(4);
  expect(await readGateways([`${url}/metrics`], 0.5)).toEqual([
    { ...expected[0], owner: "VWU" },
    { ...expected[1], owner: null },
  ]);
  const twice = await readGateways([`${url}/metrics`, `${url}/metrics`], 0.5);
  expect(twice.map(({ calls }) => calls)).toEqual([2000, 200]);
});

test("a time that is no bound of the figures is refused, and so is a place that does not answer", async () => {
  const code = "VALIDATION";
  await expect(readPrometheus({ url: `${url}/prometheus`, days: 7, within: 0.3 })).rejects.toMatchObject({ code });
  await expect(readGateways([`${url}/metrics`], 0.3)).rejects.toMatchObject({ code });
  await expect(readPrometheus({ url, days: 7, within: 0.5 })).rejects.toMatchObject({ code: "UNAVAILABLE" });
  await expect(readGateways([`${url}/other`], 0.5)).rejects.toMatchObject({ code: "UNAVAILABLE" });
});

const figures = [
  { ...expected[0], owner: "VWU" },
  { ...expected[1], owner: "MOET" },
  { slice: "quiet", owner: null, calls: 0, answered: 0, fast: 0 },
] as Parameters<typeof judgeObjectives>[0];

test("a budget is what may go wrong: used up exactly it is kept, and one call more it is not", () => {
  const units = judgeObjectives(figures, objectives);
  expect(units.map(({ unit, slices }) => [unit, slices.map(({ slice }) => slice)])).toEqual([
    ["MOET", ["libraries"]],
    ["VWU", ["events"]],
    [null, ["quiet"]],
  ]);
  const [moet, vwu, unknown] = units.map(({ slices }) => slices[0]);
  expect(vwu?.availability).toMatchObject({ reached: 0.99, isKept: true });
  expect(vwu?.availability.budgetLeft).toBeCloseTo(0);
  expect(vwu?.latency.budgetLeft).toBeCloseTo(0.5);
  expect(moet?.availability).toMatchObject({ reached: 0.7, isKept: false });
  expect(unknown?.availability).toMatchObject({ reached: null, budgetLeft: null, isKept: true });
  expect(areKept(units)).toBe(false);
  const [oneMore] = judgeObjectives([{ slice: "a", owner: null, calls: 1000, answered: 989, fast: 1000 }], objectives);
  expect(oneMore?.slices[0]?.availability.isKept).toBe(false);
});

test("the report is in both languages, as text, Markdown and JSON", () => {
  const report = { days: 30, objectives, units: judgeObjectives(figures, objectives) };
  const text = writeSlo(report, "text");
  expect(text).toContain("Mục tiêu dịch vụ trong 30 ngày qua · Service objectives in the last 30 days");
  expect(text).toMatch(/^ {2}events +1,000 +✓ 99 % +0 % +✓ 95 % +50 %$/m);
  expect(text).toMatch(/^ {2}libraries +100 +✗ 70 % +-2900 % +✗ 40 % +-500 %$/m);
  expect(text).toMatch(/^ {2}quiet +0 +– +– +– +–$/m);
  expect(writeSlo(report, "markdown")).toContain("## VWU\n\n| Lát · Slice |");
  expect(JSON.parse(writeSlo(report, "json"))).toEqual(report);
  expect(writeSlo({ ...report, days: null, units: [] }, "text")).toContain("There were no calls.");
});
