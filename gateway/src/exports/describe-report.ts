import type { Viewer } from "@sen/identity";
import type { Ask } from "./fill-report.ts";
import { mostRows } from "./fill-report.ts";
import { valuesAt } from "./read-answer.ts";
import type { ReadParameter } from "./read-parameters.ts";
import type { Language } from "./report.ts";
import { roleWords } from "./words.ts";
import { writeDate } from "./write-cell.ts";

const whoAsks = "query ExportedBy { me { member { displayName } } }";

/** The lines under a report's title: who took it away, when, as of which day and with which choices. */
export async function describeReport({
  viewer,
  ask,
  parameters,
  language,
  madeAt,
  isCut,
}: {
  readonly viewer: Viewer;
  readonly ask: (text: string) => Ask;
  readonly parameters: readonly ReadParameter[];
  readonly language: Language;
  readonly madeAt: Date;
  readonly isCut: boolean;
}): Promise<string[]> {
  const { data } = await ask(whoAsks)({});
  const [name = viewer.subject ?? ""] = valuesAt(data, "me.member.displayName");
  const roles = [...new Set(viewer.roles.map(({ role }) => roleWords[role]?.[language] ?? role))].join(", ");
  const made = { vi: "Người lập", en: "Made by" }[language];
  const at = { vi: "Lập lúc", en: "At" }[language];
  const choices = parameters.flatMap(({ label, text }) =>
    label === undefined || text === null ? [] : [`${label[language]}: ${showChoice(text)}`],
  );
  const asOf = parameters.some(({ name: each }) => each === "on")
    ? []
    : [`${{ vi: "Số liệu tính đến", en: "As of" }[language]}: ${writeDate(madeAt, true)}`];
  const cut = {
    vi: `Danh sách dừng ở ${mostRows} dòng đầu.`,
    en: `The list ends at its first ${mostRows} lines.`,
  }[language];
  return [
    `${made}: ${String(name)} (${roles}) · ${at}: ${writeDate(madeAt, true)}`,
    [...choices, ...asOf].join(" · "),
    ...(isCut ? [cut] : []),
  ];
}

const showChoice = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split("-").toReversed().join("/") : text;
