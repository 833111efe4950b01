import {
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLCompositeType,
  GraphQLLeafType,
  GraphQLNullableType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from "graphql";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { OperationParts } from "../operation/operation-parts.ts";
import { pathToKeys } from "../response-path.ts";
import { rootKeys } from "../supergraph/read-data-keys.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import { collectResponseFields } from "./collect-response-fields.ts";
import { PROPAGATED_NULL } from "./projection.ts";
import type { Project, ProjectObject } from "./projection.ts";
import { typeApplies } from "./type-applies.ts";

/**
 * Compiles how the merged answers of the subgraphs become the response: aliases and fragments, the order of fields,
 * nulls that propagate, values the API schema does not know. Conditions must have been resolved before.
 */
export function compileProjection(schema: GraphQLSchema, parts: OperationParts, dataKeys: DataKeys): ProjectObject {
  const rootType = schema.getRootType(parts.operation.operation);
  if (!rootType) throw new Error(`The schema has no ${parts.operation.operation} type.`);
  const compiler = new ProjectionCompiler(schema, parts.fragments, dataKeys);
  return compiler.object(rootType, [parts.operation.selectionSet], rootKeys);
}

export class ProjectionCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: OperationParts["fragments"];

  readonly #dataKeys: DataKeys;

  constructor(schema: GraphQLSchema, fragments: OperationParts["fragments"], dataKeys: DataKeys) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#dataKeys = dataKeys;
  }

  /** For a union or interface, only what is selected on itself: used when the concrete type is not known. */
  object(
    type: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
    dataKeys: DataKeys = this.#dataKeys,
  ): ProjectObject {
    const applies = (condition: string) => typeApplies(this.#schema, type, condition);
    return this.objectOf(type, collectResponseFields(selectionSets, this.#fragments, applies), dataKeys);
  }

  /** The same for fields that have been collected, by response key. */
  protected objectOf(
    type: GraphQLCompositeType,
    collected: ReadonlyMap<string, readonly FieldNode[]>,
    dataKeys: DataKeys,
  ): ProjectObject {
    const fields = [...collected].map(([key, nodes]) => {
      const dataKey = nodes[0] ? dataKeys.of(nodes[0]) : key;
      return { key, dataKey, isInherited: dataKey in Object.prototype, project: this.#field(type, nodes) };
    });
    return (data, path, run) => {
      const result: JsonObject = {};
      for (const { key, dataKey, isInherited, project } of fields) {
        // Only names like "constructor" have a value on objects that do not hold them; the others need no look.
        const fetched = isInherited && !Object.hasOwn(data, dataKey) ? undefined : data[dataKey];
        const value = project(fetched, path, key, run);
        if (value === PROPAGATED_NULL) return PROPAGATED_NULL;
        result[key] = value;
      }
      return result;
    };
  }

  #field(parent: GraphQLCompositeType, nodes: readonly FieldNode[]): Project {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return isObjectType(parent) ? () => parent.name : this.#typename(parent);
    if (name === "__schema" || name === "__type") return (_value, _parent, key, run) => run.introspection[key] ?? null;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!definition) throw new Error(`The API schema has no field ${parent.name}.${name}.`);
    const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
    return this.#value(definition.type, selectionSets, `${parent.name}.${name}`);
  }

  /** Whoever gives an interface object calls it by the interface, which is no answer. */
  #typename(parent: GraphQLCompositeType): Project {
    const isObject = (name: unknown) => typeof name === "string" && isObjectType(this.#schema.getType(name));
    return nonNull((value) => (isObject(value) ? value : null), `${parent.name}.__typename`);
  }

  #value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], coordinate: string): Project {
    const nullable = getNullableType(type);
    const project = this.#nullableValue(nullable, selectionSets, coordinate);
    if (isNonNullType(type)) return nonNull(project, coordinate);
    return isLeafType(nullable) ? project : stopPropagation(project);
  }

  #nullableValue(
    type: GraphQLNullableType & GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    coordinate: string,
  ): Project {
    if (isListType(type)) return listOf(this.#value(type.ofType, selectionSets, coordinate));
    if (isLeafType(type)) return leaf(type);
    if (isObjectType(type)) return this.#objectValue(type, selectionSets);
    return this.#abstractValue(type, selectionSets);
  }

  #objectValue(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Project {
    // Compiled when first met, so that branches no answer takes cost nothing.
    let project: ProjectObject | undefined;
    return (value, parent, key, run) => {
      if (!isJsonObject(value)) return null;
      project ??= this.object(type, selectionSets);
      return project(value, run.tracksPaths ? { parent, key } : undefined, run);
    };
  }

  #abstractValue(type: GraphQLAbstractType, selectionSets: readonly SelectionSetNode[]): Project {
    const byTypeName = new Map<unknown, ProjectObject | undefined>();
    const compile = (typeName: unknown): ProjectObject | undefined => {
      if (typeName === undefined || typeName === type.name) return this.object(type, selectionSets);
      const concrete = typeof typeName === "string" ? this.#schema.getType(typeName) : undefined;
      const isKnown = isObjectType(concrete) || isInterfaceType(concrete);
      return isKnown && this.#schema.isSubType(type, concrete) ? this.object(concrete, selectionSets) : undefined;
    };
    return (value, parent, key, run) => {
      if (!isJsonObject(value)) return null;
      const typeName = value["__typename"];
      let project = byTypeName.get(typeName);
      if (project === undefined) {
        project = compile(typeName);
        // A type the clients may not see is a null to them. Only known types are kept: names come from outside.
        if (project === undefined) return null;
        byTypeName.set(typeName, project);
      }
      return project(value, run.tracksPaths ? { parent, key } : undefined, run);
    };
  }
}

/** Only the value that is null itself is reported, not the parents it takes along. */
function nonNull(project: Project, coordinate: string): Project {
  return (value, parent, key, run) => {
    const projected = project(value, parent, key, run);
    if (projected !== null) return projected;
    run.nullInNonNull([...pathToKeys(parent), key], coordinate);
    return PROPAGATED_NULL;
  };
}

function stopPropagation(project: Project): Project {
  return (value, parent, key, run) => {
    const projected = project(value, parent, key, run);
    return projected === PROPAGATED_NULL ? null : projected;
  };
}

function listOf(projectItem: Project): Project {
  return (value, parent, key, run) => {
    if (!Array.isArray(value)) return null;
    const path = run.tracksPaths ? { parent, key } : undefined;
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const item = projectItem(value[index], path, index, run);
      if (item === PROPAGATED_NULL) return PROPAGATED_NULL;
      items.push(item);
    }
    return items;
  };
}

/** Custom scalars pass as they are. A value that cannot be of its type is null: it has no other honest form. */
function leaf(type: GraphQLLeafType): Project {
  if (isEnumType(type)) {
    const known = new Set<unknown>(type.getValues().map((value) => value.name));
    return (value) => (known.has(value) ? value : null);
  }
  if (!isSpecifiedScalarType(type)) return (value) => value ?? null;
  if (type.name === "ID") return (value) => (typeof value === "number" ? String(value) : scalar(value));
  return scalar;
}

function scalar(value: unknown): unknown {
  return value === undefined || typeof value === "object" ? null : value;
}
