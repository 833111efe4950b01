import { buildASTSchema, executeSync, getNamedType, GraphQLError, Kind, parse, validate } from "graphql";
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  ExecutionResult,
  GraphQLFieldResolver,
  GraphQLSchema,
  SelectionSetNode,
} from "graphql";
import { isThing } from "./graph-data.ts";
import type { GraphData, Thing, Value } from "./graph-data.ts";

/** An object as one subgraph holds it. */
interface Held {
  readonly thing: Thing;
  /** The representation it was asked for by. */
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  /** What the field that led here provides beyond the subgraph's own fields. */
  readonly provided?: SelectionSetNode | undefined;
}

type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** Answers operations as one subgraph would. An operation that is not valid against its schema is refused. */
export type RunSubgraph = (query: string, variables: Readonly<Record<string, unknown>>) => ExecutionResult;

export function createSubgraph(name: string, document: DocumentNode, data: GraphData): RunSubgraph {
  const schema = buildSubgraphSchema(document);
  const subgraph = new Subgraph(name, data);
  const typeResolver = ({ thing }: Held) => thing.type;
  return (query, variableValues) => {
    const operation = parse(query, { noLocation: true });
    const [invalid] = validate(schema, operation);
    if (invalid) return { errors: [new GraphQLError(`INVALID OPERATION FOR ${name}: ${invalid.message}: ${query}`)] };
    return executeSync({ schema, document: operation, variableValues, fieldResolver: subgraph.resolve, typeResolver });
  };
}

/** What a subgraph library adds; federation's own directives mean nothing to the execution. */
function buildSubgraphSchema(document: DocumentNode): GraphQLSchema {
  const own = document.definitions.filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION);
  const entities = own.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && isEntity(definition.directives) ? definition.name.value : [],
  );
  const hasQuery = own.some((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "Query");
  const added = parse(
    `scalar _Any
    union _Entity = ${entities.join(" | ") || "_None"}
    ${entities.length > 0 ? "" : "type _None { none: String }"}
    type _Roots { _entities(representations: [_Any!]!): [_Entity]! }`,
  ).definitions;
  const roots = added.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === "_Roots"
      ? (definition.fields ?? [])
      : [],
  );
  const withRoots = own.map((definition): DefinitionNode => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== "Query") return definition;
    return { ...definition, fields: [...(definition.fields ?? []), ...roots] };
  });
  const rest = added.filter((node) => !("name" in node) || node.name?.value !== "_Roots");
  const definitions = [...withRoots, ...rest, ...(hasQuery ? [] : renameRoots(added))];
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true });
}

function renameRoots(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  return definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "_Roots"
      ? [{ ...node, name: { kind: Kind.NAME, value: "Query" } as const }]
      : [],
  );
}

function isEntity(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some((directive) => directive.name.value === "key") === true;
}

class Subgraph {
  readonly #name: string;
  readonly #data: GraphData;

  constructor(name: string, data: GraphData) {
    this.#name = name;
    this.#data = data;
  }

  readonly resolve: GraphQLFieldResolver<Held | undefined, unknown> = (source, args, _context, info) => {
    const { fieldName } = info;
    const typeName = info.parentType.name;
    if (fieldName === "_entities") return this.#findEntities(args["representations"]);
    if (typeName === "Mutation") this.#data.tick += 1;
    const held = source ?? { thing: { type: typeName, id: 0 } };
    const declaration = this.#data.facts.fields
      .get(`${typeName}.${fieldName}`)
      ?.find((each) => each.subgraph === this.#name);
    const field = this.#data.describe(typeName, fieldName);
    if (!field.isKey) {
      if (declaration?.isOverridden) throw new GraphQLError(`${fieldName} was moved away from ${this.#name}.`);
      if (declaration?.isExternal && !selects(held.provided, fieldName)) {
        throw new GraphQLError(`${this.#name} does not know the external field ${fieldName}.`);
      }
    }
    const required = declaration?.requires && this.#pick(held.given ?? {}, declaration.requires);
    const value = this.#data.valueOf(held.thing, fieldName, args, required);
    const provided = declaration?.provides ?? selects(held.provided, fieldName)?.selectionSet;
    return this.#hold(value, getNamedType(info.returnType).name, provided);
  };

  #hold(value: Value, typeName: string, provided: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((item: Value) => this.#hold(item, typeName, provided));
    return isThing(value) ? { thing: this.#asKnownHere(value, typeName), provided } : value;
  }

  /** Behind an `@interfaceObject` nobody knows which type it is. */
  #asKnownHere({ type, id }: Thing, typeName: string): Thing {
    return { type: this.#data.facts.interfaceObjects.has(`${this.#name}:${typeName}`) ? typeName : type, id };
  }

  #findEntities(representations: unknown): (Held | null)[] {
    if (!Array.isArray(representations)) throw new GraphQLError("A list of representations was expected.");
    return representations.map((representation: Representation) => {
      const thing = this.#identify(representation);
      return this.#data.isUnknown(this.#name, thing) ? null : { thing, given: representation };
    });
  }

  #identify(representation: Representation): Thing {
    const ids = new Set(this.#idsIn(representation.__typename, representation));
    const [id] = ids;
    if (id === undefined || ids.size > 1) {
      throw new GraphQLError(`${this.#name} was asked for no entity: ${JSON.stringify(representation)}`);
    }
    const { facts } = this.#data;
    const type = representation.__typename;
    const family = facts.familyOf.get(type);
    const thing = family === undefined ? { type, id } : this.#data.memberOf(family, id);
    if (type !== thing.type && type !== family) throw new GraphQLError(`There is no ${type} with the id ${id}.`);
    return this.#asKnownHere(thing, type);
  }

  /** Every leaf of a key ends in the id of its entity; they must agree. */
  *#idsIn(typeName: string, given: Readonly<Record<string, unknown>>): Generator<number> {
    for (const [name, value] of Object.entries(given)) {
      const isKey = this.#data.facts.keyFields.has(`${typeName}.${name}`);
      if (name === "__typename" || !isKey) continue;
      if (Array.isArray(value)) yield* value.map((item) => idIn(name, item));
      else if (isRecord(value)) yield* this.#idsIn(this.#data.describe(typeName, name).namedType, value);
      else yield idIn(name, value);
    }
  }

  #pick(given: unknown, { selections }: SelectionSetNode): unknown {
    if (Array.isArray(given))
      return given.map((item: unknown) => this.#pick(item, { kind: Kind.SELECTION_SET, selections }));
    if (!isRecord(given)) return given;
    const picked: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? "";
        const typeName = given["__typename"];
        if (typeof typeName === "string" && this.#data.isA(typeName, condition)) {
          Object.assign(picked, this.#pick(given, selection.selectionSet));
        }
      } else if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.name;
        if (given[name] === undefined)
          throw new GraphQLError(`${this.#name} was not given the required field ${name}.`);
        picked[name] = selection.selectionSet ? this.#pick(given[name], selection.selectionSet) : given[name];
      }
    }
    return picked;
  }
}

function idIn(fieldName: string, value: unknown): number {
  return Number(String(value).replace(fieldName, ""));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function selects(selectionSet: SelectionSetNode | undefined, fieldName: string) {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD && selection.name.value === fieldName) return selection;
  }
  return undefined;
}
