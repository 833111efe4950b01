import { GraphQLError, Kind } from "graphql";
import type { SelectionSetNode, TypeNode } from "graphql";
import { describeField } from "./describe-field.ts";
import type { Arguments, FieldDescription } from "./describe-field.ts";
import type { GraphFacts } from "./read-graph-facts.ts";
import { hash } from "./random.ts";

/** An object of the data. The type is an object type, or an entity interface where a subgraph knows no more. */
export interface Thing {
  readonly type: string;
  readonly id: number;
}

/**
 * What may go wrong in the data. `none`: every type is obeyed. `nulls`: nulls also where the type forbids them.
 * `errors`: fields that fail as well.
 */
export type Faults = "none" | "nulls" | "errors";

/** A value of the custom scalar; it looks like an object to whoever does not know its type. */
export interface Blob {
  readonly blob: number;
  readonly parts: readonly unknown[];
}

/** The value of a field: leaves as they are, objects as things. */
export type Value = Thing | Blob | string | number | boolean | null | readonly Value[];

export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && "type" in value && "id" in value;

const IDS_PER_TYPE = 4;

/**
 * The data of a graph: each value is a function of the object, the field and its arguments, so that all subgraphs and
 * the one schema agree without asking each other. Objects of an entity interface are told apart by their id alone.
 */
export class GraphData {
  /** How many mutations have run in the operation. Every value depends on it, so their order can be seen. */
  tick = 0;
  readonly facts: GraphFacts;
  readonly #seed: number;
  readonly #faults: Faults;
  readonly #descriptions = new Map<string, FieldDescription>();

  constructor(facts: GraphFacts, seed: number, faults: Faults) {
    this.facts = facts;
    this.#seed = seed;
    this.#faults = faults;
  }

  /** A field that no object could be the value of: its subgraphs know no type in common. */
  findContradiction(): string | undefined {
    return [...this.facts.fields.keys()].find((coordinate) => {
      const [typeName = "", fieldName = ""] = coordinate.split(".");
      return this.describe(typeName, fieldName).possibleTypes.length === 0;
    });
  }

  describe(typeName: string, fieldName: string): FieldDescription {
    const family = this.facts.familyOf.get(typeName);
    const own = this.facts.fields.has(`${typeName}.${fieldName}`);
    const coordinate = `${own ? typeName : (family ?? typeName)}.${fieldName}`;
    const known = this.#descriptions.get(coordinate);
    if (known) return known;
    const description = describeField(this.facts, coordinate);
    this.#descriptions.set(coordinate, description);
    return description;
  }

