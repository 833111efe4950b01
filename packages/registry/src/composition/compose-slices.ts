import { createHash } from "node:crypto";
import { composeServices } from "@theguild/federation-composition";
import type { ServiceDefinition } from "@theguild/federation-composition";
import { GraphQLError, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { SliceSchema } from "../slices/slice-schema.ts";
import type { Finding } from "../slices/finding.ts";
import { findClientFaults } from "./api-schema.ts";
import { dropLostReads } from "./drop-lost-reads.ts";
import { duplicateName, explainCrash, explainError, explainSyntaxError } from "./explain-error.ts";

/** What composing gave: a supergraph, or why there is none. */
export type Composition =
  | { readonly supergraph: string; readonly findings: readonly Finding[] }
  | { readonly supergraph: null; readonly findings: readonly Finding[] };

/** A publish composes what its check composed a moment before: the last results are kept by what went in. */
const lastCompositions = new LRUCache<string, Composition>({ max: 8 });

/** Composes slices into one Federation 2 supergraph, or says for each fault where it is, whose it is and what to do. */
export function composeSlices(slices: readonly SliceSchema[]): Composition {
  const key = hashSlices(slices);
  const known = lastCompositions.get(key);
  if (known !== undefined) return known;
  const composition = compose(slices);
  lastCompositions.set(key, composition);
  return composition;
}

function compose(slices: readonly SliceSchema[]): Composition {
  const { services, faults } = parseAll(slices, { noLocation: true });
  if (faults.length > 0) return { supergraph: null, findings: faults };
  try {
    const result = composeServices([...services]);
    const { supergraphSdl } = result;
    const errors =
      supergraphSdl === undefined ? locateErrors(slices, result.errors ?? []) : findClientFaults(supergraphSdl);
    if (supergraphSdl !== undefined && errors.length === 0) return { supergraph: supergraphSdl, findings: [] };
    return { supergraph: null, findings: removeRepeats(errors.map((error) => explainError(error, slices))) };
  } catch (error) {
    // What one slice wrote must not end the registry, whatever the library makes of it.
    return { supergraph: null, findings: [explainCrash(error, slices)] };
  }
}

/**
 * Places in the text are kept out of the first parse: they cost half of its time and most of its memory. Only when an error
 * points into a slice's text is it composed a second time with them; such errors come up before the slices are merged.
 */
function locateErrors(slices: readonly SliceSchema[], errors: readonly GraphQLError[]): readonly GraphQLError[] {
  if (errors.every(({ nodes }) => nodes === undefined)) return errors;
  return composeServices([...parseAll(slices, {}).services]).errors ?? errors;
}

function parseAll(slices: readonly SliceSchema[], options: { noLocation?: boolean }) {
  const services: ServiceDefinition[] = [];
  const faults: Finding[] = [];
  const names = new Set<string>();
  for (const slice of slices) {
    if (names.has(slice.name)) faults.push(duplicateName(slice));
    names.add(slice.name);
    try {
      services.push({ name: slice.name, url: slice.url, typeDefs: parse(slice.sdl, options) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      faults.push(explainSyntaxError(error, slice));
    }
  }
  return { services: dropLostReads(services), faults };
}

function removeRepeats(findings: readonly Finding[]): Finding[] {
  const byText = new Map(findings.map((finding) => [`${finding.code} ${finding.message.en}`, finding]));
  return [...byText.values()];
}

function hashSlices(slices: readonly SliceSchema[]): string {
  const hash = createHash("sha256");
  for (const { name, owner, url, sdl } of slices) hash.update(JSON.stringify([name, owner, url])).update(sdl);
  return hash.digest("base64");
}
