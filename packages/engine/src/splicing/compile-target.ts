import type { FieldNode } from "graphql";
import type { EntityFetchTarget } from "../execution/compile-entity-fetch.ts";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import { compileRepresentation } from "./compile-representation.ts";
import type { SplicedRepresentation } from "./compile-representation.ts";
import { compileWalk } from "./compile-walk.ts";
import type { WalkRecords } from "./compile-walk.ts";
import { IdentityTable } from "./identity-table.ts";
import { IntList } from "./int-list.ts";
import { giveUp } from "./not-spliceable.ts";
import type { Place } from "./place.ts";
import { readShape } from "./shape.ts";
import type { Fragments, Shape } from "./shape.ts";
import type { Tape } from "./tape.ts";

/** The entities of one run that one `_entities` field is asked for. */
export interface FoundEntities {
  readonly target: SplicedTarget;
  /** JSON texts, each different from the others. */
  readonly representations: readonly string[];
  /**
   * A stretch of the tape with two numbers for each place an entity stands at: the index of the link to set, and the
   * number of its representation.
   */
  readonly links: number;
  readonly linkCount: number;
}

/** One `_entities` field of a fetch. */
export interface SplicedTarget {
  readonly responseKey: string;
  readonly variableName: string;
  /** What is selected of each entity. */
  readonly entityShape: Shape;
  find(tape: Tape, root: number): FoundEntities;
}

/** The places whose objects the target adds to. */
interface TargetPath {
  readonly walk: WalkRecords;
  readonly link: number;
  readonly representation: SplicedRepresentation;
}

/** Links that lead nowhere: the entity cannot be asked for, or is not answered yet, or is not known. */
const NOTHING = -1;

interface TargetOptions {
  readonly root: Place;
  readonly subgraph: string;
  readonly compiler: PlanCompiler;
  /** Those of the fetch. */
  readonly fragments: Fragments;
}

/** Undefined when the target is of a kind that is not spliced. `field` is its selection in the fetch. */
export function compileTarget(
  target: EntityFetchTarget,
  field: FieldNode | undefined,
  { root, subgraph, compiler, fragments }: TargetOptions,
): SplicedTarget | undefined {
  const entityShape = field?.selectionSet && readShape(field.selectionSet, fragments);
  if (!entityShape || hasRewrites(target)) return undefined;
  const paths: TargetPath[] = [];
  for (const path of target.paths) {
    const at = compileWalk(root, path, compiler.typeConditions);
    const representation = at && compileRepresentation(target.requires, at, subgraph, compiler);
    const link = at?.place.add(target, entityShape, at.scope);
    if (!representation || link === undefined) return undefined;
    paths.push({ walk: at.walk, link, representation });
  }
  const compiled: SplicedTarget = {
    responseKey: target.responseKey,
    variableName: target.representationsVariableName,
    entityShape,
    find: (tape, root) => ({ target: compiled, ...findEntities(paths, tape, root) }),
  };
  return compiled;
}

function hasRewrites({ inputRewrites = [], outputRewrites = [] }: EntityFetchTarget): boolean {
  return inputRewrites.length > 0 || outputRewrites.length > 0;
}

/** Finding is not interrupted, so one of each does for all. */
const identities = new IdentityTable();
const records = new IntList();
const ranges: number[] = [];

function findEntities(paths: readonly TargetPath[], tape: Tape, root: number): Omit<FoundEntities, "target"> {
  const representations: string[] = [];
  identities.clear();
  records.truncate(0);
  const ends = paths.map(({ walk }) => {
    walk(tape, root, records);
    return records.length;
  });
  const links = tape.allocate(records.length * 2);
  const { ints, sources } = tape;
  let linkCount = 0;
  let next = 0;
  for (const [index, { link, representation }] of paths.entries()) {
    for (const end = ends[index] ?? 0; next < end; next += 1) {
      const record = records.at(next);
      // An object that several others share is met again and again.
      if (ints[record + link] !== 0) continue;
      ints[record + link] = NOTHING;
      const type = representation.locate(tape, record, ranges);
      if (type === undefined) continue;
      const number = identities.number(sources, ranges, representation.size);
      if (number === representations.length) representations.push(type.write(tape, ranges));
      ints[links + linkCount * 2] = record + link;
      ints[links + linkCount * 2 + 1] = number;
      linkCount += 1;
    }
  }
  return { representations, links, linkCount };
}

/** Links the entities of an answer to where they belong. Gives up when their number is not the one asked for. */
export function linkEntities(found: FoundEntities, tape: Tape, list: number): void {
  const { ints } = tape;
  const { links, linkCount, representations } = found;
  if (list >= 0 || ints[-list] !== representations.length) giveUp();
  for (let at = links; at < links + linkCount * 2; at += 2) {
    const entity = ints[1 - list + (ints[at + 1] ?? 0)] ?? 0;
    if (entity < 0) giveUp();
    ints[ints[at] ?? 0] = entity === 0 ? NOTHING : entity;
  }
}
