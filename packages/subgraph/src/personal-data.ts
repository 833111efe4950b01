import { raw, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { LocalizedText } from "./graphql/localized-text.ts";

type Row = Readonly<Record<string, unknown>>;

/** Some of what a slice holds about a person: rows of one kind, with words for people to read them by. */
export interface PersonalDataSection {
  /** Stable name, e.g. `registrations`. */
  readonly name: string;
  readonly title: LocalizedText;
  /** Words for the columns, by their name in the rows, in the order they are shown. */
  readonly labels: Readonly<Record<string, LocalizedText>>;
  readonly rows: readonly Row[];
}

/** Words for what a slice holds; what has none is shown under its own name, rather than left out. */
export interface PersonalDataWords {
  /** Titles of sections, by name. */
  readonly titles: Readonly<Record<string, LocalizedText>>;
  /** Words for columns, by name. */
  readonly labels: Readonly<Record<string, LocalizedText>>;
  /** Columns that say nothing about the person: how the database keeps the row. */
  readonly technical: readonly string[];
  /** Makes a stored value readable, where it is not as it stands. */
  readonly read?: (column: string, value: unknown) => unknown;
}

/** A copy of everything is for the person herself, and for data protection, who hands it to her. */
export const canReadPersonalData = (viewer: Viewer, memberId: string): boolean =>
  viewer.memberId === memberId || hasRole(viewer, "DATA_PROTECTION");

/**
 * What a slice answers in its field `Member.personalDataIn<Slice>`: all rows its function `personal_rows` gives about a
 * person, as JSON. The gateway puts the answers of all slices together to the copy that the law gives her.
 */
export async function collectPersonalData(
  db: ViewerDatabase,
  slice: string,
  memberId: string,
  words: PersonalDataWords,
): Promise<string> {
  const found = await db.query<{ name: string; rows: Row[] }>(
    sql`select name, rows from ${raw(`${slice}.personal_rows`)}(${memberId})`,
  );
  return JSON.stringify(found.map(({ name, rows }) => describe(name, rows, words)));
}

function describe(name: string, rows: readonly Row[], words: PersonalDataWords): PersonalDataSection {
  const { titles, labels, technical, read = (_column, value) => value } = words;
  const left = new Set(["member_id", "version", "updated_at", "created_by", ...technical]);
  const shown = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([column, value]) => value !== null && !left.has(column))
        .map(([column, value]) => [column, read(column, value)]),
    ),
  );
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))];
  const labelOf = (column: string) => labels[column] ?? { vi: column, en: column };
  return {
    name,
    title: titles[name] ?? { vi: name, en: name },
    labels: Object.fromEntries(columns.map((column) => [column, labelOf(column)])),
    rows: shown,
  };
}
