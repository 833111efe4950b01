import type { Costs } from "@sen/engine";
import {
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { ArgumentCosts } from "./argument-costs.ts";
import { CostModel } from "./cost-model.ts";
import { dearest, onceARequest, sumOf, termIf, termOf, valueOf } from "./cost-term.ts";
import type { Term } from "./cost-term.ts";
import { GivenValues } from "./given-values.ts";
import { lengthOf, sizeUnder } from "./list-lengths.ts";
import type { SizesBelow } from "./list-lengths.ts";

/** What an operation would cost, before anything is fetched. */
export interface OperationMeasure {
  /** Fields within fields, the deepest way down. */
  readonly depth: number;
  /** Fields answered under another name. */
  readonly aliases: number;
  /**
   * Objects the answer may have at most, each by its weight: lengths of lists multiplied along each way down. Throws
   * `SLICING_ARGUMENT_REQUIRED` when the request does not say how long a list is that has to be told.
   */
  readonly costOf: (variables: Readonly<Record<string, unknown>>) => number;
}

/** The same of a part of an operation. */
interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: Term;
}

const nothing: Measure = { depth: 0, aliases: 0, cost: 0 };

export interface OperationToMeasure {
  readonly schema: GraphQLSchema;
  readonly costs: Costs;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Measures a validated operation (so fragments have no cycles), all but what depends on the variables of a request. */
export function measureOperation(options: OperationToMeasure): OperationMeasure {
  const { schema, operation } = options;
  const root = schema.getRootType(operation.operation);
  const { depth, aliases, cost } = root
    ? new Measuring(options).ofSelections(operation.selectionSet, root, undefined)
    : nothing;
  return {
    depth,
    aliases,
    costOf: (variables) => valueOf(cost, { variables, known: new Map() }),
  };
}

/**
 * A walk through one operation. Each field's selections are measured once, and each fragment once for each field that says how
 * long lists in it are, however often it is spread: so the walk is as long as the text.
 */
class Measuring {
  readonly #schema: GraphQLSchema;
  readonly #fragments: OperationToMeasure["fragments"];
  readonly #model: CostModel;
  readonly #values: GivenValues;
  readonly #arguments: ArgumentCosts;
  readonly #ofFields = new Map<FieldNode, Measure & { readonly size: Term | undefined; readonly given: Term }>();
  readonly #ofFragments = new Map<SizesBelow | undefined, Map<string, Measure>>();

  constructor({ schema, costs, operation, fragments }: OperationToMeasure) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#model = new CostModel(schema, costs);
    this.#values = new GivenValues(operation);
    this.#arguments = new ArgumentCosts(this.#model, this.#values);
  }

  ofSelections(set: SelectionSetNode, parent: GraphQLNamedType, sizes: SizesBelow | undefined): Measure {
    const all = set.selections.map((selection) => {
      const selected = this.#values.isSelected(selection);
      const measure = this.#ofSelection(selection, parent, sizes);
      return { ...measure, cost: termIf(selected, measure.cost) };
    });
    return {
      depth: Math.max(0, ...all.map(({ depth }) => depth)),
      aliases: all.reduce((total, { aliases }) => total + aliases, 0),
      cost: sumOf(all.map(({ cost }) => cost)),
    };
  }

  #ofSelection(selection: SelectionNode, parent: GraphQLNamedType, sizes: SizesBelow | undefined): Measure {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection, parent, sizes);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value, parent, sizes);
    return this.ofSelections(
      selection.selectionSet,
      this.#typeNamed(selection.typeCondition?.name.value, parent),
      sizes,
    );
  }

  #ofFragment(name: string, parent: GraphQLNamedType, sizes: SizesBelow | undefined): Measure {
    const known = this.#ofFragments.get(sizes) ?? new Map<string, Measure>();
    this.#ofFragments.set(sizes, known);
    const found = known.get(name);
    if (found !== undefined) return found;
    const fragment = this.#fragments[name];
    if (fragment === undefined) return nothing;
    const type = this.#typeNamed(fragment.typeCondition.name.value, parent);
    const measure = this.ofSelections(fragment.selectionSet, type, sizes);
    const once = { ...measure, cost: onceARequest(measure.cost) };
    known.set(name, once);
    return once;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType, sizes: SizesBelow | undefined): Measure {
    const aliases = node.alias === undefined || node.alias.value === node.name.value ? 0 : 1;
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return { depth: 1, aliases, cost: 0 };
    // What the graph is made of is no data, and how deep one may ask there is graphql-js' to say; but each alias is one copy more.
    if (metaFields.has(node.name.value)) {
      const inner = node.selectionSet && this.ofSelections(node.selectionSet, getNamedType(field.type), undefined);
      return { depth: 1, aliases: aliases + (inner?.aliases ?? 0), cost: 0 };
    }
    const one = this.#ofOne(node, field, parent);
    const times = isList(field) ? sizeUnder(sizes, node.name.value, one.size) : 1;
    const values = termOf(times, one.cost, (count, each) => Math.min(count * each, dearest));
    const cost = termOf(values, one.given, (all, given) => Math.max(0, all + given));
    return { depth: one.depth + 1, aliases: one.aliases + aliases, cost };
  }

  /** One value of a field with what is selected of it, and how many there are when nothing above says so. */
  #ofOne(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType) {
    const known = this.#ofFields.get(node);
    if (known !== undefined) return known;
    const type = getNamedType(field.type);
    const { size, below } = lengthOf({ node, field, parent }, isList(field), this.#model, this.#values);
    const inner =
      node.selectionSet && isCompositeType(type) ? this.ofSelections(node.selectionSet, type, below) : nothing;
    const weight = this.#model.weightOf(parent, node.name.value, type);
    const cost = onceARequest(termOf(weight, inner.cost, (own, selected) => own + selected));
    const given = this.#arguments.of({ node, field, parent });
    const one = { depth: inner.depth, aliases: inner.aliases, cost, size, given };
    this.#ofFields.set(node, one);
    return one;
  }

  #typeNamed(name: string | undefined, otherwise: GraphQLNamedType): GraphQLNamedType {
    return (name === undefined ? undefined : this.#schema.getType(name)) ?? otherwise;
  }
}

const metaFields: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map([
  ["__schema", SchemaMetaFieldDef],
  ["__type", TypeMetaFieldDef],
]);

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  const metaField = metaFields.get(name);
  if (metaField) return metaField;
  return "getFields" in type && !("parseValue" in type)
    ? (type.getFields()[name] as GraphQLField<unknown, unknown> | undefined) // not an input type: it has a selection
    : undefined;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(type));
}
