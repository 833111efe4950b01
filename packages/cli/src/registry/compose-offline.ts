import { composeSlices, createReport } from "@sen/registry/offline";
import type { CheckReport, SliceSchema } from "@sen/registry/offline";
import { readSchema } from "@sen/subgraph/schema";
import { schemaFolder, sliceNames } from "../slices.ts";
import { readGraphFile } from "./read-slices.ts";

/** The slices of a graph's file, or those of this repository, with the address that a template gives where one is given. */
export function readSlicesToCompose(
  config: string | undefined,
  urlTemplate: string | undefined,
): readonly SliceSchema[] {
  const withUrl = (slice: SliceSchema) =>
    urlTemplate === undefined ? slice : { ...slice, url: urlTemplate.replaceAll("{name}", slice.name) };
  if (config !== undefined) return readGraphFile(config).slices.map(withUrl);
  return sliceNames.map((name) => {
    const url = (urlTemplate ?? "http://{name}:4000/graphql").replaceAll("{name}", name);
    return { name, owner: "", url, sdl: readSchema(schemaFolder(name)) };
  });
}

/** Composes; what stands in the way is a report. */
export function composeOffline(slices: readonly SliceSchema[]): { supergraph: string | null; report: CheckReport } {
  const { supergraph, findings } = composeSlices(slices);
  return { supergraph, report: createReport({ changed: slices.map(({ name }) => name), findings, affected: [] }) };
}
