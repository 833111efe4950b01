import type { Actor } from "../src/access/actor.ts";
import type { SliceSchema } from "../src/slices/slice-schema.ts";

/** A person of a unit; the Union's unit looks after the graph. */
export const personOf = (unit: string): Actor => ({
  name: `person:${unit}`,
  units: [unit],
  isSteward: unit === "VWU",
  verbs: null,
  slices: null,
});

/** A slice of a Federation 2 schema without its `@link`. */
export function sliceOf(owner: string, name: string, sdl: string): SliceSchema {
  const imports =
    '["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible", "@interfaceObject"]';
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ${imports})`;
  return { name, owner, url: `http://${name}.test/graphql`, sdl: `${link}\n${sdl}` };
}
