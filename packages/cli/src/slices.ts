import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "./project-folder.ts";

/** The slices of the network's own graph. */
export const ownSlices = ["ministries", "members", "events", "proposals"] as const;

/** Every slice of this repository in the order they are migrated and listed: the network's, then those that ministries own. */
export const sliceNames = [...ownSlices, "scholarships"] as const;

/** Schema, roles and name of the registry's service, which is a slice of the graph it keeps. */
export const registryName = "registry";

/** Everything with a PostgreSQL schema and a signing key of its own. */
export const serviceNames = [...sliceNames, registryName] as const;

export type SliceName = (typeof sliceNames)[number];

export function sliceFolder(slice: SliceName): string {
  const own = ownSlices.some((name) => name === slice);
  return path.join(projectFolder, own ? "subgraphs" : "examples", slice);
}

/** Code of the unit that owns a slice of this repository: the Union's, but for the example. */
export function sliceOwner(slice: SliceName | typeof registryName): string {
  return slice === "scholarships" ? "MOET" : "VWU";
}

/** Folder below which the slice's `.graphql` files lie. */
export function schemaFolder(slice: SliceName): URL {
  return pathToFileURL(`${sliceFolder(slice)}/src/`);
}
