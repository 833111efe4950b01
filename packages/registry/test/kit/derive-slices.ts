import type { Ownership } from "../../src/rights/derive-ownership.ts";
import type { Grant, GrantVerb } from "../../src/rights/grant.ts";
import { readDeclarations } from "../../src/schema/read-declarations.ts";
import type { SliceSchema } from "../../src/slices/slice-schema.ts";
import { deriveServableVersion } from "../../src/versions/derive-version.ts";
import { readFaces, readUses } from "./supergraph-uses.ts";

/** Head of a Federation 2 schema that imports everything about rights. */
export const federation2 = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible", "@interfaceObject", "@authenticated"])\n`;

/** A slice of a schema as it is, named after its unit unless told otherwise. */
export const rawSlice = (owner: string, sdl: string, name = owner.toLowerCase()): SliceSchema => ({
  name,
  owner,
  url: `http://${name}.test/graphql`,
  sdl,
});

export const slice = (owner: string, sdl: string, name?: string): SliceSchema =>
  rawSlice(owner, federation2 + sdl, name);

/** A grant, e.g. `grant("REQUIRES", "Member.secret", "MOET", "MOH")`: of MOET for MOH. */
export const grant = (verb: GrantVerb, coordinate: string, owner: string, grantee: string): Grant => ({
  id: `${verb} ${coordinate} ${grantee}`,
  verb,
  coordinate,
  owner,
  grantee,
});

/** Derives a version of slices as they joined and tells what became of it. */
export function deriveSlices(
  slices: readonly SliceSchema[],
  grants: readonly Grant[] = [],
  previous: Ownership = new Map(),
) {
  const derived = deriveServableVersion({
    slices: slices.map((each) => ({ ...each, declarations: readDeclarations(each.sdl) })),
    previous,
    grants,
    unwell: new Set(),
  });
  const { supergraph, violations, findings } = derived;
  if (supergraph === null) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  const uses = readUses(supergraph);
  return {
    ...derived,
    supergraph,
    /** `slice CODE coordinate` of each violation, with what it reaches for. */
    faults: violations.map((each) =>
      [each.slice, each.code, each.coordinate, ...(each.target === each.coordinate ? [] : [each.target])].join(" "),
    ),
    faces: readFaces(supergraph),
    /** What the subgraph answers, reads and provides of coordinates that another unit owns. */
    usesOfOthers: (subgraph: string) => {
      const owner = slices.find(({ name }) => name === subgraph)?.owner;
      const { answers = [], reads = [], provides = [] } = uses.get(subgraph) ?? {};
      const others = [...new Set([...answers, ...reads, ...provides])].filter((coordinate) => {
        const whose = derived.ownership.get(coordinate);
        return whose !== undefined && whose !== owner;
      });
      return others.toSorted();
    },
  };
}
