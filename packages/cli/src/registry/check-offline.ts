import { HubError } from "@sen/errors";
import { checkSlices, createReport, lintSlice } from "@sen/registry/offline";
import type { CheckReport, SliceSchema } from "@sen/registry/offline";
import { readGraphFile, readSchemaFrom, standardUrl } from "./read-slices.ts";

export interface SubgraphToCheck {
  readonly name: string;
  readonly owner: string;
  readonly schema: string;
  readonly url?: string | undefined;
  /** File that lists the slices of the graph. */
  readonly config: string;
}

/** Checks a slice against the others of a file. Nobody's use is known there, so every breaking change counts. */
export async function checkOffline({ name, owner, schema, url, config }: SubgraphToCheck): Promise<CheckReport> {
  const { slices, lint } = readGraphFile(config);
  const known = slices.find((slice) => slice.name === name);
  if (known !== undefined && known.owner !== owner)
    throw new HubError("CONFIGURATION", {
      what: {
        vi: `lát dữ liệu ${name} thuộc ${known.owner}, không thuộc ${owner}`,
        en: `the slice ${name} belongs to ${known.owner}, not to ${owner}`,
      },
    });
  const slice: SliceSchema = { name, owner, url: url ?? known?.url ?? standardUrl(name), sdl: readSchemaFrom(schema) };
  const after = known === undefined ? [...slices, slice] : slices.map((each) => (each === known ? slice : each));
  return createReport(await checkSlices({ before: slices, after, usage: null, lint }));
}

/** Lints one schema by itself; a graph's file gives levels of rules and tells which types are others'. */
export function lintFile(
  file: string,
  { name, owner, config }: { name: string; owner: string; config?: string | undefined },
): CheckReport {
  const { slices, lint } = config === undefined ? { slices: [], lint: {} } : readGraphFile(config);
  const slice: SliceSchema = { name, owner, url: standardUrl(name), sdl: readSchemaFrom(file) };
  return createReport({ changed: [name], findings: lintSlice(slice, { ...lint, others: slices }), affected: [] });
}
