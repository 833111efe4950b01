import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "./project-folder.ts";

/** The slices of the network's own graph, in the order they are migrated and listed. */
export const sliceNames = ["ministries", "members", "events", "proposals"] as const;

export type SliceName = (typeof sliceNames)[number];

export function sliceFolder(slice: SliceName): string {
  return path.join(projectFolder, "subgraphs", slice);
}

/** Folder below which the slice's `.graphql` files lie. */
export function schemaFolder(slice: SliceName): URL {
  return pathToFileURL(`${sliceFolder(slice)}/src/`);
}
