import type { PendingFragment, SubsequentResult } from "@sen/engine";
import type { GraphQLFormattedError } from "graphql";

/** One part of an answer in the format of 24 August 2022: each entry says by its path where it belongs. */
export interface Result2022 {
  readonly incremental?: readonly Entry2022[];
  readonly hasNext: boolean;
}

interface Entry2022 {
  /** Null when a null went beyond the fragment. */
  readonly data: Record<string, unknown> | null;
  readonly path: readonly (string | number)[];
  readonly label?: string;
}

/** Writes parts of the current format in that of 2022, which has paths in place of ids. */
export async function* writeFormat2022(
  announced: readonly PendingFragment[],
  results: AsyncIterable<SubsequentResult<GraphQLFormattedError>>,
): AsyncGenerator<Result2022, void, void> {
  const fragments = new Map(announced.map((fragment) => [fragment.id, fragment]));
  for await (const { pending = [], incremental = [], completed = [], hasNext } of results) {
    for (const fragment of pending) fragments.set(fragment.id, fragment);
    const entries = incremental.map(({ id, subPath = [], ...rest }) => ({
      ...rest,
      ...placeOf(fragments.get(id), subPath),
    }));
    const failed = completed.flatMap(({ id, errors }) =>
      errors ? [{ data: null, errors, ...placeOf(fragments.get(id), []) }] : [],
    );
    const all = [...entries, ...failed];
    yield { ...(all.length > 0 && { incremental: all }), hasNext };
  }
}

function placeOf(fragment: PendingFragment | undefined, subPath: readonly (string | number)[]) {
  const label = fragment?.label;
  return { path: [...(fragment?.path ?? []), ...subPath], ...(label !== undefined && { label }) };
}
