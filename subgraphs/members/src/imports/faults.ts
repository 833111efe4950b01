/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Every fault an import of this slice can find; codes are API. */
export const faultCodes = [
  "MISSING",
  "TOO_LONG",
  "NOT_A_NAME",
  "NOT_A_DATE",
  "UNKNOWN_UNIT",
  "UNIT_ENDED",
  "UNIT_NOT_BEGUN",
  "NOT_YOUR_UNIT",
  "UNKNOWN_RANK",
  "RANK_BELOW_RULE",
  "BAD_EMAIL",
  "EMAIL_TAKEN",
  "EMAIL_TWICE",
  "BAD_PHONE",
  "UNKNOWN_KIND",
  "KIND_NOT_YOURS",
  "DOCUMENT_MISSING",
  "UNKNOWN_TERM",
  "TERM_ENDED",
  "OUTSIDE_TERM",
  "NAME_TWICE",
  "NAME_KNOWN",
  "NOT_YES_OR_NO",
  "UNKNOWN_MEMBER",
  "SEVERAL_MEMBERS",
  "ENDS_BEFORE_START",
  "POSTS_OVERLAP",
] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface ImportFault {
  readonly line: number;
  readonly field: string;
  readonly code: FaultCode;
  readonly found: string | null;
  readonly expected: Words;
}

/** Gathers the faults of one line, at most one for each field: the first says what to do. */
export class LineFaults {
  readonly found: ImportFault[] = [];
  readonly #line: number;

  constructor(line: number) {
    this.#line = line;
  }

  add(field: string, code: FaultCode, found: string | null, expected: Words): void {
    if (!this.has(field)) this.found.push({ line: this.#line, field, code, found, expected });
  }

  has(...fields: readonly string[]): boolean {
    return this.found.some((fault) => fields.some((field) => field === fault.field));
  }
}
