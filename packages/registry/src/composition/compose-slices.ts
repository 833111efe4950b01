import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import type { SliceSchema } from "../slices/slice-schema.ts";
import type { Finding } from "../slices/finding.ts";

/** What composing gave: a supergraph, or why there is none. */
export type Composition =
  | { readonly supergraph: string; readonly findings: readonly Finding[] }
  | { readonly supergraph: null; readonly findings: readonly Finding[] };

/** Composes slices into one Federation 2 supergraph. */
export function composeSlices(slices: readonly SliceSchema[]): Composition {
  const { supergraphSdl, errors } = composeServices(
    slices.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl !== undefined) return { supergraph: supergraphSdl, findings: [] };
  const findings = (errors ?? []).map((error): Finding => {
    const message = { vi: error.message, en: error.message };
    const { code = "COMPOSITION" } = error.extensions as { code?: string }; // the library's own codes
    return { severity: "ERROR", code, coordinate: null, slices: [], owners: [], message, remedy: null };
  });
  return { supergraph: null, findings };
}
