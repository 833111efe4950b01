import type { Costs, ListSize } from "@sen/engine";
import { isAbstractType, isCompositeType } from "graphql";
import type { GraphQLNamedType, GraphQLSchema } from "graphql";

/** Items in a list about which nothing is said. */
export const assumedListSize = 10;

/**
 * What the graph says of costs, completed by what holds where it says nothing: an object costs 1, a scalar or enum nothing,
 * an argument nothing. Of an interface or union the dearest type counts, since any may come.
 */
export class CostModel {
  readonly #schema: GraphQLSchema;
  readonly #costs: Costs;

  constructor(schema: GraphQLSchema, costs: Costs) {
    this.#schema = schema;
    this.#costs = costs;
  }

  /** `@cost` of an input type, enum or scalar, or of a field of an input type. */
  weightOfInput(coordinate: string): number | undefined {
    return this.#costs.weights.get(coordinate);
  }

  /** What one value of a field costs, without what is selected of it. */
  weightOf(parent: GraphQLNamedType, field: string, type: GraphQLNamedType): number {
    return this.#dearest(parent, `.${field}`) ?? this.#weightOfType(type);
  }

  weightOfArgument(parent: GraphQLNamedType, field: string, argument: string): number | undefined {
    return this.#dearest(parent, `.${field}(${argument}:)`);
  }

  /** How long the list of a field is; of an interface's field what holds of all the types that have it. */
  listSizeOf(parent: GraphQLNamedType, field: string): ListSize | undefined {
    const { listSizes } = this.#costs;
    const own = listSizes.get(`${parent.name}.${field}`);
    if (own !== undefined || !isAbstractType(parent)) return own;
    const all = this.#schema.getPossibleTypes(parent).flatMap(({ name }) => listSizes.get(`${name}.${field}`) ?? []);
    return all.length === 0 ? undefined : all.reduce(mergeListSizes);
  }

  #weightOfType(type: GraphQLNamedType): number {
    const usual = isCompositeType(type) ? 1 : 0;
    if (!isAbstractType(type)) return this.#costs.weights.get(type.name) ?? usual;
    const weights = this.#schema.getPossibleTypes(type).map(({ name }) => this.#costs.weights.get(name) ?? usual);
    return weights.length === 0 ? usual : Math.max(...weights);
  }

  #dearest(parent: GraphQLNamedType, member: string): number | undefined {
    const { weights } = this.#costs;
    const own = weights.get(parent.name + member);
    if (own !== undefined || !isAbstractType(parent)) return own;
    const all = this.#schema.getPossibleTypes(parent).flatMap(({ name }) => weights.get(name + member) ?? []);
    return all.length === 0 ? undefined : Math.max(...all);
  }
}

function mergeListSizes(one: ListSize, other: ListSize): ListSize {
  return {
    assumedSize:
      one.assumedSize === null || other.assumedSize === null
        ? (one.assumedSize ?? other.assumedSize)
        : Math.max(one.assumedSize, other.assumedSize),
    slicingArguments: [...new Set([...one.slicingArguments, ...other.slicingArguments])],
    sizedFields: [...new Set([...one.sizedFields, ...other.sizedFields])],
    requireOneSlicingArgument: one.requireOneSlicingArgument && other.requireOneSlicingArgument,
  };
}
