/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A column of a list. */
export interface ImportColumn {
  /** Field of the mutation's row. */
  readonly field: string;
  readonly heading: Words;
  /** Other headings that are in use for it. */
  readonly alsoCalled?: readonly string[];
  /** A value for the template. */
  readonly example: string;
}

/** A line as it is sent to a slice. */
export type ImportRow = Readonly<Record<string, string | number | null>> & { readonly line: number };

/** Asks the graph as the viewer. */
export type AskGraph = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** A kind of list that can be brought in: its columns and the mutation that knows its rules. */
export interface ImportKind {
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly ImportColumn[];
  /** Fields of which each group needs at least one column. */
  readonly needed: readonly (readonly string[])[];
  /** Mutation with the variable `$input`; its payload stands under `result`. */
  readonly mutation: string;
  /** Names that other slices know, put in place of what people write. */
  readonly prepare: (rows: readonly ImportRow[], ask: AskGraph) => Promise<readonly ImportRow[]>;
  /** Parameters of the address that go into the input. */
  readonly parameters?: readonly string[];
}

/** As people compare words: accents, case and đ/d do not count, nor what is no letter and no figure. */
export function foldWords(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/đ/giu, "d")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
