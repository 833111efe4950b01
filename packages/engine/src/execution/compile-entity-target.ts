import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { pathToKeys } from "../response-path.ts";
import type { PathKeys } from "../response-path.ts";
import { compileEntityCollector } from "./collect-entities.ts";
import type { EntityPosition } from "./collect-entities.ts";
import type { EntityFetch, EntityFetchTarget } from "./compile-entity-fetch.ts";
import { compileRepresentation } from "./compile-representation.ts";
import type { BuildRepresentation } from "./compile-representation.ts";
import { compileRepresentationText } from "./compile-representation-text.ts";
import type { WriteRepresentation } from "./compile-representation-text.ts";
import { compileRewrites } from "./compile-rewrites.ts";
import type { Rewrites } from "./compile-rewrites.ts";
import { readSelectedKeys } from "./read-selected-keys.ts";
import type { SelectedKey } from "./read-selected-keys.ts";

/** The compiled form of one `_entities` field. */
export interface EntityTarget {
  readonly responseKey: string;
  /** Finds the entities to ask for; undefined when there is none. */
  prepare(data: JsonObject): PreparedEntities | undefined;
}

/** The entities of one request behind one `_entities` field. */
export interface PreparedEntities {
  readonly target: EntityTarget;
  readonly variableName: string;
  /** JSON texts, each different from the others. */
  readonly representations: readonly string[];
  /** Some of them, as if no others had been found. */
  part(from: number, to: number): PreparedEntities;
  /** False when the answer has another number of entities, so that nobody knows which is which. */
  fits(data: JsonObject): boolean;
  /** Merges the answer in, and gives the places of entities the subgraph does not know or may not show. */
  merge(data: JsonObject | undefined): PathKeys[];
  relocate(path: PathKeys): readonly PathKeys[];
  missing(): readonly PathKeys[];
}

export function compileEntityTarget(target: EntityFetchTarget, fetch: EntityFetch): EntityTarget {
  const { responseKey, representationsVariableName: variableName } = target;
  const { typeConditions, entityKeys, merge } = fetch.compiler;
  const collectors = target.paths.map((path) => compileEntityCollector(path, typeConditions));
  const representationOptions = { subgraph: fetch.subgraph, requires: target.requires, typeConditions, entityKeys };
  const inputRewrites = compileRewrites(target.inputRewrites, typeConditions);
  const writeRepresentation = inputRewrites
    ? writeRewritten(compileRepresentation(representationOptions), inputRewrites)
    : compileRepresentationText(representationOptions);
  const outputRewrites = compileRewrites(target.outputRewrites, typeConditions);
  let keys: SelectedKey[] | undefined;
  const selectedKeys = () => (keys ??= readSelectedKeys(fetch.operationText, [responseKey]));

  const groupEqual = (data: JsonObject): Map<string, EntityPosition[]> => {
    const found: EntityPosition[] = [];
    for (const collect of collectors) collect(data, found);
    const groups = new Map<string, EntityPosition[]>();
    for (const position of found) {
      const text = writeRepresentation(position.entity);
      if (text === undefined) continue;
      const equal = groups.get(text);
      if (equal) equal.push(position);
      else groups.set(text, [position]);
    }
    return groups;
  };

  const compiled: EntityTarget = {
    responseKey,
    prepare: (data) => {
      const groups = groupEqual(data);
      if (groups.size === 0) return undefined;
      return prepareAt([...groups.keys()], [...groups.values()]);
    },
  };

  const prepareAt = (representations: readonly string[], positions: readonly EntityPosition[][]): PreparedEntities => ({
    target: compiled,
    variableName,
    representations,
    part: (from, to) => prepareAt(representations.slice(from, to), positions.slice(from, to)),
    fits: (answer) => {
      const entities = answer[responseKey];
      return Array.isArray(entities) && entities.length === positions.length;
    },
    merge: (answer) => mergeEntities(answer?.[responseKey], positions),
    relocate: (path) => relocateEntityPath(path, positions, outputRewrites?.renamePath),
    missing: () => missingFields(positions, selectedKeys()),
  });

  const mergeEntities = (entities: unknown, positions: readonly EntityPosition[][]): PathKeys[] => {
    const unknown: PathKeys[] = [];
    if (!Array.isArray(entities)) return unknown;
    for (const [index, equal] of positions.entries()) {
      const entity: unknown = entities[index];
      if (entity === null) unknown.push(...equal.map(({ path }) => pathToKeys(path)));
      if (!isJsonObject(entity)) continue;
      outputRewrites?.apply(entity);
      // The last position may keep the answer itself; the others get copies, since what is fetched below each may differ.
      for (const [place, position] of equal.entries()) {
        if (place === equal.length - 1) merge.adopt(position.entity, entity);
        else merge.copy(position.entity, entity);
      }
    }
    return unknown;
  };

  const missingFields = (positions: readonly EntityPosition[][], fields: readonly SelectedKey[]): PathKeys[] => {
    const all = positions.flat();
    const missing = all.flatMap(({ entity, path }) => {
      const typeName = entity["__typename"];
      return fields
        .filter(({ key }) => entity[key] === undefined || entity[key] === null)
        .filter(
          ({ condition }) => !condition || typeof typeName !== "string" || typeConditions.matches(typeName, condition),
        )
        .map(({ key }) => [...pathToKeys(path), ...(outputRewrites?.renamePath([key]) ?? [key])]);
    });
    return missing.length > 0 ? missing : all.slice(0, 1).map(({ path }) => pathToKeys(path));
  };

  return compiled;
}

function writeRewritten(build: BuildRepresentation, rewrites: Rewrites): WriteRepresentation {
  return (entity) => {
    const representation = build(entity);
    if (representation === undefined) return undefined;
    rewrites.apply(representation);
    return JSON.stringify(representation);
  };
}

/** `_entities, 3, name` → where each entity that shares the fourth representation stands, then `name`. */
function relocateEntityPath(
  path: PathKeys,
  positions: readonly EntityPosition[][],
  rename: ((path: PathKeys) => PathKeys) | undefined,
): PathKeys[] {
  const [, index, ...below] = path;
  const equal = typeof index === "number" ? positions[index] : undefined;
  const renamed = rename ? rename(below) : below;
  return (equal ?? []).map((position) => [...pathToKeys(position.path), ...renamed]);
}
