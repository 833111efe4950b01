import path from "node:path";
import { pathToFileURL } from "node:url";
import { HubError } from "@sen/errors";
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

/** The slice of that name; throws when there is none. */
export function requireSlice(name: string): SliceName {
  const slice = sliceNames.find((each) => each === name);
  if (slice !== undefined) return slice;
  const all = sliceNames.join(", ");
  throw new HubError("CONFIGURATION", {
    what: { vi: `không có lát dữ liệu ${name}; hiện có: ${all}`, en: `there is no slice ${name}; there are ${all}` },
  });
}

/** Folder below which the slice's `.graphql` files lie. */
export function schemaFolder(slice: SliceName): URL {
  return pathToFileURL(`${sliceFolder(slice)}/src/`);
}
