import type { LocalizedMessage } from "@sen/errors";
import type { Finding, Severity } from "../slices/finding.ts";
import type { AffectedByChange } from "../usage/find-affected-operations.ts";
import type { CheckedSlices } from "./check-slices.ts";
import { reportWords } from "./report-words.ts";

export type Language = keyof LocalizedMessage;

/** A check's result as programs read it; a field is never renamed or removed while `format` is 1. */
export interface CheckReport {
  readonly format: 1;
  readonly passed: boolean;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly slices: readonly string[];
  readonly findings: readonly Finding[];
  readonly affected: readonly AffectedLine[];
}

interface AffectedLine extends Pick<
  AffectedByChange,
  "operations" | "clients" | "requests" | "percentage" | "reached"
> {
  readonly code: string;
  readonly coordinate: string;
}

/** Sums up what a check found. */
export function createReport({
  changed,
  findings,
  affected,
}: Pick<CheckedSlices, "changed" | "findings" | "affected">): CheckReport {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const summary = { errors: count("ERROR"), warnings: count("WARNING"), notes: count("NOTE") };
  return {
    format: 1,
    passed: summary.errors === 0,
    summary,
    slices: changed,
    findings: findings.map(({ severity, code, coordinate, slices, owners, message, remedy }) => ({
      severity,
      code,
      coordinate,
      slices,
      owners,
      message,
      remedy,
    })),
    affected: affected
      .filter(({ operations }) => operations.length > 0)
      .map(({ change: { code, coordinate }, operations, clients, requests, percentage, reached }) => ({
        code,
        coordinate,
        requests,
        percentage,
        reached,
        operations,
        clients,
      })),
  };
}

/** 0 when nothing is wrong, 1 when something is an error. */
export function exitCode({ passed }: CheckReport): 0 | 1 {
  return passed ? 0 : 1;
}

export function writeJson(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

const marks = { ERROR: "✗", WARNING: "!", NOTE: "·" } as const;

/** For a terminal: findings with whom they reach and what to do, the sum at the end. */
export function writeText(report: CheckReport, language: Language): string {
  const words = reportWords[language];
  const lines = report.findings.flatMap((finding) => {
    const { severity, code, coordinate, message, remedy } = finding;
    return [
      [marks[severity], words.severity[severity], code, coordinate ?? "", describeOwners(finding)]
        .filter((part) => part !== "")
        .join(" "),
      ...indent(message[language]),
      ...findLines(report, finding).flatMap(({ clients }) =>
        clients.map((client) => `      ${describeClient(client, language)}`),
      ),
      ...(remedy === null ? [] : [`    → ${remedy[language]}`]),
    ];
  });
  return `${[...lines, describeSummary(report, language)].map(removeControls).join("\n")}\n`;
}

/** For a comment on a pull request: a table of what needs a hand, whom it reaches, and the rest folded away. */
export function writeMarkdown(report: CheckReport, language: Language): string {
  const words = reportWords[language];
  const [pressing, notes] = [
    report.findings.filter(({ severity }) => severity !== "NOTE"),
    report.findings.filter(({ severity }) => severity === "NOTE"),
  ];
  const slices = report.slices.map((name) => code(name)).join(", ");
  return [
    `### ${report.passed ? "✅" : "❌"} ${words.title} ${slices}`,
    "",
    describeSummary(report, language),
    ...(pressing.length === 0 ? [] : ["", ...writeTable(pressing, language)]),
    ...(report.affected.length === 0
      ? []
      : ["", `#### ${words.reaches}`, "", ...report.affected.flatMap((line) => writeAffected(line, language))]),
    ...(notes.length === 0
      ? []
      : [
          "",
          "<details>",
          `<summary>${words.notes} (${notes.length})</summary>`,
          "",
          ...notes.map(({ message }) => `- ${cell(message[language])}`),
          "",
          "</details>",
        ]),
    "",
  ].join("\n");
}

function writeTable(findings: readonly Finding[], language: Language): string[] {
  const words = reportWords[language];
  return [
    `| | ${words.where} | ${words.what} | ${words.owner} |`,
    "| --- | --- | --- | --- |",
    ...findings.map(({ severity, code: name, coordinate, owners, message, remedy }) => {
      const place = coordinate === null ? "" : code(coordinate);
      const advice = remedy === null ? "" : `<br>→ ${remedy[language].replaceAll("|", "\\|")}`;
      return `| ${severity === "ERROR" ? "❌" : "⚠️"} ${code(name)} | ${place} | ${cell(message[language])}${advice} | ${cell(owners.join(", "))} |`;
    }),
  ];
}

function writeAffected({ code: name, coordinate, clients }: AffectedLine, language: Language): string[] {
  return [
    `- ${code(name)} ${code(coordinate)}`,
    ...clients.map((client) => `  - ${cell(describeClient(client, language))}`),
  ];
}

function findLines({ affected }: CheckReport, { code: name, coordinate }: Finding): AffectedLine[] {
  return affected.filter((line) => line.code === name && line.coordinate === coordinate);
}

function describeClient(
  { name, version, owner, requests, lastSeen }: AffectedLine["clients"][number],
  language: Language,
): string {
  const words = reportWords[language];
  const who = [name, version ?? "", owner === null ? "" : `(${owner})`].filter((part) => part !== "").join(" ");
  return lastSeen === null
    ? `${who}: ${words.registered}`
    : `${who}: ${words.requests(requests)}, ${words.lastSeen} ${lastSeen}`;
}

function describeOwners({ slices, owners }: Finding): string {
  const parts = [slices.join(", "), owners.join(", ")].filter((part) => part !== "");
  return parts.length === 0 ? "" : `[${parts.join(": ")}]`;
}

function describeSummary({ passed, summary }: CheckReport, language: Language): string {
  const words = reportWords[language];
  return `${passed ? words.passed : words.failed} ${words.counts(summary.errors, summary.warnings, summary.notes)}`;
}

function indent(text: string): string[] {
  return text.split("\n").map((line) => `    ${line}`);
}

/** Names of clients come from outside: they must neither move a terminal's cursor nor end a table's cell. */
function removeControls(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}]/gu, "");
}

function cell(text: string): string {
  const lines = text.split("\n").map(removeControls);
  return lines
    .join(" ")
    .replaceAll(/[\\`*_[\]|@#]/g, "\\$&")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function code(text: string): string {
  return `\`${removeControls(text).replaceAll(/[`|]/g, "")}\``;
}
