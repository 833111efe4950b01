import { HubError } from "@sen/errors";
import type { Parameter, Report, Words } from "./report.ts";

export interface ReadParameter {
  readonly name: string;
  readonly label: Words | undefined;
  readonly value: string | number | null;
  /** As it stood in the address, or what was taken for it. */
  readonly text: string | null;
}

/** The variables of a report's operation from its address; throws `VALIDATION` when one is missing or of another form. */
export function readParameters({ parameters }: Report, url: URL, now: Date): ReadParameter[] {
  return parameters.map((parameter) => {
    const text = url.searchParams.get(parameter.name)?.normalize("NFC").trim() || fallbackOf(parameter, now);
    return { name: parameter.name, label: parameter.label, value: readValue(parameter, text), text };
  });
}

function fallbackOf({ kind, fallback }: Parameter, now: Date): string | null {
  if (fallback !== undefined) return fallback;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(now);
  return kind === "day" ? today : kind === "year" ? today.slice(0, 4) : null;
}

const forms = { year: /^\d{4}$/, day: /^\d{4}-\d{2}-\d{2}$/, code: /^[\w.-]{1,40}$/, text: /^.{0,200}$/u } as const;

function readValue({ name, kind }: Parameter, text: string | null): string | number | null {
  if (text === null && kind === "text") return null;
  if (text === null || !forms[kind].test(text)) {
    const vi = { year: "một năm", day: "một ngày dạng 2026-12-31", code: "một mã", text: "một đoạn ngắn" }[kind];
    const en = { year: "a year", day: "a day as 2026-12-31", code: "a code", text: "a short text" }[kind];
    throw new HubError("VALIDATION", { what: { vi: `${name} cần là ${vi}`, en: `${name} must be ${en}` } });
  }
  return kind === "year" ? Number(text) : text;
}