  /** Throws a GraphQLError where the field fails. `required` is what the field requires, when it requires something. */
  valueOf(thing: Thing, fieldName: string, args: Arguments, required?: unknown): Value {
    const field = this.describe(thing.type, fieldName);
    if (field.isKey) return this.#keyValue(thing, fieldName, field);
    if (field.soleOwner !== undefined && this.isUnknown(field.soleOwner, thing)) return null;
    const family = this.facts.familyOf.get(thing.type) ?? thing.type;
    const given = field.requires === undefined ? "" : JSON.stringify(required);
    const chance = hash(this.#seed, this.tick, family, thing.id, fieldName, canonicalJson(args), given);
    const place = `${family} ${thing.id} ${fieldName}`;
    if (this.#faults === "errors" && field.mayFail && hash(chance, "fails") % 20 === 0) {
      throw new GraphQLError(`${place} fails.`);
    }
    return this.#build(field.type, field, chance);
  }

  /** What a field requires of an object, as JSON in the order of the selection. */
  requiredOf(thing: Thing, selectionSet: SelectionSetNode): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.isA(thing.type, selection.typeCondition?.name.value ?? thing.type)) {
          Object.assign(result, this.requiredOf(thing, selection.selectionSet));
        }
      } else if (selection.kind === Kind.FIELD) {
        const field = this.describe(thing.type, selection.name.value);
        const value = this.#valueOrNull(thing, selection.name.value, field.coerceArguments(selection));
        result[selection.name.value] = this.#toJson(value, selection.selectionSet);
      }
    }
    return result;
  }

  /** The value of a field as the one schema sees it: its requirements are looked up. */
  wholeValueOf(thing: Thing, fieldName: string, args: Arguments): Value {
    const { requires, defaults } = this.describe(thing.type, fieldName);
    return this.valueOf(thing, fieldName, { ...defaults, ...args }, requires && this.requiredOf(thing, requires));
  }

  /** Some subgraphs do not know some of their entities. They have null for each field that is theirs alone. */
  isUnknown(subgraph: string, { type, id }: Thing): boolean {
    return (
      this.facts.unknowable.has(`${subgraph}:${type}`) && hash(this.#seed, "unknown", subgraph, type, id) % 6 === 0
    );
  }

  /** The object type behind an id of an entity interface. */
  memberOf(entityInterface: string, id: number): Thing {
    const members = this.facts.entityInterfaces.get(entityInterface) ?? [];
    return { type: members[id % members.length] ?? entityInterface, id };
  }

  isA(typeName: string, condition: string): boolean {
    if (typeName === condition) return true;
    return this.facts.subgraphs.some((name) => this.facts.possibleTypes.get(`${name}:${condition}`)?.has(typeName));
  }

  #valueOrNull(thing: Thing, fieldName: string, args: Arguments): Value {
    try {
      return this.wholeValueOf(thing, fieldName, args);
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  #toJson(value: Value, selectionSet: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((item: Value) => this.#toJson(item, selectionSet));
    return isThing(value) && selectionSet ? this.requiredOf(value, selectionSet) : value;
  }

  #keyValue({ id }: Thing, fieldName: string, { type, namedType }: FieldDescription): Value {
    const isList = (type.kind === Kind.NON_NULL_TYPE ? type.type : type).kind === Kind.LIST_TYPE;
    if (isList) return [`${fieldName}${id}`, `${fieldName}${id}`];
    if (namedType === "Int") return id;
    if (namedType === "ID" || namedType === "String") return `${fieldName}${id}`;
    return { type: namedType, id };
  }

  #build(type: TypeNode, field: FieldDescription, chance: number): Value {
    if (type.kind === Kind.NON_NULL_TYPE) {
      const breaks = this.#faults !== "none" && field.mayBreakNonNull && hash(chance, "breaks") % 25 === 0;
      return breaks ? null : this.#buildNullable(type.type, field, chance);
    }
    if (hash(chance, "null") % 7 === 0) return null;
    const hidden = field.hiddenEnumValues[hash(chance, "hidden") % 8];
    return type.kind === Kind.NAMED_TYPE && hidden !== undefined ? hidden : this.#buildNullable(type, field, chance);
  }

  #buildNullable(type: TypeNode, field: FieldDescription, chance: number): Value {
    if (type.kind === Kind.NON_NULL_TYPE) return this.#buildNullable(type.type, field, chance);
    if (type.kind === Kind.LIST_TYPE) {
      const length = hash(chance, "length") % 4;
      return Array.from({ length }, (_, index) => this.#build(type.type, field, hash(chance, index)));
    }
    const leaf = leafValue(type.name.value, field, chance);
    return leaf === undefined ? this.#buildThing(field, chance) : leaf;
  }

  #buildThing({ namedType, possibleTypes }: FieldDescription, chance: number): Value {
    const members = this.facts.entityInterfaces.get(namedType);
    if (members) return this.memberOf(namedType, chance % (members.length * IDS_PER_TYPE));
    const type = possibleTypes[hash(chance, "type") % possibleTypes.length] ?? namedType;
    const family = this.facts.entityInterfaces.get(this.facts.familyOf.get(type) ?? "");
    const nth = chance % IDS_PER_TYPE;
    return { type, id: family ? family.indexOf(type) + family.length * nth : nth };
  }
}

function leafValue(typeName: string, { enumValues }: FieldDescription, chance: number): Value | undefined {
  if (enumValues) return enumValues[chance % enumValues.length] ?? null;
  switch (typeName) {
    case "Int":
      return chance % 1000;
    case "Float":
      return (chance % 1000) / 4;
    case "Boolean":
      return chance % 2 === 0;
    case "String":
      return `s${chance.toString(36)}`;
    case "ID":
      return `i${chance % 1000}`;
    case "Blob":
      return { blob: chance % 1000, parts: [null, { id: chance % 7 }, []].slice(0, chance % 4) };
    default:
      return undefined;
  }
}

/** JSON with the fields of objects in order, without those that are undefined. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${key}:${canonicalJson(each)}`).join(",")}}`;
}
