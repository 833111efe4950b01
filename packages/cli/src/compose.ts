import { rename, writeFile } from "node:fs/promises";
import { HubError } from "@sen/errors";
import { registrySdl } from "@sen/registry/offline";
import { readSchema } from "@sen/subgraph/schema";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { registryName, schemaFolder, sliceNames } from "./slices.ts";
import type { SliceName } from "./slices.ts";

/**
 * The supergraph of the slices' schemas as they are on disk, all of them or those named; `urlOf` gives each address.
 * Throws `COMPOSITION` with every reason when they do not fit together.
 */
export function composeSupergraph(
  urlOf: (slice: SliceName) => string,
  slices: readonly SliceName[] = sliceNames,
): string {
  return composeSchemas(slices.map((name) => ({ name, url: urlOf(name), sdl: readSchema(schemaFolder(name)) })));
}

/**
 * The graph as clients see it, of the slices' schemas as they are on disk and the registry's. Throws as `composeSupergraph`
 * does.
 */
export function composeApiSchema(): string {
  const own = sliceNames.map((name) => ({ name, url: `http://${name}`, sdl: readSchema(schemaFolder(name)) }));
  return compose([...own, { name: registryName, url: `http://${registryName}`, sdl: registrySdl }]).publicSdl;
}

/** A slice as it takes part in a graph. */
export interface ComposedSlice {
  readonly name: string;
  /** Address of its GraphQL endpoint. */
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph of slices; throws `COMPOSITION` with every reason when they do not fit together. */
export function composeSchemas(slices: readonly ComposedSlice[]): string {
  return compose(slices).supergraphSdl;
}

function compose(slices: readonly ComposedSlice[]) {
  const services = slices.map(({ name, url, sdl }) => ({ name, url, typeDefs: parseSchema(name, sdl) }));
  const { supergraphSdl, publicSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined || publicSdl === undefined) {
    const reason = (errors ?? []).map((error) => error.message).join("; ");
    throw new HubError("COMPOSITION", { reason });
  }
  return { supergraphSdl, publicSdl };
}

/** Replaces the file in one step, so that a gateway that watches it never reads half of it. */
export async function writeSupergraph(file: string, sdl: string): Promise<void> {
  const unfinished = `${file}.new`;
  await writeFile(unfinished, sdl);
  await rename(unfinished, file);
}

function parseSchema(slice: string, sdl: string) {
  try {
    return parse(sdl);
  } catch (cause) {
    throw new HubError("COMPOSITION", { reason: `${slice}: ${String(cause)}` }, { cause });
  }
}
