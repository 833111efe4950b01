import type { SliceReport, UnitReport, Verdict } from "./judge-objectives.ts";
import type { Objectives } from "./slice-figures.ts";

export const sloFormats = ["text", "markdown", "json"] as const;
export type SloFormat = (typeof sloFormats)[number];

export interface SloReport {
  /** Days it is about; null since the gateways started. */
  readonly days: number | null;
  readonly objectives: Objectives;
  readonly units: readonly UnitReport[];
}

/** The report for people, in both languages, or for programs. */
export function writeSlo(report: SloReport, format: SloFormat): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const isMarkdown = format === "markdown";
  const parts = report.units.map((unit) => writeUnit(unit, isMarkdown));
  return `${[writeHead(report, isMarkdown), ...parts].join("\n\n")}\n`;
}

function writeHead({ days, objectives, units }: SloReport, isMarkdown: boolean): string {
  const { availability, latency, within } = objectives;
  const time =
    days === null
      ? { vi: "từ khi các cổng khởi động", en: "since the gateways started" }
      : { vi: `trong ${days} ngày qua`, en: days === 1 ? "in the last day" : `in the last ${days} days` };
  const lines = [
    `${isMarkdown ? "# " : ""}Mục tiêu dịch vụ ${time.vi} · Service objectives ${time.en}`,
    ...(isMarkdown ? [""] : []),
    `Trả lời: ít nhất ${percent(availability)}; trong ${within} giây: ít nhất ${percent(latency)} lượt gọi.`,
    `Answered: at least ${percent(availability)}; within ${within} s: at least ${percent(latency)} of the calls.`,
  ];
  if (units.length === 0) lines.push("Không có lượt gọi nào. · There were no calls.");
  return lines.join("\n");
}

const headings = [
  "Lát · Slice",
  "Lượt gọi · Calls",
  "Trả lời · Answered",
  "Ngân sách lỗi còn · Error budget left",
  "Kịp thời · In time",
  "Ngân sách chậm còn · Budget left",
] as const;

function writeUnit({ unit, slices }: UnitReport, isMarkdown: boolean): string {
  const name = unit ?? "Chưa rõ đơn vị · Unit unknown";
  const rows = [headings, ...slices.map(cellsOf)];
  if (!isMarkdown) return [name, ...writeColumns(rows)].join("\n");
  const [head, ...body] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  const ruler = `| --- |${" ---: |".repeat(headings.length - 1)}`;
  return [`## ${name}`, "", head, ruler, ...body].join("\n");
}

function cellsOf({ slice, calls, availability, latency }: SliceReport): string[] {
  return [
    slice,
    calls.toLocaleString("en-US"),
    reached(availability),
    budget(availability),
    reached(latency),
    budget(latency),
  ];
}

function writeColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((_heading, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows.map((cells) =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")}`.trimEnd(),
  );
}

const reached = (verdict: Verdict) =>
  verdict.reached === null ? "–" : `${verdict.isKept ? "✓" : "✗"} ${percent(verdict.reached)}`;
const budget = ({ budgetLeft }: Verdict) => (budgetLeft === null ? "–" : percent(budgetLeft, 0));

/** Rounded down, so that 99.9996 % never reads as all of it. */
function percent(share: number, digits = 3): string {
  const scale = 10 ** digits;
  return `${Number((Math.floor(share * 100 * scale + 1e-6) / scale).toFixed(digits))} %`;
}
