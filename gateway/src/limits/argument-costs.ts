import { getNamedType, isInputObjectType } from "graphql";
import type { GraphQLInputType } from "graphql";
import type { CostModel } from "./cost-model.ts";
import { dearest, sumOf } from "./cost-term.ts";
import type { Term } from "./cost-term.ts";
import type { GivenValues } from "./given-values.ts";
import type { FieldUse } from "./list-lengths.ts";

/** Objects within objects that are counted; what is deeper costs more than anything may. */
const deepestInput = 100;

/** What the arguments of fields cost: those that are given, by their weights and by the weights of what is in them. */
export class ArgumentCosts {
  readonly #model: CostModel;
  readonly #values: GivenValues;
  readonly #costing = new Map<GraphQLInputType, boolean>();

  constructor(model: CostModel, values: GivenValues) {
    this.#model = model;
    this.#values = values;
  }

  of(use: FieldUse): Term {
    const { node, field, parent } = use;
    return sumOf(
      field.args.map(({ name, type }) => {
        const weight = this.#model.weightOfArgument(parent, node.name.value, name);
        if (weight === undefined && !this.#canCost(type)) return 0;
        const given = this.#values.ofArgument(node, field, name);
        const cost = (value: unknown) => this.#ofInput(weight, type, value, 0);
        return "value" in given ? cost(given.value) : (request) => cost(given.read(request));
      }),
    );
  }

  #ofInput(weight: number | undefined, type: GraphQLInputType, value: unknown, depth: number): number {
    if (value == null) return 0;
    return (weight ?? 0) + this.#ofValue(type, value, depth, weight === undefined);
  }

  #ofValue(type: GraphQLInputType, value: unknown, depth: number, countsType: boolean): number {
    if (depth > deepestInput) return dearest;
    if (Array.isArray(value)) {
      return value.reduce((total: number, each) => total + this.#ofValue(type, each, depth + 1, countsType), 0);
    }
    const named = getNamedType(type);
    const own = countsType ? (this.#model.weightOfInput(named.name) ?? 0) : 0;
    if (!isInputObjectType(named) || typeof value !== "object" || value === null) return own;
    const fields = named.getFields();
    return Object.entries(value).reduce((total, [name, inner]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) return total;
      const weight = this.#model.weightOfInput(`${named.name}.${name}`);
      return total + this.#ofInput(weight, field.type, inner, depth + 1);
    }, own);
  }

  /** Whether anything of a type has a weight; most have none, and their values are not looked at. */
  #canCost(type: GraphQLInputType): boolean {
    const first = getNamedType(type);
    const known = this.#costing.get(first);
    if (known !== undefined) return known;
    const reached = new Set([first]);
    let found = false;
    // Types that are added on the way are gone through as well.
    for (const each of reached) {
      found ||= this.#model.weightOfInput(each.name) !== undefined;
      if (!isInputObjectType(each)) continue;
      for (const field of Object.values(each.getFields())) {
        found ||= this.#model.weightOfInput(`${each.name}.${field.name}`) !== undefined;
        reached.add(getNamedType(field.type));
      }
    }
    this.#costing.set(first, found);
    return found;
  }
}
