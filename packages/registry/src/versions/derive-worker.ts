import { parentPort } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import { findViolations } from "../rights/find-violations.ts";
import type { Declarations } from "../schema/declarations.ts";
import { readDeclarations } from "../schema/read-declarations.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { deriveServableVersion, deriveVersion } from "./derive-version.ts";
import type { Derivation, DerivationRequest } from "./deriver.ts";

/** A publish changes one slice of many: what the others declare is known from the last time. */
const known = new LRUCache<string, Declarations>({
  maxSize: 64_000_000,
  sizeCalculation: (_value, sdl) => sdl.length + 1,
});

function declare(slice: SliceSchema): DeclaredSlice {
  const declarations = known.get(slice.sdl) ?? readDeclarations(slice.sdl);
  known.set(slice.sdl, declarations);
  return { ...slice, declarations };
}

function derive({ slices, servable, standing = [], ...source }: DerivationRequest): Derivation {
  const declared = { ...source, slices: slices.map(declare) };
  const known = findViolations(standing.map(declare), source.previous, source.grants);
  return servable ? { ...deriveServableVersion(declared), known } : { ...deriveVersion(declared), leftOut: [], known };
}

parentPort?.on("message", ({ id, request }: { readonly id: number; readonly request: DerivationRequest }) => {
  try {
    parentPort?.postMessage({ id, derivation: derive(request) }, []);
  } catch (fault) {
    parentPort?.postMessage({ id, fault }, []);
  }
});
