import type { ListSize } from "@sen/engine";
import { HubError } from "@sen/errors";
import type { FieldNode, GraphQLField, GraphQLNamedType } from "graphql";
import { assumedListSize } from "./cost-model.ts";
import type { CostModel } from "./cost-model.ts";
import { dearest } from "./cost-term.ts";
import type { Term } from "./cost-term.ts";
import type { GivenValue, GivenValues } from "./given-values.ts";

/** How long lists directly below an object are, where the field that gave the object said so. */
export interface SizesBelow {
  /** `"unsaid"`: those that say nothing themselves, as a page size does that no directive explains. */
  readonly fields: readonly string[] | "unsaid";
  readonly size: Term;
}

/** How many values a list has, and what that says of the lists below it. */
export interface ListLength {
  /** Undefined: nothing is said. */
  readonly size: Term | undefined;
  readonly below: SizesBelow | undefined;
}

/** A field with its definition, in the type it was found in. */
export interface FieldUse {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: GraphQLNamedType;
}

/**
 * By `@listSize` where the field has it: the largest slicing argument that is given, else `assumedSize`. Without it an
 * argument `first` is taken for a page size. Throws `SLICING_ARGUMENT_REQUIRED` for a request that does not give exactly
 * one where one is asked for.
 */
export function lengthOf(use: FieldUse, isList: boolean, model: CostModel, values: GivenValues): ListLength {
  const listSize = model.listSizeOf(use.parent, use.node.name.value);
  if (listSize !== undefined) {
    const size = sliceOf(use, listSize, values);
    const { sizedFields } = listSize;
    return sizedFields.length > 0
      ? { size: undefined, below: { fields: sizedFields, size } }
      : { size, below: undefined };
  }
  const size = pageSize(use, values);
  if (isList || size === undefined) return { size, below: undefined };
  return { size: undefined, below: { fields: "unsaid", size } };
}

/** How many values a list has under what its object's field said; ten where nobody says anything. */
export function sizeUnder(sizes: SizesBelow | undefined, field: string, own: Term | undefined): Term {
  if (sizes === undefined) return own ?? assumedListSize;
  if (sizes.fields === "unsaid") return own ?? sizes.size;
  return sizes.fields.includes(field) ? sizes.size : (own ?? assumedListSize);
}

/** An argument `first` of a field about which nothing is said. */
function pageSize({ node, field }: FieldUse, values: GivenValues): Term | undefined {
  if (!field.args.some(({ name }) => name === "first")) return undefined;
  return itemsOf(values.ofArgument(node, field, "first"));
}

function itemsOf(given: GivenValue): Term {
  const count = (value: unknown) => (typeof value === "number" ? countOf(value) : assumedListSize);
  return "value" in given ? count(given.value) : (request) => count(given.read(request));
}

/** What is no possible count is refused later; here it must not spoil the sum. */
const countOf = (value: number) => Math.min(Math.max(value, 0), dearest);

function sliceOf(use: FieldUse, listSize: ListSize, values: GivenValues): Term {
  const { node, field, parent } = use;
  const { slicingArguments, requireOneSlicingArgument } = listSize;
  // A view by tags may hide an argument, and nobody can give it.
  const names = slicingArguments.filter((name) => field.args.some((argument) => argument.name === name));
  const given = names.map((name) => values.ofArgument(node, field, name));
  const otherwise = listSize.assumedSize ?? assumedListSize;
  const slice = (all: readonly unknown[]): number => {
    const sizes = all.filter((value) => typeof value === "number");
    if (requireOneSlicingArgument && names.length > 0 && sizes.length !== 1) {
      const detail = { field: `${parent.name}.${node.name.value}`, arguments: names.join(", ") };
      throw new HubError("SLICING_ARGUMENT_REQUIRED", detail);
    }
    return sizes.length === 0 ? otherwise : Math.max(...sizes.map(countOf));
  };
  return (request) => slice(given.map((each) => ("value" in each ? each.value : each.read(request))));
}
