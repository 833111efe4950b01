import { Kind, parse } from "graphql";
import type { FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import type { CacheHint, CacheHints } from "../supergraph/read-cache-hints.ts";
import { readCacheHints } from "../supergraph/read-cache-hints.ts";
import { Joins, namedTypeOf } from "../supergraph/read-joins.ts";
import type { Supergraph } from "../supergraph/read-supergraph.ts";

/** How long an answer may be kept, and by whom. */
export interface CachePolicy {
  /** Seconds, more than 0. */
  readonly maxAge: number;
  /** PUBLIC answers to visitors may be kept on the way to them as well. */
  readonly scope: "PUBLIC" | "PRIVATE";
}

/** What may be kept of a fetch, and what it is about. */
export interface FetchPolicy extends CachePolicy {
  /** Types whose objects the answer holds below its roots. With one of them changed, it is not used any more. */
  readonly types: ReadonlySet<string>;
  /** Types of the entities that are asked for, by `_entities`; empty for root fields. */
  readonly entityTypes: ReadonlySet<string>;
}

/** The policy of a fetch by its subgraph and text; undefined when it holds anything that is not to be kept. */
export type FetchPolicies = (subgraph: string, operationText: string) => FetchPolicy | undefined;

/**
 * Reads from a supergraph which fetches may be kept: those whose every field says so, by its own `@cacheControl` or, when it is a
 * leaf, by that of its type. The rules are Apollo's but for two, which are stricter: a field that leads to objects speaks for
 * itself, and a type that several subgraphs have speaks for none of its fields, so that nobody keeps what another owns.
 */
export function createFetchPolicies({ document }: Supergraph): FetchPolicies {
  const hints = readCacheHints(document);
  if (hints.size === 0) return () => undefined;
  const joins = new Joins(document);
  return (subgraph, operationText) => new PolicyReader(hints, joins, subgraph, operationText).read();
}

/** Subgraphs with fields that may be kept: theirs by their own mark, or by that of a type they have alone. */
export function keptSubgraphsOf({ document }: Supergraph): ReadonlySet<string> {
  const hints = readCacheHints(document);
  const joins = new Joins(document);
  const kept = new Set<string>();
  for (const [coordinate, { maxAge = 0 }] of hints) {
    const [type = "", field] = coordinate.split(".");
    const homes = joins.homesOf(type);
    for (const home of maxAge > 0 && (field !== undefined || homes.length === 1) ? homes : []) {
      if (field === undefined || joins.field(home, type, field)?.isOwn) kept.add(home);
    }
  }
  return kept;
}

/** Thrown inside, where something is not to be kept. */
const notKept = new Error("not to be kept");

class PolicyReader {
  readonly #hints: CacheHints;
  readonly #joins: Joins;
  readonly #subgraph: string;
  readonly #operation: OperationDefinitionNode | undefined;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #types = new Set<string>();
  readonly #entityTypes = new Set<string>();
  #maxAge = Infinity;
  #isPrivate = false;

  constructor(hints: CacheHints, joins: Joins, subgraph: string, operationText: string) {
    this.#hints = hints;
    this.#joins = joins;
    this.#subgraph = subgraph;
    for (const definition of parse(operationText, { noLocation: true }).definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) this.#operation = definition;
      else if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  read(): FetchPolicy | undefined {
    const operation = this.#operation;
    if (operation?.operation !== "query") return undefined;
    try {
      this.#readRoot(operation.selectionSet);
    } catch (error) {
      if (error === notKept) return undefined;
      throw error;
    }
    // A fetch of keys alone says nothing that changes, and is nobody's to keep.
    if (!Number.isFinite(this.#maxAge)) return undefined;
    const scope = this.#isPrivate ? "PRIVATE" : "PUBLIC";
    return { maxAge: this.#maxAge, scope, types: this.#types, entityTypes: this.#entityTypes };
  }

  #readRoot(selectionSet: SelectionSetNode): void {
    for (const [field] of this.#fieldsOf(selectionSet, "Query")) {
      if (field.name.value !== "_entities") this.#readField(field, "Query", undefined);
      else if (field.selectionSet) {
        for (const [selected, type] of this.#fieldsOf(field.selectionSet, "_Entity")) {
          if (selected.name.value === "__typename") continue;
          this.#entityTypes.add(type);
          this.#readField(selected, type, undefined);
        }
      }
    }
  }

  #readField(field: FieldNode, type: string, inherited: CacheHint | undefined): void {
    const name = field.name.value;
    if (name === "__typename") return;
    const joined = this.#joins.field(this.#subgraph, type, name);
    if (!joined || this.#joins.isAbstract(type)) throw notKept;
    const below = field.selectionSet;
    // Who an object is, whoever gives it has said.
    if (!below && this.#joins.isKeyField(this.#subgraph, type, name)) return;
    const hint = this.#hintOf(type, name, below === undefined, inherited);
    if (hint?.maxAge === undefined || hint.maxAge <= 0) throw notKept;
    this.#maxAge = Math.min(this.#maxAge, hint.maxAge);
    this.#isPrivate ||= hint.isPrivate;
    if (!below) return;
    const target = namedTypeOf(joined.type);
    if (this.#joins.isAbstract(target)) throw notKept;
    this.#types.add(target);
    for (const [selected, on] of this.#fieldsOf(below, target)) this.#readField(selected, on, hint);
  }

  #hintOf(type: string, name: string, isLeaf: boolean, inherited: CacheHint | undefined): CacheHint | undefined {
    const own = this.#hints.get(`${type}.${name}`);
    if (own?.maxAge !== undefined) return own;
    const ofType = this.#hints.get(type);
    if (ofType?.inherits || (isLeaf && this.#isValue(type))) return inherited;
    return isLeaf && this.#joins.homesOf(type).length === 1 ? ofType : undefined;
  }

  /** A type without keys, such as a text in two languages, is part of the field it stands in, unless it says otherwise. */
  #isValue(type: string): boolean {
    if (this.#hints.has(type) || type === "Query") return false;
    return this.#joins.homesOf(type).every((home) => this.#joins.resolvableKeysOf(home, type).length === 0);
  }

  *#fieldsOf({ selections }: SelectionSetNode, type: string): Generator<[FieldNode, string]> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield [selection, type];
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        yield* this.#fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      } else {
        const fragment = this.#fragments.get(selection.name.value);
        if (!fragment) throw notKept;
        yield* this.#fieldsOf(fragment.selectionSet, fragment.typeCondition.name.value);
      }
    }
  }
}
