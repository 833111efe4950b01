import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { createGatewayMetrics, showGraphVersion, showResponseCache } from "../../gateway/src/metrics.ts";
import { createRegistryMetrics } from "../../packages/registry/src/server/registry-metrics.ts";
import { createMetrics } from "../../packages/subgraph/src/server/metrics.ts";
import { createWorkMetrics } from "../../packages/subgraph/src/work/work-metrics.ts";
import { composeFile, projectFolder } from "./topology/compose-file.ts";

interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const folder = path.join(projectFolder, "deploy");
const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), "utf8"));
const rules = (read("prometheus/alerts.yml") as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const dashboards = readdirSync(path.join(folder, "grafana/dashboards")).map(
  (file) =>
    JSON.parse(readFileSync(path.join(folder, "grafana/dashboards", file), "utf8")) as {
      readonly uid: string;
      readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
    },
);

/** Every figure that processes expose, under all names a histogram has. */
let exposed: Set<string>;

beforeAll(async () => {
  const gateway = createGatewayMetrics({ processFigures: true });
  showGraphVersion(gateway, "network", () => undefined);
  showResponseCache(gateway, () => new Map());
  const slice = createMetrics("members", { processFigures: true }).registry;
  createWorkMetrics(slice, { outboxLag: async () => ({ waiting: 0, seconds: 0 }), backlog: async () => [] });
  const registry = createRegistryMetrics({ query: async () => [] } as never); // no figure is asked of a database here
  const all = await Promise.all([gateway.registry, slice, registry].map((each) => each.getMetricsAsJSON()));
  exposed = new Set([
    "up",
    ...rules.flatMap(({ record }) => record ?? []),
    ...all.flat().flatMap(({ name }) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`]),
  ]);
});

/** Names of figures in an expression: what is no function, no label and no keyword. */
function figuresOf(expression: string): string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/g, "")
    .replaceAll(/\{[^}]*\}/g, "")
    .replaceAll(/\b(by|on|without) \([^)]*\)/g, "")
    .replaceAll(/\[[^\]]*\]/g, "");
  return [...bare.matchAll(/[a-z_:][\w:]*(?!\w*\s*\()/gi)]
    .map(([name]) => name)
    .filter((name) => /_|:|^up$/.test(name) && !/^(clamp_min|histogram_quantile)$/.test(name));
}

test("alerts and dashboards ask for nothing but figures that are there", () => {
  const expressions = [
    ...rules.map(({ alert, record, expr }) => [alert ?? record ?? "", expr] as const),
    ...dashboards.flatMap(({ panels }) =>
      panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
    ),
  ];
  const asked = expressions.flatMap(([where, expression]) => figuresOf(expression).map((name) => `${where}: ${name}`));
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((each) => !exposed.has(each.split(": ").at(-1) ?? ""))).toEqual([]);
});

test("every alert says how urgent it is, and has a page in the runbook", () => {
  const runbook = readFileSync(path.join(projectFolder, "docs/operate.md"), "utf8");
  for (const { alert, labels, annotations } of rules.filter((rule) => rule.alert !== undefined)) {
    expect({ alert, severity: labels?.["severity"] }).toEqual({
      alert,
      severity: expect.stringMatching(/^(page|ticket)$/),
    });
    expect({ alert, runbook: annotations?.["runbook"] }).toEqual({
      alert,
      runbook: `docs/operate.md#${alert?.toLowerCase()}`,
    });
    expect(runbook).toContain(`### ${alert}\n`);
  }
});

test("what a service that is down silences is compared by a label that it has", () => {
  const { inhibit_rules: silencing } = read("alertmanager/alertmanager.yml") as {
    inhibit_rules: { target_matchers: string[]; equal: string[] }[];
  };
  for (const { target_matchers, equal } of silencing) {
    const names = /^alertname=~"(.*)"$/.exec(target_matchers.join())?.[1]?.split("|") ?? [];
    expect(names).toContain("SliceFails");
    for (const name of names) {
      const silenced = rules.find(({ alert }) => alert === name);
      expect({ name, labels: Object.keys(silenced?.labels ?? {}) }).toEqual({
        name,
        labels: expect.arrayContaining(equal),
      });
    }
  }
});

test("every service of ours is looked at, and says whose it is", () => {
  const { scrape_configs: jobs } = read("prometheus/prometheus.yml") as {
    scrape_configs: { job_name: string; relabel_configs: { target_label: string; replacement: string }[] }[];
  };
  const serving = Object.entries(composeFile.services).filter(
    ([, { image, build, restart }]) => image.startsWith("sen-") && build?.target === undefined && restart !== "no",
  );
  expect(jobs.map(({ job_name }) => job_name).toSorted()).toEqual(serving.map(([name]) => name).toSorted());
  for (const { relabel_configs } of jobs)
    expect(relabel_configs).toEqual([{ target_label: "owner", replacement: "VWU" }]);
});

const promtool = spawnSync("promtool", ["--version"]).error === undefined;
if (!promtool && process.env["REQUIRE_SERVICES"] === "1") throw new Error("there is no promtool on this machine");
if (!promtool)
  console.warn(
    "SKIPPED: alerts by Prometheus' own tool. There is no promtool here; Debian's package prometheus has it.",
  );

(promtool ? test : test.skip)("Prometheus takes settings and rules, and alerts fire when they should", () => {
  const cwd = path.join(folder, "prometheus");
  for (const flags of [
    ["check", "config", "prometheus.yml"],
    ["check", "config", "plain-processes.yml"],
    ["check", "rules", "alerts.yml"],
    ["test", "rules", "alerts.test.yml"],
  ]) {
    const { status, stdout, stderr } = spawnSync("promtool", flags, { cwd, encoding: "utf8" });
    expect({ flags, status, said: status === 0 ? "" : stdout + stderr }).toEqual({ flags, status: 0, said: "" });
  }
});
