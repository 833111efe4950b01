/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Words;

/** How a value is written: days as 31/12/2026, moments in Vietnam's time, shares of one as a percentage. */
export type ColumnKind = "text" | "number" | "percent" | "day" | "moment";

export interface Column {
  readonly heading: Words;
  /**
   * Where the value stands in a row of the answer, as `member.ministry.code`; lists on the way give several values, joined
   * by commas. A `LocalizedText` is shown in the language of the report.
   */
  readonly path: string;
  readonly kind?: ColumnKind;
  /** Words in place of values such as the names of states. */
  readonly words?: Readonly<Record<string, Words>>;
  /** Share of the page's width, against the other columns; 1 when left out. */
  readonly width?: number;
}

export interface Table {
  readonly title?: Words;
  /** Where the rows stand in the answer, as `members.edges.node`; lists on the way are taken in one after another. */
  readonly rows: string;
  readonly columns: readonly Column[];
}

/** A value of the address that becomes a variable of the operation. */
export interface Parameter {
  readonly name: string;
  /** `year` and `day` are those of today when left out; a `code` is needed, a `text` is not. */
  readonly kind: "year" | "day" | "code" | "text";
  readonly label?: Words;
  /** In place of today's year or day, or of a needed code. */
  readonly fallback?: string;
}

/** A list or report that can be taken away as a workbook, a document to print, or plain values. */
export interface Report {
  readonly name: string;
  readonly title: Words;
  /** One query. With `pages` it takes `$after`, and is asked until its list ends. */
  readonly operation: string;
  readonly parameters: readonly Parameter[];
  /** Where the `pageInfo` of the list that goes on stands in the answer; the first table is that list. */
  readonly pages?: string;
  readonly tables: readonly Table[];
}

/** A value the viewer may not see, with the reason the slice gave. */
export class Hidden {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

export type Cell = string | number | Date | null | Hidden;

/** A table with its values, as the writers take it. */
export interface FilledTable {
  readonly title: string | null;
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A report with its values. */
export interface FilledReport {
  readonly name: string;
  readonly title: string;
  /** Who, when, as of which day, with which choices; one line each. */
  readonly notes: readonly string[];
  readonly tables: readonly FilledTable[];
  readonly language: Language;
  readonly madeAt: Date;
}
